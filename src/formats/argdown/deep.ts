import { ArgdownError } from './error.ts'
import { parseTokens } from './grammar.ts'
import { isRule, type Node, type Rule, type Token } from './syntax.ts'

/** A rule that is still being filled. */
type Growing = Omit<Rule, 'children'> & { children: Node[] }

/**
 * The same tree as the parser's for a file whose relations nest too deeply for it (a few hundred levels): the parser
 * reads each statement and argument by itself, and the relations are hung up here, without recursion.
 * @throws ArgdownError at the first thing that is not Argdown
 * @throws RangeError where something other than relations nests too deeply
 */
export function parseDeep(tokens: readonly Token[]): Rule {
  const root: Growing = { name: 'argdown', children: [] }
  for (const block of blocksOf(tokens)) {
    const [only] = block.filter((token) => kindOf(token) !== 'Newline')
    if (only !== undefined && kindOf(only) === 'FrontMatter') root.children.push(only)
    else if (block.some((token) => /^(StatementNumber|InferenceStart)$/.test(kindOf(token)))) {
      root.children.push(...(parseTokens(block).children ?? []))
    } else if (block.length > 0) root.children.push(...hang(block))
  }
  return root
}

/** Hangs the elements of one block under each other. The lexer's indents and dedents say where. */
function hang(block: readonly Token[]): Node[] {
  const [first, ...rest] = elementsOf(block)
  if (first === undefined) return []
  const top = parseTokens(first.tokens).children ?? []
  let current = top.at(-1)
  const open: Growing[] = []
  for (const { steps, sign, tokens } of rest) {
    for (const step of steps) {
      if (kindOf(step) === 'Dedent') open.pop()
      else if (current !== undefined && isRule(current)) {
        const relations: Growing = { name: 'relations', children: [] }
        ;(current.children as Node[]).push(relations)
        open.push(relations)
      }
    }
    const relations = open.at(-1)
    if (relations === undefined || sign === null) {
      const { startLine, startColumn } = sign ?? (tokens[0] as Token)
      throw new ArgdownError(startLine, startColumn, { kind: 'not-indented' })
    }
    if (tokens.length === 0) throw new ArgdownError(sign.startLine, sign.endColumn, { kind: 'sign-alone' })
    current = parseTokens(tokens).children?.at(-1)
    const name = kindOf(sign).charAt(0).toLowerCase() + kindOf(sign).slice(1)
    relations.children.push({
      name,
      startLine: sign.startLine,
      children: current === undefined ? [sign] : [sign, current],
    })
  }
  return [...top]
}

type Element = { readonly steps: Token[]; readonly sign: Token | null; readonly tokens: Token[] }

function elementsOf(block: readonly Token[]): Element[] {
  const elements: Element[] = [{ steps: [], sign: null, tokens: [] }]
  let steps: Token[] = []
  for (const token of block) {
    if (/^(In|De)dent$/.test(kindOf(token))) steps.push(token)
    else if (/^((Incoming|Outgoing)(Support|Attack|Undercut)|Contradiction)$/.test(kindOf(token))) {
      elements.push({ steps, sign: token, tokens: [] })
      steps = []
    } else elements.at(-1)?.tokens.push(token)
  }
  return elements
}

function blocksOf(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [[]]
  for (const token of tokens) {
    if (kindOf(token) === 'Emptyline') blocks.push([])
    else blocks.at(-1)?.push(token)
  }
  return blocks
}

function kindOf(token: Token): string {
  return token.tokenType.name
}
