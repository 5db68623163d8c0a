import { type Accessor, createMemo, createSignal, untrack } from 'solid-js'
import type { Weight } from '../core/model/ballot.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { claimOf, type Debate } from '../core/model/debate.ts'
import { nextUnrated, type Progress, progressOn } from '../core/weigh/rating.ts'
import type { Selection } from './selection.ts'
import type { Weighing } from './weighing.ts'

/** Weighing from the keyboard: what the number keys set, and a run through a branch from one unrated claim to the next. */
export interface Rating {
  /** The weight that the number keys set: conviction, unless a person turned to relevance. */
  readonly weight: Accessor<Weight>
  turn(): void
  /** Whether a run goes on, or the number keys set relevance. */
  readonly active: Accessor<boolean>
  /** The branch that a run goes through, or null. */
  readonly branch: Accessor<ClaimId | null>
  /** How far the run has got; null while there is none. */
  readonly progress: Accessor<Progress | null>
  /** Begins a run at the first claim of a branch that is not rated yet. */
  begin(branch: ClaimId): void
  /** Ends the run; the number keys set conviction again. */
  end(): void
  /** Goes to the next unrated claim of the run's branch, or of the debate; −1 to the one before. */
  go(by: 1 | -1): void
  /** Rates a claim, 0 to 1, or clears it (null); in a run the next unrated claim follows. */
  rate(claim: ClaimId, value: number | null): void
}

export function createRating(debate: Accessor<Debate>, weighing: Weighing, selection: Selection): Rating {
  const [weight, setWeight] = createSignal<Weight>('conviction')
  const [begun, setBegun] = createSignal<ClaimId | null>(null)
  const branch = createMemo(() => {
    const id = begun()
    return id !== null && claimOf(debate(), id) !== undefined ? id : null
  })
  const progress = createMemo<Progress | null>(
    () => {
      const id = branch()
      return id === null ? null : progressOn(debate(), weighing.whatIf.ballot(), id, weight())
    },
    null,
    { equals: (a, b) => a?.rated === b?.rated && a?.of === b?.of },
  )

  const goFrom = (claim: ClaimId | null, by: 1 | -1): void => {
    const within = untrack(branch) ?? debate().motion
    const next = nextUnrated(debate(), weighing.whatIf.ballot(), within, weight(), claim, by)
    if (next !== undefined) selection.focus(next)
  }

  return {
    weight,
    turn: () => setWeight(weight() === 'conviction' ? 'relevance' : 'conviction'),
    active: () => branch() !== null || weight() === 'relevance',
    branch,
    progress,
    begin(id) {
      setBegun(id)
      goFrom(null, 1)
    },
    end() {
      setBegun(null)
      setWeight('conviction')
    },
    go: (by) => goFrom(selection.claim(), by),
    rate(claim, value) {
      if (weight() === 'relevance' && claim === debate().motion) return
      if (value !== null) weighing.set(claim, weight(), value)
      else weighing.clear(claim, branch() === null ? undefined : weight())
      if (branch() !== null) goFrom(claim, 1)
    },
  }
}
