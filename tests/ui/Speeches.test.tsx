// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test, vi } from 'vitest'
import { partsOf } from '../../src/core/model/case.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { button, handle, handles, held, inside, speech, stage, stageCase } from './caseStage.tsx'

test('C400 the first case is begun with a name and a format; its contentions are divided among the speeches', async () => {
  const on = await stage()
  expect(screen.getByText(/There is no case for Pro yet/)).toBeVisible()
  const name = screen.getByRole('textbox', { name: 'Name of the case' })
  await on.user.clear(name)
  await on.user.click(button('Begin the case'))
  expect(screen.getByRole('alert')).toHaveTextContent('Give it a name.')
  expect(name).toHaveFocus()
  await on.user.type(name, 'Round one')
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Format of the debate' }), 'World Schools')
  expect(screen.getByText(/points of information/)).toBeVisible()
  await on.user.click(button('Begin the case'))
  expect(held(on)).toMatchObject({ name: 'Round one', side: 'pro' })
  expect(handles('P1')).toEqual([
    'Definitions, 1 of 4',
    'Burdens, 2 of 4',
    'Model or counter-plan, 3 of 4',
    expect.stringMatching(/^Claim: .*, 4 of 4$/),
  ])
  expect(handles('P2')).toHaveLength(1)
  await waitFor(() => expect(button('Put together')).toHaveFocus())
})

test('C457 a format is offered with its minutes, those of preparation among them', async () => {
  const on = await stage()
  expect(screen.getByText(/^Minutes: AC 4 · .* — preparation 3 for each team$/)).toBeVisible()
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Format of the debate' }), 'World Schools')
  expect(screen.getByText(/^Minutes: P1 8/)).not.toHaveTextContent('preparation')
})

test('C457 a case beside one of the usual name has a name of its own, so that they are told apart', async () => {
  const on = await stage()
  await on.user.click(button('Begin the case'))
  await on.user.click(await screen.findByRole('button', { name: 'New case' }))
  expect(screen.getByRole('textbox', { name: 'Name of the case' })).toHaveValue('Our case 2')
  await on.user.click(button('Begin the case'))
  expect(await screen.findByRole('combobox', { name: 'Case' })).toHaveDisplayValue('Our case 2')
})

test('C400 an empty case leaves the contentions beside the speeches, from where each goes into one', async () => {
  const on = await stage()
  await on.user.click(screen.getByRole('checkbox', { name: /^Divide our contentions/ }))
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Format of the debate' }), 'World Schools')
  await on.user.click(button('Begin the case'))
  const tray = inside('Not in a speech')
  expect(tray.getAllByRole('listitem')).toHaveLength(2)
  const group = tray.getByRole('group', { name: 'Add to a speech: Uniforms hide who is rich' })
  await on.user.click(within(group).getByRole('button', { name: '+ P2' }))
  expect(handles('P2')).toEqual(['Claim: Uniforms hide who is rich, 1 of 1'])
  await waitFor(() => expect(handle('Claim: Uniforms hide')).toHaveFocus())
  expect(tray.getAllByRole('listitem')).toHaveLength(1)
})

test('C401 a speech shows how long it takes at the speaker’s pace beside how long it may, and what it is over', async () => {
  const on = await stageCase({ kind: 'link', text: 'word '.repeat(150) })
  const meter = inside('P1').getByRole('meter', { name: 'Time of P1' })
  expect(speech('P1')).toHaveTextContent('1:00 / 1:00')
  expect(speech('P1')).toHaveTextContent('150 words')
  expect(speech('P1')).not.toHaveTextContent('over')
  const pace = screen.getByRole('spinbutton', { name: 'Words a minute' })
  await on.user.clear(pace)
  await on.user.type(pace, '100')
  await on.user.tab()
  expect(speech('P1')).toHaveTextContent('1:30 / 1:00')
  expect(speech('P1')).toHaveTextContent('0:30 over')
  expect(meter).toHaveAttribute('aria-valuetext', '1:30 / 1:00')
  expect(handle('Link').closest('li')).toHaveTextContent('1:30')
})

test('C401 half a second too much is not over', async () => {
  await stageCase({ kind: 'link', text: 'word '.repeat(151) })
  expect(speech('P1')).toHaveTextContent('1:00 / 1:00')
  expect(speech('P1')).not.toHaveTextContent('over')
})

