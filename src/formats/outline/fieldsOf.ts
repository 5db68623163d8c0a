import { type Ballot, weightSet } from '../../core/model/ballot.ts'
import type { Claim } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { type CardFields, cardsOf, markKinds } from '../../core/model/evidence.ts'
import { impactParts } from '../../core/model/impact.ts'
import { at } from '../../core/model/shelf.ts'

/** Something that a claim says of itself, by a name that letters, digits and hyphens make. */
export type Field = readonly [name: string, value: string]

/** The parts of a source that have fields of their own; the title stands in the source's field itself. */
export const sourceParts = [
  'author',
  'qualification',
  'publisher',
  'date',
  'url',
  'accessed',
  'quote',
] as const satisfies readonly (keyof CardFields)[]

/** What one ballot says of a claim: `conviction`, `relevance` and `impact`; on the second ballot `conviction-2`, and so on. */
export function weightFields(ballot: Ballot, number: number, claim: Claim): Field[] {
  const fields: Field[] = []
  const conviction = weightSet(ballot, 'conviction', claim.id)
  const relevance = weightSet(ballot, 'relevance', claim.id)
  const impact = at(ballot.impact, claim.id)
  if (conviction !== undefined) fields.push([numbered('conviction', number), String(conviction)])
  if (relevance !== undefined) fields.push([numbered('relevance', number), String(relevance)])
  if (impact !== undefined) {
    const said = impactParts.filter((part) => impact[part] !== undefined).map((part) => `${part} ${impact[part]}`)
    fields.push([numbered('impact', number), said.join(', ')])
  }
  return fields
}

/** A ballot's name and what unset weights count as on it. */
export function ballotFields({ name, defaults }: Ballot, number: number): Field[] {
  const ballot = numbered('ballot', number)
  return [
    [ballot, name],
    ...(['conviction', 'relevance'] as const)
      .filter((weight) => defaults[weight] !== 0.5)
      .map((weight): Field => [`${ballot}-${weight}`, String(defaults[weight])]),
  ]
}

/** A claim's sources: `source` is the title, `source-url`, `source-marks` and so on the rest; the second is `source-2`. */
export function sourceFields(debate: Debate, claim: Claim): Field[] {
  return cardsOf(debate, claim).flatMap((card, i) => {
    const source = numbered('source', i + 1)
    const fields: Field[] = [[source, card.title]]
    for (const part of sourceParts) if (card[part] !== '') fields.push([`${source}-${part}`, card[part]])
    for (const kind of markKinds) {
      if (card[kind].length === 0) continue
      fields.push([`${source}-${kind}`, card[kind].map(({ from, to }) => `${from}-${to}`).join(' ')])
    }
    if (card.grade !== null) fields.push([`${source}-grade`, card.grade])
    return fields
  })
}

/** Tags, each in a field of its own: `tag`, `tag-2` and so on. */
export function tagFields(tags: readonly string[]): Field[] {
  return tags.map((tag, i) => [numbered('tag', i + 1), tag])
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}-${number}`
}
