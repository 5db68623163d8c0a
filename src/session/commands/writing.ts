import type { Change } from '../../core/edit/change.ts'
import { group, ungroup } from '../../core/edit/group.ts'
import { takeBack } from '../../core/edit/rebase.ts'
import { changeRelation } from '../../core/edit/relate.ts'
import { remove } from '../../core/edit/remove.ts'
import { type Claim, type Relation, relations } from '../../core/model/claim.ts'
import { needClaim } from '../../core/model/debate.ts'
import { rowOf, subtreeOf } from '../../core/model/walk.ts'
import type { OpenDebate } from '../openDebate.ts'
import type { Session } from '../session.ts'
import { type Command, claimTarget, type Target, target } from './command.ts'

const added = { supports: 'support', rebuts: 'rebut', undercuts: 'undercut' } as const
const keyOf = { supports: 's', rebuts: 'r', undercuts: 'u' } as const
const related = { supports: 'make-support', rebuts: 'make-rebuttal', undercuts: 'make-undercut' } as const

const claimAt = ({ open, claim }: Target): Claim => needClaim(open.debate(), claim)

function adding(relation: Relation): Command<(typeof added)[Relation]> {
  return {
    id: added[relation],
    group: 'write',
    keys: [keyOf[relation]],
    reach: 'tree',
    onClaim: true,
    can: (session) => (relation === 'undercuts' ? claimTarget(session) : target(session)) !== null,
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
    reach: 'tree',
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
      const found = claimTarget(session)
      if (found === null) return
      removeClaim(session, found)
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

/** Deletes a claim and hands the focus on: to the next in its list, else the one before, else the claim above. */
export function removeClaim(session: Session, { open, claim }: Target): void {
  const row = rowOf(open.debate(), claim)
  const index = row.indexOf(claim)
  const parent = needClaim(open.debate(), claim).parent
  const next = row[index + 1] ?? row[index - 1] ?? parent
  const claims = subtreeOf(open.debate(), claim).length
  const outcome = open.make((debate, clerk) => remove(debate, { claim }, clerk))
  if ('refused' in outcome) return
  if (next !== null && next !== undefined) open.selection.focus(next)
  session.notices.say({ kind: 'deleted', claims }, () => bringBack(open, outcome.change))
}
