import { applyPatches, type Patch, produceWithPatches } from 'immer'
import { bothWrote } from '../model/bothWrote.ts'
import type { Claim } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import type { Evidence } from '../model/evidence.ts'
import { carryTree } from '../model/tree.ts'
import { type Change, type ChangeId, type Clerk, type Edited, type Outcome, refuse } from './change.ts'
import { dissolveLoneGroups } from './group.ts'
import { holds, redo, undo } from './history.ts'
import { isThere, nameOf, type RecordName, recordBy, recordsOn } from './records.ts'
import { ballotBroughtBy, isSoundAfter, mayUnplace, weighedBy } from './sound.ts'
import { dropStrayWeights, dropWeights } from './weigh.ts'

/** What became of changes that were made while others wrote too. */
export interface Rebased {
  readonly debate: Debate
  /** The changes in order, each with an inverse that leads back to what stands before it now. */
  readonly changes: readonly Change[]
  /** The changes that could not be made any more, as when two people move two claims under each other. */
  readonly lost: readonly Change[]
}

/**
 * Makes changes again on a debate that has moved on. Where somebody deleted what a change writes to, the deletion is
 * taken back first (a change labelled "restore"): words that were being written count for more. An undo or redo takes the
 * place of nothing that others wrote: where they did, it is lost.
 * @param foreign what the others changed meanwhile, oldest first
 */
export function rebase(debate: Debate, changes: readonly Change[], foreign: readonly Change[], clerk: Clerk): Rebased {
  let now = debate
  const made: Change[] = []
  const lost: Change[] = []
  const restore = (needing: Change, under: ReadonlySet<ChangeId>): void => {
    for (const deletion of deletionsUnder(now, needing, foreign)) {
      if (under.has(deletion.id)) continue
      // What comes back may have hung under, or stood for, what another deletion took.
      restore({ ...deletion, patches: deletion.inverse }, new Set([...under, deletion.id]))
      const restored = takeBack(now, deletion, clerk)
      if ('refused' in restored) continue
      now = restored.debate
      made.push(restored.change)
    }
  }
  for (const change of changes) {
    restore(change, new Set())
    const turns = change.undoes !== undefined || change.redoes !== undefined
    const again = turns ? turnAgain(now, change, made, changes, clerk) : remake(now, change)
    if (again === null) lost.push(change)
    else {
      now = again.debate
      made.push(again.change)
    }
  }
  return { debate: now, changes: made, lost }
}

/**
 * Takes one change back out of its turn, whatever was done since, as an edit of its own. Where something that it touched
 * has been changed since, as a sentence that stood for a deleted one, only the claims that it deleted come back; nothing
 * is overwritten. Refused where there are none, or where they have no place any more.
 */
export function takeBack(debate: Debate, change: Change, clerk: Clerk): Outcome {
  const whole = holds(debate, change.patches) ? remake(debate, { ...change, patches: change.inverse }) : null
  const back = whole ?? bringBack(debate, change)
  if (back === null) return refuse('claim-gone')
  const { patches, inverse } = back.change
  const where = change.claim === undefined ? {} : { claim: change.claim }
  const restoring: Change = {
    id: clerk.newId(),
    by: clerk.by,
    at: clerk.now(),
    label: 'restore',
    ...where,
    patches,
    inverse,
  }
  return { debate: back.debate, change: restoring }
}

/** What a change deleted and nothing else; null where it deleted nothing that is still gone. */
function bringBack(debate: Debate, change: Change): Edited | null {
  const gone = new Set<string>()
  for (const patch of change.patches) {
    const record = patch.op === 'remove' ? recordBy(patch) : undefined
    if (record !== undefined && !isThere(debate, record)) gone.add(nameOf(record))
  }
  if (gone.size === 0) return null
  const patches = change.inverse.filter((patch) => {
    const record = recordBy(patch)
    if (record !== undefined) return gone.has(nameOf(record))
    const { path } = patch
    return (
      path[0] === 'ballots' &&
      Object.hasOwn(debate.ballots, String(path[1])) &&
      gone.has(nameOf(['claims', String(path[4])]))
    )
  })
  return remake(debate, { ...change, patches })
}

/**
 * An undo or redo on another debate: of what its changes have become there, where they were made again themselves; null
 * where it would overwrite what somebody else has written.
 * @param made what has been made again so far
 * @param first the same changes as they were
 */
