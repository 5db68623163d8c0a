import type { Claim } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import type { Evidence } from '../model/evidence.ts'
import { isBlankCitation, sourceOf } from '../model/source.ts'
import { referrersOf } from '../model/tree.ts'
import { claimsIn, surveyOf } from './survey.ts'

const known = new WeakMap<Debate, Uint8Array>()

/**
 * By the places of the survey, 1 for claims that have evidence: their own, their original's, or that of a claim that
 * supports them, however far below. O(n) once for each value of a debate.
 */
export function sourcedIn(debate: Debate): Uint8Array {
  const found = known.get(debate)
  if (found !== undefined) return found
  const { place, above, supports } = surveyOf(debate)
  const claims = claimsIn(debate)
  const sourced = new Uint8Array(claims.length)
  const waiting: number[] = []
  for (let i = 0; i < claims.length; i++) {
    const { evidence } = claims[i] as Claim
    for (const key in evidence) {
      if (!saysSomething(debate, evidence[key] as Evidence)) continue
      waiting.push(i)
      break
    }
  }
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    if (i < 0 || sourced[i] === 1) continue
    sourced[i] = 1
    if (supports[i] === 1) waiting.push(above[i] as number)
    for (const referrer of referrersOf(debate, (claims[i] as Claim).id)) waiting.push(place(referrer))
  }
  known.set(debate, sourced)
  return sourced
}

/** Evidence that somebody has only begun to write is none yet. */
function saysSomething(debate: Debate, { quote, source }: Evidence): boolean {
  return quote !== '' || !isBlankCitation(sourceOf(debate, source))
}
