import { weightSet } from '../../core/model/ballot.ts'
import type { BranchWeights } from '../../core/model/branch.ts'
import { type Claim, type ClaimId, tagsOf } from '../../core/model/claim.ts'
import { ballotsOf, type Debate, needClaim } from '../../core/model/debate.ts'
import { type CardFields, cardsOf, markKinds } from '../../core/model/evidence.ts'
import { at } from '../../core/model/shelf.ts'
import { citationOf } from '../../core/model/source.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import type { Write } from '../format.ts'
import { type EdgeExtras, type FileExtras, type NodeExtras, ours, version } from './extras.ts'

/** The plain schemes by the names and numbers that AIFdb has for them. */
const schemes = {
  RA: { text: 'Default Inference', scheme: 'Default Inference', schemeID: '72' },
  CA: { text: 'Default Conflict', scheme: 'Default Conflict', schemeID: '71' },
} as const

/**
 * Writes a debate as AIF (Chesñevar et al. 2006, "Towards an Argument Interchange Format") in the JSON of AIFdb: a claim is an
 * I-node, a support an RA-node, a rebuttal a CA-node, an undercut a CA-node on the node that it attacks; linked claims share one.
 * A reference is its original's I-node with a second way out. What AIF has no word for stands under a key of our own.
 *
 * Nodes stand in the debate's order, one a line; edges from claims do too, and keep the order of siblings.
 */
export const writeAif: Write = (debate) => {
  const names = ballotNames(debate)
  const order = subtreeOf(debate, debate.motion)
  const statements = new Map<ClaimId, string>()
  for (const id of order) {
    if (needClaim(debate, id).reference === undefined) statements.set(id, String(statements.size + 1))
  }
  const nodes: unknown[] = []
  const edges: unknown[] = []
  /** The scheme by which a claim bears on what stands above it, and those that linked claims share. */
  const bearing = new Map<ClaimId, string>()
  const shared = new Map<string, string>()
  const places = new Map<ClaimId, string>()
  let lastNode = statements.size
  const join = (fromID: string, toID: string, extras: EdgeExtras = {}): string => {
    const edgeID = String(edges.length + 1)
    edges.push({ edgeID, fromID, toID, formEdgeID: null, ...under(extras) })
    return edgeID
  }
  for (const id of order) {
    const claim = needClaim(debate, id)
    const { parent, relation, group, reference } = claim
    const statement = statements.get(reference ?? id) as string
    if (reference === undefined) {
      const evidence = cardsOf(debate, claim).map(cardOf)
      const extras = { ...said(debate, names, claim), ...(evidence.length === 0 ? {} : { evidence }) }
      nodes.push({ nodeID: statement, text: claim.text, type: 'I', ...under<NodeExtras>(extras) })
    }
    if (parent === null) continue
    const known = group === undefined ? undefined : shared.get(group)
    const scheme = known ?? String(++lastNode)
    bearing.set(id, scheme)
    if (group !== undefined) shared.set(group, scheme)
    const undercutsLinked = relation === 'undercuts' && needClaim(debate, parent).group !== undefined
    const place = join(statement, scheme, {
      ...(reference === undefined ? {} : { reference: true, ...said(debate, names, claim) }),
      ...(undercutsLinked ? { under: places.get(parent) as string } : {}),
    })
    places.set(id, place)
    if (known !== undefined) continue
    const type = relation === 'supports' ? 'RA' : 'CA'
    nodes.push({ nodeID: scheme, ...schemes[type], type })
    join(scheme, (relation === 'undercuts' ? bearing.get(parent) : statements.get(parent)) as string)
  }
  const file: FileExtras = {
    version,
    ballots: ballotsOf(debate).map(({ id, defaults }) => ({
      name: names.get(id) as string,
      defaults: { ...defaults },
    })),
  }
  const lines = (name: string, rows: readonly unknown[]): string =>
    `"${name}": [${rows.length === 0 ? '' : `\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n`}]`
  return `{\n${lines('nodes', nodes)},\n${lines('edges', edges)},\n"locutions": [],\n"${ours}": ${JSON.stringify(file)}\n}\n`
}

/** What we add to a node or an edge; nothing where there is nothing. */
function under<T extends NodeExtras | EdgeExtras>(extras: T): { readonly [ours]?: T } {
  return Object.keys(extras).length === 0 ? {} : { [ours]: extras }
}

/** What is said of a claim in its place, a reference or not. */
function said(debate: Debate, names: ReadonlyMap<string, string>, claim: Claim): NodeExtras & EdgeExtras {
  const weights: [string, BranchWeights][] = []
  for (const ballot of ballotsOf(debate)) {
    const conviction = claim.reference === undefined ? weightSet(ballot, 'conviction', claim.id) : undefined
    const relevance = claim.parent === null ? undefined : weightSet(ballot, 'relevance', claim.id)
    const impact = claim.parent === null ? undefined : at(ballot.impact, claim.id)
    if (conviction === undefined && relevance === undefined && impact === undefined) continue
    weights.push([
      names.get(ballot.id) as string,
      {
        ...(conviction === undefined ? {} : { conviction }),
        ...(relevance === undefined ? {} : { relevance }),
        ...(impact === undefined ? {} : { impact }),
      },
    ])
  }
  const tags = tagsOf(claim)
  return {
    ...(claim.note === '' ? {} : { note: claim.note }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(weights.length === 0 ? {} : { weights: Object.fromEntries(weights) }),
  }
}

/** A card without what is empty. */
function cardOf(card: CardFields) {
  const { quote, grade } = card
  const words = Object.entries({ ...citationOf(card), quote }).filter(([, text]) => text !== '')
  const marked = markKinds.filter((kind) => card[kind].length > 0)
  return {
    ...Object.fromEntries(words),
    ...Object.fromEntries(marked.map((kind) => [kind, card[kind].map(({ from, to }) => ({ from, to }))])),
    ...(grade === null ? {} : { grade }),
  }
}

/** The names of ballots by their ids, each once: the second "Judge" is "Judge 2". */
function ballotNames(debate: Debate): Map<string, string> {
  const ballots = ballotsOf(debate)
  const given = new Set(ballots.map(({ name }) => name))
  const taken = new Set<string>()
  return new Map(
    ballots.map(({ id, name }) => {
      let unique = name
      for (let n = 2; taken.has(unique); n++) {
        const next = `${name} ${n}`
        if (!given.has(next)) unique = next
      }
      taken.add(unique)
      return [id, unique]
    }),
  )
}
