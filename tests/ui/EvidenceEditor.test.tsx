// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { button, field, section, select, sourcesOf, withSource } from './evidencePanel.ts'
import { stage } from './stage.tsx'

test.each([
  ['{F9}', '{Control>}u{/Control}', 'underlined'],
  ['{F10}', '{Control>}b{/Control}', 'emphasised'],
  ['{F11}', '{Control>}{Shift>}H{/Shift}{/Control}', 'marks'],
] as const)('C426 the keys %s and %s mark the selected words, and take the mark off', async (key, other, kind) => {
  const on = await stage(ClaimPanel, {
    debate: withSource({ quote: 'Parents paid less each year.' }),
    selected: 'first',
  })
  await on.user.click(button('Edit: Uniform costs 2024'))
  const marked = () => sourcesOf(on, 'first')[0]?.[kind]
  select(field('Quoted passage'), ' paid less ')
  await on.user.keyboard(key)
  expect(marked()).toEqual([{ from: 8, to: 17 }])
  expect(field('Quoted passage')).toHaveFocus()
  await on.user.keyboard(other)
  expect(marked()).toEqual([])
})

test('C426 undo takes the mark back that was the last act, not the words; redo makes it again', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({ quote: 'Parents paid less.' }), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  const source = () => sourcesOf(on, 'first')[0]
  select(field('Quoted passage'), 'paid less')
  await on.user.keyboard('{F9}')
  await on.user.keyboard('{Control>}z{/Control}')
  expect(source()).toMatchObject({ quote: 'Parents paid less.', underlined: [] })
  expect(field('Quoted passage')).toHaveFocus()
  await on.user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
  expect(source()?.underlined).toEqual([{ from: 8, to: 17 }])

  // Words that came after the mark are the browser's to take back.
  fireEvent.input(field('Quoted passage'), { target: { value: 'Parents paid less. Most of them.' } })
  await on.user.keyboard('{Control>}z{/Control}')
  expect(source()).toMatchObject({ quote: 'Parents paid less. Most of them.', underlined: [{ from: 8, to: 17 }] })
})

test('C426 marks of three kinds can lie on the same words, and each button says whether they are marked so', async () => {
  const quote = 'Parents paid less each year.'
  const on = await stage(ClaimPanel, { debate: withSource({ quote }), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  select(field('Quoted passage'), 'paid less')
  await on.user.click(button('Underline'))
  await on.user.click(button('Emphasise'))
  expect(button('Underline')).toHaveAttribute('aria-pressed', 'true')
  expect(button('Emphasise')).toHaveAttribute('aria-pressed', 'true')
  expect(button('Mark for reading aloud')).toHaveAttribute('aria-pressed', 'false')
  const shown = within(section()).getByRole('blockquote')
  expect(shown).toHaveTextContent(quote)
  expect(shown.querySelector('u strong')).toHaveTextContent(/^paid less$/)
})

test('C426 a passage tells how long it takes to say, whole and what is marked for it', async () => {
  const quote = Array.from({ length: 300 }, (_, i) => `w${i}`).join(' ')
  const debate = withSource({ quote, marks: [{ from: 0, to: quote.indexOf(' w150') }] })
  await stage(ClaimPanel, { debate, selected: 'first' })
  expect(section()).toHaveTextContent(/Read aloud in \d:\d\d, all of it in \d:\d\d/)
})

test.each([
  ['BibTeX', '@article{a, author = {Lee, Ann}, title = {What pupils wear}, year = 2022}'],
  ['RIS', 'TY  - JOUR\nAU  - Lee, Ann\nTI  - What pupils wear\nPY  - 2022\nER  - \n'],
])('C427 a pasted citation fills the fields in, from %s; one undo takes it back', async (_, text) => {
  const on = await stage(ClaimPanel, { debate: withSource({ quote: 'Most wear black.' }), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.click(button('Paste citation…'))
  const box = field('Citations as BibTeX, RIS or CSL-JSON')
  expect(box).toHaveFocus()
  fireEvent.input(box, { target: { value: text } })
  await on.user.click(await within(section()).findByRole('button', { name: 'Fill in' }))
  expect(field('Title')).toHaveValue('What pupils wear')
  expect(field('Date')).toHaveValue('2022')
  expect(field('Author').value).toContain('Lee')
  expect(field('Quoted passage')).toHaveValue('Most wear black.')
  await waitFor(() => expect(button('Paste citation…')).toHaveFocus())
  on.open.undo()
  expect(sourcesOf(on, 'first')).toMatchObject([{ title: 'Uniform costs 2024', date: 'May 2024' }])
})

test('C427 Escape gives pasting up, and leaves the fields as they were', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.click(button('Paste citation…'))
  await on.user.keyboard('{Escape}')
  await waitFor(() => expect(button('Paste citation…')).toHaveFocus())
  expect(field('Title')).toHaveValue('Uniform costs 2024')
})

test('C428 new evidence quotes a source that is there already, found by its words', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'second' })
  await on.user.click(button('+ Add evidence'))
  const finder = screen.getByRole('combobox', { name: 'Find a source of this debate' })
  expect(finder).toHaveFocus()
  await on.user.type(finder, 'uniform costs')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    expect.stringContaining('Uniform costs 2024'),
    expect.stringContaining('New source'),
  ])
  await on.user.keyboard('{Enter}')
  expect(sourcesOf(on, 'second')).toMatchObject([{ source: 'said', title: 'Uniform costs 2024' }])
  // The source is known; what is quoted from it is what is missing.
  expect(field('Quoted passage')).toHaveFocus()
})

