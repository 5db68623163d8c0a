import { type OutlineNode, outlineNode } from '../outline/outlineNode.ts'

/** A node of a mind map. */
export interface MapNode extends OutlineNode {
  readonly parent: MapNode | null
  readonly icons: string[]
  /** The colours of its line. */
  readonly edges: string[]
  /** Where its arrows, and its links within the map, lead. */
  readonly arrows: { readonly to: string; readonly label: string }[]
  /** Whether it shows another node with all that hangs under that one. */
  clonesBranch: boolean
}

/** A node that says nothing yet. */
export function mapNode(parent: MapNode | null, line: number): MapNode {
  return { ...outlineNode(parent, line), parent, icons: [], edges: [], arrows: [], clonesBranch: false }
}
