// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { type CardFields, cardsOf, passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation, type Source } from '../../src/core/model/source.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { debateOf, type Stage, stage } from './stage.tsx'

const section = () => screen.getByRole('region', { name: 'Evidence' })
const button = (name: string) => within(section()).getByRole('button', { name })
const field = (name: string) => within(section()).getByRole<HTMLInputElement>('textbox', { name })
const sourcesOf = ({ claim, open }: Stage, id: string) => cardsOf(open.debate(), claim(id))

const source = ({ title, publisher, date, url }: Partial<CardFields>): Source => ({
  ...blankCitation,
  id: 'said',
  title: title ?? 'Uniform costs 2024',
  publisher: publisher ?? 'School Board',
  date: date ?? 'May 2024',
  url: url ?? '',
})

/** A debate in which the first claim has a source, and the second has none. */
const withSource = (fields: Partial<CardFields>) => {
  const evidence = { source: { ...passageFrom(fields), id: 'source', order: 'a0', source: 'said' } }
  return debateOf(
    'Schools should require uniforms',
    [
      { id: 'first', relation: 'supports', text: 'They cost less', evidence },
      { id: 'second', relation: 'supports', text: 'They look smart' },
    ],
    'debate',
    [source(fields)],
  )
}

/** Selects words in a box, as a person does with the mouse. */
function select(box: HTMLInputElement, words: string): void {
  const from = box.value.indexOf(words)
  box.focus()
  box.setSelectionRange(from, from + words.length)
  box.dispatchEvent(new Event('select', { bubbles: true }))
}

test('C20 a claim without sources says so', async () => {
  await stage(ClaimPanel, { selected: 'focus' })
  expect(section()).toHaveTextContent('No source yet.')
})

test('C21 a new source opens to be written, and what is typed is kept', async () => {
  const on = await stage(ClaimPanel, { selected: 'focus' })
  await on.user.click(button('+ Add evidence'))
  await on.user.type(field('Title'), 'What pupils wear')
  await on.user.type(field('Publisher'), 'The Gazette')
  await on.user.type(field('Date'), '12 May')
  await on.user.type(field('Address'), 'https://example.org/wear?a=1')
  await on.user.type(field('Quoted passage'), 'Most wear black.')
  await on.user.selectOptions(within(section()).getByRole('combobox', { name: 'Grade' }), 'news')
  await on.user.click(button('Done'))
  expect(sourcesOf(on, 'focus')).toMatchObject([
    {
      title: 'What pupils wear',
      publisher: 'The Gazette',
      date: '12 May',
      url: 'https://example.org/wear?a=1',
      quote: 'Most wear black.',
      grade: 'news',
    },
  ])
  expect(within(section()).queryByRole('textbox')).toBeNull()
  expect(section()).toHaveTextContent('Most wear black.')
  expect(section()).toHaveTextContent('The Gazette, 12 May · Grade: news')
})

test('C21 all typing in one field is one undo', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.type(field('Title'), ', revised')
  await on.user.type(field('Publisher'), ' of Leeds')
  await on.user.click(button('Done'))
  on.open.undo()
  expect(sourcesOf(on, 'first')).toMatchObject([{ title: 'Uniform costs 2024, revised', publisher: 'School Board' }])
  on.open.undo()
  expect(sourcesOf(on, 'first')).toMatchObject([{ title: 'Uniform costs 2024' }])
})

test.each(['https://example.org/a', 'http://example.org/a', 'HTTPS://EXAMPLE.ORG/a'])(
  'C22 the address %s makes a link that tells the other page nothing',
  async (url) => {
    await stage(ClaimPanel, { debate: withSource({ url }), selected: 'first' })
    const link = within(section()).getByRole('link', { name: 'Uniform costs 2024' })
    expect(link).toHaveAttribute('href', url)
    expect(link).toHaveAttribute('rel', 'noreferrer noopener')
  },
)

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JavaScript:alert(1)//https://example.org',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'example.org',
  'https://',
])('C23 the address "%s" is text, never a link', async (url) => {
  const { user } = await stage(ClaimPanel, { debate: withSource({ url }), selected: 'first' })
  expect(within(section()).queryByRole('link')).toBeNull()
  await user.click(button('Edit: Uniform costs 2024'))
  expect(within(section()).queryByRole('link')).toBeNull()
  expect(field('Address')).toHaveValue(url)
})

