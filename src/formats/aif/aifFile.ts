import * as v from 'valibot'
import { FormatError } from '../formatError.ts'
import { jsonIn, proved } from '../proved.ts'
import type { ReportTally } from '../reportTally.ts'
import {
  type EdgeExtras,
  edgeExtrasShape,
  type FileExtras,
  fileExtrasShape,
  type NodeExtras,
  nodeExtrasShape,
  ours,
  version,
} from './extras.ts'

/** A node as a file has it. */
export interface AifNode {
  readonly id: string
  /** In capitals: I, RA, CA, MA, L, YA, TA, PA or what else there may be. */
  readonly type: string
  readonly text: string
  /** The name of its scheme where it has one that says more than that it is an inference, a conflict or a rephrase. */
  readonly scheme: string
  readonly index: number
  readonly line: number
  readonly extras: NodeExtras
}

export interface AifEdge {
  readonly id: string
  readonly from: AifNode
  readonly to: AifNode
  readonly index: number
  /** Undefined on an edge that is not ours, or has nothing more to say. */
  readonly extras: EdgeExtras | undefined
}

export interface AifFile {
  /** Each id once. */
  readonly nodes: readonly AifNode[]
  /** Each once, both ends there. */
  readonly edges: readonly AifEdge[]
  /** Null in a file that is not ours. */
  readonly extras: FileExtras | null
  /** Nodes of an id that another node of another text has too. */
  readonly doubles: readonly AifNode[]
}

const nameShape = v.pipe(v.union([v.string(), v.number()], 'an id is a string or a number'), v.transform(String))
const wordsShape = v.nullish(v.pipe(v.union([v.string(), v.number()], 'text is a string'), v.transform(String)), '')
const nodeShape = v.looseObject({
  nodeID: nameShape,
  type: v.nullish(v.string(), ''),
  text: wordsShape,
  scheme: wordsShape,
  [ours]: v.optional(nodeExtrasShape, {}),
})
const edgeShape = v.looseObject({
  edgeID: v.nullish(nameShape, ''),
  fromID: nameShape,
  toID: nameShape,
  [ours]: v.optional(edgeExtrasShape),
})
const fileShape = v.looseObject({
  nodes: v.array(nodeShape),
  edges: v.nullish(v.array(edgeShape), []),
  [ours]: v.optional(fileExtrasShape),
})

/**
 * Reads the JSON of AIFdb, and of tools that wrap it (xAIF and OVA, under "AIF") or name its parts as OVA did ("id", "from", "to").
 * @param tally counts what was not taken over
 * @throws FormatError
 */
export function readFile(text: string, tally: ReportTally): AifFile {
  const raw = unwrapped(jsonIn(text), tally)
  const theirs = v.safeParse(v.object({ [ours]: v.object({ version: v.number() }) }), raw)
  if (theirs.success && theirs.output[ours].version > version) {
    throw new FormatError({ kind: 'newer-version', theirs: theirs.output[ours].version, ours: version })
  }
  const { nodes, edges, [ours]: extras, ...others } = proved(fileShape, raw)
  for (const [name, value] of Object.entries(others)) {
    const count = Array.isArray(value) ? value.length : isBlank(value) ? 0 : 1
    for (let i = 0; i < count; i++) tally.leftOut(name, 1)
  }
  const lines = linesOf(text)
  const byId = new Map<string, AifNode>()
  const doubles: AifNode[] = []
  nodes.forEach((row, index) => {
    const { nodeID: id, type, text: words, scheme, schemeID: _sameAsScheme, [ours]: added, ...more } = row
    const node: AifNode = {
      id,
      type: type.trim().toUpperCase(),
      text: words,
      scheme: schemeName(words, scheme),
      index,
      line: lines.get(id) ?? 1,
      extras: added,
    }
    const known = byId.get(id)
    if (known === undefined) byId.set(id, node)
    else if (known.type !== node.type || known.text !== node.text) doubles.push(node)
    if (isArgument(node))
      for (const [name, value] of Object.entries(more)) if (!isBlank(value)) tally.leftOut(name, node.line)
  })
  return { nodes: [...byId.values()], edges: joined(edges, byId, tally), extras: extras ?? null, doubles }
}

