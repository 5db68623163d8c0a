import { type Accessor, createEffect, createMemo, createSignal, For, on, Show, untrack } from 'solid-js'
import { Virtualizer } from 'virtua/solid'
import { columnSize, contentionsOf, idsOf, type OutlineRow, outlineBranches, rowOf } from '../../core/layout/outline.ts'
import type { ClaimId, Side } from '../../core/model/claim.ts'
import { createPrinting } from '../screen.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { bringIntoView } from './bringIntoView.ts'
import { ClaimRow } from './ClaimRow.tsx'
import { Rows } from './Rows.tsx'

/** One side: its contentions with all that hangs under them, only those near the screen being there. */
export function Column(props: { side: Side; scroller: HTMLElement; top: number }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const printing = createPrinting()
  const [heading, setHeading] = createSignal<HTMLElement>()

  const branches = createMemo(
    on([open.tree, open.selection.folded], ([, folded]) => outlineBranches(untrack(open.debate), props.side, folded)),
    [],
    { equals: sameItems },
  )
  const rows = createMemo(() => branches().flat())
  const ids = createMemo(() => branches().flatMap(idsOf), [], { equals: sameItems })
  /** The line of the selected claim, or −1. */
  const chosen = createMemo(() => {
    const id = open.selection.claim()
    return id === null ? -1 : rowOf(untrack(open.debate), branches(), id)
  })
  // Where Tab reaches the tree: at the selected claim if its line shows here, else at the first.
  const entry = () => Math.max(0, chosen())
  const counts = createMemo(
    on(open.tree, () => ({
      contentions: contentionsOf(untrack(open.debate), props.side).length,
      claims: columnSize(untrack(open.debate), props.side),
    })),
  )

  createEffect(
    on(open.selection.revealed, (revealed) => {
      if (revealed === null) return
      if (untrack(() => rowOf(open.debate(), branches(), revealed.claim)) >= 0) bringIntoView(`claim-${revealed.claim}`)
    }),
  )

  const row = (id: ClaimId, index: Accessor<number>) => {
    // For a moment after an edit, rows and index may speak of different lists.
    const place = createMemo((before: OutlineRow | undefined) => {
      const found = rows()[index()]
      return found?.id === id ? found : before
    }, undefined)
    return <Show when={place()}>{(shown) => <ClaimRow row={shown()} entry={index() === entry()} />}</Show>
  }

  return (
    <section class="column" data-side={props.side} aria-labelledby={`column-${props.side}`}>
      <h2 class="column-heading" ref={setHeading}>
        <span class="side-name" id={`column-${props.side}`} data-side={props.side}>
          {t(`sides.${props.side}`)}
        </span>
        <span class="quiet">
          {t('columns.contentions', counts().contentions)} · {t('columns.claims', counts().claims)}
        </span>
      </h2>
      <Show when={ids().length === 0}>
        <div class="column-empty">
          <p>{t(props.side === 'pro' ? 'columns.emptyPro' : 'columns.emptyCon')}</p>
        </div>
      </Show>
      <div
        class="tree"
        role="tree"
        aria-multiselectable="true"
        aria-label={t(`sides.${props.side}`)}
        data-side={props.side}
      >
        <Show when={ids().length > 0}>
          <Show when={!printing()} fallback={<For each={ids()}>{row}</For>}>
            <Virtualizer
              as={Rows}
              data={ids()}
              scrollRef={props.scroller}
              startMargin={props.top + (heading()?.offsetHeight ?? 0)}
              itemSize={92}
              bufferSize={400}
              keepMounted={[entry()]}
            >
              {row}
            </Virtualizer>
          </Show>
        </Show>
      </div>
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

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
