import type { ClaimId } from '../model/claim.ts'
import { concessionsOf } from './concession.ts'
import { decisiveNodes, flipSet } from './decisive.ts'
import { flipPointsOf } from './flipPoint.ts'
import { type Standings, semanticsOf } from './standing.ts'
import { evenOdds, type Verdict, verdictOf } from './verdict.ts'
import { weighedFrom } from './weighed.ts'

/** What decides a debate on one ballot, by one method. */
export interface Judgement {
  readonly verdict: Verdict
  /** Where the motion would stand with a claim conceded, 0 to 1; where it stands now for what bears on nothing. */
  conceded(id: ClaimId): number
  /**
   * How much of the motion's standing hangs on a claim, −1 to 1: what it is now, less what it would be with the claim
   * conceded. Above 0 for what holds the motion up.
   */
  swing(id: ClaimId): number
  /** The standing, 0 to 1, that a claim alone would need for the motion to tip; null where none would do. */
  flipPoint(id: ClaimId): number | null
  /** The claims whose concession changes the verdict, the shakiest first. */
  readonly decisive: readonly ClaimId[]
  /** Claims that flip the verdict when all of them are conceded, or null where none do. Sought when first asked for. */
  flipSet(): readonly ClaimId[] | null
}

/**
 * Judges standings. O(n) where concessions fade on their way up; see `concessionsOf`.
 * @param threshold what the motion has to stand above to be carried, between 0 and 1
 */
export function judgementOf(standings: Standings, threshold = evenOdds): Judgement {
  const { graph, framework, strengths, motion, motionNode } = standings
  const weighed = weighedFrom(framework, semanticsOf[standings.method], strengths, motionNode)
  const concessions = concessionsOf(weighed)
  let sought: Float64Array | undefined
  const needs = (): Float64Array => {
    sought ??= flipPointsOf(weighed, threshold)
    return sought
  }
  const claims = (nodes: readonly number[]): ClaimId[] => nodes.map((node) => graph.nodes.claimOf(node))
  let flipping: readonly ClaimId[] | null | undefined
  const conceded = (id: ClaimId): number => {
    const without = concessions[graph.nodeOf(id)]
    return without === undefined || Number.isNaN(without) ? motion : without
  }
  return {
    verdict: verdictOf(motion, threshold),
    conceded,
    swing: (id) => motion - conceded(id),
    flipPoint(id) {
      const need = needs()[graph.nodeOf(id)]
      return need === undefined || Number.isNaN(need) ? null : need
    },
    decisive: motionNode < 0 ? [] : claims(decisiveNodes(weighed, concessions, needs, threshold)),
    flipSet() {
      if (flipping === undefined) {
        const found = motionNode < 0 ? null : flipSet(weighed, concessions, threshold)
        flipping = found && claims(found)
      }
      return flipping
    },
  }
}
