import { type Accessor, batch, createMemo, createSignal } from 'solid-js'
import type { Weight } from '../core/model/ballot.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { claimOf, type Debate } from '../core/model/debate.ts'
import { type Progress, ratingOf } from '../core/weigh/rating.ts'
import type { Selection } from './selection.ts'
import type { Weighing } from './weighing.ts'

/** Weighing from the keyboard: what the number keys set, and a run through a branch from one unrated claim to the next. */
export interface Rating {
  /** The weight that the number keys set: conviction, unless a person turned to relevance. */
  readonly weight: Accessor<Weight>
  /** Turns the number keys to a weight. A run goes on where that weight is missing; the claim in hand comes first. */
  turnTo(weight: Weight): void
  /** Whether a run goes on, or the number keys set relevance. */
  readonly active: Accessor<boolean>
  /** The branch that a run goes through, or null. */
  readonly branch: Accessor<ClaimId | null>
  /** How far the run has got; null while there is none. */
  readonly progress: Accessor<Pick<Progress, 'rated' | 'of'> | null>
  /** Begins a run at the first claim of a branch that is not rated yet; the motion means the whole debate. */
  begin(branch: ClaimId): void
  /** Ends the run; the number keys set conviction again. */
  end(): void
  /** Goes to the next unrated claim of the run's branch, or of the debate; −1 to the one before. */
  go(by: 1 | -1): void
  /** Rates a claim, 0 to 1, or clears it (null); in a run the next unrated claim follows. */
  rate(claim: ClaimId, value: number | null): void
  /** Rates the claims that are chosen together, or clears them (null), as one edit. No run goes on from there. */
  rateChosen(value: number | null): void
}

/** @param weighing whose ballot is rated; what is only supposed counts as rated while something is tried out */
export function createRating(debate: Accessor<Debate>, weighing: Weighing, selection: Selection): Rating {
  const [weight, setWeight] = createSignal<Weight>('conviction')
  const [begun, setBegun] = createSignal<ClaimId | null>(null)
  // A branch that is deleted ends its run; it goes on when undo brings the branch back.
  const branch = createMemo(() => {
    const id = begun()
    return id !== null && claimOf(debate(), id) !== undefined ? id : null
  })
  const now = (): Progress => ratingOf(debate(), weighing.whatIf.ballot(), branch() ?? debate().motion, weight())
  const progress = createMemo<Pick<Progress, 'rated' | 'of'> | null>(() => (branch() === null ? null : now()), null, {
    equals: (a, b) => a?.rated === b?.rated && a?.of === b?.of,
  })
  /** Keeps the focus on the selected claim, also when a button that is about to go has it. */
  const stay = (): void => selection.focus(selection.claim() ?? debate().motion)
  const goTo = (claim: ClaimId | undefined): void => {
    if (claim === undefined) stay()
    else selection.focus(claim)
  }

  return {
    weight,
    turnTo(next) {
      if (next === weight()) return
      const done = progress()?.rated === progress()?.of
      batch(() => {
        setWeight(next)
        const claim = selection.claim()
        if (branch() === null || (claim !== null && !done && now().lacks(claim))) stay()
        else goTo(now().next(done ? null : claim))
      })
    },
    active: () => branch() !== null || weight() === 'relevance',
    branch,
    progress,
    begin(id) {
      setBegun(id)
      selection.focus(now().next(null) ?? id)
    },
    end() {
      batch(() => {
        setBegun(null)
        setWeight('conviction')
        stay()
      })
    },
    go: (by) => goTo(by > 0 ? now().next(selection.claim()) : now().previous(selection.claim())),
    rateChosen(value) {
      const claims = [...selection.chosen()]
      if (value !== null) weighing.setAll(claims, weight(), value)
      else weighing.clearAll(claims, branch() !== null || weight() === 'relevance' ? weight() : undefined)
    },
    rate(claim, value) {
      const running = branch() !== null
      // The motion bears on nothing.
      const pointless = weight() === 'relevance' && claim === debate().motion
      if (!pointless && value !== null) weighing.set(claim, weight(), value)
      // Outside of a run "clear" means both weights, as its button does.
      else if (!pointless) weighing.clear(claim, running || weight() === 'relevance' ? weight() : undefined)
      if (running) goTo(now().next(claim))
    },
  }
}
