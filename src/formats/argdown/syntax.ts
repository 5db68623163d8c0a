/**
 * The parser's nodes, as far as we read them. The package's own types rest on a copy of chevrotain whose types do not
 * resolve, so they are written down here. Lines and columns count from 1, offsets from 0, the end included.
 */
export interface Token {
  readonly tokenType: { readonly name: string }
  readonly image: string
  readonly startOffset: number
  readonly endOffset: number
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Rule {
  readonly name: string
  readonly startLine?: number
  readonly startColumn?: number
  readonly children?: readonly Node[]
}

export type Node = Token | Rule

/** Whether a node has nodes under it, rather than being a token. */
export function isRule(node: Node): node is Rule {
  return (node as Partial<Token>).tokenType === undefined
}
