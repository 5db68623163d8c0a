/** What stands in a DOT file, read strictly by the grammar of graphviz.org/doc/info/lang.html, in the part of it that we write. */
export interface DotGraph {
  readonly nodes: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly look: Readonly<Record<string, string>>
  }[]
}

/** Ids, numerals, quoted strings (in which only a quote is escaped for the parser), arrows and signs. */
const token = /\s*(?:([A-Za-z_][A-Za-z_0-9]*|-?(?:\.\d+|\d+(?:\.\d*)?))|"((?:[^"\\\n]|\\[^\n])*)"|(->|[{}[\]=,:]))/y

/** @throws Error at the first sign that no DOT parser would take */
export function dotGraph(text: string): DotGraph {
  const tokens: { readonly word?: string; readonly sign?: string }[] = []
  token.lastIndex = 0
  while (text.slice(token.lastIndex).trim() !== '') {
    const from = token.lastIndex
    const found = token.exec(text)
    if (found === null) throw new Error(`No DOT from here on: ${text.slice(from, from + 60)}`)
    const [, id, string, sign] = found
    tokens.push(sign === undefined ? { word: id ?? string ?? '' } : { sign })
  }
  let at = 0
  const sign = (expected: string): boolean => {
    if (tokens[at]?.sign !== expected) return false
    at++
    return true
  }
  const need = (expected: string): void => {
    if (!sign(expected)) throw new Error(`"${expected}" was expected at token ${at}: ${JSON.stringify(tokens[at])}`)
  }
  const word = (): string => {
    const found = tokens[at++]?.word
    if (found === undefined) throw new Error(`A word was expected at token ${at}`)
    return found
  }
  const end = (): string => {
    const name = word()
    if (sign(':')) word()
    return name
  }
  if (word() !== 'digraph') throw new Error('No digraph')
  word()
  need('{')
  const nodes = new Map<string, Record<string, string>>()
  const edges: { from: string; to: string; look: Record<string, string> }[] = []
  while (!sign('}')) {
    const from = end()
    const to = sign('->') ? end() : null
    const look: Record<string, string> = {}
    need('[')
    while (!sign(']')) {
      const name = word()
      need('=')
      look[name] = word()
      sign(',')
    }
    if (to !== null) edges.push({ from, to, look })
    else if (!['graph', 'node', 'edge'].includes(from)) {
      if (nodes.has(from)) throw new Error(`${from} is there twice`)
      nodes.set(from, look)
    }
  }
  if (at !== tokens.length) throw new Error('There is more after the graph')
  return { nodes, edges }
}

/** The lines of a label, as Graphviz shows them. */
export function labelLines(label: string): string[] {
  return label
    .split(/(?<=(?:^|[^\\])(?:\\\\)*)\\[lr]/)
    .slice(0, -1)
    .map((line) => line.replace(/\\(.)/g, '$1').replaceAll('&amp;', '&'))
}
