// @vitest-environment jsdom

import { screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { addTag } from '../../src/core/edit/rewrite.ts'
import { weigh } from '../../src/core/edit/weigh.ts'
import { weightSet } from '../../src/core/model/ballot.ts'
import { claimOf } from '../../src/core/model/debate.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { slide, stage } from './stage.tsx'

const panel = () => screen.getByRole('complementary', { name: 'Claim' })
const button = (name: string) => within(panel()).queryByRole('button', { name })

test('C1 with nothing selected the panel says what to do, and offers nothing', async () => {
  await stage(ClaimPanel)
  expect(panel()).toHaveTextContent('Select a claim to see its weights, evidence and note.')
  expect(within(panel()).queryAllByRole('button')).toEqual([])
  expect(within(panel()).queryAllByRole('slider')).toEqual([])
})

test('C2 a claim shows its side, its relation, its sentence, and what can be done with it', async () => {
  await stage(ClaimPanel, { selected: 'shoes' })
  expect(panel()).toHaveTextContent('Con · rebuts')
  expect(within(panel()).getByRole('heading', { level: 2 })).toHaveTextContent('Shoes and phones still show it')
  for (const name of ['Support', 'Rebut', 'Undercut', 'Move to…', 'Delete']) expect(button(name), name).toBeEnabled()
})

test('C2 the side is counted through the answers above: what rebuts a con is pro', async () => {
  await stage(ClaimPanel, { selected: 'banned' })
  expect(panel()).toHaveTextContent('Pro · rebuts')
})

test('C2 Rebut adds an answer under the claim, and it is being written at once', async () => {
  const { user, open, claim } = await stage(ClaimPanel, { selected: 'focus' })
  await user.click(button('Rebut') as HTMLElement)
  const writing = open.writing.claim() as string
  expect(claim(writing)).toMatchObject({ parent: 'focus', relation: 'rebuts', text: '' })
})

test('C2 Delete takes the claim and the panel goes to the next', async () => {
  const { user } = await stage(ClaimPanel, { selected: 'equal' })
  await user.click(button('Delete') as HTMLElement)
  await waitFor(() =>
    expect(within(panel()).getByRole('heading', { level: 2 })).toHaveTextContent('Pupils think less about clothes'),
  )
})

test('C2 Move to… asks where to', async () => {
  const { user, session } = await stage(ClaimPanel, { selected: 'shoes' })
  await user.click(button('Move to…') as HTMLElement)
  expect(session.dialogs.dialog()).toEqual({ kind: 'move', claims: ['shoes'] })
})

test('C2 closing the panel selects nothing', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'shoes' })
  await user.click(button('Close the panel') as HTMLElement)
  expect(open.selection.claim()).toBeNull()
  await waitFor(() => expect(panel()).toHaveTextContent('Select a claim'))
})

test('C3 the motion has a conviction, but no relevance, no undercut, no move and no way to delete it', async () => {
  await stage(ClaimPanel, { selected: 'motion' })
  expect(panel()).toHaveTextContent('Motion')
  expect(within(panel()).getByRole('slider', { name: 'Conviction' })).toHaveAccessibleDescription(
    'Where the motion starts, before any argument.',
  )
  expect(within(panel()).queryByRole('slider', { name: 'Relevance' })).toBeNull()
  for (const name of ['Support', 'Rebut']) expect(button(name), name).toBeEnabled()
  for (const name of ['Undercut', 'Delete', 'Move to…']) expect(button(name), name).toBeNull()
})

test('C4 a reference shows its original, and a way there', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'again' })
  expect(panel()).toHaveTextContent('Refers to “Shoes and phones still show it”')
  expect(within(panel()).getByRole('heading', { level: 2 })).toHaveTextContent('Shoes and phones still show it')
  await user.click(button('Go to the original') as HTMLElement)
  expect(open.selection.claim()).toBe('shoes')
  await waitFor(() => expect(button('Go to the original')).toBeNull())
})

test('C5 where a claim stands follows every edit, and says what bears on it', async () => {
  const { open } = await stage(ClaimPanel, { selected: 'focus' })
  const stands = () => Number(/Why it stands at (\d+)/.exec(panel().textContent ?? '')?.[1])
  await waitFor(() => expect(stands()).toBe(50))
  expect(panel()).toHaveTextContent('Nothing bears on it yet')
  open.make((debate, clerk) => addClaim(debate, { parent: 'focus', relation: 'rebuts', text: 'They do not' }, clerk))
  await waitFor(() => expect(panel()).toHaveTextContent('They do not'))
  const attacked = stands()
  expect(attacked).toBeLessThan(50)
  open.make((debate, clerk) =>
    weigh(debate, { ballot: 'judge', claim: 'focus', weight: 'conviction', value: 1 }, clerk),
  )
  await waitFor(() => expect(stands()).toBeGreaterThan(attacked))
  expect(panel()).toHaveTextContent('Balanced keeps a conviction between 1 and 99')
})

