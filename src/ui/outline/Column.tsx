import { createEffect, createMemo, createSignal, For, on, Show, untrack } from 'solid-js'
import { Virtualizer } from 'virtua/solid'
import { contentionsOf, outlineRows } from '../../core/layout/outline.ts'
import type { ClaimId, Side } from '../../core/model/claim.ts'
import { entryOf } from '../../session/commands/going.ts'
import { createPrinting } from '../screen.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { bringIntoView } from './bringIntoView.ts'
import { ClaimRow } from './ClaimRow.tsx'

/** One side: its contentions with all that hangs under them, only those near the screen being there. */
export function Column(props: { side: Side; scroller: HTMLElement; top: number }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const printing = createPrinting()
  const [heading, setHeading] = createSignal<HTMLElement>()

  const rows = createMemo(
    on([open.tree, open.selection.folded], () =>
      outlineRows(untrack(open.debate), props.side, open.selection.folded()),
    ),
  )
  const ids = createMemo<ClaimId[]>((before) => {
    const now = rows().map((row) => row.id)
    const same = now.length === before.length && now.every((id, i) => id === before[i])
    return same ? before : now
  }, [])
  const places = createMemo(() => new Map(rows().map((row, index) => [row.id, { row, index }])))
  const entry = createMemo(() => entryOf(open, props.side, places()))
  const kept = createMemo(() => {
    const id = entry()
    const index = id === undefined ? undefined : places().get(id)?.index
    return index === undefined ? [] : [index]
  })
  const contentions = createMemo(() => {
    open.tree()
    return contentionsOf(untrack(open.debate), props.side).length
  })

  createEffect(
    on(open.selection.revealed, (revealed) => {
      if (revealed !== null && untrack(places).has(revealed.claim)) bringIntoView(`claim-${revealed.claim}`)
    }),
  )

  const row = (id: ClaimId) => (
    <Show when={places().get(id)}>{(place) => <ClaimRow row={place().row} entry={entry() === id} />}</Show>
  )

  return (
    <section class="column" data-side={props.side} aria-labelledby={`column-${props.side}`}>
      <h2 class="column-heading" ref={setHeading}>
        <span class="side-name" id={`column-${props.side}`} data-side={props.side}>
          {t(`sides.${props.side}`)}
        </span>
        <span class="quiet">
          {t('columns.contentions', contentions())} · {t('columns.claims', rows().length)}
        </span>
      </h2>
      <Show
        when={ids().length > 0}
        fallback={
          <div class="column-empty">
            <p>{t(props.side === 'pro' ? 'columns.emptyPro' : 'columns.emptyCon')}</p>
          </div>
        }
      >
        <div class="tree" role="tree" aria-label={t(`sides.${props.side}`)} data-side={props.side}>
          <Show when={!printing()} fallback={<For each={ids()}>{row}</For>}>
            <Virtualizer
              data={ids()}
              scrollRef={props.scroller}
              startMargin={props.top + (heading()?.offsetHeight ?? 0)}
              itemSize={92}
              bufferSize={400}
              keepMounted={kept()}
            >
              {row}
            </Virtualizer>
          </Show>
        </div>
      </Show>
      <button
        type="button"
        class="add-contention"
        onClick={() => open.add(open.debate().motion, props.side === 'pro' ? 'supports' : 'rebuts')}
      >
        + {t(props.side === 'pro' ? 'columns.addPro' : 'columns.addCon')}
      </button>
    </section>
  )
}
