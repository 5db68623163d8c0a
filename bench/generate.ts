import { freeze } from 'immer'
import { type Ballot, blankBallot } from '../src/core/model/ballot.ts'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../src/core/model/claim.ts'
import type { Debate } from '../src/core/model/debate.ts'
import { type Evidence, type Grade, passageFrom } from '../src/core/model/evidence.ts'
import { freshKeys } from '../src/core/model/order.ts'
import { shelfOf } from '../src/core/model/shelf.ts'
import { blankCitation, type Source } from '../src/core/model/source.ts'

const contentionsPerSide = 8
const deepest = 12
const mostAnswers = 6

const subjects = [
  'The government',
  'Every school district',
  'A neutral regulator',
  'The opposition’s study',
  'Most small businesses',
  'The national parliament',
  'An independent court',
  'The public broadcaster',
  'A coastal city',
  'The average household',
]
const verbs = [
  'cannot afford to ignore',
  'has already paid the price of',
  'would gain little from',
  'has every reason to expect',
  'measures success by',
  'has no way to verify',
  'rarely recovers from',
  'depends far more on',
]
const objects = [
  'a sudden change in the rules',
  'the promises made during the campaign',
  'the rising price of electricity',
  'a decline in public trust',
  'the way its neighbours respond',
  'an alliance that nobody will enforce',
  'the quiet work of local committees',
  'longer lists in every hospital',
]
const reasons = [
  'because the money was spent long ago',
  'as the figures of the last ten years show',
  'unless somebody is made to answer for it',
  'whatever the ministry says in public',
  'and nobody has offered a remedy that works',
  'which is exactly what happened elsewhere',
  'since those who decide do not bear the cost',
]
const tags = ['economy', 'safety', 'fairness', 'precedent', 'rights', 'feasibility']

/** Where the parts of a debate that the measurements touch are to be found. */
export interface Generated {
  readonly debate: Debate
  /** The first contention on the Pro side: the claim at the top of the screen. */
  readonly first: ClaimId
  /** How deep the deepest claim lies; a contention lies at 1. */
  readonly depth: number
}

/**
 * A sound debate of `size` claims, the motion not counted: 8 contentions a side, down to level 12, sentences of 60 to 160
 * characters, evidence on one claim in eight, tags on one in six, and weights for three in five on its one ballot. The
 * same size and seed always give the same debate.
 * @param size 16 or more
 */
export function generate(size: number, seed = 1): Generated {
  const random = mulberry32(seed * 1_000_003 + size)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const sentence = (): string => {
    let text = `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(reasons)}`
    if (text.length < 60 || random() < 0.2) text += `, ${pick(reasons)}`
    return text.length <= 159 ? `${text}.` : `${text.slice(0, text.lastIndexOf(' ', 158))}.`
  }
  const newId = idsFrom(random)

  const motion: Node = { id: newId(), parent: null, relation: 'supports', level: 0, children: [] }
  const nodes = [motion]
  const open: Node[] = []
  const grow = (parent: Node, relation: Relation): void => {
    const node = { id: newId(), parent, relation, level: parent.level + 1, children: [] }
    parent.children.push(node)
    nodes.push(node)
    if (node.level < deepest) open.push(node)
  }
  for (let i = 0; i < contentionsPerSide; i++) grow(motion, 'supports')
  for (let i = 0; i < contentionsPerSide; i++) grow(motion, 'rebuts')
  while (nodes.length <= size) {
    const i = Math.floor(random() * open.length)
    const parent = open[i] as Node
    if (parent.children.length >= mostAnswers) {
      open[i] = open.at(-1) as Node
      open.pop()
      continue
    }
    const chance = random()
    grow(parent, chance < 0.45 ? 'supports' : chance < 0.85 ? 'rebuts' : 'undercuts')
  }

  const sources: Source[] = []
  const claims: Claim[] = [claimAt(motion, 'a0', sentence())]
  for (const parent of nodes) {
    const keys = freshKeys(parent.children.length)
    for (const [i, child] of parent.children.entries()) {
      const plain = claimAt(child, keys[i] as string, sentence())
      const card = random() < 1 / 8 ? cited(newId(), pick, sentence) : undefined
      if (card !== undefined) sources.push(card.source)
      claims.push({
        ...plain,
        tags: random() < 1 / 6 ? { [pick(tags)]: true } : {},
        evidence: card === undefined ? {} : { [card.evidence.id]: card.evidence },
      })
    }
  }
  const weights = (): [ClaimId, number][] =>
    nodes.filter(() => random() < 0.6).map(({ id }) => [id, Math.ceil(random() * 5) / 5])
  const ballot: Ballot = {
    ...blankBallot({ id: newId(), order: 'a0', name: 'Lay judge' }),
    conviction: shelfOf(weights()),
    relevance: shelfOf(weights()),
  }
  const debate: Debate = {
    id: `bench-${size}`,
    motion: motion.id,
    claims: shelfOf(claims.map((claim) => [claim.id, claim])),
    sources: shelfOf(sources.map((source) => [source.id, source])),
    ballots: { [ballot.id]: ballot },
    cases: {},
  }
  return {
    debate: freeze(debate, true),
    first: (motion.children[0] as Node).id,
    depth: nodes.reduce((depth, { level }) => Math.max(depth, level), 0),
  }
}

interface Node {
  readonly id: ClaimId
  readonly parent: Node | null
  readonly relation: Relation
  readonly level: number
  readonly children: Node[]
}

function claimAt({ id, parent, relation }: Node, order: string, text: string): Claim {
  return bareClaim({ id, parent: parent?.id ?? null, order, relation }, text)
}

function cited(
  id: string,
  pick: <T>(list: readonly T[]) => T,
  sentence: () => string,
): { readonly evidence: Evidence; readonly source: Source } {
  const quote = `${sentence()} ${sentence()}`
  const source: Source = {
    ...blankCitation,
    id: `${id}-source`,
    title: sentence(),
    publisher: pick(subjects),
    date: '2024',
    url: `https://example.org/${id}`,
  }
  const grade = pick<Grade | null>(['primary', 'news', 'secondary', null])
  const passage = passageFrom({ quote, marks: [{ from: 0, to: 40 }], grade })
  return { evidence: { ...passage, id, order: 'a0', source: source.id }, source }
}

/** Ids as the program makes them: 14 letters and digits. */
function idsFrom(random: () => number): () => string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  return () => Array.from({ length: 14 }, () => letters[Math.floor(random() * letters.length)]).join('')
}

/** Numbers from 0 to 1 (not included) that a seed decides: Mulberry32 by Tommy Ettinger. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
