import type { ClaimId, Side } from './claim.ts'
import { compare } from './claim.ts'
import type { Debate } from './debate.ts'

export type CaseId = string
export type PartId = string
export type SpeechId = string

/** One speech of a round, or a time of questions. */
export interface Speech {
  readonly id: SpeechId
  /** As the format calls it, such as "1AC". */
  readonly name: string
  readonly minutes: number
  /** Whose it is; null where both sides speak, as in a time of questions. */
  readonly side: Side | null
}

/** How a round goes: who is called what, and who speaks when for how long. */
export interface DebateFormat {
  readonly name: string
  /** What the format calls the sides. */
  readonly sides: { readonly pro: string; readonly con: string }
  /** In the order of the round. */
  readonly speeches: readonly Speech[]
  /** Minutes to prepare during the round, for each team; 0 for none. */
  readonly preparation: number
}

/** What a part of a case is: a claim with what hangs under it, words that lead on, or one of the things that are set down first. */
export const partKinds = ['claim', 'link', 'analysis', 'definitions', 'burdens', 'model'] as const
export type PartKind = (typeof partKinds)[number]

/** How much of the evidence is in a speech: none, what is marked to be read aloud, or the passage whole. */
export const cardScopes = ['none', 'read', 'whole'] as const
export type CardScope = (typeof cardScopes)[number]

/** One piece of a speech. */
export interface CasePart {
  readonly id: PartId
  /** The place in its speech: a fractional index, ties broken by id. */
  readonly order: string
  /** A speech that the format does not have any more stands for "not in a speech". */
  readonly speech: SpeechId
  readonly kind: PartKind
  /** Of kind `claim` alone. While the claim is deleted the part is not seen; it comes back with the claim. */
  readonly claim?: ClaimId
  /** What is said, for every kind but `claim`. */
  readonly text: string
  /** Whether the claims that support it are said too. */
  readonly supports: boolean
  readonly cards: CardScope
}

/** What one side says in a round: its claims, chosen, ordered and divided among the speeches. */
export interface Case {
  readonly id: CaseId
  readonly order: string
  readonly name: string
  readonly side: Side
  /** The format as it was chosen and then changed, so that a file has all of it. */
  readonly format: DebateFormat
  readonly parts: Readonly<Record<PartId, CasePart>>
}

/** The cases in their order, ties by id. */
export function casesOf(debate: Debate): Case[] {
  return Object.values(debate.cases).sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

/** The case called `id`, or undefined. */
export function caseOf(debate: Debate, id: CaseId): Case | undefined {
  return Object.hasOwn(debate.cases, id) ? debate.cases[id] : undefined
}

/** The parts of a case that stand in a speech, in order; those whose claim is deleted too. */
export function partsOf(held: Case, speech: SpeechId): CasePart[] {
  return Object.values(held.parts)
    .filter((part) => part.speech === speech)
    .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

/** Whether a format can be kept: every speech has an id of its own and lasts more than nothing and at most a day. */
export function isDebateFormat(format: DebateFormat): boolean {
  const ids = new Set(format.speeches.map(({ id }) => id))
  const lasts = (minutes: number) => Number.isFinite(minutes) && minutes <= 24 * 60
  return (
    ids.size === format.speeches.length &&
    format.speeches.every(({ minutes }) => lasts(minutes) && minutes > 0) &&
    lasts(format.preparation) &&
    format.preparation >= 0
  )
}
