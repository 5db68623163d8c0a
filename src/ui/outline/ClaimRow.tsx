import { createEffect, createMemo, onCleanup, Show } from 'solid-js'
import type { OutlineRow } from '../../core/layout/outline.ts'
import { weightSet } from '../../core/model/ballot.ts'
import type { Claim } from '../../core/model/claim.ts'
import { claimOf, needClaim, originalOf } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { groupOf, isAnswered } from '../../core/model/walk.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { DisagreeChip } from '../weigh/DisagreeChip.tsx'
import { useSpeech } from '../words/language.tsx'
import { makeDraggable } from './dragging.ts'
import { holdFocus } from './holdFocus.ts'
import { Pips } from './Pips.tsx'
import { RelationMark } from './RelationMark.tsx'
import { SentenceBox } from './SentenceBox.tsx'
import { StandingBar } from './StandingBar.tsx'

/** One claim as a tree item: its sentence first, and under it what is known of it. */
export function ClaimRow(props: { row: OutlineRow; entry: boolean }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t, percent } = useSpeech()
  // The id never changes while a row lives; the claim may be gone for the moment before the row goes too.
  const id = props.row.id
  const claim = createMemo<Claim>((before) => claimOf(open.debate(), id) ?? before, needClaim(open.debate(), id))
  const original = createMemo(() => originalOf(open.debate(), claim()))
  const { weight } = open.rating
  /** The weight that the pips show and the number keys set. */
  const rated = createMemo(() =>
    weightSet(open.weighing.whatIf.ballot(), weight(), weight() === 'conviction' ? original().id : id),
  )
  const standing = createMemo((before: number) => {
    const standings = open.standings()
    return claimOf(open.debate(), id) === undefined ? before : standings.of(id)
  }, 0.5)
  const supposed = createMemo((before: number | null) => {
    const standings = open.weighing.whatIf.standings()
    if (standings === null) return null
    return claimOf(open.debate(), id) === undefined ? before : standings.of(id)
  }, null)
  const sources = createMemo(() => Object.keys(original().evidence).length)
  const unanswered = createMemo(() => {
    open.tree()
    return props.row.level === 1 && claimOf(open.debate(), id) !== undefined && !isAnswered(open.debate(), id)
  })
  const linked = createMemo(() => (claim().group === undefined ? 0 : groupOf(open.debate(), id).length - 1))
  const answers = createMemo(() => {
    open.tree()
    return childrenOf(open.debate(), id).length
  })
  const selected = () => open.selection.claim() === id
  const writing = () => open.writing.claim() === id
  const text = () => original().text || t('claim.wordless')

  const ratedWords = () => {
    const share = rated()
    if (weight() === 'conviction') {
      return share === undefined ? t('claim.convictionUnset') : t('claim.conviction', percent(share))
    }
    return share === undefined ? t('weigh.rating.relevanceUnset') : t('weigh.rating.relevance', percent(share))
  }
  const label = () =>
    [
      text(),
      t(`sides.${props.row.side}`),
      t(`claim.relations.${claim().relation}`),
      claim().reference === undefined ? '' : t('claim.reference'),
      ratedWords(),
      t('claim.standing', percent(standing())),
      supposed() === null || percent(supposed() ?? 0) === percent(standing())
        ? ''
        : t('weigh.whatIf.would', percent(supposed() ?? 0)),
      sources() > 0 ? t('claim.sources', sources()) : '',
      linked() > 0 ? t('claim.linked', linked()) : '',
      unanswered() ? t('claim.unanswered') : '',
    ]
      .filter((part) => part !== '')
      .join(', ')

  let item: HTMLDivElement | undefined
  createEffect(() => {
    if (open.selection.focusing() !== id || writing()) return
    item?.focus({ preventScroll: true })
    open.selection.focused()
  })

  const showMenu = (x: number, y: number) => {
    open.selection.select(id)
    session.dialogs.showMenu({ claim: id, x, y })
  }

  return (
    <div
      class="row"
      ref={(element) => {
        item = element
        onCleanup(makeDraggable(element, id, open))
      }}
      role="treeitem"
      id={`claim-${id}`}
      aria-label={label()}
      aria-level={props.row.level}
      aria-setsize={props.row.setSize}
      aria-posinset={props.row.position}
      aria-expanded={props.row.open ?? undefined}
      aria-selected={selected()}
      tabindex={props.entry ? 0 : -1}
      style={{ '--level': props.row.level - 1 }}
      data-side={props.row.side}
      onFocus={() => open.selection.select(id)}
      onBlur={(event) => holdFocus(event.currentTarget, () => selected() && !writing())(event)}
      onContextMenu={(event) => {
        if (writing()) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        // The menu key gives no point of its own.
        const pointed = event.clientX > 0 || event.clientY > 0
        showMenu(pointed ? event.clientX : box.left + 24, pointed ? event.clientY : box.top + 24)
      }}
    >
      <div class="card" data-side={props.row.side}>
        <RelationMark relation={claim().relation} contention={props.row.level === 1} side={props.row.side} />
        <div class="card-body">
          <Show when={!writing()} fallback={<SentenceBox placeholder={t(`claim.placeholder.${claim().relation}`)} />}>
            <p
              class="sentence"
              classList={{ wordless: original().text === '' }}
              onDblClick={() => open.writing.begin(id)}
            >
              <Show when={claim().reference !== undefined}>
                <span class="see">{t('claim.reference')} → </span>
              </Show>
              {text()}
            </p>
          </Show>
          <div class="meta">
            <Pips weight={rated()} of={weight()} />
            <StandingBar standing={standing()} supposed={supposed()} />
            <Show when={sources() > 0}>
              <span>{t('claim.sources', sources())}</span>
            </Show>
            <Show when={linked() > 0}>
              <span class="chip">{t('claim.linked', linked())}</span>
            </Show>
            <Show when={unanswered()}>
              <span class="chip warn">{t('claim.unanswered')}</span>
            </Show>
            <DisagreeChip claim={claim()} />
            <Show when={props.row.level > 8}>
              <span class="chip">{t('claim.depth', props.row.level)}</span>
            </Show>
            <Show when={props.row.open !== null}>
              <button
                type="button"
                class="fold"
                tabindex="-1"
                aria-label={props.row.open ? t('claim.fold') : t('claim.unfold')}
                onClick={() => open.selection.fold(id, props.row.open === true)}
              >
                {props.row.open ? '▾' : `▸ ${t('claim.folded', answers())}`}
              </button>
            </Show>
          </div>
        </div>
        <Show when={!writing()}>
          <button
            type="button"
            class="card-menu"
            tabindex="-1"
            aria-label={t('claim.actions')}
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect()
              showMenu(box.left, box.bottom)
            }}
          >
            ⋯
          </button>
        </Show>
      </div>
    </div>
  )
}