test('C23 an address that becomes no link says why', async () => {
  const { user } = await stage(ClaimPanel, { debate: withSource({ url: 'javascript:alert(1)' }), selected: 'first' })
  await user.click(button('Edit: Uniform costs 2024'))
  expect(section()).toHaveTextContent('Only addresses that begin with http:// or https:// become links.')
})

test('C24 selected words are marked to be read aloud, and the mark comes off again', async () => {
  const quote = 'Parents paid 40 pounds less each year.'
  const on = await stage(ClaimPanel, { debate: withSource({ quote }), selected: 'first' })
  const marked = () =>
    within(section())
      .queryAllByRole('mark')
      .map((mark) => mark.textContent)
  await on.user.click(button('Edit: Uniform costs 2024'))
  expect(button('Mark for reading aloud')).toBeDisabled()
  select(field('Quoted passage'), '40 pounds less')
  await on.user.click(button('Mark for reading aloud'))
  expect(marked()).toEqual(['40 pounds less'])
  await on.user.click(button('Done'))
  expect(within(section()).getByRole('blockquote')).toHaveTextContent(quote)
  expect(marked()).toEqual(['40 pounds less'])
  await on.user.click(button('Edit: Uniform costs 2024'))
  select(field('Quoted passage'), '40 pounds less')
  await on.user.click(button('Mark for reading aloud'))
  expect(marked()).toEqual([])
})

test('C24 the marks stay on their words while the passage is rewritten', async () => {
  const debate = withSource({ quote: 'They paid less.', marks: [{ from: 5, to: 9 }] })
  const on = await stage(ClaimPanel, { debate, selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.type(field('Quoted passage'), 'In May ', { initialSelectionStart: 0, initialSelectionEnd: 0 })
  await on.user.click(button('Done'))
  expect(within(section()).getByRole('blockquote')).toHaveTextContent('In May They paid less.')
  expect(within(section()).getByRole('mark')).toHaveTextContent(/^paid$/)
})

test('C24 words just typed can be marked at once', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.type(field('Quoted passage'), 'Half the price')
  select(field('Quoted passage'), 'Half')
  await on.user.click(button('Mark for reading aloud'))
  expect(within(section()).getByRole('mark')).toHaveTextContent(/^Half$/)
})

test('C25 a source can be removed, and undo brings it back', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.click(button('Remove'))
  expect(section()).toHaveTextContent('No source yet.')
  on.open.undo()
  expect(button('Edit: Uniform costs 2024')).toBeVisible()
})

test('C26 another claim closes the editor; what was typed stays with the source it was typed for', async () => {
  const on = await stage(ClaimPanel, { debate: withSource({}), selected: 'first' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.type(field('Title'), ', revised')
  on.open.selection.select('second')
  await waitFor(() => expect(within(section()).queryByRole('textbox')).toBeNull())
  expect(sourcesOf(on, 'first')).toMatchObject([{ title: 'Uniform costs 2024, revised' }])
  expect(sourcesOf(on, 'second')).toEqual([])
  on.open.selection.select('first')
  expect(await screen.findByRole('button', { name: 'Edit: Uniform costs 2024, revised' })).toBeVisible()
})

test('C27 a source without a title goes by its publisher, and one with neither says so', async () => {
  const { user } = await stage(ClaimPanel, { debate: withSource({ title: '' }), selected: 'first' })
  expect(section()).toHaveTextContent('School Board · May 2024')
  await user.click(button('Edit: School Board'))
  await user.clear(field('Publisher'))
  await user.click(button('Done'))
  expect(button('Edit: A source without a title')).toBeVisible()
})

test('C28 a reference shows the sources of its original, and writes them there', async () => {
  const evidence = { source: { ...passageFrom({}), id: 'source', order: 'a0', source: 'said' } }
  const debate = debateOf(
    'Schools should require uniforms',
    [
      { id: 'first', relation: 'supports', text: 'They cost less', evidence },
      { id: 'same', relation: 'rebuts', reference: 'first' },
    ],
    'debate',
    [source({})],
  )
  const on = await stage(ClaimPanel, { debate, selected: 'same' })
  await on.user.click(button('Edit: Uniform costs 2024'))
  await on.user.type(field('Title'), '!')
  await on.user.click(button('Done'))
  expect(sourcesOf(on, 'first')).toMatchObject([{ title: 'Uniform costs 2024!' }])
  expect(sourcesOf(on, 'same')).toEqual([])
})

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
