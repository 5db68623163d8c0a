import type { Claim } from '../core/model/claim.ts'
import { ballotsOf, type Debate } from '../core/model/debate.ts'
import { entries, sizeOf } from '../core/model/shelf.ts'
import { sourceUses } from '../core/model/sourceUses.ts'
import { type Feature, type Format, features } from './format.ts'

/** What of a debate a format does not hold. */
export function lostBy({ holds }: Format, debate: Debate): Feature[] {
  return features.filter((feature) => !holds.includes(feature) && uses[feature](debate))
}

const uses: Readonly<Record<Feature, (debate: Debate) => boolean>> = {
  relations: (debate) => some(debate, ({ parent, relation }) => parent !== null && relation !== 'supports'),
  undercuts: (debate) => some(debate, ({ relation }) => relation === 'undercuts'),
  groups: (debate) => some(debate, ({ group }) => group !== undefined),
  references: (debate) => some(debate, ({ reference }) => reference !== undefined),
  notes: (debate) => some(debate, ({ note }) => note !== ''),
  tags: (debate) => some(debate, ({ tags }) => Object.keys(tags).length > 0),
  sources: (debate) => someCard(debate, () => true),
  authors: (debate) =>
    [...entries(debate.sources)].some(
      ([, { author, qualification, accessed }]) => author + qualification + accessed !== '',
    ),
  quotes: (debate) => someCard(debate, ({ quote }) => quote !== ''),
  markings: (debate) => someCard(debate, ({ underlined, emphasised }) => underlined.length + emphasised.length > 0),
  grades: (debate) => someCard(debate, ({ grade }) => grade !== null),
  lasting: (debate) => someCard(debate, ({ stillHolds }) => stillHolds === true),
  weights: (debate) =>
    ballotsOf(debate).some(
      ({ conviction, relevance, defaults }) =>
        defaults.conviction !== 0.5 || defaults.relevance !== 0.5 || sizeOf(conviction) + sizeOf(relevance) > 0,
    ),
  ballots: (debate) => ballotsOf(debate).length > 1,
  impacts: (debate) => ballotsOf(debate).some(({ impact }) => sizeOf(impact) > 0),
  unquoted: (debate) => [...entries(debate.sources)].some(([id]) => !sourceUses(debate).has(id)),
  cases: (debate) => Object.keys(debate.cases).length > 0 || some(debate, ({ rank }) => rank !== undefined),
}

function some(debate: Debate, is: (claim: Claim) => boolean): boolean {
  for (const [, claim] of entries(debate.claims)) if (is(claim)) return true
  return false
}

function someCard(debate: Debate, is: (card: Claim['evidence'][string]) => boolean): boolean {
  return some(debate, ({ evidence }) => Object.values(evidence).some(is))
}
