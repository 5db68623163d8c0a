import type { Ballot } from '../../core/model/ballot.ts'
import type { BranchWeights } from '../../core/model/branch.ts'
import type { Relation } from '../../core/model/claim.ts'
import type { DraftClaim, DraftDebate } from '../draft.ts'
import type { Unsaid } from '../format.ts'
import type { ReportLine } from '../report.ts'
import type { ReportTally } from '../reportTally.ts'
import { beginsWithPlus, headedRelation, spokenRelation } from '../spokenRelation.ts'
import { isOurs, type OutlineNode } from './outlineNode.ts'
import { type FieldsRead, readFields } from './readFields.ts'

/** What goes with an outline's nodes. */
export interface Outline {
  /** Parents before children, in the file's order. */
  readonly nodes: readonly OutlineNode[]
  /** What a node is called that says nothing. */
  readonly emptyName: string
  /** Is told of each field that is not ours. */
  readonly stranger: (node: OutlineNode, name: string, value: string) => void
}

/**
 * Makes a draft of an outline's nodes. In what we wrote, words are taken as they stand; elsewhere "Pro:", "+" and the like at the
 * start of a sentence say its relation, a node that says just "Pro" or "Con" is a heading over its children, and a node that
 * says nothing is left out.
 * @param report gets a line for each heading
 */
export function draftOfOutline(
  { nodes, emptyName, stranger }: Outline,
  unsaid: Unsaid,
  report: ReportLine[],
  tally: ReportTally,
): Omit<DraftDebate, 'title'> {
  const said = new Map(nodes.map((node) => [node, readFields(node.fields)]))
  for (const [node, { strangers }] of said) for (const [name, value] of strangers) stranger(node, name, value)
  const places = placesOf(nodes, report, (node) => tally.leftOut(emptyName, node.line))
  const keys = new Map(nodes.map((node, i) => [node, String(i)]))
  const originals = originalsOf([...places.keys()], (node) => said.get(node)?.reference ?? node.refersTo)
  const ballots = ballotsOf(said.values(), unsaid)
  const nameOf = (number: number) => ballots.get(number)?.name ?? ''
  const claims = [...places].map(([node, { parent, relation, text }]): DraftClaim => {
    const fields = said.get(node) as FieldsRead
    const original = originals.get(node)
    if (original && text.trim() !== '' && text !== original.text && text !== places.get(original)?.text) {
      // Somebody reworded one of the two places in another program.
      node.notes.push(text)
      tally.intoNote('text', node.line)
    }
    return {
      key: keys.get(node) as string,
      parent: parent === null ? null : (keys.get(parent) as string),
      relation: fields.relation ?? relation,
      text,
      line: node.line,
      note: node.notes.filter((note) => note !== '').join('\n\n'),
      tags: [...new Set([...fields.tags, ...node.tags])],
      evidence: [
        ...fields.sources,
        ...node.links.filter(({ url }) => url === undefined || !fields.sources.some((source) => source.url === url)),
      ],
      ...(fields.group === undefined ? {} : { group: fields.group }),
      ...(original === undefined ? {} : { reference: original === null ? 'nothing' : (keys.get(original) as string) }),
      weights: Object.fromEntries(
        [...fields.weights].map(([number, weights]): [string, BranchWeights] => [nameOf(number), weights]),
      ),
    }
  })
  return { claims, ballots: [...ballots.values()] }
}

/**
 * What the nodes that stand for others stand for in the end; null where that is nothing, or themselves. The way from one to the next
 * is gone once only, however long it is.
 */
function originalsOf(
  nodes: readonly OutlineNode[],
  referenceOf: (node: OutlineNode) => string | null,
): Map<OutlineNode, OutlineNode | null> {
  const byId = new Map<string, OutlineNode>()
  for (const node of nodes) if (node.id !== null && !byId.has(node.id)) byId.set(node.id, node)
  const originals = new Map<OutlineNode, OutlineNode | null>()
  for (const node of nodes) {
    const way = new Set<OutlineNode>()
    let last: OutlineNode | null = node
    while (last !== null && !originals.has(last)) {
      const reference = referenceOf(last)
      if (reference === null) break
      way.add(last)
      const next: OutlineNode | null = byId.get(reference) ?? null
      last = next !== null && way.has(next) ? null : next
    }
    const original: OutlineNode | null =
      last === null ? null : (originals.get(last) ?? (originals.has(last) ? null : last))
    for (const each of way) originals.set(each, original)
  }
  return originals
}

interface Place {
  readonly parent: OutlineNode | null
  readonly relation: Relation | null
  readonly text: string
}

/** Where the nodes that are claims hang, and what they say; headings and empty nodes are none. */
function placesOf(
  nodes: readonly OutlineNode[],
  report: ReportLine[],
  empty: (node: OutlineNode) => void,
): Map<OutlineNode, Place> {
  const parents = new Set(nodes.map(({ parent }) => parent))
  const tops = nodes.filter(({ parent }) => parent === null)
  const motion = tops.length === 1 ? tops[0] : undefined
  const hyphens = nodes.some((node) => !isOurs(node) && beginsWithPlus(node.text))
  const places = new Map<OutlineNode, Place>()
  const headings = new Map<OutlineNode, Place>()
  for (const node of nodes) {
    const heading = node.parent === null ? undefined : headings.get(node.parent)
    const parent = heading === undefined ? node.parent : heading.parent
    const headed = heading?.relation ?? null
    if (isOurs(node) || node === motion) {
      places.set(node, { parent, relation: headed, text: node.text })
      continue
    }
    const text = node.text.trim()
    const isBare = hasOnlyText(node)
    const relation = isBare && parents.has(node) ? headedRelation(text) : null
    if (relation !== null) {
      headings.set(node, { parent, relation, text })
      report.push({ line: node.line, kind: 'heading', text })
    } else if (text === '' && isBare && !parents.has(node)) empty(node)
    else {
      const spoken = spokenRelation(text, hyphens)
      places.set(node, {
        parent,
        relation: spoken?.relation ?? node.sign ?? headed,
        text: spoken?.text ?? text,
      })
    }
  }
  return places
}

function hasOnlyText({ notes, tags, links, fields, refersTo }: OutlineNode): boolean {
  return notes.length + tags.length + links.length + fields.length === 0 && refersTo === null
}

/** The ballots by their numbers, each with a name of its own. */
function ballotsOf(
  said: Iterable<FieldsRead>,
  unsaid: Unsaid,
): Map<number, { readonly name: string; readonly defaults: Ballot['defaults'] }> {
  const given = new Map<number, { name?: string; conviction?: number; relevance?: number }>()
  for (const { ballots, weights } of said) {
    for (const [number, ballot] of ballots) given.set(number, { ...ballot, ...given.get(number) })
    for (const number of weights.keys()) if (!given.has(number)) given.set(number, {})
  }
  const names = new Map<string, number>()
  const ballots = [...given].sort(([a], [b]) => a - b)
  return new Map(
    ballots.map(([number, { name, conviction = 0.5, relevance = 0.5 }]) => {
      const wanted = name ?? (number === 1 ? unsaid.ballot : `${unsaid.ballot} ${number}`)
      let own = wanted
      let times = names.get(wanted) ?? 0
      for (; names.has(own); times++) own = `${wanted} (${times + 1})`
      names.set(wanted, times).set(own, 1)
      return [number, { name: own, defaults: { conviction, relevance } }]
    }),
  )
}
