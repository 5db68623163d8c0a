import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer'
import type { ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { carryTree } from '../model/tree.ts'

enablePatches()

export type ChangeId = string

/** What an edit did, for "Undo: …"; the words for it are the screen's business. */
export type EditLabel =
  | 'add-support'
  | 'add-rebuttal'
  | 'add-undercut'
  | 'add-reference'
  | 'rewrite'
  | 'change-relation'
  | 'delete'
  | 'move'
  /** Puts a claim that was unplaced under another. */
  | 'place'
  | 'duplicate'
  | 'paste'
  | 'import'
  | 'group'
  | 'ungroup'
  | 'tag'
  | 'note'
  | 'weigh'
  | 'clear-weight'
  | 'add-ballot'
  | 'rename-ballot'
  | 'copy-ballot'
  | 'delete-ballot'
  | 'add-evidence'
  | 'rewrite-evidence'
  | 'remove-evidence'
  | 'add-source'
  | 'rewrite-source'
  | 'remove-source'
  | 'merge-sources'
  | 'quote-source'
  | 'add-case'
  | 'change-case'
  | 'remove-case'
  | 'add-part'
  | 'move-part'
  | 'rewrite-part'
  | 'remove-part'
  | 'order-answers'
  | 'restore'
  | 'restore-version'
  | 'bring-back'
  | 'merge-copy'
  | 'replace-debate'

/** One edit as plain JSON. The screen, undo, the journal and other tabs all live on this value. */
export interface Change {
  readonly id: ChangeId
  /** The writer: one open tab. Undo takes back a writer's own changes only. */
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly label: EditLabel
  /** Where to look for the effect. */
  readonly claim?: ClaimId
  /** Neighbouring changes of one step are undone together: the typing of one sentence, the drag of one slider. */
  readonly step?: string
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
  /** This change takes those back. */
  readonly undoes?: readonly ChangeId[]
  /** This change does those again. */
  readonly redoes?: readonly ChangeId[]
  /** An undo that leaves nothing to redo: the person gave the edit up before it was done. */
  readonly forget?: true
}

/** Supplies what pure code cannot: the time, new ids, and who is writing. */
export interface Clerk {
  readonly by: string
  /** Milliseconds since 1970. */
  now(): number
  /** An id never given before, of letters, digits and hyphens. */
  newId(): string
}

/** Why an edit cannot be made. Nothing was changed. */
export type Refusal =
  | 'nothing-to-change'
  | 'motion-stays'
  | 'claim-gone'
  | 'into-itself'
  | 'motion-cannot-be-undercut'
  | 'reference-takes-undercuts-only'
  | 'reference-of-motion'
  | 'reference-ring'
  | 'group-needs-siblings'
  | 'group-cannot-undercut'
  | 'no-claim-before'
  | 'no-level-above'
  | 'last-ballot'
  | 'name-missing'
  | 'ballot-gone'
  | 'evidence-gone'
  | 'source-gone'
  | 'source-quoted'
  | 'case-gone'
  | 'part-gone'
  | 'speech-out-of-range'
  | 'weight-out-of-range'
  | 'impact-out-of-range'
  | 'tag-unusable'
  | 'another-motion'

export interface Edited {
  readonly debate: Debate
  readonly change: Change
}

export interface Refused {
  readonly refused: Refusal
}

export type Outcome = Edited | Refused

export function refuse(refused: Refusal): Refused {
  return { refused }
}

/**
 * Runs a recipe on a debate and gives the new debate with the change that leads there, or a refusal where the recipe
 * changed nothing.
 */
export function edit(
  debate: Debate,
  clerk: Clerk,
  what: { label: EditLabel; claim?: ClaimId; step?: string | undefined },
  recipe: (draft: Draft<Debate>) => void,
): Outcome {
  const [edited, patches, inverse] = produceWithPatches(debate, (draft) => recipe(draft))
  if (patches.length === 0) return refuse('nothing-to-change')
  carryTree(debate, edited, patches)
  const { label, claim, step } = what
  const change: Change = {
    id: clerk.newId(),
    by: clerk.by,
    at: clerk.now(),
    label,
    ...(claim === undefined ? {} : { claim }),
    ...(step === undefined ? {} : { step }),
    patches,
    inverse,
  }
  return { debate: edited, change }
}

/**
 * The debate after a list of patches.
 * @throws Error where a patch leads through something that is not there
 */
export function applyTo(debate: Debate, patches: readonly Patch[]): Debate {
  const after = applyPatches(debate, patches as Patch[])
  carryTree(debate, after, patches)
  return after
}
