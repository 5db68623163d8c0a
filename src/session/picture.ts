import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Arrow, Way } from '../core/layout/neighbours.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { claimOf, type Debate } from '../core/model/debate.ts'

/** What the colours of the map say. */
export const colourings = ['side', 'standing', 'swing'] as const
export type Colouring = (typeof colourings)[number]

/** The map while it is on the screen: what keys and commands ask of it. */
export interface Picture {
  /** The claim that an arrow leads to. */
  neighbour(claim: ClaimId, arrow: Arrow): ClaimId | undefined
  /** The way that an arrow points, seen from a claim. */
  way(claim: ClaimId, arrow: Arrow): Way | undefined
  /** Makes everything so many times as large. */
  zoom(times: number): void
  /** Shows all of it. */
  fit(): void
  /** Shows a claim at full size, in the middle. */
  show(claim: ClaimId): void
  /** Brings the focus to where claims are sought on the map. */
  find(): void
  /** Fades all but the selected claim and what belongs to it, or no longer. */
  turnFocus(): void
}

/** The claims that one has been at, and the way back and forward between them. */
export interface Visits {
  /** The claim visited before the present one, or after it where one went back; undefined where there is none. */
  readonly back: Accessor<ClaimId | undefined>
  readonly forward: Accessor<ClaimId | undefined>
  /** Says that one is at a claim now. */
  visit(claim: ClaimId): void
}

/** How many visits are remembered. */
const most = 200

/** @param debate the open debate: claims that are gone are passed over */
export function createVisits(debate: Accessor<Debate>): Visits {
  const [way, setWay] = createSignal<{ readonly claims: readonly ClaimId[]; readonly at: number }>({
    claims: [],
    at: -1,
  })
  const from = (by: 1 | -1): ClaimId | undefined => {
    const { claims, at } = way()
    const here = claims[at]
    for (let i = at + by; i >= 0 && i < claims.length; i += by) {
      const claim = claims[i] as ClaimId
      if (claim !== here && claimOf(debate(), claim) !== undefined) return claim
    }
    return undefined
  }
  const back = createMemo(() => from(-1))
  const forward = createMemo(() => from(1))
  return {
    back,
    forward,
    visit(claim) {
      const { claims, at } = way()
      if (claims[at] === claim) return
      if (claim === back() || claim === forward()) {
        const by = claim === back() ? -1 : 1
        let i = at + by
        while (claims[i] !== claim) i += by
        setWay({ claims, at: i })
        return
      }
      const kept = [...claims.slice(0, at + 1), claim].slice(-most)
      setWay({ claims: kept, at: kept.length - 1 })
    },
  }
}
