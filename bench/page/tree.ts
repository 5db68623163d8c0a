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
}

/** A sentence is added under the first contention by the program's own call, where it has no key for that. */
export interface CallEdits {
  edit(): Promise<void>
}

/** A sentence is added under the first contention by a key. */
export interface KeyEdits {
  readonly key: string
  /** Goes to where the key is to be pressed. */
  approach(): Promise<void>
  /** Whether the new sentence can be written now. */
  edited(): boolean
  /** Takes it back, so that the next edit is like this one. */
  rest(): Promise<void>
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
