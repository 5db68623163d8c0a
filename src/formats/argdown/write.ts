import { type Relation, tagsOf } from '../../core/model/claim.ts'
import { ballotsOf, type Debate } from '../../core/model/debate.ts'
import type { Write } from '../format.ts'
import { dataOf } from './dataOf.ts'
import { escapeSentence } from './escape.ts'
import { type KeyedBallot, keyBallots, writeFront } from './frontMatter.ts'
import { plainSentence } from './plain.ts'
import { blocksOf, type Row } from './rows.ts'
import { blockYaml, inlineYaml } from './yaml.ts'

const signs: Record<Relation, string> = { supports: '+', rebuts: '-', undercuts: '_' }

/** A line that is longer is hard to read, so data goes on the next one; data that is longer is a block. */
const width = 120
const dataWidth = 100

/**
 * Writes a debate whole as Argdown (https://argdown.org/syntax/): the motion and all that hangs under it as one indented tree,
 * titles only for claims that are named again, weights, notes and sources as data. `readArgdown` gives the same debate.
 */
export const writeArgdown: Write = (debate) => {
  const ballots = keyBallots(ballotsOf(debate))
  const blocks = blocksOf(debate).map((block) => block.map((row) => writeRow(debate, row, ballots)).join('\n'))
  return `${writeFront(ballots)}${blocks.join('\n\n')}\n`
}

function writeRow(debate: Debate, row: Row, ballots: readonly KeyedBallot[]): string {
  const { claim, level, title, group } = row
  if (row.again) return `[${title}]`
  const refers = claim.reference !== undefined
  const sentence = plainSentence(claim.text)
  const head = title === null ? '' : refers ? `[${title}]` : `[${title}]: `
  const tags = tagsOf(claim).map((tag) => [tag, writeTag(tag)] as const)
  const written = tags.flatMap(([, sign]) => (sign === null ? [] : [` ${sign}`])).join('')
  const indent = '  '.repeat(level)
  const start = level === 0 ? '' : `${indent}${signs[claim.relation]} `
  const line = `${start}${head}${refers ? '' : escapeSentence(sentence)}${written}`
  const unwritten = {
    text: refers || sentence === claim.text ? null : claim.text,
    tags: tags.flatMap(([tag, sign]) => (sign === null ? [tag] : [])),
    group,
    reference: row.told,
  }
  const data = dataOf(debate, claim, unwritten, ballots)
  if (data.size === 0) return line
  const inner = `${indent}  `
  const inline = inlineYaml(data)
  if (data.has('sources') || inline.length > dataWidth) {
    return [line, `${inner}{`, ...blockYaml(data, `${inner}  `), `${inner}}`].join('\n')
  }
  // On one line with a title, "]:" would make all between them the title.
  const fits = line.length + 1 + inline.length <= width && !inline.includes(']:')
  return fits ? `${line} ${inline}` : `${line}\n${inner}${inline}`
}

/** `#word` or `#(two words)`; null for a tag with signs that end one. */
function writeTag(tag: string): string | null {
  if (/^[\p{L}\p{N}\p{M}_-]+$/u.test(tag) && /^[\w\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]+$/.test(tag))
    return `#${tag}`
  return /^(?! )[\p{L}\p{N}\p{M}\p{S} !"%&'*+,./:;=?@_–—-]+(?<! )$/u.test(tag) ? `#(${tag})` : null
}
