import type { Relation } from '../../core/model/claim.ts'
import type { DraftClaim } from '../draft.ts'
import type { ReportLine } from '../report.ts'
import type { KialoEntry, KialoPage } from './page.ts'
import { type KialoPlaces, placesOf } from './places.ts'
import { type KialoLabel, placeIn } from './row.ts'
import { readSentence, referenceIn } from './sentence.ts'
import type { ListedSource } from './sources.ts'

/** How a claim bears on the one above it, by its label. Each thesis answers the question, so it speaks for the motion. */
const relations: Readonly<Record<KialoLabel, Relation | null>> = {
  Question: null,
  Thesis: 'supports',
  Pro: 'supports',
  Con: 'rebuts',
}

/** The key of what the file does not have. */
const nowhere = 'nowhere'

/**
 * The claims of a file, siblings in the order of their numbers, and the sources that none of them cites.
 * @param report gets a line where numbers or citations lead nowhere
 */
export function claimsOf(page: KialoPage, report: ReportLine[]): { claims: DraftClaim[]; uncited: ListedSource[] } {
  const { entries } = page
  const places = placesOf(entries)
  const { above, find } = places
  const refers = entries.map(({ written }) => referenceIn(written))
  const targets = refers.map((number) => (number === null ? undefined : find(number)))
  const bare = new Set(targets.flatMap((target, i) => (target === undefined ? [] : [i])))
  // Pro has no place under a reference; where all is Con, it speaks against the use of the original there: it undercuts.
  for (const [i, { label }] of entries.entries()) if (label !== 'Con') bare.delete(above[i] ?? -1)
  const cites = citations(page, report)
  const claims = entries.map(({ line, label, written }, i): DraftClaim => {
    const over = above[i]
    const target = targets[i]
    const relation = label === null ? null : relations[label]
    // Where a debate cannot have the reference, its original's sentence stands in for no text.
    const isOriginal = target !== undefined && refers[target] === null
    return {
      key: String(i),
      parent: over === null ? null : String(over ?? nowhere),
      relation: bare.has(over ?? -1) ? 'undercuts' : relation,
      line,
      ...(isOriginal ? { text: '' } : cites.read(written, line)),
      ...(refers[i] === null ? {} : { reference: String(target ?? nowhere) }),
    }
  })
  return { claims: inOrder(claims, entries, places, report), uncited: cites.uncited() }
}

/** Reads words with the file's sources at hand, and remembers which were cited. */
function citations({ sources, isOlder }: KialoPage, report: ReportLine[]) {
  const listed = new Map<string, ListedSource>()
  for (const source of sources) if (!listed.has(source.number)) listed.set(source.number, source)
  const cited = new Set<ListedSource>()
  const lost = new Set<string>()
  return {
    read(written: string, line: number): Pick<DraftClaim, 'text' | 'evidence'> {
      const sentence = readSentence(written, { hasLinks: isOlder, isListed: (number) => listed.has(number) })
      const found = sentence.cited.map((number) => listed.get(number) as ListedSource)
      for (const source of found) cited.add(source)
      // In a file without sources, such brackets are words.
      for (const number of listed.size === 0 ? [] : sentence.unlisted) {
        if (!lost.has(number)) report.push({ line, kind: 'source-lost', text: `[${number}]` })
        lost.add(number)
      }
      return { text: sentence.text, evidence: [...sentence.links, ...found.map(({ card }) => card)] }
    },
    uncited: () => sources.filter((source) => !cited.has(source)),
  }
}

/** Siblings in the order of their numbers; what has nothing above it goes to the end. */
function inOrder(
  claims: DraftClaim[],
  entries: readonly KialoEntry[],
  { above, misnumbered }: KialoPlaces,
  report: ReportLine[],
): DraftClaim[] {
  const [first] = misnumbered
  if (first !== undefined) {
    report.push({ line: entries[first]?.line ?? 1, kind: 'renumbered', count: misnumbered.length })
  } else if (!above.includes(undefined)) return claims
  const places = entries.map(({ number }, i) => (above[i] === undefined ? Number.POSITIVE_INFINITY : placeIn(number)))
  // Not by a difference: numbers of 400 digits are infinite.
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
  return [...claims.keys()]
    .sort((a, b) => compare(places[a] as number, places[b] as number))
    .map((i) => claims[i] as DraftClaim)
}
