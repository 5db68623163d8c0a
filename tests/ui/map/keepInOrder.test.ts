// @vitest-environment jsdom

import fc from 'fast-check'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { keepInOrder } from '../../../src/ui/map/keepInOrder.ts'

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

test('A79 an element that stays keeps the focus while others come and go around it', () => {
  const sorted = fc.uniqueArray(fc.nat(20), { maxLength: 12 }).map((numbers) => numbers.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(fc.nat(20), sorted, sorted, (kept, before, after) => {
      const withIt = (numbers: readonly number[]) => [...new Set([...numbers, kept])].sort((a, b) => a - b)
      const { button, put } = buttons(withIt(before))
      button(kept).focus()
      put(withIt(after))
      expect(document.activeElement).toBe(button(kept))
    }),
  )
})
