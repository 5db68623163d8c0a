// @vitest-environment jsdom

import fc from 'fast-check'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { keepInOrder } from '../../src/ui/keepInOrder.ts'

afterEach(() => document.body.replaceChildren())

/** Buttons in a place of the document, by number; `put` says which of them are there. */
function buttons(first: readonly number[]) {
  const place = document.body.appendChild(document.createElement('div'))
  const made = new Map<number, HTMLButtonElement>()
  const button = (n: number) => {
    const known = made.get(n) ?? Object.assign(document.createElement('button'), { textContent: String(n) })
    made.set(n, known)
    return known
  }
  const [shown, setShown] = createSignal<readonly Element[]>(first.map(button))
  createRoot(() => keepInOrder(place, shown))
  return {
    button,
    put: (numbers: readonly number[]) => setShown(numbers.map(button)),
    there: () => [...place.children].map((child) => Number(child.textContent)),
  }
}

test('A79 the elements are there in their order, whatever came, went or changed places', () => {
  const some = fc.uniqueArray(fc.nat(20), { maxLength: 12 })
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 6 }), (first, changes) => {
      const { put, there } = buttons(first)
      expect(there()).toEqual(first)
      for (const change of changes) {
        put(change)
        expect(there()).toEqual(change)
      }
    }),
  )
})

test('A79 an element that stays keeps the focus while others come, go and change places around it', () => {
  const some = fc.uniqueArray(fc.nat(20), { maxLength: 12 })
  fc.assert(
    fc.property(fc.nat(20), some, fc.array(some, { maxLength: 6 }), (kept, first, changes) => {
      const withIt = (numbers: readonly number[]) => (numbers.includes(kept) ? numbers : [...numbers, kept])
      const { button, put, there } = buttons(withIt(first))
      let lost = 0
      button(kept).focus()
      button(kept).addEventListener('blur', () => lost++)
      for (const change of changes) {
        put(withIt(change))
        expect(there()).toEqual(withIt(change))
      }
      expect(document.activeElement).toBe(button(kept))
      expect(lost).toBe(0)
    }),
  )
})
