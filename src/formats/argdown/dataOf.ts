import { type Ballot, impactOn, weightSet } from '../../core/model/ballot.ts'
import type { Claim } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { type CardFields, cardsOf, markKinds } from '../../core/model/evidence.ts'
import { impactParts } from '../../core/model/impact.ts'
import { isWebAddress } from './address.ts'
import type { KeyedBallot } from './frontMatter.ts'
import type { Yaml, YamlMap } from './yaml.ts'

/** What of a claim its line does not say. */
export interface Unwritten {
  /** The sentence whole, where its line holds it in part only; else null. */
  readonly text: string | null
  /** Tags that cannot stand behind the sentence. */
  readonly tags: readonly string[]
  /** The name that siblings of one group share; null where it is in none. */
  readonly group: string | null
  /** Whether it has to be told that this is a place of its own. */
  readonly reference: boolean
}

/** A claim's data, empty where there is nothing to say: weights and impacts by ballot, note, sources, and what its line left out. */
export function dataOf(debate: Debate, claim: Claim, unwritten: Unwritten, ballots: readonly KeyedBallot[]): YamlMap {
  const data = new Map<string, Yaml>()
  if (unwritten.text !== null) data.set('text', unwritten.text)
  if (unwritten.reference) data.set('reference', true)
  const [main, ...others] = ballots
  if (main !== undefined) for (const [key, value] of judgementOf(claim, main.ballot)) data.set(key, value)
  if (unwritten.group !== null) data.set('group', { bare: unwritten.group })
  if (unwritten.tags.length > 0) data.set('tags', unwritten.tags)
  if (claim.note !== '') data.set('note', claim.note)
  const sources = cardsOf(debate, claim)
  if (sources.length > 0) data.set('sources', sources.map(sourceOf))
  const judgements = others.map(({ key, ballot }) => [key, judgementOf(claim, ballot)] as const)
  const said = judgements.filter(([, judgement]) => judgement.size > 0)
  if (said.length > 0) data.set('ballots', new Map(said))
  return data
}

/** How convincing a reference is, its original says; how much the motion matters, nobody. */
function judgementOf({ id, parent, reference }: Claim, ballot: Ballot): YamlMap {
  const said = new Map<string, Yaml>()
  const conviction = reference === undefined ? weightSet(ballot, 'conviction', id) : undefined
  if (conviction !== undefined) said.set('conviction', conviction)
  if (parent === null) return said
  const relevance = weightSet(ballot, 'relevance', id)
  if (relevance !== undefined) said.set('relevance', relevance)
  const impact = impactOn(ballot, id)
  const parts = impactParts.flatMap((part) => (impact[part] === undefined ? [] : [[part, impact[part]] as const]))
  if (parts.length > 0) said.set('impact', new Map(parts))
  return said
}

function sourceOf(card: CardFields): YamlMap {
  const { author, qualification, title, publisher, date, url, accessed, quote, grade, stillHolds } = card
  const source = new Map<string, Yaml>()
  if (author !== '') source.set('author', author)
  if (qualification !== '') source.set('qualification', qualification)
  if (title !== '') source.set('title', title)
  if (publisher !== '') source.set('publisher', publisher)
  if (date !== '') source.set('date', date)
  if (url !== '') source.set(isWebAddress(url) && url === url.trim() ? 'url' : 'address', url)
  if (accessed !== '') source.set('accessed', accessed)
  if (quote !== '') source.set('quote', quote)
  for (const kind of markKinds) {
    const ranges = card[kind].map(({ from, to }) => new Map([['from', from] as const, ['to', to] as const]))
    if (ranges.length > 0) source.set(kind, ranges)
  }
  if (grade !== null) source.set('grade', { bare: grade })
  if (stillHolds === true) source.set('stillHolds', true)
  // A list has no empty items in block style.
  if (source.size === 0) source.set('title', '')
  return source
}
