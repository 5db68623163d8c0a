import { createMemo, createSignal, For, Show } from 'solid-js'
import { addPart, type PartFields } from '../../../core/edit/cases.ts'
import { type Case, partKinds, partsOf, type Speech } from '../../../core/model/case.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, needClaim, textOf } from '../../../core/model/debate.ts'
import { sideOf, subtreeOf } from '../../../core/model/walk.ts'
import { speechCounts, speechTime } from '../../../core/prepare/speech.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { clockOf } from './clock.ts'
import { PartRow } from './PartRow.tsx'

/** One speech: how long it takes beside how long it may, and what is said in it, in order. */
export function SpeechBox(props: { held: Case; speech: Speech; others: readonly Speech[] }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const parts = createMemo(() =>
    partsOf(props.held, props.speech.id).filter(
      ({ claim }) => claim === undefined || claimOf(open.debate(), claim) !== undefined,
    ),
  )
  const ids = createMemo(() => parts().map(({ id }) => id))
  const counts = createMemo(() => speechCounts(open.debate(), props.held, props.speech.id))
  const time = createMemo(() => speechTime(counts(), props.speech, session.settings.pace()))
  const said = () =>
    [
      counts().words > 0 ? t('speeches.words', counts().words) : '',
      counts().characters > 0 ? t('speeches.characters', counts().characters) : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
  const add = (part: PartFields) =>
    open.make((debate, clerk) => addPart(debate, { case: props.held.id, speech: props.speech.id, part }, clerk))
  return (
    <section class="speech" aria-label={props.speech.name}>
      <div class="speech-head">
        <h3>{props.speech.name}</h3>
        <span class="speech-clock" classList={{ over: time().over > 0 }}>
          {clockOf(time().seconds)} / {clockOf(time().limit)}
        </span>
        <Show when={time().over > 0}>
          <span class="warn-text">{t('speeches.over', clockOf(time().over))}</span>
        </Show>
        <span class="quiet">{said()}</span>
      </div>
      <meter
        class="speech-meter"
        classList={{ over: time().over > 0 }}
        min="0"
        max={time().limit}
        value={Math.min(time().seconds, time().limit)}
        aria-label={t('speeches.timeOf', props.speech.name)}
      >
        {clockOf(time().seconds)}
      </meter>
      <ol class="speech-parts">
        <For each={ids()} fallback={<li class="quiet">{t('speeches.empty')}</li>}>
          {(id) => (
            <Show when={parts().find((part) => part.id === id)}>
              {(part) => <PartRow held={props.held} part={part()} speeches={props.others} row={parts()} />}
            </Show>
          )}
        </For>
      </ol>
      <AddPart side={props.held.side} add={add} speech={props.speech.name} />
    </section>
  )
}

/** Adds a claim of one's side, found by its words, or one of the things that are no claims. */
function AddPart(props: { side: Case['side']; speech: string; add: (part: PartFields) => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [choosing, setChoosing] = createSignal(false)
  const claims = createMemo<readonly ClaimId[]>(() => {
    if (!choosing()) return []
    const debate = open.debate()
    return subtreeOf(debate, debate.motion).filter((id) => id !== debate.motion && sideOf(debate, id) === props.side)
  })
  return (
    <div class="add-part">
      <select
        aria-label={t('speeches.addIn', props.speech)}
        onFocus={() => setChoosing(true)}
        onPointerDown={() => setChoosing(true)}
        onChange={(event) => {
          const { value } = event.currentTarget
          event.currentTarget.value = ''
          const kind = partKinds.find((each) => each === value)
          if (kind !== undefined) props.add({ kind })
          else if (value !== '') props.add({ kind: 'claim', claim: value })
        }}
      >
        <option value="">+ {t('speeches.add')}</option>
        <optgroup label={t('speeches.texts')}>
          <For each={partKinds.filter((kind) => kind !== 'claim')}>
            {(kind) => <option value={kind}>{t(`speeches.kinds.${kind}`)}</option>}
          </For>
        </optgroup>
        <optgroup label={t(`sides.${props.side}`)}>
          <For each={claims()}>
            {(id) => <option value={id}>{shortened(textOf(open.debate(), needClaim(open.debate(), id)))}</option>}
          </For>
        </optgroup>
      </select>
    </div>
  )
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
