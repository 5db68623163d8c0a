import { brief } from '../brief.ts'
import type { ReportLine } from '../report.ts'
import type { ReportTally } from '../reportTally.ts'
import type { AifFile, AifNode } from './aifFile.ts'

/** A statement of a file: one I-node, or several that rephrase each other. */
export interface Statement {
  readonly node: AifNode
  /** What is to stand in its note beside what the file says is its note. */
  readonly notes: string[]
}

/**
 * The statements of a file by the ids of their nodes. What an MA-node says to be a rephrasing (I→MA→I) is the same statement: the
 * wording that it leads to counts, the other goes into the note. So does an earlier wording of an id that is given twice.
 */
export function statementsOf(
  { nodes, edges, doubles }: AifFile,
  tally: ReportTally,
  report: ReportLine[],
): Map<string, Statement> {
  const own = new Map<string, Statement>()
  for (const node of nodes) if (node.type === 'I') own.set(node.id, { node, notes: [] })
  for (const double of doubles) {
    const first = own.get(double.id)
    if (first === undefined || double.type !== 'I') tally.leftOut(double.type || 'node', double.line)
    else {
      const title = brief(double.text)
      report.push({ line: double.line, kind: 'second-wording', title, text: brief(first.node.text) })
      own.set(double.id, { node: { ...first.node, text: double.text }, notes: [...first.notes, first.node.text] })
    }
  }
  const ends = new Map<string, { readonly node: AifNode; readonly from: string[]; readonly to: string[] }>()
  for (const node of nodes) if (node.type === 'MA') ends.set(node.id, { node, from: [], to: [] })
  for (const { from, to } of edges) {
    if (from.type === 'I') ends.get(to.id)?.from.push(from.id)
    if (to.type === 'I') ends.get(from.id)?.to.push(to.id)
  }
  const worded = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = worded.get(root); next !== undefined; next = worded.get(root)) root = next
    for (let at = id; at !== root; ) {
      const next = worded.get(at) as string
      worded.set(at, root)
      at = next
    }
    return root
  }
  for (const { node, from, to } of ends.values()) {
    const [first, ...more] = to
    if (first === undefined || from.length === 0) tally.leftOut('MA', node.line)
    else {
      for (const id of [...from, ...more]) {
        const [root, other] = [rootOf(first), rootOf(id)]
        if (root !== other) worded.set(other, root)
      }
    }
  }
  const statements = new Map<string, Statement>()
  for (const [id, statement] of own) {
    const kept = own.get(rootOf(id)) as Statement
    statements.set(id, kept)
    if (kept === statement) continue
    const { node, notes } = statement
    tally.intoNote('MA', node.line)
    if (node.text.trim() !== kept.node.text.trim()) kept.notes.push(node.text)
    kept.notes.push(...notes, ...(node.extras.note === undefined ? [] : [node.extras.note]))
    const { evidence, tags, weights } = node.extras
    for (const [name, added] of Object.entries({ evidence, tags, weights }))
      if (added !== undefined) tally.leftOut(name, node.line)
  }
  return statements
}
