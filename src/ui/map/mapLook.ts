import { type Accessor, createMemo } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf } from '../../core/model/debate.ts'
import { pathUp, subtreeOf } from '../../core/model/walk.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import type { Colouring } from '../../session/picture.ts'

/** How claims of the map look beside their words. */
export interface MapLook {
  /** Whether a claim stands back, because another branch is in focus. */
  readonly faded: (claim: ClaimId) => boolean
  /** Whether a claim is the selected one, or stands between it and the motion. */
  readonly onPath: (claim: ClaimId) => boolean
  /** 0 to 1: how strongly a claim is coloured; undefined where colours say the side alone. */
  readonly heat: (claim: ClaimId) => number | undefined
}

/** @param focused whether all but the selected claim and what belongs to it stands back */
export function createMapLook(open: OpenDebate, colouring: Accessor<Colouring>, focused: Accessor<boolean>): MapLook {
  /** The claims that matter to the selected one: those above it, and those under it. */
  const kin = createMemo<ReadonlySet<ClaimId> | null>(() => {
    const claim = open.selection.claim()
    if (!focused() || claim === null) return null
    open.tree()
    return new Set([...pathUp(open.debate(), claim).map(({ id }) => id), ...subtreeOf(open.debate(), claim)])
  })
  const faded = (claim: ClaimId) => kin()?.has(claim) === false
  const path = createMemo<ReadonlySet<ClaimId>>(() => {
    const claim = open.selection.claim()
    open.tree()
    return new Set(claim === null ? [] : pathUp(open.debate(), claim).map(({ id }) => id))
  })
  const widest = createMemo(() => {
    if (colouring() !== 'swing') return 1
    const { swing } = open.weighing.judgement()
    return subtreeOf(open.debate(), open.debate().motion).reduce(
      (most, id) => Math.max(most, Math.abs(swing(id))),
      1e-9,
    )
  })
  const heat = (claim: ClaimId): number | undefined => {
    if (colouring() === 'side' || claimOf(open.debate(), claim) === undefined) return undefined
    if (colouring() === 'standing') return open.standings().of(claim)
    return Math.abs(open.weighing.judgement().swing(claim)) / widest()
  }
  return { faded, onPath: (claim) => path().has(claim), heat }
}
