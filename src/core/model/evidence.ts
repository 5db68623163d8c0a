import { type Claim, evidenceOf } from './claim.ts'
import type { Debate } from './debate.ts'
import { type Citation, citationOf, type SourceId, sourceOf } from './source.ts'

export type EvidenceId = string

/** How near a source stands to the fact: from the body itself down to an unchecked memory. */
export const grades = ['primary', 'news', 'secondary', 'weak', 'memory'] as const
export type Grade = (typeof grades)[number]

/** A stretch of the quoted passage: UTF-16 offsets, `from` included, `to` excluded. */
export interface Mark {
  readonly from: number
  readonly to: number
}

/** The ways in which stretches of a passage are marked. Of each kind marks are in order, never touch, and are inside the quote. */
export const markKinds = ['marks', 'underlined', 'emphasised'] as const
export type MarkKind = (typeof markKinds)[number]

/** A passage quoted from a source. The quote may be empty; `grade` is null until someone judges it. */
export interface Passage {
  readonly quote: string
  /** What is to be read aloud. */
  readonly marks: readonly Mark[]
  readonly underlined: readonly Mark[]
  readonly emphasised: readonly Mark[]
  readonly grade: Grade | null
  /** That it is meant to be old, such as a treaty: its age is no task. */
  readonly stillHolds?: true
}

/** A passage and the source that it is quoted from. */
export interface Evidence extends Passage {
  readonly id: EvidenceId
  readonly order: string
  readonly source: SourceId
}

/** What a card holds: a citation and the passage. */
export type CardFields = Citation & Passage

/** Evidence as it is read, with the citation of its source. */
export interface Card extends Evidence, Citation {}

/** A passage with what is left out blank, its marks tidied. */
export function passageFrom(fields: Partial<Passage>): Passage {
  const quote = fields.quote ?? ''
  const tidy = (kind: MarkKind) => tidyMarks(fields[kind] ?? [], quote.length)
  return {
    quote,
    marks: tidy('marks'),
    underlined: tidy('underlined'),
    emphasised: tidy('emphasised'),
    grade: fields.grade ?? null,
    ...(fields.stillHolds ? { stillHolds: true } : {}),
  }
}

/** A claim's evidence with its citations: by order, ties by id. */
export function cardsOf(debate: Debate, claim: Claim): Card[] {
  return evidenceOf(claim).map((evidence) => ({ ...citationOf(sourceOf(debate, evidence.source)), ...evidence }))
}

/** What a card says, without its place. */
export function cardFields(card: Card): CardFields {
  const { id: _id, order: _order, source: _source, ...fields } = card
  return fields
}

/** Brings marks into the order that `markKinds` promises: clipped to `length`, sorted, overlaps joined. */
export function tidyMarks(marks: readonly Mark[], length: number): Mark[] {
  const clipped = marks
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(length, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const tidy: Mark[] = []
  for (const mark of clipped) {
    const last = tidy.at(-1)
    if (last !== undefined && mark.from <= last.to)
      tidy[tidy.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) }
    else tidy.push(mark)
  }
  return tidy
}

/** Marks all of `from` to `to`, or takes the marking off where all of it is marked already. */
export function toggleMark(marks: readonly Mark[], range: Mark, length: number): Mark[] {
  const covered = marks.some((mark) => mark.from <= range.from && mark.to >= range.to)
  if (!covered) return tidyMarks([...marks, range], length)
  const rest = marks.flatMap((mark) => [
    { from: mark.from, to: Math.min(mark.to, range.from) },
    { from: Math.max(mark.from, range.to), to: mark.to },
  ])
  return tidyMarks(rest, length)
}

/** Keeps marks on their words when the passage is rewritten: what lies outside the changed stretch moves with it. */
export function shiftMarks(marks: readonly Mark[], before: string, after: string): Mark[] {
  const shared = Math.min(before.length, after.length)
  let head = 0
  while (head < shared && before[head] === after[head]) head++
  let tail = 0
  while (tail < shared - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const grown = after.length - before.length
  const changedEnd = before.length - tail
  const move = (offset: number, edge: 'from' | 'to'): number => {
    // Where words are put in right before a mark, its start is both before and after the change, and must move.
    if (edge === 'from' && offset >= changedEnd) return offset + grown
    if (offset <= head) return offset
    if (offset >= changedEnd) return offset + grown
    return edge === 'from' ? after.length - tail : head
  }
  return tidyMarks(
    marks.map(({ from, to }) => ({ from: move(from, 'from'), to: move(to, 'to') })),
    after.length,
  )
}
