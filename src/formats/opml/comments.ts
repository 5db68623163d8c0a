import type { OutlineNode } from '../outline/outlineNode.ts'
import type { ReportTally } from '../reportTally.ts'

/**
 * Takes out what is commented out, with all that hangs under it, as the specification has it ("isComment"). Its words go to the note
 * of the outline above, a line each.
 * @param nodes parents before children
 */
export function withoutComments(
  nodes: readonly OutlineNode[],
  comments: ReadonlySet<OutlineNode>,
  tally: ReportTally,
): readonly OutlineNode[] {
  if (comments.size === 0) return nodes
  const homes = new Map<
    OutlineNode,
    { readonly home: OutlineNode | null; readonly depth: number; readonly top: OutlineNode }
  >()
  const lines = new Map<OutlineNode, { readonly home: OutlineNode; readonly lines: string[] }>()
  for (const node of nodes) {
    const above = node.parent === null ? undefined : homes.get(node.parent)
    if (above === undefined && !comments.has(node)) continue
    const { home, depth, top } = above ?? { home: node.parent, depth: 0, top: node }
    homes.set(node, { home, depth: depth + 1, top })
    if (home === null) {
      tally.leftOut('isComment', node.line)
      continue
    }
    tally.intoNote('isComment', node.line)
    const block = lines.get(top) ?? { home, lines: [] }
    lines.set(top, block)
    const space = '  '.repeat(Math.min(depth, 20))
    for (const text of [node.text, ...node.notes, ...node.links.map(({ title, url }) => url ?? title ?? '')]) {
      if (text !== '') block.lines.push(space + text)
    }
  }
  for (const { home, lines: words } of lines.values()) home.notes.push(words.join('\n'))
  return nodes.filter((node) => !homes.has(node))
}
