// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rewriteNote } from '../../src/core/edit/rewrite.ts'
import { Footer } from '../../src/ui/Footer.tsx'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { stage as setStage } from './stage.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Until the panel shows another claim, and less than until typing rests. */
const nextFrame = () => vi.advanceTimersByTime(40)
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
const stage = (ui = ClaimPanel) =>
  setStage(ui, { selected: 'focus', user: { advanceTimers: vi.advanceTimersByTime.bind(vi) } })

test('C40 a note is kept once typing rests, all of it as one undo', async () => {
  const { user, open, claim } = await stage()
  await user.type(note(), 'Use it ')
  expect(claim('focus').note).toBe('')
  vi.advanceTimersByTime(150)
  expect(claim('focus').note).toBe('Use it ')
  await user.keyboard('late')
  vi.advanceTimersByTime(149)
  expect(claim('focus').note).toBe('Use it ')
  vi.advanceTimersByTime(1)
  expect(claim('focus').note).toBe('Use it late')
  open.undo()
  expect(claim('focus').note).toBe('')
  expect(note()).toHaveValue('')
})

test('C40 typing after a pause elsewhere is another undo', async () => {
  const { user, open, claim } = await stage()
  await user.type(note(), 'One')
  await user.tab()
  await user.type(note(), ', two')
  await user.tab()
  expect(claim('focus').note).toBe('One, two')
  open.undo()
  expect(claim('focus').note).toBe('One')
})

test('C41 a note is kept when the box is left', async () => {
  const { user, claim } = await stage()
  await user.type(note(), 'Kept')
  await user.tab()
  expect(claim('focus').note).toBe('Kept')
})

test('C41 a note is kept when the panel goes away', async () => {
  const { user, claim, unmount } = await stage()
  await user.type(note(), 'Kept')
  unmount()
  await Promise.resolve()
  expect(claim('focus').note).toBe('Kept')
})

test('C41 a note is kept when the page goes away', async () => {
  const { user, claim } = await stage()
  await user.type(note(), 'Kept')
  dispatchEvent(new Event('pagehide'))
  expect(claim('focus').note).toBe('Kept')
})

test('C41 a note is kept when nothing is selected any more', async () => {
  const { user, open, claim } = await stage()
  await user.type(note(), 'Kept')
  open.selection.select(null)
  nextFrame()
  await Promise.resolve()
  expect(claim('focus').note).toBe('Kept')
})

test('C42 another claim shows its own note, and what was typed stays with the claim it was typed for', async () => {
  const { user, open, claim } = await stage()
  await user.type(note(), 'For focus')
  open.selection.select('cost')
  nextFrame()
  expect(note()).toHaveValue('')
  expect(claim('focus').note).toBe('For focus')
  await user.type(note(), 'For cost')
  open.selection.select('focus')
  nextFrame()
  expect(note()).toHaveValue('For focus')
  expect(claim('cost').note).toBe('For cost')
  open.undo()
  expect(claim('cost').note).toBe('')
  expect(claim('focus').note).toBe('For focus')
})

test("C43 another tab's note shows while nothing is being typed", async () => {
  const { elsewhere } = await stage()
  await elsewhere((debate, clerk) => rewriteNote(debate, { claim: 'focus', note: 'Theirs' }, clerk))
  expect(note()).toHaveValue('Theirs')
})

test("C43 another tab's note does not overwrite what is being typed: both are there, and the cursor stays in its words", async () => {
  const { user, elsewhere, claim } = await stage()
  await user.type(note(), 'Mine')
  await elsewhere((debate, clerk) => rewriteNote(debate, { claim: 'focus', note: 'Theirs' }, clerk))
  expect(note()).toHaveValue('Mine Theirs')
  expect(note().selectionStart).toBe('Mine'.length)
  await user.keyboard(', and more')
  vi.advanceTimersByTime(150)
  expect(claim('focus').note).toBe('Mine, and more Theirs')
})

test("C43 another tab's change elsewhere in the debate leaves the box and its cursor alone", async () => {
  const { user, elsewhere } = await stage()
  await user.type(note(), 'Mine')
  note().setSelectionRange(1, 1)
  await elsewhere((debate, clerk) => rewriteNote(debate, { claim: 'cost', note: 'Theirs' }, clerk))
  expect(note()).toHaveValue('Mine')
  expect(note().selectionStart).toBe(1)
})

test('C44 while words wait in the box the page does not say that all is saved', async () => {
  const { user, settled } = await stage(() => (
    <>
      <ClaimPanel />
      <Footer />
    </>
  ))
  await user.type(note(), 'Mine')
  expect(screen.getByRole('status')).toHaveTextContent(/^Saving…$/)
  vi.advanceTimersByTime(150)
  await settled()
  expect(screen.getByRole('status')).toHaveTextContent(/^Saved$/)
})
