import { same } from '../model/same.ts'

/** Which of two copies has its way: the one that is here, the one that came, or, for words, one after the other. */
export type Choice = 'mine' | 'theirs' | 'both'

/** What two copies may say differently, so that only a person can choose. */
export type Disputed =
  | 'sentence'
  | 'note'
  | 'relation'
  /** Values are the ids of the claims above. */
  | 'place'
  | 'passage'
  | 'grade'
  /** Values are ids of sources. */
  | 'quoted-source'
  | 'citation'
  | 'conviction'
  | 'relevance'
  | 'impact'
  | 'ballot-name'
  | 'unset-weights'
  | 'case-name'
  | 'case-side'
  | 'case-format'
  | 'speech-words'
  | 'speech-part'

/** A question that two copies answer differently. */
export interface Question {
  /** Names it for as long as both copies have it. */
  readonly key: string
  readonly what: Disputed
  /** What it is asked of: a claim, source, ballot or case by id. */
  readonly of: { readonly kind: 'claim' | 'source' | 'ballot' | 'case'; readonly id: string }
  /** The ballot that weighs, or the part of a citation, impact or case. */
  readonly part?: string
}

/** A question with both answers in words or numbers, and what is chosen unless a person says otherwise. */
export interface Conflict extends Question {
  readonly mine: string | number
  readonly theirs: string | number
  readonly choices: readonly Choice[]
  readonly usual: Choice
}

/** How an answer is told apart, told, and joined with the other. */
export interface Ways<T> {
  /** What a person reads of it. */
  readonly told: (value: T) => string | number
  /** Whether it says nothing, so that the other loses nothing. */
  readonly blank?: (value: T) => boolean
  /** Both in one. Where words can be joined, that is what is done unless a person says otherwise. */
  readonly join?: ((mine: T, theirs: T) => T) | undefined
  /** Whose answer is taken unless a person says otherwise, where they cannot be joined: mine, if nothing is said. */
  readonly usual?: 'mine' | 'theirs'
}

/** Stands for what the common ancestor said where there is none, or it did not have the record. */
export const unknown = Symbol('unknown')

/** Decides, field by field, what comes of two copies. */
export interface Arbiter {
  readonly conflicts: Conflict[]
  /** What one of them changed, else what a person chose. */
  decide<T>(question: Question, was: T | typeof unknown, mine: T, theirs: T, ways: Ways<T>): T
}

/** @param choices what a person chose, by the questions' keys */
export function createArbiter(choices: ReadonlyMap<string, Choice>): Arbiter {
  const conflicts: Conflict[] = []
  return {
    conflicts,
    decide(question, was, mine, theirs, { told, blank, join, usual: unjoined = 'mine' }) {
      const decided = changedByOne(was, mine, theirs)
      if (decided !== undefined) return decided.value
      // Words count for more than their absence.
      if (blank?.(mine)) return theirs
      if (blank?.(theirs)) return mine
      const usual = join === undefined ? unjoined : 'both'
      const all: readonly Choice[] = join === undefined ? ['mine', 'theirs'] : ['mine', 'theirs', 'both']
      conflicts.push({ ...question, mine: told(mine), theirs: told(theirs), choices: all, usual })
      const asked = choices.get(question.key) ?? usual
      const chosen = all.includes(asked) ? asked : usual
      if (chosen === 'both' && join !== undefined) return join(mine, theirs)
      return chosen === 'theirs' ? theirs : mine
    },
  }
}

/** What both say, or the one that changed it; undefined where both changed it, each in another way. */
export function changedByOne<T>(was: T | typeof unknown, mine: T, theirs: T): { readonly value: T } | undefined {
  if (same(mine, theirs)) return { value: mine }
  if (was === unknown) return undefined
  if (same(was, mine)) return { value: theirs }
  return same(was, theirs) ? { value: mine } : undefined
}

/** Like `decide` for what is not worth a question, such as the key of a place: of two changes always the same one. */
export function settle<T>(was: T | typeof unknown, mine: T, theirs: T): T {
  const decided = changedByOne(was, mine, theirs)
  if (decided !== undefined) return decided.value
  return JSON.stringify(mine ?? null) > JSON.stringify(theirs ?? null) ? mine : theirs
}
