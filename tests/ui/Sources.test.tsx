// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { entries, sizeOf } from '../../src/core/model/shelf.ts'
import { blankCitation, type Source } from '../../src/core/model/source.ts'
import { Sources } from '../../src/ui/case/sources/Sources.tsx'
import { debateOf, everyRow, type Line, type Stage, stage } from './stage.tsx'

const source = (id: string, fields: Partial<Source>): Source => ({ ...blankCitation, ...fields, id })
const all: readonly Source[] = [
  source('prices', { author: 'Jones', title: 'Prices', date: '2024', url: 'https://example.org/prices' }),
  source('prices again', { title: 'Prices, again', publisher: 'Board', url: 'https://www.example.org/prices/' }),
  source('dress', { publisher: 'The Gazette', title: 'Dress', date: 'May 2023', url: 'gazette/dress' }),
  source('blank', {}),
]
const quoting = (...ids: string[]): Pick<Line, 'evidence'> => ({
  evidence: Object.fromEntries(ids.map((id) => [id, { ...passageFrom({}), id, order: id, source: id }])),
})

const on = async (sources: readonly Source[] = all) => {
  everyRow()
  const has = (id: string) => sources.some((one) => one.id === id)
  return stage(Sources, {
    debate: debateOf(
      'Schools should require uniforms',
      [
        { id: 'cheap', relation: 'supports', text: 'They cost less', ...(has('prices') ? quoting('prices') : {}) },
        {
          id: 'dear',
          relation: 'rebuts',
          text: 'Families pay twice',
          ...(has('prices again') ? quoting('prices again') : {}),
        },
        { id: 'smart', relation: 'supports', text: 'They look smart', ...(has('prices') ? quoting('prices') : {}) },
      ],
      'debate',
      sources,
    ),
  })
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Sources of this debate' }))
    .getAllByRole('listitem')
    .filter((row) => row.hasAttribute('aria-posinset'))
const opener = (name: RegExp) => screen.getByRole('button', { name })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const titles = ({ open }: Stage) => [...entries(open.debate().sources)].map(([, { title }]) => title).sort()

/** Pastes text into a box at once, as a person does. */
function paste(box: HTMLElement, text: string): void {
  fireEvent.input(box, { target: { value: text } })
}

const bib = `@article{a, author = {Lee, Ann}, title = {What pupils wear}, year = 2022, url = {https://example.org/wear}}

@book{broken, title = {Never closed

@misc{p, title = {Prices}, url = {http://example.org/prices}}`

test('C435 the sources are listed by name, with what may want mending and how often they are quoted', async () => {
  await on()
  expect(rows().map((row) => row.textContent?.replace(/\s+/g, ' '))).toEqual([
    expect.stringContaining('Prices, again · Board'),
    expect.stringContaining('Jones · Prices · 2024'),
    expect.stringContaining('Dress · The Gazette, May 2023'),
    expect.stringContaining('A source without a title'),
  ])
  expect(rows()[0]).toHaveTextContent(/no date.*duplicate.*quoted by 1 claim/)
  expect(rows()[1]).toHaveTextContent(/duplicate.*quoted by 2 claims/)
  expect(rows()[2]).toHaveTextContent(/address broken.*not quoted/)
  expect(rows()[3]).toHaveTextContent(/no address.*no date.*nameless.*not quoted/)
})

test('C435 a source with neither author nor title is known by its publisher', async () => {
  await on([source('one', { publisher: 'Al Jazeera', date: '2022' })])
  expect(rows()[0]).toHaveTextContent('Al Jazeera · 2022')
})

test('C435 words and flags narrow the list, and all of it comes back', async () => {
  const { user } = await on()
  await user.click(screen.getByRole('button', { name: 'duplicate 2' }))
  expect(rows()).toHaveLength(2)
  expect(screen.getByText('2 of 4 sources')).toBeVisible()
  await user.type(screen.getByRole('searchbox', { name: 'Search the sources' }), 'gazette')
  expect(screen.queryByRole('list', { name: 'Sources of this debate' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Show all sources' }))
  expect(rows()).toHaveLength(4)
})

test('C436 a source is written once for all who quote it, and they are told', async () => {
  const stage = await on()
  const { user, open } = stage
  await user.click(opener(/^Jones/))
  expect(field('Title')).toHaveFocus()
  expect(screen.getByText('All claims that quote it follow.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Pro They cost less' })).toBeVisible()
  await user.type(field('Title'), ' of 2024')
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(titles(stage)).toContain('Prices of 2024')
  await waitFor(() => expect(opener(/^Jones/)).toHaveFocus())
  open.undo()
  expect(titles(stage)).toContain('Prices')
})

test('C436 a claim that quotes it is a click away', async () => {
  const { user, open } = await on()
  await user.click(opener(/^Jones/))
  await user.click(screen.getByRole('button', { name: 'Pro They look smart' }))
  expect(open.selection.claim()).toBe('smart')
})

test('C436 the row stays while it is written, though it fits the filter no longer; then the focus goes to the next', async () => {
  const { user } = await on()
  await user.click(screen.getByRole('button', { name: 'no date 2' }))
  await user.click(opener(/^Prices, again/))
  await user.type(field('Date'), '2023')
  await waitFor(() => expect(screen.getByRole('button', { name: 'no date 1' })).toBeVisible())
  expect(rows()).toHaveLength(2)
  expect(field('Date')).toHaveValue('2023')
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await waitFor(() => expect(opener(/^A source without a title/)).toHaveFocus())
  expect(rows()).toHaveLength(1)
})

test('C436 a new source opens to be written', async () => {
  const stage = await on()
  await stage.user.click(screen.getByRole('button', { name: '+ New source' }))
  expect(field('Title')).toHaveFocus()
  await stage.user.type(field('Title'), 'Fresh')
  await stage.user.click(screen.getByRole('button', { name: 'Done' }))
  expect(titles(stage)).toContain('Fresh')
})

test('C436 what nobody quotes can go, one by one or together; undo brings it back', async () => {
  const stage = await on()
  await stage.user.click(opener(/^Dress/))
  await stage.user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(titles(stage)).not.toContain('Dress')
  await waitFor(() => expect(opener(/^A source without a title/)).toHaveFocus())
  await stage.user.click(screen.getByRole('button', { name: 'Remove the one that nobody quotes' }))
  expect(rows()).toHaveLength(2)
  expect(screen.getByText('1 source removed.')).toHaveRole('status')
  expect(screen.getByRole('searchbox')).toHaveFocus()
  stage.open.undo()
  stage.open.undo()
  expect(rows()).toHaveLength(4)
})

test('C436 a source that is quoted has no Remove', async () => {
  const { user } = await on()
  await user.click(opener(/^Jones/))
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull()
})

test('C437 sources that seem the same become one: who quoted the other quotes this, and blanks are filled', async () => {
  const stage = await on()
  const { user, open, claim } = stage
  await user.click(opener(/^Jones/))
  const same = screen.getByRole('group', { name: 'Seems to be the same source' })
  expect(within(same).getByText('Prices, again').tagName).toBe('STRONG')
  await user.click(within(same).getByRole('button', { name: 'Merge into this source: Prices, again' }))
  expect(titles(stage)).toEqual(['', 'Dress', 'Prices'])
  expect(Object.values(claim('dear').evidence).map((one) => one.source)).toEqual(['prices'])
  expect([...entries(open.debate().sources)].find(([id]) => id === 'prices')?.[1]).toMatchObject({
    author: 'Jones',
    publisher: 'Board',
    date: '2024',
  })
  await waitFor(() => expect(opener(/^Jones/)).toHaveFocus())
  expect(rows()[0]).toHaveTextContent('quoted by 3 claims')
  open.undo()
  expect(titles(stage)).toEqual(['', 'Dress', 'Prices', 'Prices, again'])
})

test('C437 merging where nothing is blank, with the filter for duplicates on, keeps the focus in the part', async () => {
  const { user } = await on([
    source('prices', { title: 'Prices', url: 'https://example.org/p' }),
    source('prices again', { title: 'Prices', url: 'https://example.org/p' }),
  ])
  await user.click(screen.getByRole('button', { name: 'duplicate 2' }))
  await user.click(opener(/^Prices.*quoted by 2/))
  await user.click(screen.getByRole('button', { name: 'Merge into this source: Prices' }))
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus())
})

test('C438 citations come in from pasted text; what is here already is not chosen, what is broken is told with its line', async () => {
  const stage = await on()
  await stage.user.click(screen.getByRole('button', { name: 'Paste or open citations…' }))
  const box = field('Citations as BibTeX, RIS or CSL-JSON')
  expect(box).toHaveFocus()
  paste(box, bib)
  expect((await screen.findByText('2 citations found')).closest('[role=status]')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: /What pupils wear/ })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: /^Prices$/ })).not.toBeChecked()
  expect(screen.getByText('seems to be here already')).toBeVisible()
  expect(
    screen.getByText(/^Line 3: “broken” is not closed, or not written as it must be: nothing of it could be read/),
  ).toBeVisible()
  await stage.user.click(screen.getByRole('button', { name: 'Add 1 source' }))
  expect(titles(stage)).toContain('What pupils wear')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Paste or open citations…' })).toHaveFocus())
  stage.open.undo()
  expect(sizeOf(stage.open.debate().sources)).toBe(4)
})

