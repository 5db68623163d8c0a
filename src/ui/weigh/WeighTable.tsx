import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { claimOf } from '../../core/model/debate.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import { claimsIn, type Scope, type Sorting, scopes, sorted, sortings } from '../../session/weighRows.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { ChartSaver } from './ChartSaver.tsx'
import { ShowMore } from './ShowMore.tsx'
import { WeighRow } from './WeighRow.tsx'

/** How many rows come at once: more than a debate has contentions, few enough to be there at once. */
const page = 100

const orders = ['falling', 'rising'] as const
type Order = (typeof orders)[number]

/** A table of claims with their standings and swings; its bars are the tornado chart. */
export function WeighTable() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const { weighing } = open
  const [scope, setScope] = createRemembered<Scope>('weigh.scope', 'contentions', oneOf(scopes))
  const [sorting, setSorting] = createRemembered<Sorting>('weigh.sorting', 'swing', oneOf(sortings))
  const [order, setOrder] = createRemembered<Order>('weigh.order', 'falling', oneOf(orders))
  const rising = () => order() === 'rising'
  const [limit, setLimit] = createSignal(page)
  /** Under which claim: it stays while one looks at the rows under it. */
  const [root, setRoot] = createSignal(open.selection.claim())

  const ids = createMemo(on([open.tree, scope, root], () => claimsIn(open.debate(), scope(), root())))
  const rows = createMemo(() => {
    const judgement = weighing.judgement()
    const there = ids().filter((id) => claimOf(open.debate(), id) !== undefined)
    return sorted(there, sorting(), rising(), {
      debate: open.debate(),
      ballot: open.ballot(),
      standings: weighing.standings(),
      judgement,
    })
  })
  const widest = createMemo(() => {
    const judgement = weighing.judgement()
    return ids().reduce((most, id) => Math.max(most, Math.abs(judgement.swing(id))), 0)
  })
  createEffect(on([scope, sorting, order], () => setLimit(page), { defer: true }))

  const sortBy = (column: Sorting) => {
    setOrder(sorting() === column && !rising() ? 'rising' : 'falling')
    setSorting(column)
  }

  return (
    <section class="weigh-table" aria-labelledby="weigh-table-title">
      <div class="weigh-table-head">
        <h2 id="weigh-table-title">{t('weigh.table')}</h2>
        <label>
          <span class="for-readers">{t('weigh.scope')}</span>
          <select
            onChange={(event) => {
              const chosen = scopes.find((known) => known === event.currentTarget.value)
              if (chosen === undefined) return
              setRoot(open.selection.claim())
              setScope(chosen)
            }}
          >
            <For each={scopes}>
              {(known) => (
                <option value={known} selected={known === scope()}>
                  {t(`weigh.scopes.${known}`)}
                </option>
              )}
            </For>
          </select>
        </label>
        <ChartSaver ids={rows().slice(0, 20)} />
      </div>
      <Show
        when={rows().length > 0}
        fallback={
          <p class="weigh-none">{t(scope() === 'under' && root() === null ? 'weigh.noSelection' : 'weigh.nothing')}</p>
        }
      >
        <div class="weigh-scroll">
          <table>
            <thead>
              <tr>
                <Show when={weighing.whatIf.active()}>
                  <th scope="col">
                    <span class="for-readers">{t('weigh.columns.concede')}</span>
                  </th>
                </Show>
                <th scope="col">
                  <span class="for-readers">{t('weigh.columns.side')}</span>
                </th>
                <th scope="col" class="wide">
                  {t('weigh.columns.claim')}
                </th>
                <For each={sortings}>
                  {(column) => (
                    <th
                      scope="col"
                      class={`column-${column}`}
                      aria-sort={sorting() === column ? (rising() ? 'ascending' : 'descending') : 'none'}
                    >
                      <button
                        type="button"
                        class="sort"
                        title={column === 'swing' ? t('weigh.swingHint') : undefined}
                        onClick={() => sortBy(column)}
                      >
                        {t(`weigh.columns.${column}`)}
                        <span class="sort-mark" aria-hidden="true">
                          {sorting() === column ? (rising() ? '▴' : '▾') : ''}
                        </span>
                      </button>
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={rows().slice(0, limit())}>{(id) => <WeighRow id={id} widest={widest()} />}</For>
            </tbody>
          </table>
        </div>
        <ShowMore shown={limit()} all={rows().length} step={page} show={setLimit} />
      </Show>
    </section>
  )
}
