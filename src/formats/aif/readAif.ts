import { brief } from '../brief.ts'
import { type DraftClaim, debateFromDraft } from '../draft.ts'
import type { Read } from '../format.ts'
import type { ReportLine } from '../report.ts'
import type { ReportTally } from '../reportTally.ts'
import { type AifFile, isArgument, readFile } from './aifFile.ts'
import { type NodeExtras, ours } from './extras.ts'
import { type Place, placesOf } from './places.ts'
import { type Standing, standingOf } from './standing.ts'
import { type Statement, statementsOf } from './statements.ts'
import { limitedTally } from './tally.ts'

/**
 * Reads AIF (Chesñevar et al. 2006, "Towards an Argument Interchange Format") in the JSON of AIFdb and of the tools around it.
 * The argument alone is taken over; the dialogue that it was had in (L, YA and TA nodes, locutions, participants) is counted in the
 * report. A statement that bears on several others stands under the first and is referred to under the rest.
 * @throws FormatError
 */
export const readAif: Read = (text, ids, unsaid) => {
  const report: ReportLine[] = []
  const tally = limitedTally()
  const file = readFile(text, tally)
  for (const node of file.nodes) if (!isArgument(node)) tally.leftOut(node.type || 'node', node.line)
  const byNode = statementsOf(file, tally, report)
  const statements = [...new Set(byNode.values())]
  const found = placesOf(file, byNode, tally)
  const { places, own } = standingOf(statements, found.places, report)
  for (const [as, count] of Object.entries(found.guessed) as ['supports' | 'rebuts', number][]) {
    if (count > 0) report.push({ line: 1, kind: 'relation-guessed', count, as })
  }
  const claims = claimsOf({ file, statements, places, own, tally, report })
  report.push(...tally.lines())
  return debateFromDraft({ claims, ballots: file.extras?.ballots ?? [] }, ids, unsaid, report)
}

/** What was found in a file, and what is told of it. */
interface Reading {
  readonly file: AifFile
  readonly statements: readonly Statement[]
  readonly places: readonly Place[]
  readonly own: Standing
  readonly tally: ReportTally
  readonly report: ReportLine[]
}

/** A claim for each statement and for each further place of one, siblings in order. */
function claimsOf({ file, statements, places, own, tally, report }: Reading): DraftClaim[] {
  const groups = groupsOf(places)
  const keys = keysOf(places, own)
  const noted = new Set<Place['scheme']>()
  /** A scheme that says more than its type goes into the note of the first claim that bears by it. */
  const schemeOf = ({ scheme }: Place): string[] => {
    if (scheme === null || scheme.scheme === '' || noted.has(scheme)) return []
    noted.add(scheme)
    tally.intoNote('scheme', scheme.line)
    return [scheme.scheme]
  }
  const roots = statements
    .filter((statement) => !own.has(statement))
    .map((statement): Row => {
      const claim = {
        key: keys.ofStatement(statement),
        parent: null,
        relation: null,
        text: statement.node.text,
        line: statement.node.line,
        ...saidBy(statement.node.extras, statement.notes),
      }
      return { order: file.extras === null ? statement.node.index : -1, claim }
    })
  const others = places.map((place): Row => {
    const { claim: statement, parent, attacked, relation, edge, scheme, extras } = place
    const { node, notes } = statement
    const isOwn = place === own.get(statement)
    const group = groups.get(place)
    if (!isOwn && extras.reference !== true) {
      report.push({ line: node.line, kind: 'second-place', title: brief(node.text) })
    }
    if (isOwn && Object.keys(saidBy(extras, [])).length > 0) tally.leftOut(ours, node.line)
    const claim = {
      key: keys.ofPlace(place),
      parent: attacked === null ? keys.ofStatement(parent) : keys.ofPlace(attacked),
      relation,
      line: node.line,
      ...(isOwn
        ? { text: node.text, ...saidBy(node.extras, [...notes, ...schemeOf(place)]) }
        : { text: '', ...saidBy(extras, schemeOf(place)), reference: keys.ofStatement(statement) }),
      ...(group === undefined ? {} : { group }),
    }
    // Edges of ours are in order; elsewhere people name statements in the order of their text, and link them as they go.
    return { order: file.extras !== null ? edge.index : isOwn || scheme === null ? node.index : scheme.index, claim }
  })
  return [...roots, ...others].sort((a, b) => a.order - b.order).map(({ claim }) => claim)
}

interface Row {
  readonly order: number
  readonly claim: DraftClaim
}

/** Names the claim of each place, and of each statement where it stands. */
function keysOf(places: readonly Place[], own: Standing) {
  const keys = new Map(places.map((place, i) => [place, `place ${i}`]))
  const ofStatement = (statement: Statement): string => {
    const place = own.get(statement)
    return place === undefined ? `root ${statement.node.index}` : (keys.get(place) as string)
  }
  return { ofStatement, ofPlace: (place: Place): string => keys.get(place) as string }
}

function saidBy({ note, tags, evidence, weights }: NodeExtras, notes: readonly string[]): Partial<DraftClaim> {
  const whole = [note ?? '', ...notes].filter((text) => text !== '').join('\n')
  return {
    ...(whole === '' ? {} : { note: whole }),
    ...(tags === undefined ? {} : { tags }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(weights === undefined ? {} : { weights }),
  }
}

/** Names of groups: places by one node, two at least, under one claim. */
function groupsOf(places: readonly Place[]): Map<Place, string> {
  const members = new Map<string, Place[]>()
  for (const place of places) {
    if (place.scheme === null || place.attacked !== null) continue
    const name = `${place.scheme.index} ${place.parent.node.index}`
    const list = members.get(name)
    if (list === undefined) members.set(name, [place])
    else list.push(place)
  }
  const linked = [...members].filter(([, list]) => list.length > 1)
  return new Map(linked.flatMap(([name, list]) => list.map((place): [Place, string] => [place, name])))
}
