import type { Relation } from '../../core/model/claim.ts'
import type { ReportLine } from '../report.ts'
import type { Link, Mention } from './mention.ts'
import type { Outline } from './outline.ts'
import { gatherThings, type Thing } from './thing.ts'

/** One claim to be: where a thing stands for the first time, or a reference to it. */
export interface Place {
  readonly thing: Thing
  readonly relation: Relation
  readonly reference: boolean
  /** The mentions whose relevance, group and ballots are about this place. */
  readonly mentions: readonly Mention[]
  readonly line: number
  readonly children: Place[]
  readonly step: string | undefined
}

/** The tree of places, and the paragraphs that belong to no claim. */
export interface Placed {
  /** Without a thing where several roots were put under the file's title. */
  readonly motion: Place | null
  readonly contentions: Place[]
  readonly loose: readonly Mention[]
}

/** What is known of a thing while places are given. */
interface Spot {
  readonly thing: Thing
  readonly home: { -readonly [part in keyof Place]: Place[part] }
  /** How many links say what it bears on, and whether one of them does not call it a reference. */
  links: number
  elsewhere: boolean
  placed: boolean
  /** What rests on it. */
  readonly above: Spot[]
  /** Whether something is under it that it rests on. */
  hasBelow: boolean
}

/** Where a mention of its own stands: what is said under it may be about this place alone. */
interface OwnPlace {
  readonly place: Place
  /** What rests on the place: the thing that stands above it. */
  readonly under: Spot
}

/**
 * Gives every statement and argument one place, and every further relation of it a reference. A link that would make
 * a claim rest on itself is left out and reported.
 */
export function placeAll(outline: Outline, report: ReportLine[]): Placed {
  const spots = gatherThings(outline, report).map(spotOf)
  const bySerial: Spot[] = []
  for (const spot of spots) for (const { serial } of spot.thing.mentions) bySerial[serial] = spot
  const spotAt = ({ serial }: Mention): Spot => bySerial[serial] as Spot
  for (const link of outline.links) {
    const from = spotAt(link.from)
    from.links++
    if (!isTold(link)) from.elsewhere = true
  }
  const ownPlaces = new Map<Mention, OwnPlace>()
  const heeded = new Set<Mention>()
  const taken = new Set<string>()
  for (const link of outline.links) {
    const [from, to] = [spotAt(link.from), spotAt(link.to)]
    const { thing } = from
    const told = from.elsewhere && isTold(link)
    if (told) heeded.add(link.from)
    // Below a reference only an undercut means this place; everything else is about the thing itself.
    const at = link.relation === 'undercuts' ? ownPlaces.get(link.to) : undefined
    const parent = at?.place ?? to.home
    const under = at?.under ?? to
    const once = from.links > 1 && !told
    const same = once ? `${thing.key}\n${link.relation}\n${at === undefined ? to.thing.key : link.line}` : ''
    if (once && taken.has(same)) continue
    if (from === under || (from.hasBelow && reaches(under, from))) {
      report.push({ line: link.line, kind: 'ring', title: thing.name })
      continue
    }
    if (once) taken.add(same)
    if (link.contradiction) report.push({ line: link.line, kind: 'contradiction', title: thing.name })
    from.above.push(under)
    under.hasBelow = true
    if (told || from.placed) {
      const mentions = link.own ? [link.from] : []
      const { relation, line, step } = link
      const place: Place = { thing, relation, reference: true, mentions, line, children: [], step }
      if (link.own) ownPlaces.set(link.from, { place, under })
      parent.children.push(place)
      if (!told) report.push({ line, kind: 'second-place', title: thing.name })
    } else {
      from.placed = true
      const { home } = from
      home.relation = link.relation
      home.line = link.line
      home.step = link.step
      parent.children.push(home)
    }
  }
  if (ownPlaces.size > 0) {
    for (const { home, thing } of spots) home.mentions = thing.mentions.filter((mention) => !ownPlaces.has(mention))
  }
  for (const mention of outline.mentions) {
    if (mention.data?.reference !== true || heeded.has(mention)) continue
    report.push({ line: mention.line, kind: 'data-ignored', key: 'reference' })
  }
  return rootsOf(spots)
}

/** Whether the file itself says that the claim stands elsewhere, and this is a reference. */
function isTold({ own, from }: Link): boolean {
  return own && from.data?.reference === true
}

function spotOf(thing: Thing): Spot {
  const { line, mentions } = thing
  const home: Place = { thing, relation: 'supports', reference: false, mentions, line, children: [], step: undefined }
  return { thing, home, links: 0, elsewhere: false, placed: false, above: [], hasBelow: false }
}

function reaches(from: Spot, to: Spot): boolean {
  const seen = new Set<Spot>()
  const waiting = [from]
  for (let spot = waiting.pop(); spot !== undefined; spot = waiting.pop()) {
    if (spot === to) return true
    if (seen.has(spot)) continue
    seen.add(spot)
    for (const next of spot.above) waiting.push(next)
  }
  return false
}

function rootsOf(spots: readonly Spot[]): Placed {
  const roots = spots.filter(({ placed }) => !placed)
  const isLoose = ({ thing, hasBelow }: Spot): boolean =>
    !hasBelow && thing.mentions.every(({ titled, top }) => !titled && top)
  const firm = roots.filter((root) => !isLoose(root))
  const kept = firm.length === 0 ? roots : firm
  const loose = firm.length === 0 ? [] : roots.filter(isLoose).flatMap(({ thing }) => thing.mentions)
  const [only, second] = kept
  if (only !== undefined && second === undefined) {
    return { motion: only.home, contentions: only.home.children, loose }
  }
  return { motion: null, contentions: kept.map(({ home }) => home), loose }
}
