import { type Ballot, weightOf } from '../model/ballot.ts'
import { type Claim, type ClaimId, compare, type Relation, type Side } from '../model/claim.ts'
import { type Debate, needClaim, originalOf } from '../model/debate.ts'
import { childrenOf } from '../model/tree.ts'
import { answers } from '../model/walk.ts'
import { sourcedIn } from './sourced.ts'
import { surveyOf } from './survey.ts'

/** One of our answers to a claim of the other side. */
export interface Answer {
  readonly claim: ClaimId
  readonly relation: Exclude<Relation, 'supports'>
  /** All that supports it, parents before children, siblings in order: what the full version says after it. */
  readonly supports: readonly ClaimId[]
  /** Whether it or anything that supports it has evidence. */
  readonly sourced: boolean
  /** The other side's answers to it. Each has a block of its own. */
  readonly attacks: readonly ClaimId[]
}

/** What a block lacks: an answer; evidence for any of its answers; a reply to any attack on any of them. */
export const blockGaps = ['no-answer', 'no-evidence', 'answer-attacked'] as const
export type BlockGap = (typeof blockGaps)[number]

/** What is said against one claim of the other side. */
export interface Block {
  readonly claim: ClaimId
  /** In the order in which they are said. */
  readonly answers: readonly Answer[]
  readonly gaps: readonly BlockGap[]
}

/** The blocks against what hangs under one contention, or is it. */
export interface Theme {
  readonly contention: ClaimId
  readonly blocks: readonly Block[]
}

/** By what answers are ordered that nobody has given a rank. */
export interface Strength {
  /** A claim's standing, 0 to 1. */
  standing(claim: ClaimId): number
  readonly ballot: Ballot
}

/**
 * A block for every claim of the other side, by themes in reading order. Themes without blocks are left out. O(n log n), no
 * recursion.
 * @param side the side that is prepared
 */
export function blocksOf(debate: Debate, side: Side, strength: Strength): Theme[] {
  const { claims, con, contention } = surveyOf(debate)
  const theirs = side === 'pro' ? 1 : 0
  const themes = new Map<number, { contention: ClaimId; blocks: Block[] }>()
  const write = blockWriter(debate, strength)
  for (const [i, id] of claims.entries()) {
    if (i === 0 || con[i] !== theirs) continue
    const at = contention[i] as number
    const theme = themes.get(at) ?? { contention: claims[at] as ClaimId, blocks: [] }
    themes.set(at, theme)
    theme.blocks.push(write(id))
  }
  return [...themes.values()]
}

/**
 * The block against one claim, whichever side argues it. Answers to a reference are those to its original too. They stand by
 * the rank that a person gave them, then the rest by standing times relevance; ties as they stand in the debate.
 * @throws Error where there is no such claim
 */
export function blockOf(debate: Debate, claim: ClaimId, strength: Strength): Block {
  return blockWriter(debate, strength)(claim)
}

function blockWriter(debate: Debate, { standing, ballot }: Strength): (id: ClaimId) => Block {
  const { place, undefended } = surveyOf(debate)
  const sourced = sourcedIn(debate)
  const supportOf = supportReader(debate)
  const answerOf = (claim: Claim): Answer => ({
    claim: claim.id,
    relation: claim.relation as Answer['relation'],
    supports: supportOf(originalOf(debate, claim).id),
    sourced: sourced[place(claim.id)] === 1,
    attacks: answersTo(debate, claim).map((attack) => attack.id),
  })
  const strengthOf = (claim: Claim): number => standing(claim.id) * weightOf(ballot, 'relevance', claim.id) || 0
  return (id) => {
    const written = inOrder(answersTo(debate, needClaim(debate, id)), strengthOf).map(answerOf)
    const gaps: BlockGap[] = []
    if (written.length === 0) gaps.push('no-answer')
    else {
      if (!written.some((answer) => answer.sourced)) gaps.push('no-evidence')
      if (written.every((answer) => undefended[place(answer.claim)] === 1)) gaps.push('answer-attacked')
    }
    return { claim: id, answers: written, gaps }
  }
}

/** What answers a claim: in its own place, then where its original stands. */
export function answersTo(debate: Debate, claim: Claim): Claim[] {
  const places = claim.reference === undefined ? [claim.id] : [claim.id, claim.reference]
  return places.flatMap((id) =>
    childrenOf(debate, id)
      .map((child) => needClaim(debate, child))
      .filter(answers),
  )
}

function inOrder(claims: readonly Claim[], strengthOf: (claim: Claim) => number): Claim[] {
  if (claims.length < 2) return [...claims]
  const ranked = claims.filter((claim) => claim.rank !== undefined)
  const rest = claims
    .filter((claim) => claim.rank === undefined)
    .map((claim) => ({ claim, strength: strengthOf(claim) }))
  return [
    ...ranked.sort((a, b) => compare(a.rank ?? '', b.rank ?? '')),
    ...rest.sort((a, b) => b.strength - a.strength).map(({ claim }) => claim),
  ]
}

/** Reads all that supports a claim; references to one original share a list. What a reference stands for is read there. */
function supportReader(debate: Debate): (id: ClaimId) => readonly ClaimId[] {
  const read = new Map<ClaimId, readonly ClaimId[]>()
  return (id) => {
    const known = read.get(id)
    if (known !== undefined) return known
    const list: ClaimId[] = []
    const waiting: ClaimId[] = [id]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next !== id) list.push(next)
      const children = childrenOf(debate, next)
      for (let i = children.length - 1; i >= 0; i--) {
        const child = needClaim(debate, children[i] as ClaimId)
        // In a broken debate a claim may hang under itself.
        if (child.relation === 'supports' && child.id !== id) waiting.push(child.id)
      }
    }
    read.set(id, list)
    return list
  }
}
