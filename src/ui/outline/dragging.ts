import { move } from '../../core/edit/move.ts'
import type { Beside } from '../../core/edit/place.ts'
import { together } from '../../core/edit/together.ts'
import { topmostOf } from '../../core/model/branch.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf, type Debate, needClaim } from '../../core/model/debate.ts'
import { dependsOn, sideOf } from '../../core/model/walk.ts'
import type { OpenDebate } from '../../session/openDebate.ts'

type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

/** Where a dragged claim would land on another: before it, after it, or as an answer to it. */
type Landing = 'before' | 'after' | 'into'

let adapter: Promise<Adapter> | null = null

/** Above the first quarter of a card a claim lands before it, below the last quarter after it, else under it. */
function landingAt(y: number, box: DOMRect): Landing {
  const share = (y - box.top) / box.height
  return share < 0.25 ? 'before' : share > 0.75 ? 'after' : 'into'
}

/**
 * Lets a claim's row be dragged, and others be dropped on it. The library arrives after the page has been drawn.
 * @returns a function that ends it
 */
export function makeDraggable(element: HTMLElement, id: ClaimId, open: OpenDebate): () => void {
  let stop: () => void = () => {}
  let over = false
  adapter ??= import('@atlaskit/pragmatic-drag-and-drop/element/adapter')
  void adapter.then(({ draggable, dropTargetForElements }) => {
    if (over) return
    const stopDrag = draggable({
      element,
      canDrag: () => open.writing.claim() === null,
      getInitialData: () => ({ claim: id }),
    })
    const mark = (landing: Landing | null): void => {
      if (landing === null) delete element.dataset.landing
      else element.dataset.landing = landing
    }
    const stopDrop = dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.claim === 'string' && canLand(open, source.data.claim, id),
      getData: ({ input }) => ({ landing: landingAt(input.clientY, element.getBoundingClientRect()) }),
      onDrag: ({ self }) => mark(self.data.landing as Landing),
      onDragLeave: () => mark(null),
      onDrop: ({ self, source }) => {
        mark(null)
        land(open, source.data.claim as ClaimId, id, self.data.landing as Landing)
      },
    })
    stop = () => {
      stopDrag()
      stopDrop()
    }
  })
  return () => {
    over = true
    stop()
  }
}

/** The claims that go where one is dragged: it alone, or all that were chosen with it. */
function draggedWith(open: OpenDebate, dragged: ClaimId): readonly ClaimId[] {
  const chosen = open.selection.chosen()
  return chosen.has(dragged) ? topmostOf(open.debate(), chosen) : [dragged]
}

function canLand(open: OpenDebate, dragged: ClaimId, on: ClaimId): boolean {
  const debate = open.debate()
  const parent = claimOf(debate, on)?.parent
  if (parent === undefined || parent === null) return false
  return draggedWith(open, dragged).every((claim) => claim !== on && !dependsOn(debate, claim, on))
}

function land(open: OpenDebate, dragged: ClaimId, on: ClaimId, landing: Landing): void {
  const claims = draggedWith(open, dragged)
  const outcome = open.make((debate, clerk) => {
    const moving = (claim: ClaimId, beside: Beside | undefined) => (now: Debate) => {
      if (beside === undefined) return move(now, { claim, to: on }, clerk)
      const to = needClaim(now, on).parent ?? now.motion
      if (to !== now.motion) return move(now, { claim, to, beside }, clerk)
      // Dropped among the contentions of a column, a claim argues for that column's side.
      return move(now, { claim, to, beside, relation: sideOf(now, on) === 'pro' ? 'supports' : 'rebuts' }, clerk)
    }
    return together(
      debate,
      claims.map((claim, i) => {
        if (landing === 'into') return moving(claim, undefined)
        const before = claims[i - 1]
        // The first goes beside what it was dropped on, each other one after the one before it.
        return moving(claim, before === undefined ? { claim: on, edge: landing } : { claim: before, edge: 'after' })
      }),
      clerk,
    )
  })
  if ('change' in outcome) open.selection.choose(claims)
}
