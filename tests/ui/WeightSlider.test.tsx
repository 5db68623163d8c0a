// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { weigh } from '../../src/core/edit/weigh.ts'
import { weightSet } from '../../src/core/model/ballot.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { slide, stage } from './stage.tsx'

const slider = (name: string) => screen.getByRole('slider', { name })

test('C10 each weight is a slider from 0 to 100 that says "not set" until it is', async () => {
  await stage(ClaimPanel, { selected: 'shoes' })
  for (const name of ['Conviction', 'Relevance']) {
    expect(slider(name)).toHaveAttribute('min', '0')
    expect(slider(name)).toHaveAttribute('max', '100')
    expect(slider(name)).toHaveAttribute('aria-valuetext', 'not set')
  }
  expect(slider('Conviction')).toHaveAccessibleDescription('How convincing is this on its own?')
  expect(slider('Relevance')).toHaveAccessibleDescription('If true, how much does it matter to the claim above?')
})

test('C11 moving a slider sets that weight on the chosen ballot, and the slider says the number', async () => {
  const { open } = await stage(ClaimPanel, { selected: 'shoes' })
  open.chooseBallot('coach')
  slide(slider('Relevance'), 83)
  expect(slider('Relevance')).toHaveAttribute('aria-valuetext', '83')
  expect(slider('Relevance')).toHaveValue('83')
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', 'not set')
  const { judge, coach } = open.debate().ballots
  expect(coach && weightSet(coach, 'relevance', 'shoes')).toBe(0.83)
  expect(judge && weightSet(judge, 'relevance', 'shoes')).toBeUndefined()
})

test('C11 a weight of 0 is set, not missing', async () => {
  await stage(ClaimPanel, { selected: 'shoes' })
  slide(slider('Conviction'), 0)
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', '0')
})

test('C12 one drag is one undo; the next drag is another', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'shoes' })
  const drag = async (values: readonly number[]) => {
    await user.pointer({ keys: '[MouseLeft>]', target: slider('Conviction') })
    for (const value of values) slide(slider('Conviction'), value)
    await user.pointer('[/MouseLeft]')
  }
  await drag([60, 70, 80])
  await drag([70, 40])
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', '40')
  open.undo()
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', '80')
  open.undo()
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', 'not set')
})

test('C12 a run of key presses is one undo', async () => {
  const { open } = await stage(ClaimPanel, { selected: 'shoes' })
  slider('Relevance').focus()
  for (const value of [51, 52, 53]) slide(slider('Relevance'), value)
  open.undo()
  expect(slider('Relevance')).toHaveAttribute('aria-valuetext', 'not set')
})

test('C13 Clear weight unsets both', async () => {
  const { user } = await stage(ClaimPanel, { selected: 'shoes' })
  slide(slider('Conviction'), 90)
  slide(slider('Relevance'), 20)
  await user.click(screen.getByRole('button', { name: 'Clear weight' }))
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', 'not set')
  expect(slider('Relevance')).toHaveAttribute('aria-valuetext', 'not set')
})

test('C14 another claim shows its own weights, and a drag there is its own undo', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'shoes' })
  await user.click(slider('Conviction'))
  slide(slider('Conviction'), 90)
  open.selection.select('focus')
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', 'not set')
  expect(slider('Conviction')).toHaveValue('50')
  slide(slider('Conviction'), 30)
  open.undo()
  open.selection.select('shoes')
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', '90')
})

test("C15 a reference has its original's conviction, and a relevance of its own", async () => {
  const { open } = await stage(ClaimPanel, { selected: 'again' })
  slide(slider('Conviction'), 70)
  slide(slider('Relevance'), 10)
  open.selection.select('shoes')
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', '70')
  expect(slider('Relevance')).toHaveAttribute('aria-valuetext', 'not set')
})

test('C16 a weight that another tab sets shows', async () => {
  const { elsewhere } = await stage(ClaimPanel, { selected: 'shoes' })
  await elsewhere((debate, clerk) =>
    weigh(debate, { ballot: 'judge', claim: 'shoes', weight: 'relevance', value: 0.25 }, clerk),
  )
  expect(slider('Relevance')).toHaveAttribute('aria-valuetext', '25')
})
