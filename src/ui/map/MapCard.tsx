import { createMemo, For, Show } from 'solid-js'
import type { CardShape } from '../../core/layout/cards.ts'
import type { MapBox } from '../../core/layout/places.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { rowOf, sideOf } from '../../core/model/walk.ts'
import { claimFacts } from '../claim/claimFacts.ts'
import { claimItem } from '../claim/claimItem.ts'
import { TaskMarks } from '../claim/TaskMarks.tsx'
import { RelationMark } from '../outline/RelationMark.tsx'
import { SentenceBox } from '../outline/SentenceBox.tsx'
import { StandingBar } from '../outline/StandingBar.tsx'
import { useOpenDebate } from '../session.tsx'
import { DisagreeChip } from '../weigh/DisagreeChip.tsx'
import { useSpeech } from '../words/language.tsx'
import { AddButtons, growing } from './AddButtons.tsx'

/** One claim on the map as a tree item. */
export function MapCard(props: {
  id: ClaimId
  box: MapBox
  shape: CardShape
  entry: boolean
  /** 0 to 1: how strongly it is coloured, or undefined where colours say the side alone. */
  heat: number | undefined
  faded: boolean
  /** Whether it is among what is sought. */
  hit: boolean
  /** Whether lists run down the window or across it. */
  axis: 'down' | 'across'
  /** How large the map is drawn. */
  scale: number
  /** How high the box to write in may grow, in units of the picture. */
  room: number
}) {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  const { id } = props
  const side = createMemo(() => {
    open.tree()
    return sideOf(open.debate(), id)
  })
  const place = createMemo(() => ({ level: props.box.level, side: side() }))
  const { claim, original, standing, supposed, sources, tasks, label } = claimFacts(id, place)
  const item = claimItem(id, () => props.axis)
  const list = createMemo(() => {
    open.tree()
    return claimOf(open.debate(), id) === undefined ? [id] : rowOf(open.debate(), id)
  })
  const folded = () => open.selection.folded().has(id)
  const parts = createMemo(() => {
    open.tree()
    return childrenOf(open.debate(), id).length
  })

  return (
    <div
      class="map-card"
      classList={{ faded: props.faded, hit: props.hit, heated: props.heat !== undefined }}
      ref={item.take}
      role="treeitem"
      id={`claim-${id}`}
      aria-label={label()}
      aria-level={props.box.level}
      aria-setsize={list().length}
      aria-posinset={list().indexOf(id) + 1}
      aria-expanded={parts() === 0 ? undefined : !folded()}
      aria-selected={item.chosen()}
      tabindex={item.tabIndex(props.entry)}
      data-side={side()}
      data-writing={item.writing() ? '' : undefined}
      data-wing={props.box.x + props.box.width < 0 ? 'left' : 'right'}
      style={{
        transform: `translate(${props.box.x}px, ${props.box.y}px)`,
        width: `${props.box.width}px`,
        height: item.writing() ? 'auto' : `${props.box.height}px`,
        '--heat': `${Math.round((props.heat ?? 0) * 100)}%`,
        // The count of a folded branch stands beside the buttons.
        '--grow': item.selected() && props.box.hidden > 0 ? growing(props.scale) : undefined,
        '--room': item.writing() ? `${props.room}px` : undefined,
      }}
      title={props.shape.lines.at(-1)?.endsWith('…') ? original().text : undefined}
      onFocus={item.onFocus}
      onBlur={item.onBlur}
      onContextMenu={item.onContextMenu}
      onDblClick={() => {
        if (!item.writing()) open.writing.begin(id)
      }}
    >
      <Show
        when={!item.writing()}
        fallback={<SentenceBox class="map-box" placeholder={t(`claim.placeholder.${claim().relation}`)} />}
      >
        <p class="map-sentence" dir="auto" classList={{ wordless: original().text === '' }}>
          <Show when={original().text !== ''} fallback={t('claim.wordless')}>
            <For each={props.shape.lines}>{(line) => <span class="map-line">{line}</span>}</For>
          </Show>
        </p>
        <div class="map-meta">
          <RelationMark relation={claim().relation} contention={props.box.level === 1} side={side()} />
          <Show when={claim().reference !== undefined}>
            <button type="button" class="see" tabindex="-1" onClick={() => open.selection.focus(original().id)}>
              {t('claim.reference')} →
            </button>
          </Show>
          <StandingBar standing={standing()} supposed={supposed()} />
          <Show when={sources() > 0}>
            <span aria-hidden="true" title={t('claim.sources', sources())}>
              ❝{number(sources())}
            </span>
          </Show>
          <TaskMarks kinds={tasks()} brief />
          <DisagreeChip claim={claim()} />
        </div>
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
        <Show when={props.box.hidden > 0}>
          <button
            type="button"
            class="map-fold"
            tabindex="-1"
            aria-label={t('map.unfold', props.box.hidden)}
            onClick={() => open.selection.fold(id, false)}
          >
            +{number(props.box.hidden)}
          </button>
        </Show>
        <Show when={item.selected()}>
          <AddButtons claim={id} scale={props.scale} />
        </Show>
      </Show>
    </div>
  )
}
