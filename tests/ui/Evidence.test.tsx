// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { button, field, section, select, source, sourcesOf, withSource } from './evidencePanel.ts'
import { debateOf, stage } from './stage.tsx'

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

test('S81 old evidence tells that it is; said to hold still it is kept so, and that is taken back', async () => {
  const set = await stage(ClaimPanel, { debate: withSource({ date: '1951' }), selected: 'first' })
  const holds = button('Still holds: Uniform costs 2024')
  expect(holds).toHaveTextContent('old · Still holds')
  await set.user.click(holds)
  expect(holds).toHaveAttribute('aria-pressed', 'true')
  expect(sourcesOf(set, 'first')[0]).toMatchObject({ stillHolds: true })
  await set.user.click(holds)
  expect(sourcesOf(set, 'first')[0]).not.toHaveProperty('stillHolds')
  set.open.undo()
  expect(holds).toHaveAttribute('aria-pressed', 'true')
})

test('S81 evidence that is not old is not asked whether it holds', async () => {
  await stage(ClaimPanel, { debate: withSource({ date: String(new Date().getFullYear()) }), selected: 'first' })
  expect(within(section()).queryByRole('button', { name: /^Still holds/ })).toBeNull()
})
