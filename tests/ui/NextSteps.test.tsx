// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation } from '../../src/core/model/source.ts'
import { NextSteps } from '../../src/ui/case/next/NextSteps.tsx'
import { eventually } from '../eventually.ts'
import { debateOf, everyRow, type Line, namesOf, stage, uniforms } from './stage.tsx'

const list = () => screen.getByRole('list', { name: 'To do' })
const rows = () => within(list()).getAllByRole('listitem')
/** What is to do, row by row. */
const told = () => rows().map((row) => row.querySelector('.task-what')?.textContent)
const rowOf = (sentence: string) => {
  const found = rows().find((row) => within(row).queryByRole('button', { name: sentence }) !== null)
  if (found === undefined) throw new Error(`Nothing is to do about “${sentence}”.`)
  return found
}
const filter = (name: RegExp) => screen.getByRole('button', { name })

const on = async (debate = uniforms()) => {
  everyRow()
  return stage(NextSteps, { debate })
}

const sources = [
  { ...blankCitation, id: 'old', author: 'Smith', date: 'March 2011' },
  { ...blankCitation, id: 'older', publisher: 'School Board', date: '2009' },
]
const quoted = (...ids: string[]): Pick<Line, 'evidence'> => ({
  evidence: Object.fromEntries(ids.map((id) => [id, { ...passageFrom({}), id, order: id, source: id }])),
})

test('C430 what is to do for the side that is prepared is listed, with where it stands and what it is worth', async () => {
  await on()
  expect(told()).toEqual(expect.arrayContaining(['Answer this', 'No source']))
  const cost = rowOf('Families pay for a second wardrobe')
  expect(cost).toHaveTextContent('Con · contention')
  expect(cost).toHaveTextContent(/\d+\.\d points/)
  const points = rows().map((row) => Number.parseFloat(row.querySelector('.task-points')?.textContent ?? ''))
  expect(points).toEqual([...points].sort((a, b) => b - a))
  expect(rows()[0]).toHaveAttribute('aria-setsize', String(rows().length))
})

test('C430 progress tells how much of the other side is answered, in all and by contention', async () => {
  const { user } = await on()
  const bar = screen.getByRole('progressbar', { name: 'Claims of Con answered' })
  expect(bar).toHaveAttribute('aria-valuetext', '1 of 3 answered')
  await user.click(screen.getByText('By contention'))
  await waitFor(() => expect(screen.getAllByRole('progressbar').length).toBeGreaterThan(1))
})

test('C430 old evidence of one claim is one thing to do, with its years and who it is from', async () => {
  const debate = debateOf(
    'Schools should require uniforms',
    [{ id: 'first', relation: 'supports', text: 'They cost less', ...quoted('old', 'older') }],
    'debate',
    sources,
  )
  await on(debate)
  expect(told()).toEqual(['May be dated: 2009 School Board; 2011 Smith'])
})

test('S81 old evidence is said to hold still from the list, all of a claim’s at once; one undo lists it again', async () => {
  const debate = debateOf(
    'Schools should require uniforms',
    [
      { id: 'first', relation: 'supports', text: 'They cost less', ...quoted('old', 'older') },
      { id: 'second', relation: 'supports', text: 'They look smart' },
    ],
    'debate',
    sources,
  )
  const { user, open } = await on(debate)
  const row = rowOf('They cost less')
  await user.click(within(row).getByRole('button', { name: 'Still holds: They cost less' }))
  expect(screen.queryByText(/may be dated/i)).toBeNull()
  await waitFor(() => expect(screen.getByRole('button', { name: 'They look smart' })).toHaveFocus())
  open.undo()
  expect(rowOf('They cost less')).toHaveTextContent('May be dated: 2009')
})

test('C431 filters narrow the list, several together, and all of it comes back', async () => {
  const { user } = await on()
  const all = rows().length
  expect(filter(/^All/)).toHaveAttribute('aria-pressed', 'true')
  await user.click(filter(/^No source/))
  expect(new Set(told())).toEqual(new Set(['No source']))
  const unsourced = rows().length
  await user.click(filter(/^Unprepared/))
  expect(rows().length).toBeGreaterThan(unsourced)
  expect(filter(/^All/)).toHaveAttribute('aria-pressed', 'false')
  await user.click(filter(/^All/))
  expect(rows()).toHaveLength(all)
})

test('C432 the other side has its own list', async () => {
  const { open } = await on()
  expect(rowOf('Families pay for a second wardrobe')).toBeVisible()
  open.preparing.flip()
  await waitFor(() => expect(() => rowOf('Families pay for a second wardrobe')).not.toThrow())
  expect(screen.getByRole('progressbar', { name: 'Claims of Pro answered' })).toBeVisible()
  expect(rowOf('Pupils think less about clothes')).toHaveTextContent('Pro · contention')
  expect(namesOf('button')).toContain('Rebut: Pupils think less about clothes')
})

