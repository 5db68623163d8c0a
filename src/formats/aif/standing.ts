import { brief } from '../brief.ts'
import type { ReportLine } from '../report.ts'
import type { Place } from './places.ts'
import type { Statement } from './statements.ts'

/** Which place of a statement is its own; in the others it stands by reference. Absent for what bears on nothing. */
export type Standing = ReadonlyMap<Statement, Place>

/**
 * Makes a graph of places fit for a tree: of two statements that rebut each other one does, and where statements rest on themselves
 * the place that closes the ring is taken out, with the undercuts of it.
 * @param places in the file's order
 * @returns the places that are left, and which is each statement's own
 */
export function standingOf(
  statements: readonly Statement[],
  places: readonly Place[],
  report: ReportLine[],
): { readonly places: readonly Place[]; readonly own: Standing } {
  const gone = new Set<Place>()
  const cut = (place: Place, kind: 'contradiction' | 'ring'): void => {
    gone.add(place)
    report.push({ line: place.claim.node.line, kind, title: brief(place.claim.node.text) })
  }
  for (const [given, kept] of mutual(places)) {
    gone.add(given)
    report.push({ line: kept.claim.node.line, kind: 'contradiction', title: brief(kept.claim.node.text) })
  }
  for (const place of closing(statements, places, gone)) cut(place, 'ring')
  for (const place of attackersOf(places, gone)) if (!gone.has(place)) cut(place, 'ring')
  const left = places.filter((place) => !gone.has(place))
  return { places: left, own: ownOf(left) }
}

/** The first place of each statement that is not marked as a reference, or else the first. */
function ownOf(places: readonly Place[]): Map<Statement, Place> {
  const own = new Map<Statement, Place>()
  for (const place of places) {
    const known = own.get(place.claim)
    if (known === undefined || (known.extras.reference === true && place.extras.reference !== true)) {
      own.set(place.claim, place)
    }
  }
  return own
}

/** Rebuttals that go both ways, as pairs: the one to be given up, and the one to be kept. */
function mutual(places: readonly Place[]): Map<Place, Place> {
  const rebuttals = new Map<string, Place>()
  const exits = new Map<Statement, number>()
  const nameOf = (a: Statement, b: Statement): string => `${a.node.index} ${b.node.index}`
  for (const place of places) {
    exits.set(place.claim, (exits.get(place.claim) ?? 0) + 1)
    if (place.relation === 'rebuts') rebuttals.set(nameOf(place.claim, place.parent), place)
  }
  const pairs = new Map<Place, Place>()
  for (const one of rebuttals.values()) {
    const other = rebuttals.get(nameOf(one.parent, one.claim))
    if (other === undefined || other === one || one.claim.node.index > other.claim.node.index) continue
    // What bears on something else keeps its place there; else the later one answers the earlier.
    const [first, second] = [exits.get(one.claim) ?? 0, exits.get(other.claim) ?? 0]
    if (first === 1 && second > 1) pairs.set(other, one)
    else pairs.set(one, other)
  }
  return pairs
}

/** All undercuts of places that are gone, and the undercuts of those. */
function attackersOf(places: readonly Place[], gone: ReadonlySet<Place>): Place[] {
  const waiting = new Map<Place, Place[]>()
  for (const place of places) {
    if (place.attacked === null) continue
    const list = waiting.get(place.attacked)
    if (list === undefined) waiting.set(place.attacked, [place])
    else list.push(place)
  }
  const found: Place[] = []
  const reached = [...gone]
  for (let place = reached.pop(); place !== undefined; place = reached.pop()) {
    const attackers = waiting.get(place) ?? []
    waiting.delete(place)
    found.push(...attackers)
    reached.push(...attackers)
  }
  return found
}

/** The places that close rings: a walk down from what bears on nothing, then from the file's first of what is left. */
function closing(statements: readonly Statement[], places: readonly Place[], gone: ReadonlySet<Place>): Place[] {
  const left = places.filter((place) => !gone.has(place))
  const own = ownOf(left)
  const under = new Map<Statement, Place[]>()
  for (const place of left) {
    // An undercut of a reference bears on that alone, and nothing rests on a reference but what it stands under.
    if (place.attacked !== null && own.get(place.parent) !== place.attacked) continue
    const list = under.get(place.parent)
    if (list === undefined) under.set(place.parent, [place])
    else list.push(place)
  }
  const closed: Place[] = []
  const walked = new Map<Statement, 'open' | 'done'>()
  const walk = (from: Statement): void => {
    const path = [{ statement: from, next: 0 }]
    walked.set(from, 'open')
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const place = under.get(at.statement)?.[at.next++]
      if (place === undefined) {
        walked.set(at.statement, 'done')
        path.pop()
        continue
      }
      const state = walked.get(place.claim)
      if (state === 'open') closed.push(place)
      else if (state === undefined) {
        walked.set(place.claim, 'open')
        path.push({ statement: place.claim, next: 0 })
      }
    }
  }
  for (const statement of statements) if (!own.has(statement)) walk(statement)
  for (const statement of statements) if (!walked.has(statement)) walk(statement)
  return closed
}
