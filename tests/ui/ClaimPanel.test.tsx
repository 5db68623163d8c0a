// @vitest-environment jsdom
import { screen, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { weigh } from '../../src/core/edit/weigh.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { stage } from './stage.tsx'

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
  expect(within(panel()).getByRole('heading', { level: 2 })).toHaveTextContent('Pupils think less about clothes')
})

test('C2 Move to… asks where to', async () => {
  const { user, session } = await stage(ClaimPanel, { selected: 'shoes' })
  await user.click(button('Move to…') as HTMLElement)
  expect(session.dialogs.dialog()).toEqual({ kind: 'move', claim: 'shoes' })
})

test('C2 closing the panel selects nothing', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'shoes' })
  await user.click(button('Close the panel') as HTMLElement)
  expect(open.selection.claim()).toBeNull()
  expect(panel()).toHaveTextContent('Select a claim')
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
  expect(button('Go to the original')).toBeNull()
})

test('C5 where a claim stands follows every edit, and says what bears on it', async () => {
  const { open } = await stage(ClaimPanel, { selected: 'focus' })
  expect(panel()).toHaveTextContent('Stands at 50 on its own: nothing bears on it yet')
  open.make((debate, clerk) => addClaim(debate, { parent: 'focus', relation: 'rebuts' }, clerk))
  expect(panel()).toHaveTextContent('after 0 supports and 1 answer')
  const stands = Number(/Stands at (\d+)/.exec(panel().textContent ?? '')?.[1])
  expect(stands).toBeLessThan(50)
  open.make((debate, clerk) =>
    weigh(debate, { ballot: 'judge', claim: 'focus', weight: 'conviction', value: 1 }, clerk),
  )
  expect(Number(/Stands at (\d+)/.exec(panel().textContent ?? '')?.[1])).toBeGreaterThan(stands)
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
