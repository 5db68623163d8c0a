import type { Change } from '../../core/edit/change.ts'
import { group, ungroup } from '../../core/edit/group.ts'
import { takeBack } from '../../core/edit/rebase.ts'
import { changeRelation } from '../../core/edit/relate.ts'
import { remove } from '../../core/edit/remove.ts'
import { together } from '../../core/edit/together.ts'
import { type Claim, type ClaimId, type Relation, relations } from '../../core/model/claim.ts'
import { needClaim } from '../../core/model/debate.ts'
import { pathUp, rowOf, subtreeOf } from '../../core/model/walk.ts'
import type { OpenDebate } from '../openDebate.ts'
import type { Session } from '../session.ts'
import { type Command, claimTarget, claimTargets, type Target, type Targets, target } from './command.ts'

const added = { supports: 'support', rebuts: 'rebut', undercuts: 'undercut' } as const
const keyOf = { supports: 's', rebuts: 'r', undercuts: 'u' } as const
const related = { supports: 'make-support', rebuts: 'make-rebuttal', undercuts: 'make-undercut' } as const

const claimAt = ({ open, claim }: Target): Claim => needClaim(open.debate(), claim)

function adding(relation: Relation): Command<(typeof added)[Relation]> {
  return {
    id: added[relation],
    group: 'write',
    keys: [keyOf[relation]],
    reach: 'claims',
    onClaim: true,
    can: (session) => (relation === 'undercuts' ? claimTarget(session) : target(session)) !== null,
    whyNot: (session) => (target(session) === null ? null : 'motion-cannot-be-undercut'),
    run: (session) => {
      const found = target(session)
      found?.open.add(found.claim, relation)
    },
  }
}

function relating(relation: Relation): Command<(typeof related)[Relation]> {
  return {
    id: related[relation],
    group: 'write',
    onClaim: true,
    can: (session) => {
      const found = claimTarget(session)
      if (found === null) return false
      const claim = claimAt(found)
      if (claim.relation === relation) return false
      if (relation === 'undercuts') return claim.parent !== found.open.debate().motion && claim.group === undefined
      return needClaim(found.open.debate(), claim.parent as string).reference === undefined
    },
    run: (session) => {
      const found = claimTarget(session)
      if (found === null) return
      found.open.make((debate, clerk) => changeRelation(debate, { claim: found.claim, relation }, clerk))
      found.open.selection.focus(found.claim)
    },
  }
}

/** The sibling above in the same list that a claim could be linked with. */
function linkable(session: Session): [Target, string] | null {
  const found = claimTarget(session)
  if (found === null) return null
  const claim = claimAt(found)
  const row = rowOf(found.open.debate(), claim.id)
  const before = row[row.indexOf(claim.id) - 1]
  if (before === undefined || claim.relation === 'undercuts') return null
  const other = needClaim(found.open.debate(), before)
  const apart = claim.group === undefined || claim.group !== other.group
  return apart && other.relation === claim.relation ? [found, before] : null
}

/** Writing, answering, linking and deleting claims. */
export const writingCommands = [
  ...relations.map(adding),
  {
    id: 'add-sibling',
    group: 'write',
    keys: ['a'],
    reach: 'claims',
    onClaim: true,
    can: (session) => claimTarget(session) !== null,
    run: (session) => {
      const found = claimTarget(session)
      found?.open.addBeside(found.claim)
    },
  },
  {
    id: 'edit',
    group: 'write',
    keys: ['Enter', 'F2'],
    reach: 'tree',
    onClaim: true,
    can: (session) => target(session) !== null,
    run: (session) => {
      const found = target(session)
      found?.open.writing.begin(found.claim)
    },
  },
  {
    id: 'delete',
    group: 'write',
    // The key that Apple's keyboards call delete gives Backspace.
    keys: ['Delete', 'Backspace'],
    reach: 'tree',
    onClaim: true,
    can: (session) => claimTarget(session) !== null,
    run: (session) => {
      const found = claimTargets(session)
      if (found !== null) removeClaims(session, found)
    },
  },
  ...relations.map(relating),
  {
    id: 'refer',
    group: 'write',
    onClaim: true,
    can: (session) => target(session) !== null,
    run: (session) => {
      const found = target(session)
      if (found !== null) session.dialogs.show({ kind: 'refer', parent: found.claim })
    },
  },
  {
    id: 'link',
    group: 'write',
    onClaim: true,
    can: (session) => linkable(session) !== null,
    run: (session) => {
      const found = linkable(session)
      if (found === null) return
      const [{ open, claim }, before] = found
      open.make((debate, clerk) => group(debate, { claims: [before, claim] }, clerk))
    },
  },
  {
    id: 'unlink',
    group: 'write',
    onClaim: true,
    can: (session) => {
      const found = claimTarget(session)
      return found !== null && claimAt(found).group !== undefined
    },
    run: (session) => {
      const found = claimTarget(session)
      found?.open.make((debate, clerk) => ungroup(debate, { claim: found.claim }, clerk))
    },
  },
] as const satisfies readonly Command[]

/** Takes a deletion back: by undo while it is the last step, else out of its turn. */
function bringBack(open: OpenDebate, deletion: Change): void {
  if (open.writer.history().done.at(-1)?.at(-1)?.id === deletion.id) {
    open.undo()
    return
  }
  open.make((debate, clerk) => takeBack(debate, deletion, clerk))
  if (deletion.claim !== undefined) open.selection.focus(deletion.claim)
}

/**
 * Deletes claims and hands the focus on: to the next in the list of the last of them that stays, else the one before, else the
 * claim above.
 */
export function removeClaims(session: Session, { open, claims }: Targets): void {
  const going = new Set(claims)
  const last = claims.at(-1)
  if (last === undefined) return
  const row = rowOf(open.debate(), last)
  const index = row.indexOf(last)
  const stays = (id: ClaimId) => !going.has(id)
  const next = row.slice(index + 1).find(stays) ?? row.slice(0, index).findLast(stays)
  const above = pathUp(open.debate(), last).find(({ id }) => stays(id))?.id
  const count = claims.reduce((sum, claim) => sum + subtreeOf(open.debate(), claim).length, 0)
  const outcome = open.make((debate, clerk) =>
    together(
      debate,
      claims.map((claim) => (now) => remove(now, { claim }, clerk)),
      clerk,
    ),
  )
  if ('refused' in outcome) return
  const focus = next ?? above
  if (focus !== undefined) open.selection.focus(focus)
  session.notices.say({ kind: 'deleted', claims: count }, () => bringBack(open, outcome.change))
}
