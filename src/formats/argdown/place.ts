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
  readonly mentions: Mention[]
  readonly line: number
  readonly children: Place[]
  readonly step?: string
  /** The thing that rests on this place: on a reference the one above it, elsewhere the place's own thing. */
  readonly under: Thing
}

/** The tree of places, and the paragraphs that belong to no claim. */
export interface Placed {
  /** Without a thing where several roots were put under the file's title. */
  readonly motion: Place | null
  readonly contentions: Place[]
  readonly loose: readonly Mention[]
}

/**
 * Gives every statement and argument one place, and every further relation of it a reference. A link that would make
 * a claim rest on itself is left out and reported.
 */
export function placeAll(outline: Outline, report: ReportLine[]): Placed {
  const { things, of } = gatherThings(outline, report)
  const homes = new Map<Thing, Place>()
  const ownPlace = new Map<Mention, Place>()
  const taken = new Set<string>()
  const above = new Map<Thing, Set<Thing>>()
  const below = new Set<Thing>()
  for (const thing of things) homes.set(thing, placeOf(thing, 'supports', false, thing.line))
  const placed = new Set<Thing>()
  const elsewhere = new Set(outline.links.filter((link) => !isTold(link)).map((link) => of(link.from)))
  const heeded = new Set<Mention>()
  for (const link of outline.links) {
    const [thing, target] = [of(link.from), of(link.to)]
    const told = isTold(link) && elsewhere.has(thing)
    if (told) heeded.add(link.from)
    const standsAt = ownPlace.get(link.to)
    // Below a reference only an undercut means this place; everything else is about the thing itself.
    const parent = link.relation === 'undercuts' && standsAt !== undefined ? standsAt : (homes.get(target) as Place)
    const same = `${thing.key}\n${link.relation}\n${parent.reference ? link.line : target.key}`
    if (taken.has(same) && !told) continue
    const restsOnIt = parent.under
    if (thing === restsOnIt || (below.has(thing) && reaches(above, restsOnIt, thing))) {
      report.push({ line: link.line, kind: 'ring', title: thing.name })
      continue
    }
    if (!told) taken.add(same)
    if (link.contradiction) report.push({ line: link.line, kind: 'contradiction', title: thing.name })
    if (!above.has(thing)) above.set(thing, new Set())
    above.get(thing)?.add(restsOnIt)
    below.add(restsOnIt)
    const home = homes.get(thing) as Place
    if (told || placed.has(thing)) {
      const place = placeOf(thing, link.relation, true, link.line, link, restsOnIt)
      if (link.own) {
        place.mentions.push(link.from)
        ownPlace.set(link.from, place)
      }
      parent.children.push(place)
      if (!told) report.push({ line: link.line, kind: 'second-place', title: thing.name })
    } else {
      placed.add(thing)
      const place = Object.assign(
        home,
        { relation: link.relation, line: link.line },
        link.step ? { step: link.step } : {},
      )
      parent.children.push(place)
    }
  }
  for (const thing of things) {
    const home = homes.get(thing) as Place
    home.mentions.push(...thing.mentions.filter((mention) => !ownPlace.has(mention)))
  }
  for (const mention of outline.mentions) {
    if (mention.data?.reference !== true || heeded.has(mention)) continue
    report.push({ line: mention.line, kind: 'data-ignored', key: 'reference' })
  }
  return rootsOf(things, homes, placed, below)
}

/** Whether the file itself says that the claim stands elsewhere, and this is a reference. */
function isTold({ own, from }: Link): boolean {
  return own && from.data?.reference === true
}

function placeOf(
  thing: Thing,
  relation: Relation,
  reference: boolean,
  line: number,
  link?: Link,
  under: Thing = thing,
): Place {
  const place = { thing, relation, reference, mentions: [], line, children: [], under }
  return link?.step === undefined ? place : { ...place, step: link.step }
}

function reaches(above: ReadonlyMap<Thing, ReadonlySet<Thing>>, from: Thing, to: Thing): boolean {
  const seen = new Set<Thing>()
  const waiting = [from]
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    if (thing === to) return true
    if (seen.has(thing)) continue
    seen.add(thing)
    waiting.push(...(above.get(thing) ?? []))
  }
  return false
}

function rootsOf(
  things: readonly Thing[],
  homes: ReadonlyMap<Thing, Place>,
  placed: ReadonlySet<Thing>,
  below: ReadonlySet<Thing>,
): Placed {
  const roots = things.filter((thing) => !placed.has(thing))
  const isLoose = (thing: Thing): boolean =>
    !below.has(thing) && thing.mentions.every(({ titled, top }) => !titled && top)
  const firm = roots.filter((thing) => !isLoose(thing))
  const kept = firm.length === 0 ? roots : firm
  const loose = firm.length === 0 ? [] : roots.filter(isLoose).flatMap((thing) => thing.mentions)
  const [only, second] = kept
  if (only !== undefined && second === undefined) {
    const motion = homes.get(only) as Place
    return { motion, contentions: motion.children, loose }
  }
  return { motion: null, contentions: kept.map((thing) => homes.get(thing) as Place), loose }
}
