import { type Accessor, createMemo, createSignal, untrack } from 'solid-js'
import type { Clerk, Outcome } from '../core/edit/change.ts'
import { weigh } from '../core/edit/weigh.ts'
import type { Ballot, Weight } from '../core/model/ballot.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { claimOf, type Debate } from '../core/model/debate.ts'
import type { Method } from '../core/weigh/semantics.ts'
import { type Standings, standings } from '../core/weigh/standing.ts'
import { ballotSupposing, concededWith, type Supposition } from '../core/weigh/suppose.ts'

/** Trying out other weights and concessions without touching the debate. */
export interface WhatIf {
  readonly active: Accessor<boolean>
  begin(): void
  /** Ends it and forgets what was supposed. */
  end(): void
  /** What is supposed, in the order in which it came; nothing while it is not active. */
  readonly suppositions: Accessor<readonly Supposition[]>
  /** What is supposed of one claim. */
  of(claim: ClaimId): Supposition | undefined
  concede(claim: ClaimId, conceded: boolean): void
  /** @param value 0 to 1 */
  suppose(claim: ClaimId, weight: Weight, value: number): void
  /** Forgets what is supposed of one claim. */
  forget(claim: ClaimId): void
  /** The chosen ballot as it would be. */
  readonly ballot: Accessor<Ballot>
  /** Where the claims would stand, or null while nothing is supposed. */
  readonly standings: Accessor<Standings | null>
  /** Makes an edit of all that is supposed, taken back by one undo, and ends. */
  apply(): void
}

/** What trying out needs of the open debate. */
export interface Grounds {
  readonly debate: Accessor<Debate>
  readonly ballot: Accessor<Ballot>
  readonly method: Accessor<Method>
  readonly standings: Accessor<Standings>
  make(edit: (debate: Debate, clerk: Clerk) => Outcome): Outcome
  /** A name for a step that no other has. */
  newStep(): string
}

export function createWhatIf({ debate, ballot, method, standings: actual, make, newStep }: Grounds): WhatIf {
  const [active, setActive] = createSignal(false)
  const [supposed, setSupposed] = createSignal<readonly Supposition[]>([])
  const suppositions = createMemo(() => {
    const list = supposed()
    return list.length === 0 ? list : list.filter(({ claim }) => claimOf(debate(), claim) !== undefined)
  })
  const assumed = createMemo(() =>
    suppositions().length === 0 ? ballot() : ballotSupposing(debate(), ballot(), suppositions()),
  )
  const standing = createMemo<Standings | null>((before) =>
    suppositions().length === 0 ? null : standings(debate(), assumed(), method(), before ?? untrack(actual)),
  )

  const of = (claim: ClaimId): Supposition | undefined => suppositions().find((one) => one.claim === claim)
  const put = (claim: ClaimId, change: (before: Supposition) => Supposition | null): void => {
    setSupposed((list) => {
      const next = change(list.find((one) => one.claim === claim) ?? { claim })
      if (next === null) return list.filter((one) => one.claim !== claim)
      const there = list.some((one) => one.claim === claim)
      return there ? list.map((one) => (one.claim === claim ? next : one)) : [...list, next]
    })
  }
  const end = (): void => {
    setActive(false)
    setSupposed([])
  }

  return {
    active,
    begin: () => setActive(true),
    end,
    suppositions,
    of,
    concede: (claim, conceded) =>
      put(claim, ({ conceded: _, ...rest }) => {
        if (conceded) return { ...rest, conceded: true }
        return rest.conviction === undefined && rest.relevance === undefined ? null : rest
      }),
    suppose: (claim, weight, value) => put(claim, (before) => ({ ...before, [weight]: value })),
    forget: (claim) => put(claim, () => null),
    ballot: assumed,
    standings: standing,
    apply() {
      const step = newStep()
      const id = ballot().id
      const set = (claim: ClaimId, weight: Weight, value: number) =>
        make((now, clerk) => weigh(now, { ballot: id, claim, weight, value, step }, clerk))
      for (const { claim, conceded, conviction, relevance } of untrack(suppositions)) {
        if (conviction !== undefined) set(claim, 'conviction', conviction)
        if (conceded) for (const silent of concededWith(debate(), claim)) set(silent, 'relevance', 0)
        else if (relevance !== undefined) set(claim, 'relevance', relevance)
      }
      end()
    },
  }
}