function turnAgain(
  debate: Debate,
  change: Change,
  made: readonly Change[],
  first: readonly Change[],
  clerk: Clerk,
): Edited | null {
  const ids = new Set(change.undoes ?? change.redoes)
  const step = made.filter(({ id }) => ids.has(id))
  const before = new Map(first.map((was) => [was.id, JSON.stringify([was.patches, was.inverse])]))
  if (step.every(({ id, patches, inverse }) => before.get(id) === JSON.stringify([patches, inverse]))) {
    return holds(debate, change.inverse) ? remake(debate, change) : null
  }
  const turned =
    change.undoes === undefined
      ? redo({ done: [], undone: [step] }, debate, clerk)
      : undo({ done: [step], undone: [] }, debate, clerk)
  if (turned === null || 'skipped' in turned) return null
  const { patches, inverse } = turned.change
  return { debate: turned.debate, change: { ...change, patches, inverse } }
}

/** The same change on another debate, its inverse worked out anew; null where it does not fit there. */
function remake(debate: Debate, change: Change): Edited | null {
  try {
    const [after, patches, inverse] = produceWithPatches(debate, (draft) => {
      applyPatches(draft, withOthersWords(debate, change) as Patch[])
      // Nobody's deletion leaves weights behind that somebody else set, or brought in on a ballot, meanwhile.
      for (const patch of change.patches) {
        const { op, path } = patch
        if (op === 'remove' && path[0] === 'claims' && path.length === 3) dropWeights(draft, String(path[2]))
        const ballot = ballotBroughtBy(patch)
        if (ballot !== undefined) dropStrayWeights(draft, ballot)
      }
      dissolveLoneGroups(draft, debate, change.patches)
    })
    carryTree(debate, after, patches)
    if (!isSoundAfter(after, patches, mayUnplace(change))) return null
    return { debate: after, change: { ...change, patches, inverse } }
  } catch {
    // Immer throws where a path leads through a claim that is gone.
    return null
  }
}

/** A change's patches; where somebody else wrote in the same sentence or note since, with what both wrote in it. */
function withOthersWords(debate: Debate, { label, patches, inverse }: Change): readonly Patch[] {
  if (label !== 'rewrite' && label !== 'note') return patches
  return patches.map((patch) => {
    const { op, path, value } = patch
    const field = path.at(-1)
    if (op !== 'replace' || path[0] !== 'claims' || (field !== 'text' && field !== 'note')) return patch
    const was: unknown = inverse.find((back) => back.path.join('/') === path.join('/'))?.value
    const now: unknown = claimOf(debate, String(path[2]))?.[field]
    if (typeof value !== 'string' || typeof was !== 'string' || typeof now !== 'string') return patch
    return { ...patch, value: bothWrote(was, value, now) ?? value }
  })
}

/** Others' deletions, latest first, of claims that a change needs and that are not there now. */
function deletionsUnder(debate: Debate, change: Change, foreign: readonly Change[]): Change[] {
  const missing = new Set(
    neededBy(change)
      .filter((record) => !isThere(debate, record))
      .map(nameOf),
  )
  if (missing.size === 0) return []
  return foreign.toReversed().filter(({ patches }) => patches.some((patch) => removesOneOf(patch, missing)))
}

/** The records that must be there for a change to be made. */
function neededBy({ patches }: Change): RecordName[] {
  const needed = new Map<string, RecordName>()
  const added = new Set<string>()
  const need = (record: RecordName) => needed.set(nameOf(record), record)
  for (const patch of patches) {
    const { op, path, value } = patch
    const weighed = weighedBy(patch)
    if (weighed !== undefined) need(['claims', weighed])
    const own = recordBy(patch)
    for (const record of recordsOn(path)) if (own === undefined || nameOf(own) !== nameOf(record)) need(record)
    if (own !== undefined && op === 'add') {
      added.add(nameOf(own))
      if (own[0] === 'claims') for (const record of neededByClaim(value as Claim)) need(record)
    } else if (own !== undefined && op === 'replace') need(own)
    if (path[0] !== 'claims') continue
    if (path[3] === 'evidence' && path.length === 5 && op !== 'remove') need(['sources', (value as Evidence).source])
    if (typeof value !== 'string') continue
    if (path[3] === 'parent' || path[3] === 'reference') need(['claims', value])
    if (path[5] === 'source') need(['sources', value])
  }
  return [...needed.values()].filter((record) => !added.has(nameOf(record)))
}

function neededByClaim({ parent, reference, evidence }: Claim): RecordName[] {
  const claims = [parent, reference].filter((id) => typeof id === 'string')
  return [
    ...claims.map((id): RecordName => ['claims', id]),
    ...Object.values(evidence).map(({ source }): RecordName => ['sources', source]),
  ]
}

function removesOneOf(patch: Patch, records: ReadonlySet<string>): boolean {
  const record = patch.op === 'remove' ? recordBy(patch) : undefined
  return record !== undefined && records.has(nameOf(record))
}
