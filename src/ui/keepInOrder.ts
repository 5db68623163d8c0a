import { type Accessor, createRenderEffect } from 'solid-js'

/**
 * Keeps elements as the children of another, in their order. An element that is moved in the document loses the focus, and with
 * it the word that an input method is composing there. So what stays is not moved while others come and go around it, as a list's
 * own reconciling might; and where elements change places, they change them around the one that has the focus.
 * @param place which has no other children
 */
export function keepInOrder(place: Element, elements: Accessor<readonly Element[]>): void {
  createRenderEffect<ReadonlySet<Element>>((before) => {
    const now = new Set(elements())
    for (const element of before) if (!now.has(element)) element.remove()
    const focused = [...now].find((element) => element.parentNode === place && element.contains(document.activeElement))
    let next: Element | null = null
    for (const element of [...now].reverse()) {
      const isPlaced = element === focused || (element.parentNode === place && element.nextSibling === next)
      if (!isPlaced) place.insertBefore(element, next)
      next = element
    }
    return now
  }, new Set())
}
