import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { type Case, caseOf } from '../../../core/model/case.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, textOf } from '../../../core/model/debate.ts'
import { childrenOf } from '../../../core/model/tree.ts'
import { sideOf } from '../../../core/model/walk.ts'
import { ownSpeeches } from '../../../core/prepare/partPlaces.ts'
import { unplacedParts } from '../../../core/prepare/speech.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { PartRow } from './PartRow.tsx'
import { addToSpeech, focusPart } from './partFocus.ts'
import { SpeechBox } from './SpeechBox.tsx'

/** A case while it is put together: its speeches with their times, and what is in none of them yet. */
export function CaseEditor(props: { held: Case }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [said, say] = createSignal('')
  const speeches = createMemo(() => ownSpeeches(props.held))
  const ids = createMemo(() => speeches().map(({ id }) => id), undefined, { equals: sameList })
  const unplaced = createMemo(() => unplacedParts(props.held))
  const unplacedIds = createMemo(() => unplaced().map(({ id }) => id), undefined, { equals: sameList })
  const left = createMemo<readonly ClaimId[]>(
    () => {
      const debate = open.debate()
      const used = new Set(Object.values(props.held.parts).map(({ claim }) => claim))
      return childrenOf(debate, debate.motion).filter((id) => sideOf(debate, id) === props.held.side && !used.has(id))
    },
    [],
    { equals: sameList },
  )

  // A part that an undo moves or draws anew takes the focus along. While the focus goes from one thing to another nothing has it
  // for a moment, so that is looked at in the next frame.
  let current: string | null = null
  createEffect(
    on(
      () => props.held,
      ({ id }) => {
        const part = current
        if (part === null || document.activeElement !== document.body) return
        const frame = requestAnimationFrame(() => {
          const isThere = Object.hasOwn(caseOf(open.debate(), id)?.parts ?? {}, part)
          if (isThere && document.activeElement === document.body) focusPart(part)
        })
        onCleanup(() => cancelAnimationFrame(frame))
      },
      { defer: true },
    ),
  )

  return (
    <div
      class="case-editor"
      onFocusIn={({ target }) => {
        current = target.closest('.part')?.id.replace('part-', '') ?? null
      }}
    >
      <p class="for-readers" role="status">
        {said()}
      </p>
      <For each={ids()} fallback={<p class="quiet">{t('speeches.noSpeech')}</p>}>
        {(id) => (
          <Show when={speeches().find((speech) => speech.id === id)}>
            {(speech) => <SpeechBox held={props.held} speech={speech()} others={speeches()} say={say} />}
          </Show>
        )}
      </For>
      <Show when={left().length + unplaced().length > 0}>
        <section class="case-tray" aria-label={t('speeches.left')}>
          <h3>{t('speeches.left')}</h3>
          <ul class="speech-parts">
            <For each={unplacedIds()}>
              {(id, index) => (
                <Show when={unplaced().find((part) => part.id === id)}>
                  {(part) => (
                    <PartRow
                      held={props.held}
                      part={part()}
                      speeches={speeches()}
                      place={index()}
                      of={unplacedIds().length}
                      time=""
                      say={say}
                    />
                  )}
                </Show>
              )}
            </For>
            <For each={left()}>{(id) => <LeftClaim held={props.held} claim={id} />}</For>
          </ul>
        </section>
      </Show>
    </div>
  )
}

/** A contention of the side that no speech says yet. */
function LeftClaim(props: { held: Case; claim: ClaimId }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  // The claim never changes while its line lives, and may be deleted before the line goes.
  const id = props.claim
  const words = createMemo((before: string) => {
    const found = claimOf(open.debate(), id)
    return found === undefined ? before : textOf(open.debate(), found) || t('claim.wordless')
  }, '')
  return (
    <li class="tray-claim">
      <button type="button" class="tray-words" onClick={() => open.selection.select(id)}>
        {words()}
      </button>
      <fieldset class="tray-speeches" aria-label={t('speeches.addTo', words())}>
        <For each={ownSpeeches(props.held)}>
          {(speech) => (
            <button
              type="button"
              class="quiet-button"
              onClick={() =>
                addToSpeech(open, { case: props.held.id, speech: speech.id, part: { kind: 'claim', claim: id } })
              }
            >
              + {speech.name}
            </button>
          )}
        </For>
      </fieldset>
    </li>
  )
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
