// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library'
import { beforeEach, expect, test } from 'vitest'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { needClaim, textOf } from '../../src/core/model/debate.ts'
import { listenToKeys } from '../../src/session/keys.ts'
import { Outline } from '../../src/ui/outline/Outline.tsx'
import { everyRow, row, stage as setStage } from './stage.tsx'

beforeEach(everyRow)

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Claim text' })
const writing = () => screen.queryByRole('textbox', { name: 'Claim text' }) !== null

/** The outline with its keys, the focus on a claim. */
async function stage() {
  const on = await setStage(Outline)
  on.ends(listenToKeys(on.session))
  on.open.selection.focus('focus')
  expect(row('Pupils think')).toHaveFocus()
  return on
}

test('C60 Enter keeps the sentence, and the focus goes back to its claim', async () => {
  const { user, open, claim } = await stage()
  await user.keyboard('{Enter}')
  expect(box()).toHaveAccessibleDescription('Enter keeps · Esc gives up · Shift+Enter breaks the line')
  await user.keyboard(' at school{Enter}')
  expect(writing()).toBe(false)
  expect(claim('focus').text).toBe('Pupils think less about clothes at school')
  expect(row('Pupils think less about clothes at school')).toHaveFocus()
  open.undo()
  expect(claim('focus').text).toBe('Pupils think less about clothes')
})

test('C61 Escape gives up: the sentence is as it was, and there is nothing to undo', async () => {
  const { user, open, claim } = await stage()
  await user.keyboard('{F2}')
  await user.clear(box())
  await user.keyboard('Nonsense{Escape}')
  expect(writing()).toBe(false)
  expect(claim('focus').text).toBe('Pupils think less about clothes')
  expect(open.writer.history().done).toEqual([])
  expect(row('Pupils think')).toHaveFocus()
})

test('C61 Escape on a new claim takes it away again, and the focus goes back where one was', async () => {
  const { user, open } = await stage()
  const before = screen.getAllByRole('treeitem').length
  await user.keyboard('r')
  expect(screen.getAllByRole('treeitem')).toHaveLength(before + 1)
  await user.keyboard('No{Escape}')
  expect(screen.getAllByRole('treeitem')).toHaveLength(before)
  expect(row('Pupils think')).toHaveFocus()
  expect(open.writer.history().done).toEqual([])
})

test('C61 a new claim left without words is not kept', async () => {
  const { user } = await stage()
  const before = screen.getAllByRole('treeitem').length
  await user.keyboard('s   {Enter}')
  expect(screen.getAllByRole('treeitem')).toHaveLength(before)
})

test('C62 Shift+Enter breaks the line and goes on', async () => {
  const { user, claim } = await stage()
  await user.keyboard('{Enter}{Shift>}{Enter}{/Shift}and more')
  expect(box()).toHaveValue('Pupils think less about clothes\nand more')
  await user.keyboard('{Enter}')
  expect(claim('focus').text).toBe('Pupils think less about clothes\nand more')
})

test('C63 Enter and Escape while an input method composes a word do not end the sentence', async () => {
  const { user, claim } = await stage()
  await user.keyboard('{Enter}')
  for (const key of ['Enter', 'Escape']) {
    const goesOn = fireEvent.keyDown(box(), { key, isComposing: true })
    expect(goesOn, key).toBe(true)
    expect(writing(), key).toBe(true)
  }
  expect(claim('focus').text).toBe('Pupils think less about clothes')
})

test('C64 letters and command keys typed into the box are only typed', async () => {
  const { user } = await stage()
  const before = screen.getAllByRole('treeitem').length
  await user.keyboard('{Enter}')
  await user.clear(box())
  await user.keyboard('sura 1?*{ArrowLeft}{Delete}{Backspace}')
  expect(box()).toHaveValue('sura 1')
  expect(screen.getAllByRole('treeitem')).toHaveLength(before)
})

test('C65 going elsewhere with the pointer keeps the sentence', async () => {
  const { user, claim } = await stage()
  await user.keyboard('{Enter}!')
  await user.click(row('Families pay'))
  expect(writing()).toBe(false)
  expect(claim('focus').text).toBe('Pupils think less about clothes!')
})

test('C66 another tab does not overwrite the sentence that is being written', async () => {
  const { user, elsewhere, claim } = await stage()
  await user.keyboard('{Enter}!')
  await elsewhere((debate, clerk) => rewrite(debate, { claim: 'cost', text: 'Theirs' }, clerk))
  expect(box()).toHaveFocus()
  expect(box()).toHaveValue('Pupils think less about clothes!')
  await user.keyboard('{Enter}')
  expect(claim('focus').text).toBe('Pupils think less about clothes!')
  expect(claim('cost').text).toBe('Theirs')
})

test('P117 what another tab writes in the sentence comes into the box, and the cursor stays in its own words', async () => {
  const { user, claim, elsewhere, settled } = await stage()
  const says = (from: string, to: string) =>
    elsewhere((debate, clerk) => {
      const text = textOf(debate, needClaim(debate, 'focus')).replace(from, to)
      return rewrite(debate, { claim: 'focus', text }, clerk)
    })
  await user.keyboard('{F2} at')
  await says('Pupils', 'Most pupils')
  expect(box()).toHaveValue('Most pupils think less about clothes at')
  await user.keyboard(' ')
  await says('clothes', 'their clothes')
  await user.keyboard('school')
  await says('less', 'far less')
  await user.keyboard('{Enter}')
  await settled()
  expect(claim('focus').text).toBe('Most pupils think far less about their clothes at school')
})
