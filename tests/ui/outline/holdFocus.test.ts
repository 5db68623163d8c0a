// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { holdFocus } from '../../../src/ui/outline/holdFocus.ts'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** A list of two buttons, the first with the focus. */
function list() {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  const [first, second] = [document.createElement('button'), document.createElement('button')]
  document.body.append(first, second)
  first.focus()
  return { first, second }
}

test('A79 what is moved in the document has its focus back at once, for as long as it should have it', async () => {
  const { first } = list()
  let wanted = true
  const blurred = holdFocus(first, () => wanted)
  // Moving is taking out and putting in again: the focus falls to the page, and nothing gets it.
  const move = () => {
    first.remove()
    document.body.append(first)
    return blurred(new FocusEvent('blur'))
  }
  expect(move()).toBe(false)
  await Promise.resolve()
  expect(first).toHaveFocus()
  wanted = false
  move()
  await Promise.resolve()
  expect(document.body).toHaveFocus()
})

test('A79 a person who leaves for another element, or by the pointer, is not held', async () => {
  const { first, second } = list()
  const blurred = holdFocus(first, () => true)
  second.focus()
  expect(blurred(new FocusEvent('blur', { relatedTarget: second }))).toBe(true)
  await Promise.resolve()
  expect(second).toHaveFocus()
  document.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  second.blur()
  expect(blurred(new FocusEvent('blur'))).toBe(true)
  await Promise.resolve()
  expect(document.body).toHaveFocus()
  document.dispatchEvent(new Event('pointerup', { bubbles: true }))
})
