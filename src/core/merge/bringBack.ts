import { castDraft, produce } from 'immer'
import { ballotShelves } from '../model/ballot.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { at, drop, put } from '../model/shelf.ts'
import { sourceOf } from '../model/source.ts'
import { pathUp, subtreeOf } from '../model/walk.ts'
import { mend } from './mend.ts'

/**
 * A debate with a claim as it was in an earlier state: with its words, place, evidence, and what ballots said of it. A claim that is
 * not there any more comes back with all that hung under it and is not there either; where the claim above is gone, it hangs under
 * the next one that is there.
 * @param then the earlier state, which has the claim
 * @returns a sound debate; the very same one where the claim is not in `then`
 */
export function bringBack(now: Debate, then: Debate, claim: ClaimId): Debate {
  if (claimOf(then, claim) === undefined) return now
  const here = claimOf(now, claim) !== undefined
  const coming = here ? [claim] : subtreeOf(then, claim).filter((id) => claimOf(now, id) === undefined)
  const brought = new Set(coming)
  const back = produce(now, (draft) => {
    for (const id of coming) {
      const old = claimOf(then, id) as Claim
      const parent = placeOf(now, then, old, brought)
      put(draft.claims, id, castDraft({ ...old, parent }))
      for (const { source } of Object.values(old.evidence)) {
        if (at(now.sources, source) === undefined) put(draft.sources, source, castDraft(sourceOf(then, source)))
      }
      for (const [name, ballot] of Object.entries(draft.ballots)) {
        const before = then.ballots[name]
        if (before === undefined) continue
        for (const shelf of ballotShelves) {
          const says = at<unknown>(before[shelf], id)
          if (says === undefined) drop<unknown>(ballot[shelf], id)
          else put<unknown>(ballot[shelf], id, says)
        }
      }
    }
  })
  return mend(back, [now, then]).debate
}

function placeOf(now: Debate, then: Debate, old: Claim, brought: ReadonlySet<ClaimId>): ClaimId | null {
  if (old.parent === null) return null
  const above = pathUp(then, old.parent).map(({ id }) => id)
  const there = above.find((id) => brought.has(id) || claimOf(now, id) !== undefined)
  const present = claimOf(now, old.id)
  // Since then the claim above may have come under this one.
  const under = there !== undefined && pathUp(now, there).some(({ id }) => id === old.id)
  if (present !== undefined && (there === undefined || under)) return present.parent
  return there ?? now.motion
}
