import { castDraft } from 'immer'
import { type ClaimId, isTag } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import { at } from '../model/shelf.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'

/** Gives a claim, or the original of a reference, another sentence. */
export function rewrite(debate: Debate, what: { claim: ClaimId; text: string; step?: string }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  return edit(debate, clerk, { label: 'rewrite', claim: what.claim, step: what.step }, (draft) => {
    const written = at(draft.claims, originalOf(debate, claim).id)
    if (written !== undefined) written.text = what.text
  })
}

/** Gives a claim another note. Each place of a reference has a note of its own. */
export function rewriteNote(
  debate: Debate,
  what: { claim: ClaimId; note: string; step?: string },
  clerk: Clerk,
): Outcome {
  if (claimOf(debate, what.claim) === undefined) return refuse('claim-gone')
  return edit(debate, clerk, { label: 'note', claim: what.claim, step: what.step }, (draft) => {
    const written = at(draft.claims, what.claim)
    if (written !== undefined) written.note = what.note
  })
}

/** Puts a tag on a claim; white space around it and a leading # are taken off. */
export function addTag(debate: Debate, what: { claim: ClaimId; tag: string }, clerk: Clerk): Outcome {
  const tag = what.tag.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim()
  if (!isTag(tag)) return refuse('tag-unusable')
  return changeTags(debate, what.claim, clerk, (tags) => {
    tags[tag] = true
  })
}

/** Takes a tag off a claim. */
export function removeTag(debate: Debate, what: { claim: ClaimId; tag: string }, clerk: Clerk): Outcome {
  return changeTags(debate, what.claim, clerk, (tags) => {
    // Immer takes deleting what every object inherits ("toString") for a change.
    if (Object.hasOwn(tags, what.tag)) delete tags[what.tag]
  })
}

function changeTags(
  debate: Debate,
  claim: ClaimId,
  clerk: Clerk,
  recipe: (tags: Record<string, true>) => void,
): Outcome {
  if (claimOf(debate, claim) === undefined) return refuse('claim-gone')
  return edit(debate, clerk, { label: 'tag', claim }, (draft) => {
    const tagged = at(draft.claims, claim)
    if (tagged !== undefined) recipe(castDraft(tagged.tags))
  })
}
