import type { Relation } from '../../core/model/claim.ts'
import type { CardFields } from '../../core/model/evidence.ts'

/** A source as a file names it; what is left out is empty. */
export type Source = Partial<CardFields>

/** A node of an outline or a mind map, before it is known what of it a debate has a place for. */
export interface OutlineNode {
  readonly parent: OutlineNode | null
  /** Where it begins in the file, from 1. */
  readonly line: number
  text: string
  /** Parts of its note, each beginning on a line of its own. */
  readonly notes: string[]
  readonly tags: string[]
  readonly links: Source[]
  /** What it says by names of ours, see `fieldsOf`. */
  readonly fields: [name: string, value: string][]
  /** What other nodes call it by. */
  id: string | null
  /** The id of the node that it stands for. */
  refersTo: string | null
  /** What a mark on it says of its relation. */
  sign: Relation | null
}

/** A node that says nothing yet. */
export function outlineNode(parent: OutlineNode | null, line: number): OutlineNode {
  return { parent, line, text: '', notes: [], tags: [], links: [], fields: [], id: null, refersTo: null, sign: null }
}

/** Whether we wrote it: then its words are meant as they stand. */
export function isOurs({ fields }: OutlineNode): boolean {
  return fields.some(([name]) => name === 'relation' || name === 'ballot')
}

/** A link as a source: its address where a browser may open it, else as its title. Nothing is ever fetched or run. */
export function linkSource(address: string, title = ''): Source {
  const opens = /^(?:https?|mailto|ftp):/i.test(address)
  if (opens) return { url: address, ...(title === address ? {} : { title }) }
  return { title: title === '' || title === address ? address : `${title} (${address})` }
}
