import { createMemo, Show } from 'solid-js'
import type { OutlineRow } from '../../core/layout/outline.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { claimFacts } from '../claim/claimFacts.ts'
import { claimItem } from '../claim/claimItem.ts'
import { TaskMarks } from '../claim/TaskMarks.tsx'
import { useOpenDebate } from '../session.tsx'
import { DisagreeChip } from '../weigh/DisagreeChip.tsx'
import { useSpeech } from '../words/language.tsx'
import { Pips } from './Pips.tsx'
import { RelationMark } from './RelationMark.tsx'
import { SentenceBox } from './SentenceBox.tsx'
import { StandingBar } from './StandingBar.tsx'

/** One claim as a tree item: its sentence first, and under it what is known of it. */
export function ClaimRow(props: { row: OutlineRow; entry: boolean }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  // The id never changes while a row lives.
  const id = props.row.id
  const { claim, original, text, rated, standing, supposed, sources, linked, tasks, label } = claimFacts(
    id,
    () => props.row,
  )
  const item = claimItem(id)
  const answers = createMemo(() => {
    open.tree()
    return childrenOf(open.debate(), id).length
  })

  return (
    <div
      class="row"
      ref={item.take}
      role="treeitem"
      id={`claim-${id}`}
      aria-label={label()}
      aria-level={props.row.level}
      aria-setsize={props.row.setSize}
      aria-posinset={props.row.position}
      aria-expanded={props.row.open ?? undefined}
      aria-selected={item.chosen()}
      tabindex={item.tabIndex(props.entry)}
      style={{ '--level': props.row.level - 1 }}
      data-side={props.row.side}
      onFocus={item.onFocus}
      onBlur={item.onBlur}
      onContextMenu={item.onContextMenu}
    >
      <div class="card" data-side={props.row.side}>
        <RelationMark relation={claim().relation} contention={props.row.level === 1} side={props.row.side} />
        <div class="card-body">
          <Show
            when={!item.writing()}
            fallback={<SentenceBox placeholder={t(`claim.placeholder.${claim().relation}`)} />}
          >
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
            <Pips weight={rated()} of={open.rating.weight()} />
            <StandingBar standing={standing()} supposed={supposed()} />
            <Show when={sources() > 0}>
              <span>{t('claim.sources', sources())}</span>
            </Show>
            <Show when={linked() > 0}>
              <span class="chip">{t('claim.linked', linked())}</span>
            </Show>
            <TaskMarks kinds={tasks()} />
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
        <Show when={!item.writing()}>
          <button
            type="button"
            class="card-menu"
            tabindex="-1"
            aria-label={t('claim.actions')}
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect()
              item.showMenu(box.left, box.bottom)
            }}
          >
            ⋯
          </button>
        </Show>
      </div>
    </div>
  )
}
