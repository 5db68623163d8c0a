import { paste } from '../../core/edit/copy.ts'
import { type Branch, branchOf } from '../../core/model/branch.ts'
import type { Pasted } from '../clipboard.ts'
import type { Session } from '../session.ts'
import { type Command, claimTarget, claimTargets, target } from './command.ts'
import { removeClaims } from './writing.ts'

/** The branches under the selected claims, or null where none is selected. */
export function selectedBranch(session: Session): Branch | null {
  const found = claimTargets(session)
  return found === null ? null : branchOf(found.open.debate(), found.claims)
}

/** Deletes what was just cut. */
export function removeSelected(session: Session): void {
  const found = claimTargets(session)
  if (found !== null) removeClaims(session, found)
}

/**
 * Puts a branch under the selected claim, or under the motion where none is selected; what is a whole file is imported, with a
 * preview as for any other.
 */
export function takePasted(session: Session, branch: Pasted): void {
  if (branch instanceof File) {
    void session.imports.begin([branch])
    return
  }
  const found = target(session)
  if (found === null) return
  if (branch === null) {
    session.notices.say({ kind: 'paste-nothing' })
    return
  }
  const outcome = found.open.make((debate, clerk) => paste(debate, { branch, to: found.claim }, clerk))
  if ('change' in outcome && outcome.change.claim !== undefined) found.open.selection.focus(outcome.change.claim)
}

/**
 * Cut, copy and paste. With their keys the browser sends clipboard events, which need no permission; from a menu, copying
 * makes the browser send the same event, and pasting asks for the clipboard.
 */
export const copyingCommands = [
  {
    id: 'cut',
    group: 'clipboard',
    keys: ['Mod+x'],
    reach: 'tree',
    native: true,
    onClaim: true,
    can: (session) => claimTarget(session) !== null,
    run: () => void document.execCommand('cut'),
  },
  {
    id: 'copy',
    group: 'clipboard',
    keys: ['Mod+c'],
    reach: 'tree',
    native: true,
    onClaim: true,
    can: (session) => claimTarget(session) !== null,
    run: () => void document.execCommand('copy'),
  },
  {
    id: 'paste',
    group: 'clipboard',
    keys: ['Mod+v'],
    reach: 'tree',
    native: true,
    onClaim: true,
    can: (session) => target(session) !== null,
    run: (session) => void session.clipboard.ask().then((pasted) => takePasted(session, pasted)),
  },
] as const satisfies readonly Command[]
