/** Whether a pointer is being pressed: focus that goes then, goes by it. */
let pointed = false
for (const [type, pressed] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false],
] as const) {
  addEventListener(
    type,
    () => {
      pointed = pressed
    },
    { capture: true },
  )
}

/**
 * Gives an element its focus back when the list moved it in the document, which takes the focus away as removing would.
 * A person who leaves it goes somewhere: to another element, by the pointer, or out of the window.
 * @param wanted whether the element should still have the focus
 * @returns a function for the element's blur event, which tells whether a person left
 */
export function holdFocus(element: HTMLElement, wanted: () => boolean): (event: FocusEvent) => boolean {
  return (event) => {
    const left = event.relatedTarget !== null || !document.hasFocus() || pointed
    if (!left) {
      queueMicrotask(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && element.isConnected && wanted()) element.focus({ preventScroll: true })
      })
    }
    return left
  }
}