test('C432 where nothing is left it says so, and where nothing has begun it says what to do', async () => {
  await on(debateOf('Schools should require uniforms', []))
  expect(screen.getByRole('status')).toHaveTextContent('There is nothing to prepare for yet.')
})

test('C432 a debate in which all is done says well done', async () => {
  const debate = debateOf(
    'Schools should require uniforms',
    [
      { id: 'theirs', relation: 'rebuts', text: 'Families pay' },
      { id: 'ours', relation: 'rebuts', parent: 'theirs', text: 'They pay less', ...quoted('new') },
    ],
    'debate',
    [{ ...blankCitation, id: 'new', title: 'Prices' }],
  )
  await on(debate)
  expect(screen.getByRole('status')).toHaveTextContent('Well done.')
})

test('C433 a click on a claim selects it; Rebut begins an answer under it', async () => {
  const { user, open } = await on()
  await user.click(screen.getByRole('button', { name: 'Clothes are how teenagers speak' }))
  expect(open.selection.claim()).toBe('choice')
  expect(rowOf('Clothes are how teenagers speak')).toHaveAttribute('aria-current', 'true')
  await user.click(screen.getByRole('button', { name: 'Rebut: Clothes are how teenagers speak' }))
  const written = open.writing.claim()
  expect(written).not.toBeNull()
  expect(open.tree().children.get('choice')).toEqual([written])
})

test('C433 Add evidence asks the panel for it', async () => {
  const { user, open } = await on()
  await user.click(screen.getByRole('button', { name: 'Add evidence: Pupils think less about clothes' }))
  expect(open.selection.claim()).toBe('focus')
  expect(open.evidenceAsked()).toBe('focus')
})

test('C433 a mark that is done goes, and the focus with what stands there next', async () => {
  const marked = (id: string): Line => ({ id, relation: 'rebuts', text: id, tags: { 'check this': true } })
  const answer = (parent: string): Line => ({
    id: `to ${parent}`,
    relation: 'rebuts',
    parent,
    text: `Against ${parent}`,
    ...quoted('new'),
  })
  const debate = debateOf(
    'Schools should require uniforms',
    [marked('one'), marked('two'), answer('one'), answer('two')],
    'debate',
    [{ ...blankCitation, id: 'new', title: 'Prices' }],
  )
  const { user, claim } = await on(debate)
  expect(told()).toEqual(['Marked: check this', 'Marked: check this'])
  await user.click(screen.getByRole('button', { name: 'Done: one' }))
  expect(claim('one').tags).toEqual({})
  await waitFor(() => expect(screen.getByRole('button', { name: 'two' })).toHaveFocus())
  await user.click(screen.getByRole('button', { name: 'Done: two' }))
  await waitFor(() => expect(screen.getByRole('region', { name: 'What to do next' })).toHaveFocus())
})

test('C434 arrows go from row to row, Home and End to the ends, and Tab reaches one row alone', async () => {
  const { user } = await on()
  const claims = () => rows().map((row) => row.querySelector<HTMLElement>('.task-claim'))
  claims()[0]?.focus()
  await user.keyboard('{ArrowDown}')
  expect(claims()[1]).toHaveFocus()
  await user.keyboard('{End}')
  expect(claims().at(-1)).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(claims().at(-1)).toHaveFocus()
  await user.keyboard('{Home}{ArrowUp}')
  expect(claims()[0]).toHaveFocus()
  expect(claims().filter((claim) => claim?.tabIndex === 0)).toHaveLength(1)
})

test('C434 the order holds still while one works; what weighs more by now is told, and ranked when asked for', async () => {
  const { open, user } = await on()
  const before = rows().map((row) => row.querySelector('.task-claim')?.textContent)
  const last = before.at(-1) as string
  open.make((debate, clerk) => addClaim(debate, { parent: 'motion', relation: 'rebuts', text: 'New' }, clerk))
  await waitFor(() => expect(rowOf('New')).toBeVisible())
  expect(
    rows()
      .map((row) => row.querySelector('.task-claim')?.textContent)
      .slice(0, before.length),
  ).toEqual(before)
  await eventually(() => expect(screen.getByRole('button', { name: 'Rank again' })).toBeVisible())
  await user.click(screen.getByRole('button', { name: 'Rank again' }))
  expect(rows().at(-1)).toHaveTextContent(last)
  expect(screen.queryByRole('button', { name: 'Rank again' })).toBeNull()
  expect(rows()[0]?.querySelector('.task-claim')).toHaveFocus()
})
