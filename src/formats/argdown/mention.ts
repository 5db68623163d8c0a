import { isTag, type Relation } from '../../core/model/claim.ts'
import type { ReportLine } from '../report.ts'
import { checkData, readYaml } from './data.ts'
import { ArgdownError } from './error.ts'
import { plainSentence } from './plain.ts'
import type { Reading } from './reading.ts'
import { type ElementData, elementSchema, unknownKeys } from './schema.ts'
import { Sentence } from './sentence.ts'
import { isRule, type Rule, type Token } from './syntax.ts'
import { readWeights } from './weights.ts'

/** One place in the file where a statement or an argument stands, defined or named again. */
export interface Mention {
  /** Its place among all mentions of the file. */
  readonly serial: number
  /** The same for all mentions of one statement or argument. */
  readonly key: string
  readonly line: number
  /** Its title, or the beginning of its text where it has none. */
  readonly name: string
  readonly titled: boolean
  /** What it says here; null where it is only named. */
  readonly text: string | null
  /** A sentence in its data that is not the one that it says here. */
  readonly otherText: string | null
  readonly tags: readonly string[]
  readonly data: ElementData | null
  /** A paragraph or list item of its own, not under a relation or in a premise list. */
  readonly top: boolean
}

/** A relation as the file gives it: `from` bears on `to`. */
export interface Link {
  readonly from: Mention
  readonly to: Mention
  readonly relation: Relation
  readonly line: number
  /** The mention that was written for this link, where it stands on the side of `from`. */
  readonly own: boolean
  readonly contradiction: boolean
  /** Premises of one step work only together. */
  readonly step?: string
}

/** What an argument concludes. */
export interface Conclusion {
  readonly argument: Mention
  readonly conclusion: Mention
}

/**
 * Reads one statement or argument without what is nested under it.
 * @param reading gets what is to tell of it, and what is wrong with its data; the number of its mentions names what has no title
 */
export function readMention(element: Rule, top: boolean, { source, mentions, report, wrong }: Reading): Mention {
  const serial = mentions.length
  let title: string | null = null
  let defines = false
  let data: ElementData | null = null
  const sentence = new Sentence(source)
  const line = element.startLine ?? 1
  for (const token of leaves(element)) {
    switch (token.tokenType.name) {
      case 'Data':
        data = readData(token, report, wrong)
        break
      case 'StatementDefinition':
      case 'ArgumentDefinition':
        title = token.image.slice(1, -2)
        defines = true
        break
      case 'StatementReference':
      case 'ArgumentReference':
        title = token.image.slice(1, -1)
        break
      case 'Newline':
        if (data === null) sentence.add(token)
        break
      default:
        sentence.add(token)
    }
  }
  const { text, tags, cut } = sentence.finish()
  for (const [at, lost] of cut) report.push({ line: at, kind: 'address-cut', text: lost })
  const named = data === null || data.tags.length === 0 ? tags : [...tags, ...data.tags]
  for (const tag of named) if (!isTag(tag)) report.push({ line, kind: 'data-ignored', key: `#${tag}` })
  const written = title === null || defines ? text : null
  const whole = data?.text ?? null
  const agrees = whole === null || written === null || plainSentence(whole) === written
  const shape = element.name === 'argument' ? '<' : '['
  return {
    serial,
    key: title === null ? `#${serial}` : shape + title,
    line,
    name: title ?? text.slice(0, 60),
    titled: title !== null,
    text: agrees ? (whole ?? written) : written,
    otherText: agrees ? null : whole,
    tags: named.length === 0 ? named : named.filter(isTag),
    data,
    top,
  }
}

/** The relations nested under an element, as the parser's nodes. */
export function relationsUnder(element: Rule): Rule[] {
  // Relations come last.
  const block = element.children?.at(-1)
  if (block === undefined || !isRule(block) || block.name !== 'relations') return []
  return (block.children ?? []).filter(isRule)
}

/** An element's tokens in order, without those of the relations under it. */
export function leaves(element: Rule): Token[] {
  const tokens: Token[] = []
  gather(element, tokens)
  return tokens
}

/** Calls itself for emphasis within emphasis, which is never deeper than the parser, calling itself too, could follow. */
function gather({ children = [] }: Rule, tokens: Token[]): void {
  for (const child of children) {
    if (!isRule(child)) tokens.push(child)
    else if (child.name !== 'relations') gather(child, tokens)
  }
}

function readData(token: Token, report: ReportLine[], wrong: ArgdownError[]): ElementData | null {
  const weights = readWeights(token.image)
  if (weights !== null) return weights
  try {
    const yaml = readYaml(token)
    const data = checkData(elementSchema, yaml, token)
    for (const key of unknownKeys(yaml, 'element'))
      report.push({ line: token.startLine ?? 1, kind: 'data-ignored', key })
    return data
  } catch (error) {
    if (!(error instanceof ArgdownError)) throw error
    // The file is refused in the end; until then it may have more to tell.
    wrong.push(error)
    return null
  }
}
