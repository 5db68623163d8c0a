import type { Clerk, Outcome } from '../../core/edit/change.ts'
import { move } from '../../core/edit/move.ts'
import type { Beside } from '../../core/edit/place.ts'
import { together } from '../../core/edit/together.ts'
import { topmostOf } from '../../core/model/branch.ts'
import type { ClaimId, Relation } from '../../core/model/claim.ts'
import { claimOf, type Debate, needClaim } from '../../core/model/debate.ts'
import { dependsOn, sideOf } from '../../core/model/walk.ts'
import type { OpenDebate } from '../../session/openDebate.ts'

type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

/** Where a dragged claim would land on another: before it, after it, or as an answer to it. */
export type Landing = 'before' | 'after' | 'into'

let adapter: Promise<Adapter> | null = null

/** What a place to drop at needs beside its element. */
export interface Ground {
  /** Whether the list runs down the window or across it. */
  axis(): 'down' | 'across'
  /** What a drop would do, in words. */
  say(landing: Landing, relation: Relation): string
}

/** In the first quarter of a card a claim lands before it, in the last quarter after it, else under it. */
function landingAt(input: { clientX: number; clientY: number }, element: Element, axis: 'down' | 'across'): Landing {
  const box = element.getBoundingClientRect()
  const share = axis === 'down' ? (input.clientY - box.top) / box.height : (input.clientX - box.left) / box.width
  return share < 0.25 ? 'before' : share > 0.75 ? 'after' : 'into'
}

/**
 * Lets a claim's element be dragged, and others be dropped on it; on the motion others can only be dropped. Before the drop
 * it says what would come of it. The library arrives after the page has been drawn.
 * @returns a function that ends it
 */
export function makeDraggable(element: HTMLElement, id: ClaimId, open: OpenDebate, ground: Ground): () => void {
  let stop: () => void = () => {}
  let over = false
  adapter ??= import('@atlaskit/pragmatic-drag-and-drop/element/adapter')
  void adapter.then(({ draggable, dropTargetForElements }) => {
    if (over) return
    const isMotion = id === open.debate().motion
    const stopDrag = isMotion
      ? () => {}
      : draggable({
          element,
          canDrag: () => open.writing.claim() === null,
          getInitialData: () => ({ claim: id }),
        })
    const mark = (landing: Landing | null, dragged?: ClaimId): void => {
      const { dataset } = element
      if (landing === null) {
        delete dataset.landing
        delete dataset.landingWords
      } else if (dataset.landing !== landing && dragged !== undefined) {
        dataset.landing = landing
        element.style.setProperty('--shrunk', String(shrunk(element)))
        const outcome = landed(open, dragged, id, landing, lookingOn)
        const relation = 'change' in outcome ? claimOf(outcome.debate, dragged)?.relation : undefined
        dataset.landingWords = ground.say(landing, relation ?? needClaim(open.debate(), dragged).relation)
      }
    }
    const stopDrop = dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.claim === 'string' && canLand(open, source.data.claim, id),
      getData: ({ input }) => ({ landing: isMotion ? 'into' : landingAt(input, element, ground.axis()) }),
      onDrag: ({ self, source }) => mark(self.data.landing as Landing, source.data.claim as ClaimId),
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

/** For an edit that is only looked at. */
const lookingOn: Clerk = { by: 'nobody', now: () => 0, newId: () => 'none' }

/** The claims that go where one is dragged: it alone, or all that were chosen with it. */
function draggedWith(open: Pick<OpenDebate, 'debate' | 'selection'>, dragged: ClaimId): readonly ClaimId[] {
  const chosen = open.selection.chosen()
  return chosen.has(dragged) ? topmostOf(open.debate(), chosen) : [dragged]
}

function canLand(open: OpenDebate, dragged: ClaimId, on: ClaimId): boolean {
  const debate = open.debate()
  return draggedWith(open, dragged).every((claim) => claim !== on && !dependsOn(debate, claim, on))
}

function land(open: OpenDebate, dragged: ClaimId, on: ClaimId, landing: Landing): void {
  const claims = draggedWith(open, dragged)
  const outcome = open.make((debate, clerk) => landed({ ...open, debate: () => debate }, dragged, on, landing, clerk))
  if ('change' in outcome) open.selection.choose(claims)
}

/** What comes of a drop. */
function landed(
  open: Pick<OpenDebate, 'debate' | 'selection'>,
  dragged: ClaimId,
  on: ClaimId,
  landing: Landing,
  clerk: Clerk,
): Outcome {
  const moving = (claim: ClaimId, beside: Beside | undefined) => (now: Debate) => {
    if (beside === undefined) return move(now, { claim, to: on }, clerk)
    const to = needClaim(now, on).parent ?? now.motion
    if (to !== now.motion) return move(now, { claim, to, beside }, clerk)
    // Dropped among the contentions of a column, a claim argues for that column's side.
    return move(now, { claim, to, beside, relation: sideOf(now, on) === 'pro' ? 'supports' : 'rebuts' }, clerk)
  }
  const claims = draggedWith(open, dragged)
  return together(
    open.debate(),
    claims.map((claim, i) => {
      if (landing === 'into') return moving(claim, undefined)
      const before = claims[i - 1]
      // The first goes beside what it was dropped on, each other one after the one before it.
      return moving(claim, before === undefined ? { claim: on, edge: landing } : { claim: before, edge: 'after' })
    }),
    clerk,
  )
}

/** By how much an element is drawn smaller than it is, as on a map seen from some way off; 1 where it is not. */
function shrunk(element: HTMLElement): number {
  const { width } = element.getBoundingClientRect()
  return width > 0 ? Math.max(1, element.offsetWidth / width) : 1
}
