import { createMemo, createSignal, For, Show } from 'solid-js'
import { weightOf } from '../../core/model/ballot.ts'
import { needClaim, originalOf, textOf } from '../../core/model/debate.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import { disagreementOn, markedDisagreement } from '../../core/weigh/disagreement.ts'
import { standings } from '../../core/weigh/standing.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { ShowMore } from './ShowMore.tsx'

/** How many claims come at once. */
const page = 50

/** How many ballots are chosen at first; more stand side by side on a wide screen only. */
const atFirst = 4

/** Two ballots or more side by side: where the motion stands on each, and the claims that they disagree about most. */
export function Compare() {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const [left, setLeft] = createSignal<ReadonlySet<string>>(
    new Set(
      open.weighing
        .ballots()
        .slice(atFirst)
        .map((ballot) => ballot.id),
    ),
  )
  const [limit, setLimit] = createSignal(page)
  const { ballots } = open.weighing
  const compared = createMemo(() => ballots().filter((ballot) => !left().has(ballot.id)))
  const columns = createMemo(() =>
    compared().map((ballot) => ({ ballot, standings: standings(open.debate(), ballot, open.weighing.method()) })),
  )
  const rows = createMemo(() => {
    open.tree()
    const debate = open.debate()
    return subtreeOf(debate, debate.motion)
      .slice(1)
      .map((id) => ({ id, apart: disagreementOn(compared(), needClaim(debate, id)) }))
      .filter(({ apart }) => apart > 0)
      .sort((a, b) => b.apart - a.apart)
  })

  return (
    <section class="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">{t('weigh.ballots.compare')}</h2>
      <Show when={ballots().length > 1} fallback={<p class="weigh-none">{t('weigh.ballots.only')}</p>}>
        <fieldset class="compared">
          <legend class="for-readers">{t('weigh.ballots.choose')}</legend>
          <For each={ballots()}>
            {(ballot) => (
              <label class="check">
                <input
                  type="checkbox"
                  checked={!left().has(ballot.id)}
                  onChange={(event) => {
                    const next = new Set(left())
                    if (event.currentTarget.checked) next.delete(ballot.id)
                    else next.add(ballot.id)
                    setLeft(next)
                  }}
                />
                {ballot.name}
              </label>
            )}
          </For>
        </fieldset>
        <Show when={compared().length > 1} fallback={<p class="weigh-none">{t('weigh.ballots.chooseTwo')}</p>}>
          <div class="weigh-scroll">
            <table class="compare-table">
              <thead>
                <tr>
                  <th scope="col" class="wide">
                    {t('weigh.columns.claim')}
                  </th>
                  <For each={compared()}>{(ballot) => <th scope="col">{ballot.name}</th>}</For>
                  <th scope="col" title={t('weigh.ballots.apartHint')}>
                    {t('weigh.ballots.apart')}
                  </th>
                </tr>
              </thead>
              <tbody>
                <tr class="compare-motion">
                  <th scope="row" class="wide">
                    {t('weigh.ballots.motion')}
                  </th>
                  <For each={columns()}>
                    {({ standings }) => (
                      <td class="number">
                        <strong>{percent(standings.motion)}</strong>
                      </td>
                    )}
                  </For>
                  <td class="number">
                    {percent(
                      Math.max(...columns().map(({ standings }) => standings.motion)) -
                        Math.min(...columns().map(({ standings }) => standings.motion)),
                    )}
                  </td>
                </tr>
                <For each={rows().slice(0, limit())}>
                  {({ id, apart }) => {
                    const claim = needClaim(open.debate(), id)
                    const original = originalOf(open.debate(), claim).id
                    return (
                      <tr aria-current={open.selection.claim() === id ? 'true' : undefined}>
                        <th scope="row" class="wide">
                          <button type="button" class="row-claim" onClick={() => open.selection.select(id)}>
                            {textOf(open.debate(), claim) || t('claim.wordless')}
                          </button>
                        </th>
                        <For each={columns()}>
                          {({ ballot, standings }) => (
                            <td class="number">
                              {percent(standings.of(id))}
                              <span class="note">
                                {t(
                                  'weigh.ballots.weights',
                                  percent(weightOf(ballot, 'conviction', original)),
                                  percent(weightOf(ballot, 'relevance', id)),
                                )}
                              </span>
                            </td>
                          )}
                        </For>
                        <td class="number" classList={{ 'warn-text': apart >= markedDisagreement }}>
                          {percent(apart)}
                        </td>
                      </tr>
                    )
                  }}
                </For>
              </tbody>
            </table>
          </div>
          <Show when={rows().length === 0}>
            <p class="weigh-none">{t('weigh.ballots.none')}</p>
          </Show>
          <ShowMore shown={limit()} all={rows().length} step={page} show={setLimit} />
        </Show>
      </Show>
    </section>
  )
}
