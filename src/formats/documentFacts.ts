import { type Ballot, weightSet } from '../core/model/ballot.ts'
import type { Claim } from '../core/model/claim.ts'
import { ballotsOf, type Debate, originalOf } from '../core/model/debate.ts'
import type { WriteContext } from './format.ts'

/** What the first ballot says of a claim, and where the claim stands on it. */
export interface DocumentFacts {
  /** 0 to 1. */
  readonly standing: number
  /** What was set, each with its name, such as ["Conviction", "70%"]. */
  readonly weights: readonly (readonly [name: string, percent: string])[]
}

/** Tells what the first ballot says of a claim. */
export interface Teller {
  readonly ballot: Ballot
  readonly facts: (claim: Claim) => DocumentFacts
  /** A share, 0 to 1, as people write it in the document's language, such as "57%". */
  readonly percent: (share: number) => string
}

/** What a document tells of the first ballot of a debate. A weight that is not set is not told. */
export function tellerOf(debate: Debate, { language, words, standing }: WriteContext): Teller {
  const ballot = ballotsOf(debate)[0]
  if (ballot === undefined) throw new Error(`The debate ${debate.id} has no ballot.`)
  const format = new Intl.NumberFormat(language, { style: 'percent' })
  // Making the words of a number is slow enough to be felt over ten thousand claims.
  const percents = Array.from({ length: 101 }, (_, n) => format.format(n / 100))
  const percent = (share: number) => percents[Math.round(Math.min(1, Math.max(0, share)) * 100)] as string
  return {
    ballot,
    percent,
    facts(claim) {
      const weights: [string, string][] = []
      const conviction = weightSet(ballot, 'conviction', originalOf(debate, claim).id)
      const relevance = claim.parent === null ? undefined : weightSet(ballot, 'relevance', claim.id)
      if (conviction !== undefined) weights.push([words.conviction, percent(conviction)])
      if (relevance !== undefined) weights.push([words.relevance, percent(relevance)])
      return { standing: standing(claim.id), weights }
    },
  }
}
