import { changedClaims } from '../model/changedClaims.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import { claimOf, type Debate, needClaim, originalOf } from '../model/debate.ts'
import { treeOf } from '../model/tree.ts'
import { answers, subtreeOf } from '../model/walk.ts'
import { type Branch, branchOf, type Extent, type Spacing } from './branch.ts'

/** Which way the map grows: to the right, down, or Pro to the left and Con to the right of the motion. */
export const directions = ['right', 'down', 'wings'] as const
export type Direction = (typeof directions)[number]

export interface Size {
  readonly width: number
  readonly height: number
}

export interface MapOptions {
  readonly direction: Direction
  /** The claims whose answers do not show. */
  readonly folded: ReadonlySet<ClaimId>
  /**
   * The size of a claim's box; it may depend on nothing but what it is given. Another function makes all anew.
   * @param shown the claim whose words the box shows: a reference's original, else the claim itself
   */
  readonly sizeOf: (claim: Claim, shown: Claim) => Size
  readonly spacing: Spacing
  /** The claim whose sentence is being written, where one is: its box is as high as what it is written in, whatever `sizeOf` says. */
  readonly written?: WrittenBox | undefined
}

/** A box that a sentence is being written in, and how high that is. */
export interface WrittenBox {
  readonly claim: ClaimId
  readonly height: number
}

/** A part of the map that grows one way from the motion. */
export interface Wing {
  readonly branch: Branch
  /** Whether it grows to greater numbers along (to the right, or down), or to smaller ones. */
  readonly sign: 1 | -1
}

/** A debate as a picture: the middle of the motion's box is at 0, 0. Never changes. */
export interface MapLayout {
  readonly debate: Debate
  readonly options: MapOptions
  readonly wings: readonly Wing[]
}

const none: readonly ClaimId[] = []
const nothing: ReadonlyMap<ClaimId, Branch> = new Map()

/**
 * Lays a debate out. What cannot be reached from the motion is not there. O(claims), and after `before` only what changed,
 * and what it hangs under, is laid out again; all other branches, and those that would come out no other than they were, are
 * the very same objects. No recursion.
 * @param before an earlier layout of the debate: a help, of no account for what is given
 */
export function mapLayoutOf(debate: Debate, options: MapOptions, before?: MapLayout): MapLayout {
  const known = before !== undefined && alike(before.options, options) ? before : undefined
  const stale = known && staleClaims(known, debate, options)
  const sides = options.direction === 'wings' ? (['pro', 'con'] as const) : ([null] as const)
  const wings = sides.map((side, i): Wing => {
    const shows = (claim: Claim): boolean => side === null || answers(claim) === (side === 'con')
    const old = known?.wings[i]?.branch
    return {
      branch: old !== undefined && stale?.size === 0 ? old : laidOut(debate, options, shows, old, stale),
      sign: side === 'pro' ? -1 : 1,
    }
  })
  return { debate, options, wings }
}

function alike(a: MapOptions, b: MapOptions): boolean {
  return a.direction === b.direction && a.sizeOf === b.sizeOf && a.spacing === b.spacing
}

/** The claims whose branches may be other than before: those that were touched, and all above them. */
function staleClaims(before: MapLayout, debate: Debate, { folded, written }: MapOptions): ReadonlySet<ClaimId> {
  const stale = new Set<ClaimId>()
  const touch = (from: ClaimId | null | undefined): void => {
    for (let id = from; id != null && !stale.has(id); id = claimOf(debate, id)?.parent) stale.add(id)
  }
  const { referrers } = treeOf(debate)
  for (const { id, was, is } of changedClaims(before.debate.claims, debate.claims)) {
    touch(id)
    touch(was?.parent)
    touch(is?.parent)
    for (const reference of referrers.get(id) ?? none) touch(reference)
  }
  const folds = before.options.folded
  if (folds !== folded) {
    for (const id of folds) if (!folded.has(id)) touch(id)
    for (const id of folded) if (!folds.has(id)) touch(id)
  }
  const wrote = before.options.written
  if (wrote?.claim !== written?.claim || wrote?.height !== written?.height) {
    touch(wrote?.claim)
    touch(written?.claim)
  }
  if (before.debate.motion !== debate.motion) touch(debate.motion)
  return stale
}

/** A claim whose branches under it are being laid out. */
interface Site {
  readonly claim: ClaimId
  readonly children: readonly ClaimId[]
  readonly built: Branch[]
  /** What it was before, and what was under it, where that may be kept. */
  readonly before: Branch | undefined
  readonly old: ReadonlyMap<ClaimId, Branch>
}

function laidOut(
  debate: Debate,
  options: MapOptions,
  shows: (contention: Claim) => boolean,
  old: Branch | undefined,
  stale: ReadonlySet<ClaimId> | undefined,
): Branch {
  const { children } = treeOf(debate)
  const siteOf = (claim: ClaimId, before: Branch | undefined): Site => {
    let under = options.folded.has(claim) ? none : (children.get(claim) ?? none)
    // In a broken debate the motion may hang under its own answers.
    if (claim === debate.motion) under = under.filter((id) => id !== claim && shows(needClaim(debate, id)))
    else if (under.includes(debate.motion)) under = under.filter((id) => id !== debate.motion)
    return {
      claim,
      children: under,
      built: [],
      before,
      old: before === undefined ? nothing : new Map(before.children.map((branch) => [branch.claim, branch])),
    }
  }
  const sites: Site[] = [siteOf(debate.motion, old)]
  for (;;) {
    const site = sites.at(-1) as Site
    const next = site.children[site.built.length]
    if (next !== undefined) {
      const before = site.old.get(next)
      if (before !== undefined && stale?.has(next) === false) site.built.push(before)
      else sites.push(siteOf(next, before))
      continue
    }
    const branch = finished(debate, options, site)
    sites.pop()
    const above = sites.at(-1)
    if (above === undefined) return branch
    above.built.push(branch)
  }
}

function finished(debate: Debate, options: MapOptions, { claim, built, before }: Site): Branch {
  const { direction, folded, sizeOf, spacing, written } = options
  const record = needClaim(debate, claim)
  const size = sizeOf(record, originalOf(debate, record))
  const { width, height } = written?.claim === claim ? { width: size.width, height: written.height } : size
  const box: Extent = direction === 'down' ? { along: height, across: width } : { along: width, across: height }
  const hidden = folded.has(claim) ? subtreeOf(debate, claim).length - 1 : 0
  // Other words in a box of the same size move nothing, here and above.
  if (before !== undefined && isSame(before, box, built, hidden)) return before
  return branchOf(claim, box, built, hidden, spacing)
}

function isSame(before: Branch, { along, across }: Extent, built: readonly Branch[], hidden: number): boolean {
  return (
    before.box.along === along &&
    before.box.across === across &&
    before.hidden === hidden &&
    before.children.length === built.length &&
    before.children.every((branch, i) => branch === built[i])
  )
}
