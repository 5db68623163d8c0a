import type { Relation } from '../../core/model/claim.ts'
import { FormatError } from '../formatError.ts'
import type { ReportTally } from '../reportTally.ts'
import type { AifEdge, AifFile, AifNode } from './aifFile.ts'
import type { EdgeExtras } from './extras.ts'
import type { Statement } from './statements.ts'

/** Where a statement bears on something: one claim of a debate, the original or a reference. */
export interface Place {
  readonly claim: Statement
  /** Null where the file does not say. */
  readonly relation: Relation | null
  /** The statement that it bears on; of an undercut, the one whose bearing it attacks. */
  readonly parent: Statement
  /** The place that an undercut attacks. */
  readonly attacked: Place | null
  /** The node by which it bears, which linked claims share; null for a bare edge. */
  readonly scheme: AifNode | null
  readonly edge: AifEdge
  readonly extras: EdgeExtras
}

/** The places of a file's statements, in the order of its edges, and how many of them were guessed to be supports or rebuttals. */
export interface Places {
  readonly places: readonly Place[]
  readonly guessed: Readonly<Record<'supports' | 'rebuts', number>>
}

/** An edge into a scheme, from a statement. */
interface Premise {
  readonly claim: Statement
  readonly edge: AifEdge
}

/** More places for each node and edge than any sound file has; the product of all premises and conclusions of a hostile one. */
const most = 20

/**
 * Finds what bears on what. I→RA→I is a support, I→CA→I a rebuttal, I→CA→RA and I→CA→CA are undercuts. An inference that attacks
 * or supports a link (RA→CA, RA→RA) does so by its conclusion, or where it has none by its premises, linked with those of the link.
 * @throws FormatError where so much is linked with so much that no one could read it
 */
export function placesOf(file: AifFile, statements: ReadonlyMap<string, Statement>, tally: ReportTally): Places {
  const guessed = { supports: 0, rebuts: 0 }
  const into = new Map<AifNode, AifEdge[]>()
  const out = new Map<AifNode, AifEdge[]>()
  for (const edge of file.edges) {
    listIn(into, edge.to).push(edge)
    listIn(out, edge.from).push(edge)
  }
  const statement = ({ id }: AifNode): Statement | undefined => statements.get(id)
  const limit = 1000 + most * (file.nodes.length + file.edges.length)
  const found: Place[] = []
  const within = (count: number): void => {
    if (count > limit) throw new FormatError({ kind: 'aif-entangled' })
  }
  const put = (place: Place): void => within(found.push(place))

  const premisesOf = (scheme: AifNode): Premise[] => {
    const premises: Premise[] = []
    for (const edge of into.get(scheme) ?? []) {
      const claim = statement(edge.from)
      if (claim !== undefined) premises.push({ claim, edge })
      else if (edge.from.type === 'RA') {
        const conclusions = (out.get(edge.from) ?? []).flatMap(({ to }) => statement(to) ?? [])
        const before = (into.get(edge.from) ?? []).flatMap(({ from }) => statement(from) ?? [])
        const speaking = conclusions.length > 0 ? conclusions : before
        guessed[scheme.type === 'RA' ? 'supports' : 'rebuts'] += speaking.length
        premises.push(...speaking.map((claim) => ({ claim, edge: { ...edge, extras: undefined } })))
        within(premises.length)
      }
    }
    return premises
  }

  /** Places by their scheme, and the undercuts that wait until what they attack is known. */
  const byScheme = new Map<AifNode, Place[]>()
  const undercuts: { readonly by: AifNode; readonly on: AifNode; readonly premises: readonly Premise[] }[] = []
  const seen = new Set<string>()
  for (const node of file.nodes) {
    if (node.type !== 'RA' && node.type !== 'CA') continue
    const premises = premisesOf(node)
    const exits = out.get(node) ?? []
    const parents = new Set(exits.flatMap(({ to }) => statement(to) ?? []))
    const attacked = exits
      .map(({ to }) => to)
      .filter(({ type }) => node.type === 'CA' && (type === 'RA' || type === 'CA'))
    const backs = node.type === 'RA' && exits.some(({ to }) => to.type === 'RA' || to.type === 'CA')
    if (premises.length === 0 || (parents.size === 0 && attacked.length === 0 && !backs)) {
      tally.leftOut(node.type, node.line)
    }
    for (const on of attacked) undercuts.push({ by: node, on, premises })
    const relation = node.type === 'RA' ? 'supports' : 'rebuts'
    for (const parent of parents) {
      // A conflict that leads back to where it came from goes both ways.
      const bothWays = node.type === 'CA' && parents.size > 1
      for (const { claim, edge } of premises) {
        if (bothWays && claim === parent) continue
        const name = `${claim.node.index} ${node.index} ${parent.node.index} ${edge.extras?.reference ? edge.index : ''}`
        if (seen.has(name)) continue
        seen.add(name)
        const place = {
          claim,
          relation,
          parent,
          attacked: null,
          scheme: node,
          edge,
          extras: edge.extras ?? {},
        } as const
        put(place)
        listIn(byScheme, node).push(place)
      }
    }
  }
  for (const edge of file.edges) {
    const [claim, parent] = [statement(edge.from), statement(edge.to)]
    if (claim === undefined || parent === undefined) continue
    put({ claim, relation: null, parent, attacked: null, scheme: null, edge, extras: edge.extras ?? {} })
  }
  setUndercuts(undercuts, byScheme, put, tally)
  return { places: found.sort((a, b) => a.edge.index - b.edge.index), guessed }
}

/** Sets undercuts on what they attack, and undercuts of those in turn. */
function setUndercuts(
  undercuts: readonly { readonly by: AifNode; readonly on: AifNode; readonly premises: readonly Premise[] }[],
  byScheme: Map<AifNode, Place[]>,
  put: (place: Place) => void,
  tally: ReportTally,
): void {
  const waiting = new Map<AifNode, (typeof undercuts)[number][]>()
  for (const undercut of undercuts) listIn(waiting, undercut.on).push(undercut)
  const ready = [...byScheme.keys()]
  for (let on = ready.pop(); on !== undefined; on = ready.pop()) {
    const attackable = byScheme.get(on) ?? []
    for (const { by, premises } of waiting.get(on) ?? []) {
      const known = byScheme.has(by)
      for (const { claim, edge } of premises) {
        const extras = edge.extras ?? {}
        const named =
          extras.under === undefined ? undefined : attackable.find(({ edge: { id } }) => id === extras.under)
        const attacked = named ?? (attackable[0] as Place)
        const undercut = {
          claim,
          relation: 'undercuts',
          parent: attacked.claim,
          attacked,
          scheme: by,
          edge,
          extras,
        } as const
        put(undercut)
        listIn(byScheme, by).push(undercut)
      }
      if (!known && premises.length > 0) ready.push(by)
    }
    waiting.delete(on)
  }
  for (const { by } of [...waiting.values()].flat()) tally.leftOut('CA', by.line)
}

function listIn<K, T>(map: Map<K, T[]>, key: K): T[] {
  let list = map.get(key)
  if (list === undefined) {
    list = []
    map.set(key, list)
  }
  return list
}
