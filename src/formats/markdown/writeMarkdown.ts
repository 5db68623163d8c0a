import { type Ballot, impactOn, weightSet } from '../../core/model/ballot.ts'
import { type Claim, type Relation, tagsOf } from '../../core/model/claim.ts'
import { ballotsOf, type Debate, motionOf } from '../../core/model/debate.ts'
import { cardFields, cardsOf } from '../../core/model/evidence.ts'
import { at } from '../../core/model/shelf.ts'
import { childrenOf, referrersOf } from '../../core/model/tree.ts'
import { type DocumentRow, documentRows } from '../documentRows.ts'
import type { DocumentWords, WriteContext } from '../format.ts'
import { deepestIndent } from './blocks.ts'
import { citationLines } from './citation.ts'
import { commentOf, type Data, version } from './data.ts'
import {
  brokenLines,
  escapedLine,
  escapedSentence,
  escapedStart,
  guarded,
  shownLines,
  shownParagraphs,
  shownText,
} from './escape.ts'
import { pointedTo, sectionIn } from './spoken.ts'
import { isPlainTag, weightOfWord } from './trailer.ts'

const signs: Record<Relation, string> = { supports: '**+**', rebuts: '**−**', undercuts: '**⊘**' }

/**
 * A debate as a Markdown outline that people read: the motion as its title, Pro and Con as headings over nested lists, a sign before
 * each sentence, weights in percent and tags after it, notes as paragraphs, sources as quotes. What that does not say, or not
 * exactly, stands in comments of HTML, which no viewer shows. CommonMark, https://spec.commonmark.org/0.31.2
 */
export function writeMarkdown(debate: Debate, { words }: Pick<WriteContext, 'words'>): string {
  const ballots = namedBallots(debate)
  const rows = documentRows(debate)
  const contentions = childrenOf(debate, debate.motion)
  const inSections = [...rows.pro, ...rows.con].filter(({ level }) => level === 1)
  const isParted = inSections.some(({ claim }, i) => claim.id !== contentions[i])
  const places = new Map(isParted ? contentions.map((id, i) => [id, i + 1]) : [])
  const motion = motionOf(debate)
  const chunks: string[] = []
  const lines = motionLines(debate, motion, ballots, words)
  for (const side of ['pro', 'con'] as const) {
    if (rows[side].length === 0) continue
    const meaning = side === 'pro' ? 'supports' : 'rebuts'
    const known = sectionIn(words[side]) === meaning
    lines.push(`## ${escapedLine(words[side])}${commentOf(known ? {} : { section: meaning })}`, '')
    for (const row of rows[side]) {
      const place = places.get(row.claim.id)
      const data: Data = {
        ...(row.level > deepestIndent ? { level: row.level } : {}),
        ...(place === undefined ? {} : { place }),
        ...(referrersOf(debate, row.claim.id).length > 0 ? { id: String(row.number) } : {}),
        ...(row.claim.reference === undefined ? {} : { see: String(rows.numberOf(row.claim.reference)) }),
        ...(row.group === null ? {} : { group: String(row.group) }),
      }
      lines.push(...claimLines(debate, row, data, ballots, words))
      // Lines that are kept to the end cost more in collecting garbage than in writing them.
      if (lines.length > many) chunks.push(lines.splice(0, lines.length - 1).join('\n'))
    }
    if (lines.at(-1) !== '') lines.push('')
  }
  while (lines.at(-1) === '') lines.pop()
  return `${[...chunks, ...lines].join('\n')}\n`
}

/** So many lines become one piece. */
const many = 400

function motionLines(debate: Debate, motion: Claim, ballots: readonly Ballot[], words: DocumentWords): string[] {
  const shown = shownLines(motion.text)
  const sentence = escapedSentence(shown.length === 0 ? [] : [shown.join(' ')], '')
  const title = guarded(sentence)
  const { after, data } = trailing(motion, ballots, words)
  const whole: Data = {
    rejoinder: version,
    ballots: ballots.map(({ name, defaults }) => ({ name, ...defaults })),
    ...(shown.join(' ') === motion.text ? {} : { text: motion.text }),
    ...data,
  }
  return [
    title === '' ? '#' : `# ${title}`,
    '',
    `${after}${commentOf(whole)}`.trimStart(),
    '',
    ...partLines(debate, motion, ''),
  ]
}

