import { createMemo, For, Show, untrack } from 'solid-js'
import { type Ballot, type Weight, weightOf, weightSet } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf, originalOf } from '../../core/model/debate.ts'
import { disagreementOn } from '../../core/weigh/disagreement.ts'
import { standings } from '../../core/weigh/standing.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** How the debate's ballots weigh one claim, where they differ about it. */
export function BallotsDisagree(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const claim = createMemo(() => claimOf(open.debate(), props.claim))
  const { ballots } = open.weighing
  const apart = createMemo(() => {
    const found = claim()
    return found !== undefined && ballots().length > 1 && disagreementOn(ballots(), found) > 0
  })
  /** Where the motion stands on a ballot, as things stand where they show. */
  const motionOn = (ballot: Ballot): number => {
    const shown = open.weighing.shown()
    return untrack(() => standings(open.debate(), ballot, open.weighing.method(), shown).motion)
  }
  const of = (weight: Weight): ClaimId => {
    const found = claim()
    return weight === 'conviction' && found !== undefined ? originalOf(open.debate(), found).id : props.claim
  }
  const cell = (ballot: Ballot, weight: Weight) => (
    <td
      class="number"
      classList={{
        differs: weightOf(ballot, weight, of(weight)) !== weightOf(open.ballot(), weight, of(weight)),
        unset: weightSet(ballot, weight, of(weight)) === undefined,
      }}
    >
      {percent(weightOf(ballot, weight, of(weight)))}
    </td>
  )

  return (
    <Show when={apart()}>
      <section aria-labelledby="disagree-title">
        <h3 id="disagree-title">{t('weigh.ballots.title')}</h3>
        <div class="weigh-scroll">
          <table class="ballots-table">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('weigh.ballots.conviction')}</th>
                <th scope="col">{t('weigh.ballots.relevance')}</th>
                <th scope="col">{t('weigh.ballots.motion')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={ballots()}>
                {(ballot) => (
                  <tr aria-current={ballot.id === open.ballot().id ? 'true' : undefined}>
                    <th scope="row">{ballot.name}</th>
                    {cell(ballot, 'conviction')}
                    {cell(ballot, 'relevance')}
                    <td class="number">{percent(motionOn(ballot))}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </section>
    </Show>
  )
}
