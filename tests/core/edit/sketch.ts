import { freeze, produce } from 'immer'
import { type Ballot, blankBallot } from '../../../src/core/model/ballot.ts'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { freshKeys } from '../../../src/core/model/order.ts'
import { at, emptyShelf, shelfOf } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'

const marks: Record<Relation, string> = { supports: '+', rebuts: '-', undercuts: '_' }
const relationOf: Record<string, Relation> = { '+': 'supports', '-': 'rebuts', _: 'undercuts' }

/**
 * A frozen debate from its sketch: under the motion "m", one line a claim, two spaces a level, `+` supports, `-` rebuts,
 * `_` undercuts. `+ a {1}` is in group 1; `- =a` stands for a, and so does `- =a'`. A claim's id and text are what its
 * line says. Two ballots, "judge" and "coach".
 */
export function debateFrom(sketch: string, id = 'd'): Debate {
  const above: ClaimId[] = ['m']
  const rows = new Map<ClaimId, number>()
  const claims: Claim[] = [bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'm')]
  const keys = freshKeys(50)
  for (const line of sketch.split('\n').filter((text) => text.trim() !== '')) {
    const [, space = '', mark = '', name = '', original, group] =
      /^( *)([+_-]) ((?:=(\w+)'*)|\w+)(?: \{(\w+)\})?$/.exec(line) ?? []
    const level = space.length / 2
    const parent = above[level]
    const relation = relationOf[mark]
    if (parent === undefined || relation === undefined) throw new Error(`This line is no claim: ${line}`)
    const place = rows.get(parent) ?? 0
    rows.set(parent, place + 1)
    claims.push({
      ...bareClaim({ id: name, parent, order: keys[place] as string, relation }, original === undefined ? name : ''),
      ...(original === undefined ? {} : { reference: original }),
      ...(group === undefined ? {} : { group }),
    })
    above.splice(level + 1, above.length, name)
  }
  const ballots: Record<string, Ballot> = {
    judge: blankBallot({ id: 'judge', order: 'a0', name: 'Judge' }),
    coach: blankBallot({ id: 'coach', order: 'a1', name: 'Coach' }),
  }
  const shelf = shelfOf(claims.map((claim) => [claim.id, claim] as const))
  return freeze({ id, motion: 'm', claims: shelf, sources: emptyShelf(), ballots, cases: {} }, true)
}

/** The sketch of a debate; groups are numbered as they come, references show their original's text. */
export function sketchOf(debate: Debate): string {
  const groups = new Map<string, number>()
  const lines: string[] = []
  const waiting: [ClaimId, number][] = [...childrenOf(debate, debate.motion)].reverse().map((id) => [id, 0])
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [id, level] = next
    const { relation, text, reference, group } = needClaim(debate, id)
    const words = reference === undefined ? text : `=${needClaim(debate, reference).text}`
    if (group !== undefined && !groups.has(group)) groups.set(group, groups.size + 1)
    const linked = group === undefined ? '' : ` {${groups.get(group)}}`
    lines.push(`${'  '.repeat(level)}${marks[relation]} ${words}${linked}`)
    for (const child of childrenOf(debate, id).toReversed()) waiting.push([child, level + 1])
  }
  return lines.join('\n')
}

/** A sketch as it is written in a test: the blank lines and the margin taken off. */
export function lines(text: string): string {
  const written = text.split('\n').filter((line) => line.trim() !== '')
  const margin = Math.min(...written.map((line) => line.length - line.trimStart().length))
  return written.map((line) => line.slice(margin)).join('\n')
}

/** The same debate with other order keys. */
export function withOrders(debate: Debate, orders: Readonly<Record<ClaimId, string>>): Debate {
  return produce(debate, (draft) => {
    for (const [id, order] of Object.entries(orders)) {
      const claim = at(draft.claims, id)
      if (claim !== undefined) claim.order = order
    }
  })
}
