import { tagsOf } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { brief } from '../brief.ts'
import type { Teller } from '../documentFacts.ts'
import type { DocumentRow } from '../documentRows.ts'
import type { WriteContext } from '../format.ts'
import { escaped } from '../xml.ts'
import { sourcesHtml } from './sourceHtml.ts'

/** What stands beside a claim in the page. */
export interface ClaimSurroundings {
  readonly debate: Debate
  readonly context: WriteContext
  readonly teller: Teller
  /** The number of the claim that a reference stands for, or null. */
  readonly original: number | null
  /** What the claim bears on, where the page cannot show that by its place. */
  readonly above: { readonly number: number; readonly text: string } | null
}

/** A claim without what hangs under it: its sentence and what is known of it, and what else belongs to it. */
export interface ClaimHtml {
  /** Phrasing content. */
  readonly head: string
  /** Empty where there is nothing else. */
  readonly body: string
}

/** How a claim bears on the one above it, as a sign; words say the same. */
export function signOf({ claim, level }: DocumentRow): string {
  if (claim.relation === 'supports') return '+'
  if (claim.relation === 'undercuts') return '⊘'
  return level === 1 ? '−' : '↩'
}

/** Writes a claim of a page. */
export function claimHtml(
  row: DocumentRow,
  { debate, context, teller, original, above }: ClaimSurroundings,
): ClaimHtml {
  const { claim } = row
  const up =
    above === null
      ? ''
      : `<p class="up">↑ <a href="#c${above.number}" dir="auto">${escaped(brief(above.text, 80))}</a></p>`
  const note =
    claim.note === ''
      ? ''
      : `<p class="note"><b>${escaped(context.words.note)}</b> <span class="text" dir="auto">${escaped(claim.note)}</span></p>`
  const sources = claim.reference === undefined ? sourcesHtml(debate, claim, context) : ''
  return {
    head: `<span class="sign" aria-hidden="true">${signOf(row)}</span>${sentenceHtml(row, context, original)} ${factsHtml(row, context, teller)}`,
    body: up + note + sources,
  }
}

function sentenceHtml({ level, original: { text } }: DocumentRow, { words }: WriteContext, original: number | null) {
  const tag = level === 1 ? 'h3' : 'span'
  const sentence = text === '' ? '<span class="wordless">…</span>' : escaped(text)
  const shown =
    original === null
      ? sentence
      : `<span class="see">${escaped(words.see)} →</span> <a href="#c${original}">${sentence}</a>`
  return `<${tag} class="sentence text" dir="auto">${shown}</${tag}>`
}

function factsHtml({ claim, level, group, isUnanswered }: DocumentRow, { words }: WriteContext, teller: Teller) {
  const { standing, weights } = teller.facts(claim)
  const facts = level === 1 ? [] : [escaped(words[claim.relation])]
  const bar = Math.round(standing * 20)
  facts.push(`<i class="bar b${bar}"></i>${escaped(words.standing)} ${teller.percent(standing)}`)
  for (const [name, percent] of weights) facts.push(`${escaped(name)} ${percent}`)
  if (group !== null) facts.push(`&amp;${group}`)
  const plain = facts.map((fact) => `<span>${fact}</span>`)
  for (const tag of tagsOf(claim)) plain.push(`<span class="text" dir="auto">#${escaped(tag)}</span>`)
  if (isUnanswered) plain.push(`<span class="unanswered">${escaped(words.unanswered)}</span>`)
  return `<span class="facts">${plain.join(' ')}</span>`
}