test('C428 an address that no source has begins a source of its own; Escape adds nothing', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'second' })
  await on.user.click(button('+ Add evidence'))
  await on.user.keyboard('{Escape}')
  await waitFor(() => expect(button('+ Add evidence')).toHaveFocus())
  expect(sourcesOf(on, 'second')).toEqual([])
  await on.user.click(button('+ Add evidence'))
  await on.user.keyboard('https://example.org/new{Enter}')
  expect(sourcesOf(on, 'second')).toMatchObject([{ url: 'https://example.org/new' }])
  expect(field('Address')).toHaveValue('https://example.org/new')
})

test('C428 a source that others quote says so, and can be had for one claim alone', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'second' })
  await on.user.click(button('+ Add evidence'))
  await on.user.keyboard('uniform{Enter}')
  expect(section()).toHaveTextContent('Quoted by 2 claims: a change here changes it there too.')
  await on.user.click(button('Only here'))
  expect(section()).not.toHaveTextContent('Quoted by 2 claims')
  await waitFor(() => expect(button('Another source…')).toHaveFocus())
  await on.user.type(field('Title'), ', mine')
  await on.user.click(button('Done'))
  expect(sourcesOf(on, 'second')).toMatchObject([{ title: 'Uniform costs 2024, mine' }])
  expect(sourcesOf(on, 'first')).toMatchObject([{ title: 'Uniform costs 2024' }])
  await on.user.click(button('Edit: Uniform costs 2024, mine'))
  await on.user.click(button('Another source…'))
  await on.user.keyboard('uniform{Enter}')
  expect(sourcesOf(on, 'second')).toMatchObject([{ source: 'said' }])
})

test('C429 a claim is marked for work and unmarked; its marks are no tags beside the tags', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'second' })
  const marks = within(screen.getByRole('group', { name: 'Work to do on it' }))
  const needs = marks.getByRole('button', { name: 'Needs evidence' })
  await on.user.click(needs)
  await on.user.click(marks.getByRole('button', { name: 'Check this' }))
  expect(needs).toHaveAttribute('aria-pressed', 'true')
  expect(Object.keys(on.claim('second').tags).sort()).toEqual(['check this', 'needs evidence'])
  expect(screen.queryByRole('button', { name: /^Remove tag/ })).toBeNull()
  await on.user.click(needs)
  expect(Object.keys(on.claim('second').tags)).toEqual(['check this'])
  on.open.undo()
  expect(needs).toHaveAttribute('aria-pressed', 'true')
})
