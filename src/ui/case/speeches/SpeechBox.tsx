import { createMemo, For, onCleanup, onMount, Show } from 'solid-js'
import { movePart, type PartFields } from '../../../core/edit/cases.ts'
import { type Case, type PartId, partKinds, type Speech } from '../../../core/model/case.ts'
import { shownParts } from '../../../core/prepare/partPlaces.ts'
import { secondsFor } from '../../../core/prepare/speaking.ts'
import { countsByPart, countsOf, speechOf, speechTime } from '../../../core/prepare/speech.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { makeLanding } from '../dragging.ts'
import { clockOf } from './clock.ts'
import { PartRow } from './PartRow.tsx'
import { addToSpeech, focusPart } from './partFocus.ts'
import { useTimeWords } from './timeWords.ts'

/** One speech: how long it takes beside how long it may, and what is said in it, in order. */
export function SpeechBox(props: {
  held: Case
  speech: Speech
  others: readonly Speech[]
  say: (words: string) => void
}) {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const parts = createMemo(() => shownParts(open.debate(), props.held, props.speech.id))
  const ids = createMemo(() => parts().map(({ id }) => id), undefined, { equals: sameItems })
  const pieces = createMemo(() => speechOf(open.debate(), props.held, props.speech.id))
  const counts = createMemo(() => countsOf(pieces()))
  const time = createMemo(() => speechTime(counts(), props.speech, session.settings.pace()))
  const timeWords = useTimeWords()
  const words = createMemo(() => timeWords(counts(), time()))
  const partCounts = createMemo(() => countsByPart(pieces()))
  const partTime = (part: PartId) => {
    const said = partCounts().get(part)
    return said === undefined ? '' : clockOf(secondsFor(said, session.settings.pace()))
  }
  return (
    <section class="speech" aria-label={props.speech.name}>
      <div class="speech-head">
        <h3>{props.speech.name}</h3>
        <span class="speech-clock" classList={{ over: time().over > 0 }}>
          {words().clock}
        </span>
        <Show when={words().over !== ''}>
          <span class="warn-text">{words().over}</span>
        </Show>
        <span class="quiet">{words().said}</span>
      </div>
      <div
        class="speech-meter"
        classList={{ over: time().over > 0 }}
        role="meter"
        aria-label={t('speeches.timeOf', props.speech.name)}
        aria-valuemin="0"
        aria-valuemax={Math.round(time().limit)}
        aria-valuenow={Math.round(Math.min(time().seconds, time().limit))}
        aria-valuetext={words().clock}
      >
        <div style={{ width: `${Math.min(100, (100 * time().seconds) / time().limit)}%` }} />
      </div>
      <ol class="speech-parts">
        <For each={ids()} fallback={<NothingYet held={props.held} speech={props.speech} />}>
          {(id, index) => (
            <Show when={parts().find((part) => part.id === id)}>
              {(part) => (
                <PartRow
                  held={props.held}
                  part={part()}
                  speeches={props.others}
                  place={index()}
                  of={ids().length}
                  time={partTime(id)}
                  say={props.say}
                />
              )}
            </Show>
          )}
        </For>
      </ol>
      <AddPart
        speech={props.speech.name}
        claim={() => session.dialogs.show({ kind: 'say-claim', case: props.held.id, speech: props.speech.id })}
        add={(part) => addToSpeech(open, { case: props.held.id, speech: props.speech.id, part })}
      />
    </section>
  )
}

/** In the place of a speech's parts; what is dragged here becomes its first. */
function NothingYet(props: { held: Case; speech: Speech }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  let item: HTMLLIElement | undefined
  onMount(() => {
    if (item === undefined) return
    const { id: speech } = props.speech
    const { id: held } = props.held
    const land = (part: PartId) => {
      open.make((debate, clerk) => movePart(debate, { case: held, part, speech, at: 0 }, clerk))
      focusPart(part)
    }
    onCleanup(makeLanding(item, `case ${held}`, land))
  })
  return (
    <li class="speech-empty quiet" ref={item}>
      {t('speeches.empty')}
    </li>
  )
}

/** Adds a claim of one's side, found by its words, or one of the things that are no claims. */
function AddPart(props: { speech: string; claim: () => void; add: (part: PartFields) => void }) {
  const { t } = useSpeech()
  return (
    <fieldset class="add-part" aria-label={t('speeches.addIn', props.speech)}>
      <span class="quiet" aria-hidden="true">
        {t('speeches.add')}
      </span>
      <button type="button" class="button" onClick={() => props.claim()}>
        {t('speeches.kinds.claim')}…
      </button>
      <For each={partKinds}>
        {(kind) => (
          <Show when={kind !== 'claim'}>
            <button type="button" class="quiet-button" onClick={() => props.add({ kind })}>
              {t(`speeches.kinds.${kind}`)}
            </button>
          </Show>
        )}
      </For>
    </fieldset>
  )
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
