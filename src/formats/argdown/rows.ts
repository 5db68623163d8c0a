import type { Claim, ClaimId } from '../../core/model/claim.ts'
import { type Debate, needClaim, textOf } from '../../core/model/debate.ts'
import { childrenOf, treeOf } from '../../core/model/tree.ts'
import { motionTitle, Titles } from './titles.ts'

/** One line of the file that names a claim. */
export interface Row {
  readonly claim: Claim
  /** How many claims it is indented under. */
  readonly level: number
  /** null where nothing names the claim a second time. */
  readonly title: string | null
  /** The claim was written in an earlier block; here it is only named, with what hangs under it below. */
  readonly again: boolean
  /** What the siblings of its group share; null where it is in none. */
  readonly group: string | null
  /** A reference that a reader would otherwise take for its original, or for another reference that bears alike. */
  readonly told: boolean
}

/**
 * No block is deeper: what hangs under its deepest claims goes on in blocks of their own. Argdown's parser calls itself for
 * every level and ends at a few hundred, and nobody reads lines that begin beyond the window's edge.
 */
const deepest = 30

/** The debate as blocks of lines, the motion's first. O(n) without recursion. */
export function blocksOf(debate: Debate): Row[][] {
  const blocks = layOut(debate)
  const titles = titlesFor(debate, blocks)
  const groups = groupNames(debate)
  const told = needTelling(blocks)
  return blocks.map((block, i) =>
    block.map(({ claim, level }, j) => ({
      claim,
      level,
      title: titles.get(claim.reference ?? claim.id) ?? null,
      again: i > 0 && j === 0,
      group: claim.group === undefined ? null : (groups.get(claim.group) ?? null),
      told: told.has(claim.id),
    })),
  )
}

type Line = Pick<Row, 'claim' | 'level'>

function layOut(debate: Debate): Line[][] {
  const roots = [debate.motion]
  const blocks: Line[][] = []
  for (const root of roots) {
    const block: Line[] = []
    const waiting = [{ id: root, level: 0 }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { id, level } = next
      const claim = needClaim(debate, id)
      block.push({ claim, level })
      const children = childrenOf(debate, id)
      // A title names the original, so what hangs under a reference can stand nowhere else.
      if (level >= deepest && claim.reference === undefined && children.length > 0) roots.push(id)
      else for (const child of children.toReversed()) waiting.push({ id: child, level: level + 1 })
    }
    blocks.push(block)
  }
  return blocks
}

/** Titles by claim for the motion, the originals of references and the claims with a block of their own. */
function titlesFor(debate: Debate, blocks: readonly (readonly Line[])[]): Map<ClaimId, string> {
  const { referrers } = treeOf(debate)
  const split = new Set(blocks.slice(1).map(([first]) => first?.claim.id))
  const titles = new Titles()
  const given = new Map([[debate.motion, motionTitle]])
  for (const { claim } of blocks.flat()) {
    if (given.has(claim.id) || !(referrers.has(claim.id) || split.has(claim.id))) continue
    given.set(claim.id, titles.next(textOf(debate, claim)))
  }
  return given
}

/** Numbers for groups, from 1 under each claim. */
function groupNames(debate: Debate): Map<string, string> {
  const names = new Map<string, string>()
  const counts = new Map<ClaimId | null, number>()
  for (const [group, [member]] of treeOf(debate).groups) {
    if (member === undefined) continue
    const { parent } = needClaim(debate, member)
    const count = (counts.get(parent) ?? 0) + 1
    counts.set(parent, count)
    names.set(group, String(count))
  }
  return names
}

/** References that come before their originals, or bear on a claim just as another place of the same original does. */
function needTelling(blocks: readonly (readonly Line[])[]): Set<ClaimId> {
  const told = new Set<ClaimId>()
  const written = new Set<ClaimId>()
  const places = new Set<string>()
  for (const [i, block] of blocks.entries()) {
    for (const { claim } of i === 0 ? block : block.slice(1)) {
      const { id, parent, relation, reference } = claim
      const place = `${parent}\n${relation}\n${reference ?? id}`
      if (reference !== undefined && (!written.has(reference) || places.has(place))) told.add(id)
      written.add(id)
      places.add(place)
    }
  }
  return told
}