function claimLines(
  debate: Debate,
  { claim, original, level }: DocumentRow,
  known: Data,
  ballots: readonly Ballot[],
  words: DocumentWords,
): string[] {
  const indent = '  '.repeat(Math.min(level - 1, deepestIndent))
  const inside = `${indent}  `
  const shown = shownLines(original.text)
  // The comment that says how deep it stands has to be on the item's own line.
  const told = level > deepestIndent && shown.length > 1 ? [shown.join(' ')] : shown
  const isReference = claim.reference !== undefined
  const sentence = escapedSentence(told, inside)
  const said = isReference ? `${words.see}: ${sentence}` : sentence
  const { after, data } = trailing(claim, ballots, words)
  const whole: Data = {
    ...known,
    ...(isReference || told.join('\n') === claim.text ? {} : { text: claim.text }),
    ...(!isReference && [told.join('\n'), claim.text].some((text) => pointedTo(text) !== null) ? { see: false } : {}),
    ...data,
  }
  const line = [signs[claim.relation], said, after].filter((part) => part !== '').join(' ')
  const parts = partLines(debate, claim, inside)
  return [`${indent}- ${line}${commentOf(whole)}`, ...(parts.length === 0 ? [] : ['', ...parts])]
}

/** What stands after a sentence for people, and what does not and goes into a comment. */
function trailing(claim: Claim, ballots: readonly Ballot[], words: DocumentWords): { after: string; data: Data } {
  const [first, ...others] = ballots as [Ballot, ...Ballot[]]
  const exact: { conviction?: number; relevance?: number } = {}
  const told: string[] = []
  for (const weight of ['conviction', 'relevance'] as const) {
    const share = weightIn(first, weight, claim)
    if (share === undefined) continue
    const percent = Math.round(share * 100)
    if (percent / 100 !== share) exact[weight] = share
    told.push(`${weightOfWord(words[weight]) === weight ? words[weight].toLowerCase() : weight} ${percent}`)
  }
  const tags = tagsOf(claim)
  const odd = tags.filter((tag) => !isPlainTag(tag))
  const weights = others.flatMap((ballot) => {
    const conviction = weightIn(ballot, 'conviction', claim)
    const relevance = weightIn(ballot, 'relevance', claim)
    const said = {
      ...(conviction === undefined ? {} : { conviction }),
      ...(relevance === undefined ? {} : { relevance }),
      ...impactIn(ballot, claim),
    }
    return Object.keys(said).length === 0 ? [] : [{ ballot: ballot.name, ...said }]
  })
  return {
    after: [
      ...(told.length === 0 ? [] : [`(${told.join(', ')})`]),
      ...tags.filter((tag) => !odd.includes(tag)).map((tag) => `#${tag}`),
    ].join(' '),
    data: {
      ...exact,
      ...impactIn(first, claim),
      ...(odd.length === 0 ? {} : { tags: odd }),
      ...(weights.length === 0 ? {} : { weights }),
      ...(shownText(claim.note) === claim.note ? {} : { note: claim.note }),
    },
  }
}

/** How convincing a reference is, its original says; how much the motion matters, nobody. */
function weightIn(ballot: Ballot, weight: 'conviction' | 'relevance', claim: Claim): number | undefined {
  const says = weight === 'conviction' ? claim.reference === undefined : claim.parent !== null
  return says ? weightSet(ballot, weight, claim.id) : undefined
}

function impactIn(ballot: Ballot, claim: Claim): Pick<Data, 'impact'> {
  return claim.parent === null || at(ballot.impact, claim.id) === undefined
    ? {}
    : { impact: { ...impactOn(ballot, claim.id) } }
}

/** A claim's note and sources, an empty line after each. */
function partLines(debate: Debate, claim: Claim, indent: string): string[] {
  const notes = shownParagraphs(claim.note).map((lines) => indent + brokenLines(lines.map(escapedStart), indent))
  const quotes = cardsOf(debate, claim).map((card) =>
    citationLines(cardFields(card))
      .map((line) => `${indent}>${line === '' ? '' : ' '}${line}`)
      .join('\n'),
  )
  return [...notes, ...quotes].flatMap((part) => [part, ''])
}

/** The ballots, each with a name of its own. */
function namedBallots(debate: Debate): Ballot[] {
  const taken = new Set<string>()
  return ballotsOf(debate).map((ballot) => {
    let name = ballot.name
    for (let again = 2; taken.has(name); again++) name = `${ballot.name} (${again})`
    taken.add(name)
    return { ...ballot, name }
  })
}