test('C5 the weights are headed by the ballot that is chosen', async () => {
  const { open } = await stage(ClaimPanel, { selected: 'focus' })
  expect(within(panel()).getByRole('region', { name: 'Weights · Judge' })).toBeVisible()
  open.chooseBallot('coach')
  expect(within(panel()).getByRole('region', { name: 'Weights · Coach' })).toBeVisible()
})

test('C6 a claim that another tab deletes leaves an empty panel', async () => {
  const { elsewhere } = await stage(ClaimPanel, { selected: 'choice' })
  await elsewhere((debate, clerk) => remove(debate, { claim: 'choice' }, clerk))
  expect(panel()).toHaveTextContent('Select a claim')
})

const slider = (name: string) => screen.getByRole('slider', { name })

test('C17 a hand on the panel, before it has followed the selection, weighs the claim that is selected', async () => {
  const { open } = await stage(ClaimPanel, { selected: 'shoes' })
  open.selection.select('equal')
  // Nothing has let a frame pass.
  slider('Conviction').focus()
  slide(slider('Conviction'), 90)
  expect(weightSet(open.ballot(), 'conviction', 'equal')).toBe(0.9)
  expect(weightSet(open.ballot(), 'conviction', 'shoes')).toBeUndefined()
  expect(within(panel()).getByRole('heading', { level: 2 })).toHaveTextContent(
    claimOf(open.debate(), 'equal')?.text ?? '-',
  )
})

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
  await waitFor(() => expect(slider('Conviction')).toHaveAttribute('aria-valuetext', 'not set'))
  expect(slider('Conviction')).toHaveValue('50')
  slide(slider('Conviction'), 30)
  open.undo()
  open.selection.select('shoes')
  await waitFor(() => expect(slider('Conviction')).toHaveAttribute('aria-valuetext', '90'))
})

test("C15 a reference has its original's conviction, and a relevance of its own", async () => {
  const { open } = await stage(ClaimPanel, { selected: 'again' })
  slide(slider('Conviction'), 70)
  slide(slider('Relevance'), 10)
  open.selection.select('shoes')
  await waitFor(() => expect(slider('Relevance')).toHaveAttribute('aria-valuetext', 'not set'))
  expect(slider('Conviction')).toHaveAttribute('aria-valuetext', '70')
})

test('C16 a weight that another tab sets shows', async () => {
  const { elsewhere } = await stage(ClaimPanel, { selected: 'shoes' })
  await elsewhere((debate, clerk) =>
    weigh(debate, { ballot: 'judge', claim: 'shoes', weight: 'relevance', value: 0.25 }, clerk),
  )
  expect(slider('Relevance')).toHaveAttribute('aria-valuetext', '25')
})

const box = () => screen.getByRole('textbox', { name: 'Add a tag' })
const tags = () =>
  screen.queryAllByRole('button', { name: /^Remove tag / }).map((tag) => tag.getAttribute('aria-label')?.slice(11))

test('C30 Enter adds the tag that was typed, tidied, and empties the box', async () => {
  const { user } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), ' #opening   speech {Enter}')
  await user.type(box(), '費用{Enter}')
  expect(tags()).toEqual(['opening speech', '費用'])
  expect(box()).toHaveValue('')
})

test('C30 a tag that is there already is not added again', async () => {
  const { user } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'cost{Enter}')
  await user.type(box(), '#cost{Enter}')
  expect(tags()).toEqual(['cost'])
  expect(box()).toHaveValue('')
})

test('C31 Enter in an empty box does nothing, and what cannot be a tag stays in the box', async () => {
  const { user, session } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), '  {Enter}')
  expect(session.notices.list()).toEqual([])
  await user.type(box(), '###{Enter}')
  expect(tags()).toEqual([])
  expect(box()).toHaveValue('  ###')
  expect(session.notices.list()).toMatchObject([{ content: { refusal: 'tag-unusable' } }])
})

test('C32 each tag comes off by its own button, and undo brings it back', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'one{Enter}two{Enter}')
  await user.click(screen.getByRole('button', { name: 'Remove tag one' }))
  expect(tags()).toEqual(['two'])
  open.undo()
  expect(tags()).toEqual(['one', 'two'])
})

test('C33 tags belong to their claim', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'one{Enter}')
  open.selection.select('cost')
  await waitFor(() => expect(tags()).toEqual([]))
})

test('C33 a tag half written does not come along to another claim', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'half')
  open.selection.select('cost')
  await waitFor(() => expect(box()).toHaveValue(''))
})

test('C33 a tag half written stays while the claim changes under it', async () => {
  const { user, elsewhere } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'half')
  await elsewhere((debate, clerk) => addTag(debate, { claim: 'focus', tag: 'theirs' }, clerk))
  expect(box()).toHaveValue('half')
})

test('C34 tags that another tab adds show', async () => {
  const { elsewhere } = await stage(ClaimPanel, { selected: 'focus' })
  await elsewhere((debate, clerk) => addTag(debate, { claim: 'focus', tag: 'theirs' }, clerk))
  expect(tags()).toEqual(['theirs'])
})
