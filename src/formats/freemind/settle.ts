import { isOurs } from '../outline/outlineNode.ts'
import type { ReportTally } from '../reportTally.ts'
import type { MapNode } from './mapNode.ts'
import { edgeColours, relationIcons, relationOfIcon } from './marks.ts'

/**
 * Settles what can only be told once the whole map is known: which icons are relations, and which arrows and clones are references.
 * @returns the nodes that stand for themselves; those under a clone of a whole branch stand under its original already
 */
export function settled(nodes: readonly MapNode[], tally: ReportTally): MapNode[] {
  const byId = new Map<string, MapNode>()
  for (const node of nodes) if (node.id !== null && !byId.has(node.id)) byId.set(node.id, node)
  const shown = new Set<MapNode>()
  for (const node of nodes) {
    const underClone = node.parent !== null && (node.parent.clonesBranch || shown.has(node.parent))
    if (underClone && node.clonesBranch) shown.add(node)
    settleMarks(node, tally)
    settleArrows(node, byId, tally)
  }
  return nodes.filter((node) => !shown.has(node))
}

function settleMarks(node: MapNode, tally: ReportTally): void {
  const ours = isOurs(node)
  const isWritten = (icon: string) => ours && Object.values(relationIcons).includes(icon)
  for (const icon of node.icons) {
    if (isWritten(icon)) continue
    const relation = ours ? null : relationOfIcon(icon)
    if (relation !== null && (node.sign === null || node.sign === relation)) node.sign = relation
    else tally.leftOut(`icon ${icon}`, node.line)
  }
  for (const colour of node.edges) {
    if (!ours || !Object.values(edgeColours).includes(colour)) tally.leftOut('edge', node.line)
  }
}

function settleArrows(node: MapNode, byId: ReadonlyMap<string, MapNode>, tally: ReportTally): void {
  const [, reference] = node.fields.find(([name]) => name === 'reference') ?? []
  for (const { to, label } of node.arrows) {
    if (to === reference) continue
    const other = byId.get(to)
    const text = node.text.trim()
    if (other === undefined) tally.leftOut('arrowlink', node.line)
    else if (!isOurs(node) && node.refersTo === null && other !== node && (text === '' || text === other.text.trim())) {
      node.refersTo = to
    } else {
      node.notes.push(`→ ${other.text}${label === '' ? '' : ` (${label})`}`)
      tally.intoNote('arrowlink', node.line)
    }
  }
}
