import { needClaim } from '../../src/core/model/debate.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { generate } from '../generate.ts'

/** A debate as the peers take it: sentences under sentences. */
export interface Tree {
  readonly id: string
  readonly text: string
  readonly attacks: boolean
  readonly children: Tree[]
}

/** What each program that draws trees is asked to do. */
export interface Peer {
  /** Draws a tree into an element, all of it unfolded. */
  draw(tree: Tree, place: HTMLElement): Promise<void>
  /** Adds one sentence under the first contention, and draws that. */
  edit(): Promise<void>
}

/** The generated debate of a size, as a tree. */
export function treeOf(size: number): Tree {
  const { debate } = generate(size)
  const grow = (id: string): Tree => {
    const { text, relation } = needClaim(debate, id)
    return { id, text, attacks: relation !== 'supports', children: childrenOf(debate, id).map(grow) }
  }
  return grow(debate.motion)
}
