import type { ReportLine } from '../report.ts'
import { checkData, readYaml } from './data.ts'
import { ArgdownError, joined } from './error.ts'
import { type Conclusion, type Link, leaves, type Mention } from './mention.ts'
import { readPremises } from './premises.ts'
import { type Reading, readTree } from './reading.ts'
import { type FrontData, frontSchema, unknownKeys } from './schema.ts'
import { Sentence } from './sentence.ts'
import { isRule, type Node, type Rule } from './syntax.ts'

/** All that a file says, in its order, before anything is placed in a tree. */
export interface Outline {
  readonly front: FrontData
  /** The front matter's title, else the first heading of level one, else ''. */
  readonly title: string
  readonly mentions: readonly Mention[]
  readonly links: readonly Link[]
  readonly conclusions: readonly Conclusion[]
}

/**
 * Collects mentions and links from a syntax tree.
 * @throws ArgdownError of all data that breaks a rule, or where there is no claim at all
 */
export function readOutline(root: Rule, source: string, report: ReportLine[]): Outline {
  const reading: Reading = { source, report, mentions: [], links: [], conclusions: [], wrong: [] }
  let front: FrontData | null = null
  let heading: string | null = null
  let argument: Mention | null = null
  for (const node of root.children ?? []) {
    if (!isRule(node)) {
      if (node.tokenType.name === 'FrontMatter') front = readFront(node, reading)
    } else if (node.name === 'heading') {
      const text = readHeading(node, source, report)
      if (heading === null && !front?.title && leaves(node)[0]?.image.trim() === '#') heading = text
      else report.push({ line: node.startLine ?? 1, kind: 'heading', text })
    } else if (node.name === 'pcs') {
      readPremises(node, argument, reading)
    } else if (node.name === 'argument' || node.name === 'statement') {
      const mention = readTree(node, reading, true)
      argument = node.name === 'argument' ? mention : null
      continue
    } else {
      for (const item of listed(node)) readTree(item, reading, true)
    }
    argument = null
  }
  const [first, ...others] = reading.wrong
  if (first !== undefined) throw joined(first, others)
  if (reading.mentions.length === 0) throw new ArgdownError(1, 1, { kind: 'empty' })
  const { mentions, links, conclusions } = reading
  const title = front?.title || heading || ''
  return { front: front ?? { title: '', ballots: {} }, title, mentions, links, conclusions }
}

function readFront(token: Exclude<Node, Rule>, { report, wrong }: Reading): FrontData | null {
  try {
    const yaml = readYaml(token)
    for (const key of unknownKeys(yaml, 'front')) report.push({ line: token.startLine ?? 1, kind: 'data-ignored', key })
    return checkData(frontSchema, yaml, token)
  } catch (error) {
    if (!(error instanceof ArgdownError)) throw error
    wrong.push(error)
    return null
  }
}

function readHeading(node: Rule, source: string, report: ReportLine[]): string {
  const sentence = new Sentence(source)
  for (const token of leaves(node)) {
    if (token.tokenType.name === 'Data')
      report.push({ line: token.startLine ?? 1, kind: 'data-ignored', key: token.image })
    else if (token.tokenType.name !== 'HeadingStart') sentence.add(token)
  }
  const { text, tags } = sentence.finish()
  for (const tag of tags) report.push({ line: node.startLine ?? 1, kind: 'data-ignored', key: `#${tag}` })
  return text
}

function listed(list: Rule): Rule[] {
  return (list.children ?? []).flatMap((item) =>
    isRule(item) ? (item.children ?? []).filter((part): part is Rule => isRule(part)) : [],
  )
}
