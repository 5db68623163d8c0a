import { type Accessor, createRenderEffect } from 'solid-js'

/**
 * Keeps elements as the children of another, in their order. What stays is not moved while others come and go around it, as a
 * list's own reconciling might: an element that is moved in the document loses the focus.
 * @param place which has no other children
 */
export function keepInOrder(place: Element, elements: Accessor<readonly Element[]>): void {
  createRenderEffect<ReadonlySet<Element>>((before) => {
    const now = new Set(elements())
    for (const element of before) if (!now.has(element)) element.remove()
    let next: Element | null = null
    for (const element of [...now].reverse()) {
      if (element.parentNode !== place || element.nextSibling !== next) place.insertBefore(element, next)
      next = element
    }
    return now
  }, new Set())
}
