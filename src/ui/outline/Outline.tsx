import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { contentionsOf } from '../../core/layout/outline.ts'
import type { Side } from '../../core/model/claim.ts'
import { createNarrow } from '../screen.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Column } from './Column.tsx'
import { MotionHead } from './MotionHead.tsx'
import { Unplaced } from './Unplaced.tsx'

const sides: readonly Side[] = ['pro', 'con']

/** The Outline view: the motion, its standing, and both sides in columns; on a narrow screen one side at a time. */
export function Outline() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const narrow = createNarrow()
  const [scroller, setScroller] = createSignal<HTMLDivElement>()
  const [top, setTop] = createSignal(0)
  let head: HTMLDivElement | undefined
  let columns: HTMLDivElement | undefined

  onMount(() => {
    const measure = () => {
      const [inner, outer] = [columns, scroller()]
      if (inner === undefined || outer === undefined) return
      setTop(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop)
    }
    const observer = new ResizeObserver(measure)
    if (head !== undefined) observer.observe(head)
    const outer = scroller()
    if (outer !== undefined) observer.observe(outer)
    measure()
    onCleanup(() => observer.disconnect())
  })

  const contentions = createMemo(() => {
    open.tree()
    return { pro: contentionsOf(open.debate(), 'pro').length, con: contentionsOf(open.debate(), 'con').length }
  })

  return (
    <div class="outline" ref={setScroller}>
      <div class="outline-head" ref={head}>
        <MotionHead />
        <Unplaced />
        <Show when={narrow()}>
          <div class="side-tabs" role="tablist" aria-label={`${t('sides.pro')} / ${t('sides.con')}`}>
            <For each={sides}>
              {(side) => (
                <button
                  type="button"
                  role="tab"
                  id={`side-tab-${side}`}
                  class="side-tab"
                  data-side={side}
                  aria-selected={open.selection.column() === side}
                  tabindex={open.selection.column() === side ? 0 : -1}
                  onClick={() => open.selection.showColumn(side)}
                  onKeyDown={(event) => {
                    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
                    const other = side === 'pro' ? 'con' : 'pro'
                    open.selection.showColumn(other)
                    document.getElementById(`side-tab-${other}`)?.focus()
                  }}
                >
                  {t(`sides.${side}`)} <span class="count">{contentions()[side]}</span>
                </button>
              )}
            </For>
          </div>
        </Show>
      </div>
      <div class="columns" ref={columns}>
        <For each={narrow() ? [open.selection.column()] : sides}>
          {(side) => (
            <Show when={scroller()}>{(element) => <Column side={side} scroller={element()} top={top()} />}</Show>
          )}
        </For>
      </div>
    </div>
  )
}