test('C438 RIS and CSL-JSON are read as well, and text that is no citation says so', async () => {
  const { user } = await on()
  await user.click(screen.getByRole('button', { name: 'Paste or open citations…' }))
  const box = field('Citations as BibTeX, RIS or CSL-JSON')
  paste(box, 'TY  - NEWS\nAU  - Sato, Ken\nTI  - Caps and coats\nPY  - 2021\nER  - \n')
  expect(await screen.findByRole('checkbox', { name: /Caps and coats/ })).toBeChecked()
  paste(box, JSON.stringify([{ type: 'book', title: 'Ties', author: [{ family: 'Ito', given: 'Aya' }] }]))
  expect(await screen.findByRole('checkbox', { name: /Ties/ })).toBeChecked()
  expect(screen.queryByRole('checkbox', { name: /Caps and coats/ })).toBeNull()
  paste(box, 'Only some words.')
  expect(await screen.findByText(/^Nothing was read\./)).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('textbox', { name: /^Citations/ })).toBeNull()
  await waitFor(() => expect(screen.getByRole('button', { name: 'Paste or open citations…' })).toHaveFocus())
})

test.each([
  ['BibTeX', /@[a-z]+\{[^,]+,[\s\S]*title = \{+Prices/],
  ['RIS', /^TY {2}- [\s\S]*TI {2}- Prices/],
  ['CSL-JSON', /"title": ?"Prices"/],
])('C439 what is shown or chosen goes out as %s', async (format, expected) => {
  const { user } = await on()
  expect(screen.getByRole('group', { name: 'Export 4 sources as' })).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: 'Choose Prices' }))
  const out = screen.getByRole('group', { name: 'Export 1 source as' })
  await user.selectOptions(within(out).getByRole('combobox', { name: 'Format of citations' }), format)
  await user.click(within(out).getByRole('button', { name: 'Copy' }))
  await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(expected))
  expect(await navigator.clipboard.readText()).not.toContain('Dress')
  await user.click(screen.getByRole('button', { name: 'Choose none' }))
  expect(screen.getByRole('group', { name: 'Export 4 sources as' })).toBeVisible()
  expect(screen.getByRole('searchbox')).toHaveFocus()
})

test('C435 a debate without sources says where they come from', async () => {
  await on([])
  expect(screen.getByText(/This debate has no sources yet\./)).toBeVisible()
})
