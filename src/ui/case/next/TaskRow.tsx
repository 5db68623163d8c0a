import { createMemo, For, type JSX, Show } from 'solid-js'
import { type Claim, type ClaimId, evidenceOf } from '../../../core/model/claim.ts'
import { claimOf, type Debate, needClaim, originalOf, textOf } from '../../../core/model/debate.ts'
import type { EvidenceId } from '../../../core/model/evidence.ts'
import { type Source, sourceOf } from '../../../core/model/source.ts'
import { pathUp, sideOf } from '../../../core/model/walk.ts'
import { yearMonthOf } from '../../../core/prepare/yearMonth.ts'
import { brief } from '../../../formats/brief.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { Step } from './taskList.ts'

/** Something to press in a row. */
export interface TaskAction {
  name(): string
  run(): void
}

/** One thing to do: what, about which claim, where that stands, what it is worth, and buttons to act at once. */
export function TaskRow(props: {
  task: Step
  /** The strongest attack on the claim, for a claim that is to be defended. */
  attack: ClaimId | null
  actions: readonly TaskAction[]
  /** Its place, from 1, of how many. */
  place: number
  of: number
  /** Whether Tab reaches it. */
  entry: boolean
  widest: number
  ref: (row: HTMLElement) => void
  onFocus: () => void
}): JSX.Element {
  const open = useOpenDebate()
  const { t, points } = useSpeech()
  // The claim never changes while a row lives, but may be gone for the moment before the row goes too.
  const id = props.task.claim
  const claim = createMemo<Claim>((before) => claimOf(open.debate(), id) ?? before, needClaim(open.debate(), id))
  const sentence = () => originalOf(open.debate(), claim()).text || t('claim.wordless')
  const side = createMemo(() => {
    open.tree()
    return sideOf(open.debate(), id)
  })
  const way = createMemo((before: string) => {
    if (claimOf(open.debate(), id) === undefined) return before
    if (claim().parent === null) return t('next.onMotion')
    const above = pathUp(open.debate(), id).slice(1, -1).reverse()
    if (above.length === 0) return t('next.contention')
    const shown = above.length === 1 ? (text: string) => text : brief
    return above.map((one) => shown(textOf(open.debate(), one)) || t('claim.wordless')).join(' › ')
  }, '')
  const what = (): string => {
    const { kind, evidence } = props.task
    if (kind !== 'dated') return t(`next.what.${kind}`)
    const sources = sourcesFor(open.debate(), claim(), evidence)
    const dated = sources.flatMap((source) => {
      const year = yearMonthOf(source)?.year
      const { author, publisher, title } = source
      return year === undefined ? [] : [{ year, source: brief(author || publisher || title) }]
    })
    dated.sort((a, b) => a.year - b.year)
    const [first, ...others] = new Set(dated.map((one) => t('next.yearAndSource', one)))
    if (first === undefined) return t('next.what.dated')
    return t(
      'next.from',
      others.reduce((before, after) => t('next.also', before, after), first),
    )
  }
  const attack = (): string | null => {
    const found = props.attack === null ? undefined : claimOf(open.debate(), props.attack)
    return found === undefined ? null : textOf(open.debate(), found)
  }
  const tab = () => (props.entry ? 0 : -1)

  return (
    <div
      class="task"
      role="listitem"
      ref={props.ref}
      aria-setsize={props.of}
      aria-posinset={props.place}
      aria-current={open.selection.claim() === id ? 'true' : undefined}
      data-side={side()}
      onFocusIn={() => props.onFocus()}
    >
      <div class="task-worth" title={t('next.pointsHint')}>
        <span class="task-points">{t('next.points', points(props.task.weight).replace(/^\+/, ''))}</span>
        <span class="task-track" aria-hidden="true">
          <span
            class="task-fill"
            style={{ width: `${props.widest === 0 ? 0 : (100 * props.task.weight) / props.widest}%` }}
          />
        </span>
      </div>
      <div class="task-words">
        <p class="task-what" data-kind={props.task.kind}>
          {what()}
        </p>
        <button type="button" class="task-claim" tabindex={tab()} onClick={() => open.selection.select(id)}>
          <Show when={claim().reference !== undefined}>
            <span class="see">{t('claim.reference')} → </span>
          </Show>
          {sentence()}
        </button>
        <Show when={attack()}>{(words) => <p class="task-attack">{t('next.attack', brief(words()))}</p>}</Show>
        <p class="task-way">
          <span class="side-name">{t(`sides.${side()}`)}</span>
          <Show when={claim().parent !== null && claim().parent !== open.debate().motion}>
            {' '}
            · {t(`claim.relations.${claim().relation}`)}
          </Show>
          {' · '}
          {way()}
        </p>
      </div>
      <div class="task-actions">
        <For each={props.actions}>
          {(action) => (
            <button
              type="button"
              class="button"
              tabindex={tab()}
              aria-label={t('app.named', { what: action.name(), name: sentence() })}
              onClick={() => action.run()}
            >
              {action.name()}
            </button>
          )}
        </For>
      </div>
    </div>
  )
}

function sourcesFor(debate: Debate, claim: Claim, ids: readonly EvidenceId[]): Source[] {
  const evidence = evidenceOf(originalOf(debate, claim)).filter(({ id }) => ids.includes(id))
  return evidence.map(({ source }) => sourceOf(debate, source))
}