/** Whether a node belongs to the argument, not to the dialogue around it. */
export function isArgument({ type }: AifNode): boolean {
  return type === 'I' || type === 'RA' || type === 'CA' || type === 'MA'
}

function joined(
  rows: v.InferOutput<typeof fileShape>['edges'],
  byId: ReadonlyMap<string, AifNode>,
  tally: ReportTally,
): AifEdge[] {
  const edges: AifEdge[] = []
  const seen = new Set<string>()
  rows.forEach(({ edgeID: id, fromID, toID, [ours]: extras }, index) => {
    const [from, to] = [byId.get(fromID), byId.get(toID)]
    if (from === undefined || to === undefined) {
      tally.leftOut('edge', (from ?? to)?.line ?? 1)
      return
    }
    // A claim and a reference to it may be linked with each other.
    const name = JSON.stringify([fromID, toID, extras?.reference === true ? index : ''])
    if (!seen.has(name)) edges.push({ id, from, to, index, extras })
    seen.add(name)
  })
  return edges
}

/** The nodes and edges themselves, called as AIFdb calls them. */
function unwrapped(raw: unknown, tally: ReportTally): unknown {
  if (!isRecord(raw)) throw new FormatError({ kind: 'aif-no-object' })
  let graph = raw
  if (!('nodes' in raw) && isRecord(raw.AIF)) {
    const { AIF, ...around } = raw
    for (const [name, value] of Object.entries(around)) if (!isBlank(value)) tally.leftOut(name, 1)
    graph = AIF as Record<string, unknown>
  }
  if (!('nodes' in graph)) {
    const isLinked = '@graph' in graph || '@context' in graph
    throw new FormatError({ kind: isLinked ? 'aif-linked-data' : 'aif-no-nodes' })
  }
  return {
    ...graph,
    nodes: mapped(graph.nodes, (row) =>
      'nodeID' in row || !('id' in row) ? row : { ...without(row, 'id'), nodeID: row.id },
    ),
    edges: mapped(graph.edges, (row) =>
      'fromID' in row ? row : { ...row, edgeID: row.edgeID ?? row.id, fromID: nameOf(row.from), toID: nameOf(row.to) },
    ),
  }
}

function mapped(rows: unknown, map: (row: Record<string, unknown>) => Record<string, unknown>): unknown {
  return Array.isArray(rows) ? rows.map((row: unknown) => (isRecord(row) ? map(row) : row)) : rows
}

function without({ ...row }: Record<string, unknown>, key: string): Record<string, unknown> {
  delete row[key]
  return row
}

/** OVA puts the nodes themselves at the ends of an edge. */
function nameOf(end: unknown): unknown {
  return isRecord(end) ? (end.nodeID ?? end.id) : end
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What programs write where there is nothing to say. */
function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (isRecord(value)) return Object.keys(value).length === 0
  return value == null || value === '' || value === 'null' || value === 'None'
}

const plainScheme =
  /^(?:(?:default|logical|pragmatic) )?(?:inference|conflict|rephrase|support|attack|ra|ca|ma|pro|con|rule application)?$/i

function schemeName(text: string, scheme: string): string {
  return [text, scheme].map((name) => name.trim()).find((name) => !plainScheme.test(name)) ?? ''
}

/** The line on which each node's id is first given, where the file has more than one line. */
function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let [line, from] = [1, 0]
  if (!text.includes('\n')) return lines
  for (const match of text.matchAll(/"(?:nodeID|id)"\s*:\s*(?:"([^"\\]*)"|(-?\d+))/g)) {
    for (let at = text.indexOf('\n', from); at !== -1 && at < match.index; at = text.indexOf('\n', from)) {
      line++
      from = at + 1
    }
    const id = match[1] ?? match[2] ?? ''
    if (!lines.has(id)) lines.set(id, line)
  }
  return lines
}
