import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  getOwner,
  on,
  onCleanup,
  runWithOwner,
  untrack,
} from 'solid-js'
import type { Clerk, Outcome } from '../core/edit/change.ts'
import { together } from '../core/edit/together.ts'
import { clearWeight, weigh } from '../core/edit/weigh.ts'
import type { Ballot, BallotId, Weight } from '../core/model/ballot.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { ballotOf, ballotsOf, type Debate } from '../core/model/debate.ts'
import type { Tree } from '../core/model/tree.ts'
import { type Judgement, judgementOf } from '../core/weigh/judgement.ts'
import { type Method, methods } from '../core/weigh/semantics.ts'
import { type Standings, standings } from '../core/weigh/standing.ts'
import { createAfterFrame } from './afterFrame.ts'
import { createRemembered, isString, oneOf } from './device.ts'
import type { OpenDebate } from './openDebate.ts'
import { createWhatIf, type WhatIf } from './whatIf.ts'

/** How long weights rest before what they decide is judged anew, in milliseconds: far more work than the standings. */
const rest = 120

/** Whose weights count, by which method, and what comes of them. */
export interface Weighing {
  /** All ballots in their order; a new list only when a ballot changes. */
  readonly ballots: Accessor<readonly Ballot[]>
  readonly ballot: Accessor<Ballot>
  chooseBallot(id: BallotId): void
  /** This device's choice for this debate. */
  readonly method: Accessor<Method>
  chooseMethod(method: Method): void
  /** Where every claim stands, worked out when it is asked for. */
  readonly standings: Accessor<Standings>
  /**
   * The same as cards and heads show it: at once where weights change; where claims come and go, when the frame that shows
   * them has been made, so that no key waits for it.
   */
  readonly shown: Accessor<Standings>
  /**
   * What decides the debate. From when it is first asked for it follows the weights, a moment after they came to rest; at
   * once where the ballot or the method is another.
   */
  judgement(): Judgement
  readonly whatIf: WhatIf
  /**
   * Sets a weight on the chosen ballot; while something is tried out, only supposes it.
   * @param value 0 to 1
   * @param step joins the values of one drag into one undo
   */
  set(claim: ClaimId, weight: Weight, value: number, step?: string): void
  /**
   * Sets a weight of several claims as one edit; while something is tried out, only supposes it.
   * @param value 0 to 1
   */
  setAll(claims: readonly ClaimId[], weight: Weight, value: number): void
  /** Unsets a weight of several claims, or both, as one edit; while something is tried out, forgets what is supposed of them. */
  clearAll(claims: readonly ClaimId[], weight?: Weight): void
  /** Unsets a weight of a claim, or both; while something is tried out, forgets what is supposed of it. */
  clear(claim: ClaimId, weight?: Weight): void
}

export function createWeighing(
  debate: Accessor<Debate>,
  tree: Accessor<Tree>,
  { make, newStep }: { make: OpenDebate['make']; newStep: () => string },
): Weighing {
  const { id } = untrack(debate)
  const [ballotId, chooseBallot] = createRemembered<string>(`ballot.${id}`, '', isString)
  const [method, chooseMethod] = createRemembered<Method>(`method.${id}`, 'balanced', oneOf(methods))
  const kept = createMemo(() => debate().ballots)
  const ballots = createMemo(on(kept, () => ballotsOf(untrack(debate))))
  const ballot = createMemo(on([kept, ballotId], ([, chosen]) => ballotOf(untrack(debate), chosen)))
  // Standings hang on the tree's shape and the ballot's weights; words change without them.
  const basis = createMemo(() => ({ tree: tree(), ballot: ballot(), method: method() }))
  let latest: { readonly on: unknown; readonly standings: Standings } | undefined
  const weighed = (): Standings => {
    const on = basis()
    if (latest?.on !== on) {
      latest = { on, standings: standings(untrack(debate), on.ballot, on.method, latest?.standings) }
    }
    return latest.standings
  }
  const shown = createAfterFrame(weighed, basis)
  createEffect(on([ballot, method], () => shown.catchUp(), { defer: true }))
  const whatIf = createWhatIf({ debate, ballot, method, standings: weighed, make, newStep })
  const makeAll = (
    claims: readonly ClaimId[],
    edit: (debate: Debate, claim: ClaimId, clerk: Clerk) => Outcome,
  ): void => {
    make((debate, clerk) =>
      together(
        debate,
        claims.map((claim) => (now) => edit(now, claim, clerk)),
        clerk,
      ),
    )
  }
  const owner = getOwner()
  let judged: Accessor<Judgement> | undefined
  return {
    ballots,
    ballot,
    chooseBallot,
    method,
    chooseMethod,
    standings: weighed,
    shown,
    judgement() {
      judged ??= runWithOwner(owner, () =>
        createJudgement(weighed, basis, () => `${ballot().id} ${method()}`),
      ) as Accessor<Judgement>
      return judged()
    },
    whatIf,
    set(claim, weight, value, step) {
      if (whatIf.active()) {
        whatIf.suppose(claim, weight, value)
        return
      }
      const what = { ballot: ballot().id, claim, weight, value, ...(step === undefined ? {} : { step }) }
      make((now, clerk) => weigh(now, what, clerk))
    },
    setAll(claims, weight, value) {
      const on = ballot().id
      if (whatIf.active()) for (const claim of claims) whatIf.suppose(claim, weight, value)
      else makeAll(claims, (now, claim, clerk) => weigh(now, { ballot: on, claim, weight, value }, clerk))
    },
    clearAll(claims, weight) {
      const what = { ballot: ballot().id, ...(weight === undefined ? {} : { weight }) }
      if (whatIf.active()) for (const claim of claims) whatIf.forget(claim)
      else makeAll(claims, (now, claim, clerk) => clearWeight(now, { ...what, claim }, clerk))
    },
    clear(claim, weight) {
      const what = { ballot: ballot().id, claim, ...(weight === undefined ? {} : { weight }) }
      if (whatIf.active()) whatIf.forget(claim)
      else make((now, clerk) => clearWeight(now, what, clerk))
    },
  }
}

/**
 * @param changed what makes it judge anew, when it rests
 * @param basis what makes it judge at once when it changes
 */
function createJudgement(
  weighed: Accessor<Standings>,
  changed: Accessor<unknown>,
  basis: Accessor<string>,
): Accessor<Judgement> {
  const [judgement, setJudgement] = createSignal(untrack(() => judgementOf(weighed())))
  // `on` does not hand a deferred first run's values to the next.
  let judgedOn = untrack(basis)
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      [changed, basis],
      ([, now]) => {
        clearTimeout(timer)
        const judge = () => setJudgement(judgementOf(untrack(weighed)))
        if (judgedOn === now) timer = setTimeout(judge, rest)
        else judge()
        judgedOn = now
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return judgement
}
