type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

let adapter: Promise<Adapter> | null = null

/** Where one thing is put beside another. */
export type LandingEdge = 'before' | 'after'

/** One thing in a row whose things are dragged to other places. */
export interface Dragged {
  /** What rows it may go to: those of the same name. */
  readonly within: string
  readonly id: string
  /** Whether it can be dragged now; left out where it always can. */
  canMove?(): boolean
  /** Puts another thing before or after this one. */
  land(dragged: string, edge: LandingEdge): void
}

/**
 * Lets an element be dragged beside its like, and its like beside it. The library arrives after the page has been drawn.
 * @param grip what of it is taken hold of, where that is not all of it
 * @returns a function that ends it
 */
export function makeDraggable(element: HTMLElement, dragged: Dragged, grip = element): () => void {
  return withAdapter(({ draggable, dropTargetForElements }) => {
    const { within, id } = dragged
    const canDrag = () => dragged.canMove?.() ?? true
    const stopDrag = draggable({ element: grip, canDrag, getInitialData: () => ({ within, id }) })
    const stopDrop = dropTargetForElements(landing(element, dragged))
    return () => {
      stopDrag()
      stopDrop()
    }
  })
}

/** Lets things be dragged to where there is none yet. @returns a function that ends it */
export function makeLanding(element: HTMLElement, within: string, land: (dragged: string) => void): () => void {
  return withAdapter(({ dropTargetForElements }) => dropTargetForElements(landing(element, { within, id: '', land })))
}

function landing(element: HTMLElement, { within, id, land }: Dragged): Parameters<Adapter['dropTargetForElements']>[0] {
  return {
    element,
    canDrop: ({ source }) => source.data.within === within && source.data.id !== id,
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
      land(String(source.data.id), self.data.edge === 'before' ? 'before' : 'after')
    },
  }
}

function withAdapter(begin: (adapter: Adapter) => () => void): () => void {
  let stop: () => void = () => {}
  let over = false
  adapter ??= import('@atlaskit/pragmatic-drag-and-drop/element/adapter')
  void adapter.then((arrived) => {
    if (!over) stop = begin(arrived)
  })
  return () => {
    over = true
    stop()
  }
}
