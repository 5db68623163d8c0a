import type { Evidence, EvidenceId } from './evidence.ts'

export type ClaimId = string
export type GroupId = string

/** How a claim bears on its parent. `undercuts` grants the parent and attacks its bearing on what stands above it. */
export const relations = ['supports', 'rebuts', 'undercuts'] as const
export type Relation = (typeof relations)[number]

export type Side = 'pro' | 'con'

/** One sentence that somebody asserts, and its place in the debate. */
export interface Claim {
  readonly id: ClaimId
  /** The claim that this one bears on; null for the motion alone. */
  readonly parent: ClaimId | null
  /** The place among its siblings: a fractional index, compared as plain strings, ties broken by id. */
  readonly order: string
  readonly relation: Relation
  /** Empty on a reference, which shows its original's sentence. */
  readonly text: string
  readonly note: string
  readonly tags: Readonly<Record<string, true>>
  readonly evidence: Readonly<Record<EvidenceId, Evidence>>
  /** Siblings with one group id only work together (linked premises). */
  readonly group?: GroupId
  /** The place that a person gave it among the answers to the claim above, for when they are said: a fractional index. */
  readonly rank?: string
  /** The claim that this one stands for: written once, shown twice. */
  readonly reference?: ClaimId
}

/** A claim with nothing but a sentence and a place. */
export function bareClaim(place: Pick<Claim, 'id' | 'parent' | 'order' | 'relation'>, text = ''): Claim {
  return { ...place, text, note: '', tags: {}, evidence: {} }
}

/** A claim's evidence as it is read: by order, ties by id. */
export function evidenceOf(claim: Claim): Evidence[] {
  return Object.values(claim.evidence).sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

/** Whether a tag can be kept: not without a letter, and not under the name that sets an object's prototype instead. */
export function isTag(tag: string): boolean {
  return tag !== '' && tag !== '__proto__'
}

/** A claim's tags in alphabetical order (by code unit, the same everywhere). */
export function tagsOf(claim: Claim): string[] {
  return Object.keys(claim.tags).sort()
}

/** Strings by code unit, as order keys and ids are compared: negative, zero or positive. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
