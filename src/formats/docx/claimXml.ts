import { type Claim, tagsOf } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { cardsOf } from '../../core/model/evidence.ts'
import { brief } from '../brief.ts'
import type { Teller } from '../documentFacts.ts'
import type { DocumentRow } from '../documentRows.ts'
import type { WriteContext } from '../format.ts'
import type { Footnotes } from './footnotes.ts'
import { listLevels, listOf } from './numbering.ts'
import { bookmark, linkTo, type ParagraphStyle, paragraph, run } from './paragraphXml.ts'

/** What the claims of a document are written with. */
export interface Telling {
  readonly debate: Debate
  readonly context: WriteContext
  readonly teller: Teller
  readonly footnotes: Footnotes
  /** A claim's number where something leads to it, else null. */
  readonly target: (claim: Claim) => number | null
  /** The sentence that a claim bears on. */
  readonly above: (claim: Claim) => string
}

/** The deepest level under the motion that is a heading of its own: Pro and Con are Heading 1, contentions Heading 2. */
const deepestHeading = 3

/** The name of a claim's bookmark. */
export function bookmarkOf(number: number): string {
  return `claim${number}`
}

/** A claim as paragraphs: its sentence, what is known of it with its sources as footnotes, and its note. */
export function claimXml(row: DocumentRow, telling: Telling): string {
  const { claim, level, side, original, group, isUnanswered } = row
  const { context, target, above } = telling
  const { words } = context
  const sign = side === 'pro' ? 'RelationPro' : 'RelationCon'
  const relation = level === 1 ? '' : run(`${words[claim.relation]} · `, sign)
  const sentence = original.text === '' ? '…' : original.text
  const isReference = claim.reference !== undefined
  const originalNumber = isReference ? target(original) : null
  const said =
    originalNumber === null
      ? run(sentence)
      : run(`${words.see} → `) + linkTo(bookmarkOf(originalNumber), run(sentence, 'Hyperlink'))
  const own = target(claim)
  const marked = own === null ? said : bookmark(own, bookmarkOf(own), said)
  const isHeading = level <= deepestHeading
  const more = [
    // Where lists end, the place no longer says what a claim bears on.
    ...(level > deepestHeading + listLevels ? [`↑ ${brief(above(claim), 80)}`] : []),
    ...(group === null ? [] : [`&${group}`]),
    ...tagsOf(claim).map((tag) => `#${tag}`),
    ...(isUnanswered ? [words.unanswered] : []),
  ]
  const style = isHeading ? (`Heading${level + 1}` as ParagraphStyle) : 'Answer'
  const place = Math.min(level - deepestHeading, listLevels) - 1
  const list = `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${listOf(claim.relation)}"/></w:numPr>`
  const indent = isHeading ? '' : `<w:ind w:left="${567 + place * 340}"/>`
  return (
    paragraph(style, relation + marked, { direction: sentence, list: isHeading ? '' : list }) +
    factsXml(claim, more, telling, indent) +
    noteXml(claim, context, indent)
  )
}

/** The quiet line under a claim. @param more other things that are known of it @param indent where it stands, as `w:ind` */
export function factsXml(claim: Claim, more: readonly string[], telling: Telling, indent = ''): string {
  const { context, teller, footnotes } = telling
  const { standing, weights } = teller.facts(claim)
  const facts = [
    `${context.words.standing} ${teller.percent(standing)}`,
    ...weights.map((weight) => weight.join(' ')),
    ...more,
  ].join(' · ')
  const cards = claim.reference === undefined ? cardsOf(telling.debate, claim) : []
  const sources = cards.map((card) => footnotes.add(card, context.words.accessed))
  const told = sources.length === 0 ? facts : `${facts} · ${context.words.sources} `
  return paragraph('Facts', run(told) + sources.join(run(' ')), { indent })
}

/** The note of a claim, or nothing. */
export function noteXml({ note }: Claim, { words }: WriteContext, indent = ''): string {
  if (note === '') return ''
  return paragraph('Note', run(`${words.note}: `) + run(note), { direction: note, indent })
}
