import { compare } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { entries } from '../model/shelf.ts'
import type { Source, SourceId } from '../model/source.ts'
import { type SourceUse, sourceUses } from '../model/sourceUses.ts'
import { alikeSources } from './alikeSources.ts'
import { folded } from './folded.ts'
import { surveyOf } from './survey.ts'
import { isWebAddress } from './webAddress.ts'

/** What a person may want to mend about a source. */
export const sourceFlags = ['broken-address', 'no-address', 'no-date', 'nameless', 'not-quoted', 'double'] as const
export type SourceFlag = (typeof sourceFlags)[number]

/** A source as the list of sources shows it. */
export interface SourceEntry {
  readonly source: Source
  /** Where it is quoted, in reading order. */
  readonly uses: readonly SourceUse[]
  readonly flags: readonly SourceFlag[]
  /** All sources that seem to be the same one, itself among them, in the order of the list; empty where it is alone. */
  readonly alike: readonly SourceId[]
}

const noUses: readonly SourceUse[] = []
const alone: readonly SourceId[] = []

/**
 * A debate's sources by author, or else publisher, or else title, whoever is named by one; then by title and date; those
 * without a name last. O(n log n).
 */
export function sourceListOf(debate: Debate): SourceEntry[] {
  const uses = sourceUses(debate)
  const { place } = surveyOf(debate)
  const placed = (use: SourceUse): number => (place(use.claim) < 0 ? Number.POSITIVE_INFINITY : place(use.claim))
  const sources = sorted([...entries(debate.sources)].map(([, source]) => source))
  const alike = alikeSources(sources)
  return sources.map((source) => {
    const quoted = [...(uses.get(source.id) ?? noUses)].sort((a, b) => compareNumbers(placed(a), placed(b)))
    const same = alike.get(source.id) ?? alone
    return { source, uses: quoted, flags: flagsOf(source, quoted.length, same.length), alike: same }
  })
}

interface SortKeys {
  readonly name: string
  readonly title: string
}

const known = new WeakMap<Source, SortKeys>()

function sortKeysOf(source: Source): SortKeys {
  const found = known.get(source)
  if (found !== undefined) return found
  const name = [source.author, source.publisher, source.title].find((part) => part.trim() !== '') ?? ''
  const keys = { name: sortKey(name), title: sortKey(source.title) }
  known.set(source, keys)
  return keys
}

function sorted(sources: readonly Source[]): Source[] {
  const keyed = sources.map((source) => ({ source, ...sortKeysOf(source) }))
  keyed.sort(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') ||
      compare(a.name, b.name) ||
      compare(a.title, b.title) ||
      compare(a.source.date, b.source.date) ||
      compare(a.source.id, b.source.id),
  )
  return keyed.map(({ source }) => source)
}

/** Quotation marks and the like at the beginning of a title do not sort it. */
function sortKey(text: string): string {
  return folded(text).replace(/^[^\p{L}\p{N}]+/u, '')
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b
}

function flagsOf({ author, title, publisher, date, url }: Source, uses: number, alike: number): SourceFlag[] {
  const flags: SourceFlag[] = []
  const lacks = (part: string): boolean => part.trim() === ''
  if (lacks(url)) flags.push('no-address')
  else if (!isWebAddress(url)) flags.push('broken-address')
  if (lacks(date)) flags.push('no-date')
  if (lacks(author) && lacks(publisher) && lacks(title)) flags.push('nameless')
  if (uses === 0) flags.push('not-quoted')
  if (alike > 0) flags.push('double')
  return flags
}
