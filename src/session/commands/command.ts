import type { Refusal } from '../../core/edit/change.ts'
import { topmostOf } from '../../core/model/branch.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { OpenDebate } from '../openDebate.ts'
import type { Session } from '../session.ts'

/** The parts of the shortcut sheet and the menus, in their order. */
export const commandGroups = [
  'write',
  'move',
  'weigh',
  'clipboard',
  'history',
  'go',
  'map',
  'ballot',
  'debate',
  'program',
] as const
export type CommandGroup = (typeof commandGroups)[number]

/**
 * Where a command's keys count: in a tree that has the focus; there, and where the focus is on nothing that has keys of its own
 * while claims are shown, for what is begun and easily given up; wherever nothing has letters of its own, for what only looks;
 * or wherever no text is being written.
 */
export type Reach = 'tree' | 'claims' | 'view' | 'anywhere'

/** One thing that a person can do. Buttons, menus, the palette, keys and the shortcut sheet all come from these. */
export interface Command<Id extends string = string> {
  readonly id: Id
  readonly group: CommandGroup
  /**
   * Key names as `KeyboardEvent.key` gives them, modifiers in the order Mod+Alt+Shift; Mod is Ctrl, or ⌘ on Apple's
   * machines. Shift is left out where it only makes another character.
   */
  readonly keys?: readonly string[]
  readonly reach?: Reach
  /** Whether it is done once, however long its keys are held. */
  readonly once?: true
  /** Whether the claim menu shows it. */
  readonly onClaim?: true
  /** Whether the palette leaves it out, as it only makes sense from the keyboard. */
  readonly keysOnly?: true
  /** Whether the browser does it itself with these keys; the sheet shows them and nobody handles them. */
  readonly native?: true
  can(session: Session): boolean
  /** What a person who asks for it by its key is told where it cannot be done; nothing where the screen tells why. */
  whyNot?(session: Session): Refusal | null
  run(session: Session): void
}

/** The open debate and the claim that a command acts on. */
export interface Target {
  readonly open: OpenDebate
  readonly claim: ClaimId
}

/** The open debate with its selected claim, the motion where none is selected. */
export function target(session: Session): Target | null {
  const open = session.open()
  return open === null ? null : { open, claim: open.selection.claim() ?? open.debate().motion }
}

/** The open debate and the claims that a command acts on, of which none hangs under another. */
export interface Targets {
  readonly open: OpenDebate
  readonly claims: readonly ClaimId[]
}

/** The open debate with the claims that are chosen together, or the one that is selected; null where there is none. */
export function claimTargets(session: Session): Targets | null {
  const found = claimTarget(session)
  if (found === null) return null
  const { open, claim } = found
  const chosen = open.selection.chosen()
  return { open, claims: chosen.size === 0 ? [claim] : topmostOf(open.debate(), chosen) }
}

/** The open debate with its selected claim; null where none, or only the motion, is selected. */
export function claimTarget(session: Session): Target | null {
  const found = target(session)
  return found === null || found.claim === found.open.debate().motion ? null : found
}
