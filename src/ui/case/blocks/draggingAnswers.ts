import type { ClaimId } from '../../../core/model/claim.ts'

type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

let adapter: Promise<Adapter> | null = null

/** An answer that can be dragged among the answers of its block. */
export interface DraggedAnswer {
  /** The claim that the block is against. */
  readonly block: ClaimId
  readonly answer: ClaimId
  /** Whether it can be dragged now. */
  canMove(): boolean
  /** Puts another answer of the block before or after this one. */
  land(dragged: ClaimId, edge: 'before' | 'after'): void
}

/**
 * Lets an answer be dragged to another place in its block. The library arrives after the page has been drawn.
 * @returns a function that ends it
 */
export function makeAnswerDraggable(element: HTMLElement, { block, answer, canMove, land }: DraggedAnswer): () => void {
  let stop: () => void = () => {}
  let over = false
  adapter ??= import('@atlaskit/pragmatic-drag-and-drop/element/adapter')
  void adapter.then(({ draggable, dropTargetForElements }) => {
    if (over) return
    const stopDrag = draggable({ element, canDrag: canMove, getInitialData: () => ({ block, answer }) })
    const stopDrop = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.block === block && source.data.answer !== answer,
      getData: ({ input }) => {
        const { top, height } = element.getBoundingClientRect()
        return { edge: input.clientY < top + height / 2 ? 'before' : 'after' }
      },
      onDrag: ({ self }) => {
        element.dataset.landing = String(self.data.edge)
      },
      onDragLeave: () => {
        delete element.dataset.landing
      },
      onDrop: ({ self, source }) => {
        delete element.dataset.landing
        land(source.data.answer as ClaimId, self.data.edge === 'before' ? 'before' : 'after')
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
