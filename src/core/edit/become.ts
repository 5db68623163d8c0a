import { castDraft } from 'immer'
import type { ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { same } from '../model/same.ts'
import { type Clerk, type EditLabel, edit, type Outcome, refuse } from './change.ts'

/**
 * Makes a debate say all that another says, as one change that writes nothing but what differs: a version that is restored, two
 * copies that were merged. Refused where the other hangs under another motion.
 */
export function become(
  debate: Debate,
  what: { target: Debate; label: EditLabel; claim?: ClaimId },
  clerk: Clerk,
): Outcome {
  const { target, label, claim } = what
  if (target.motion !== debate.motion) return refuse('another-motion')
  return edit(debate, clerk, { label, ...(claim === undefined ? {} : { claim }) }, (draft) => {
    for (const part of ['claims', 'sources', 'ballots', 'cases'] as const) {
      liken(draft[part] as Record<string, unknown>, debate[part], target[part])
    }
  })
}

type Plain = Readonly<Record<string, unknown>>

/** Plain JSON; a debate is only a few levels deep, however deep its tree. What is the same is not even looked at as a draft. */
function liken(draft: Record<string, unknown>, was: Plain, is: Plain): void {
  for (const key of Object.keys(was)) if (!Object.hasOwn(is, key)) delete draft[key]
  for (const [key, value] of Object.entries(is)) {
    const before = Object.hasOwn(was, key) ? was[key] : undefined
    if (same(before, value)) continue
    if (isPlain(before) && isPlain(value)) liken(draft[key] as Record<string, unknown>, before, value)
    else draft[key] = castDraft(value)
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