test('C402 a pace that nobody speaks is refused where it is typed until it is mended; what held before goes on holding', async () => {
  const on = await stageCase()
  const pace = screen.getByRole('spinbutton', { name: 'Words a minute' })
  await on.user.clear(pace)
  // On its way it says 150 and 90, which would be paces.
  await on.user.type(pace, '1509000')
  const refusal = 'A pace runs from 60 to 400 a minute. Until then 150 holds.'
  expect(screen.getByRole('alert')).toHaveTextContent(refusal)
  await on.user.tab()
  await on.user.tab()
  expect(screen.getByRole('alert')).toHaveTextContent(refusal)
  expect(pace).toHaveValue(1509000)
  expect(pace).toHaveAttribute('aria-invalid', 'true')
  expect(on.session.settings.pace().words).toBe(150)
  await on.user.click(button('Back to 150'))
  expect(pace).toHaveFocus()
  expect(pace).toHaveValue(150)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('C402 who says Japanese beside English has a pace for each', async () => {
  const on = await stageCase({ kind: 'link', text: '制服は高い。' })
  await on.user.clear(screen.getByRole('spinbutton', { name: 'Characters a minute' }))
  await on.user.type(screen.getByRole('spinbutton', { name: 'Characters a minute' }), '100')
  await on.user.tab()
  expect(on.session.settings.pace().characters).toBe(100)
  expect(handle('Link').closest('li')).toHaveTextContent('0:03')
})

test('C403 Alt and arrows move a part within its speech and into another; the focus goes along, and its place is said', async () => {
  const on = await stageCase({ kind: 'definitions' }, { kind: 'burdens' }, { kind: 'model' })
  handle('Definitions').focus()
  await on.user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(handles('P1')).toEqual(['Burdens, 1 of 3', 'Definitions, 2 of 3', 'Model or counter-plan, 3 of 3'])
  expect(screen.getByRole('status')).toHaveTextContent('P1: 2 of 3')
  await waitFor(() => expect(handle('Definitions')).toHaveFocus())
  await on.user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(handles('P2')).toEqual([expect.stringMatching(/^Claim/), 'Definitions, 2 of 2'])
  await waitFor(() => expect(handle('Definitions')).toHaveFocus())
  await on.user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
  expect(handles('P1').at(-1)).toBe('Definitions, 3 of 3')
  await waitFor(() => expect(handle('Definitions')).toHaveFocus())
  await on.user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(handles('P1')).toHaveLength(3)
  await on.user.keyboard('{Control>}z{/Control}')
  expect(handles('P2').at(0)).toBe('Definitions, 1 of 2')
  await waitFor(() => expect(handle('Definitions')).toHaveFocus())
})

test('C403 buttons and the list of speeches do the same, and keep the focus', async () => {
  const on = await stageCase({ kind: 'definitions' }, { kind: 'burdens' })
  expect(button('Move up: Definitions')).toBeDisabled()
  await on.user.click(button('Move up: Burdens'))
  expect(handles('P1')).toEqual(['Burdens, 1 of 2', 'Definitions, 2 of 2'])
  await waitFor(() => expect(handle('Burdens')).toHaveFocus())
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Speech of Burdens' }), 'P2')
  expect(handles('P2').at(-1)).toBe('Burdens, 2 of 2')
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Speech of Burdens' })).toHaveFocus())
})

test('C404 words that lead on are put after a claim, and written at once', async () => {
  const on = await stageCase({ kind: 'claim', claim: 'equal' }, { kind: 'model' })
  await on.user.click(button('Link after Claim: Uniforms hide who is rich'))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Link, 2 of 3' })).toHaveFocus())
  await on.user.keyboard('So much for money.')
  await waitFor(() => expect(partsOf(held(on), 'p1').map(({ text }) => text)).toEqual(['', 'So much for money.', '']))
  await on.user.click(within(screen.getByRole('group', { name: 'Add to P2' })).getByRole('button', { name: 'Burdens' }))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Burdens, 2 of 2' })).toHaveFocus())
})

test('C404 a claim is found by its words among those of the side, and the focus goes to it', async () => {
  const on = await stageCase()
  await on.user.click(within(screen.getByRole('group', { name: 'Add to P1' })).getByRole('button', { name: 'Claim…' }))
  const box = await screen.findByRole('combobox', { name: 'Search claims' })
  // Neither the motion nor what Con says is there to be said.
  expect(within(screen.getByRole('dialog')).getAllByRole('option')).toHaveLength(4)
  await on.user.type(box, 'banned{Enter}')
  expect(handles('P1')).toEqual(['Claim: Phones are banned in most schools, 1 of 1'])
  await waitFor(() => expect(handle('Claim: Phones are banned')).toHaveFocus())
})

test('C405 the words of a claim in a case are the claim’s own', async () => {
  const on = await stageCase({ kind: 'claim', claim: 'equal' })
  const box = inside('P1').getByRole('textbox', { name: 'Claim, 1 of 1' })
  await on.user.clear(box)
  await on.user.type(box, 'Nobody sees who is rich')
  await on.user.tab()
  expect(on.claim('equal').text).toBe('Nobody sees who is rich')
})

test('C405 what supports a claim and its evidence are said or left out', async () => {
  const on = await stageCase({ kind: 'claim', claim: 'shoes' })
  await on.user.selectOptions(inside('P1').getByRole('combobox', { name: 'Evidence' }), 'none')
  expect(partsOf(held(on), 'p1')).toMatchObject([{ cards: 'none', supports: true }])
  // Nothing supports it, so there is nothing to choose.
  expect(inside('P1').queryByRole('checkbox')).toBeNull()
})

test('C406 a part that is taken out hands the focus on, and its claim stays in the debate', async () => {
  const on = await stageCase({ kind: 'claim', claim: 'equal' }, { kind: 'burdens' })
  await on.user.click(button('Take out of the case: Claim: Uniforms hide who is rich'))
  expect(handles('P1')).toEqual(['Burdens, 1 of 1'])
  expect(handle('Burdens')).toHaveFocus()
  expect(childrenOf(on.open.debate(), 'motion')).toContain('equal')
  await on.user.click(button('Take out of the case: Burdens'))
  expect(inside('P1').getByRole('button', { name: 'Claim…' })).toHaveFocus()
  expect(speech('P1')).toHaveTextContent('Nothing is said here yet.')
})

test('C408 cases are renamed, begun beside one another, left and deleted, and the focus is never lost', async () => {
  const on = await stageCase()
  const name = screen.getByRole('textbox', { name: 'Name of the case' })
  await on.user.clear(name)
  await on.user.type(name, 'First')
  await on.user.tab()
  expect(held(on).name).toBe('First')
  await on.user.click(button('New case'))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of the case' })).toHaveFocus())
  await on.user.click(button('Cancel'))
  await waitFor(() => expect(button('New case')).toHaveFocus())
  await on.user.click(button('New case'))
  await on.user.click(button('Begin the case'))
  const choice = await screen.findByRole('combobox', { name: 'Case' })
  expect(choice).toHaveDisplayValue('Our case')
  await on.user.click(button('Delete case'))
  await waitFor(() => expect(button('Put together')).toHaveFocus())
  expect(screen.getByRole('textbox', { name: 'Name of the case' })).toHaveValue('First')
  await on.user.click(button('Delete case'))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of the case' })).toHaveFocus())
  expect(button('Begin the case')).toBeVisible()
})

test('C409 a case is read and copied as a whole or speech by speech', async () => {
  const on = await stageCase({ kind: 'definitions', text: 'A uniform is a set of clothes.' })
  const write = vi.fn(async (_text: string) => {})
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write)
  await on.user.click(button('Read aloud'))
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual(['P1', 'P2'])
  expect(screen.getByRole('heading', { level: 3, name: 'Definitions' })).toBeVisible()
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Print or save' }), 'P1')
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual(['P1'])
  await on.user.click(button('Copy as text'))
  const text = write.mock.calls[0]?.[0]
  expect(text).toContain('Ours · Proposition')
  expect(text).toContain('A uniform is a set of clothes.')
  expect(text).not.toContain('P2')
  for (const name of ['Print', 'Save as Word', 'Save as Markdown', 'Save as HTML']) expect(button(name)).toBeEnabled()
})
