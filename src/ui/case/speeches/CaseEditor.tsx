import { createMemo, For, Show } from 'solid-js'
import { addPart } from '../../../core/edit/cases.ts'
import { type Case, partsOf } from '../../../core/model/case.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { needClaim, textOf } from '../../../core/model/debate.ts'
import { childrenOf } from '../../../core/model/tree.ts'
import { sideOf } from '../../../core/model/walk.ts'
import { unplacedParts } from '../../../core/prepare/speech.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { PartRow } from './PartRow.tsx'
import { SpeechBox } from './SpeechBox.tsx'

/** A case while it is put together: its speeches with their times, and what is in none of them yet. */
export function CaseEditor(props: { held: Case }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const speeches = createMemo(() => props.held.format.speeches.filter(({ side }) => side === props.held.side))
  const ids = createMemo(() => speeches().map(({ id }) => id), undefined, { equals: sameList })
  const unplaced = createMemo(() => unplacedParts(props.held))
  const left = createMemo(() => {
    const debate = open.debate()
    const used = new Set(Object.values(props.held.parts).flatMap(({ claim }) => (claim === undefined ? [] : [claim])))
    return childrenOf(debate, debate.motion).filter((id) => sideOf(debate, id) === props.held.side && !used.has(id))
  })
  const add = (claim: ClaimId, speech: string) =>
    open.make((debate, clerk) =>
      addPart(debate, { case: props.held.id, speech, part: { kind: 'claim', claim } }, clerk),
    )
  return (
    <div class="case-editor">
      <div class="speech-list">
        <For each={ids()} fallback={<p class="quiet">{t('speeches.noSpeech')}</p>}>
          {(id) => (
            <Show when={speeches().find((speech) => speech.id === id)}>
              {(speech) => <SpeechBox held={props.held} speech={speech()} others={speeches()} />}
            </Show>
          )}
        </For>
      </div>
      <Show when={left().length + unplaced().length > 0}>
        <section class="case-tray" aria-label={t('speeches.left')}>
          <h3>{t('speeches.left')}</h3>
          <ul>
            <For each={unplaced()}>
              {(part) => (
                <PartRow held={props.held} part={part} speeches={speeches()} row={partsOf(props.held, part.speech)} />
              )}
            </For>
            <For each={left()}>
              {(id) => (
                <li class="tray-claim">
                  <button type="button" class="tray-words" onClick={() => open.selection.focus(id)}>
                    {textOf(open.debate(), needClaim(open.debate(), id))}
                  </button>
                  <select
                    aria-label={t('speeches.addTo', textOf(open.debate(), needClaim(open.debate(), id)))}
                    onChange={(event) => {
                      const speech = event.currentTarget.value
                      if (speech !== '') add(id, speech)
                    }}
                  >
                    <option value="">{t('speeches.addToShort')}</option>
                    <For each={speeches()}>{(speech) => <option value={speech.id}>{speech.name}</option>}</For>
                  </select>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  )
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
