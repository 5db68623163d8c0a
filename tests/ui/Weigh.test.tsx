// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { remove } from '../../src/core/edit/remove.ts'
import { weigh } from '../../src/core/edit/weigh.ts'
import { weightSet } from '../../src/core/model/ballot.ts'
import type { OpenDebate } from '../../src/session/openDebate.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { Weigh } from '../../src/ui/weigh/Weigh.tsx'
import { WhatIfBar } from '../../src/ui/weigh/WhatIfBar.tsx'
import { debateOf, stage } from './stage.tsx'

const debate = () =>
  debateOf('Ban homework', [
    { id: 'rest', relation: 'supports', text: 'Pupils need rest' },
    { id: 'drill', relation: 'rebuts', text: 'Practice makes perfect' },
    { id: 'school', parent: 'drill', relation: 'rebuts', text: 'Schools have time to practise' },
    { id: 'family', relation: 'supports', text: 'Evenings belong to families' },
  ])

function set(open: OpenDebate, claim: string, conviction: number, relevance: number, ballot = 'judge'): void {
  open.make((now, clerk) => weigh(now, { ballot, claim, weight: 'conviction', value: conviction }, clerk))
  if (claim === 'motion') return
  open.make((now, clerk) => weigh(now, { ballot, claim, weight: 'relevance', value: relevance }, clerk))
}

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const row = (text: string) => screen.getByRole('row', { name: new RegExp(text) })
const named = () => rows().map((found) => within(found).getByRole('rowheader').textContent?.trim())

const All = () => (
  <>
    <WhatIfBar />
    <Weigh />
    <ClaimPanel />
  </>
)

test('C220 the table lists the contentions, the largest swing first, with what they are worth', async () => {
  const { open } = await stage(Weigh, { debate: debate() })
  set(open, 'rest', 0.9, 0.9)
  set(open, 'family', 0.6, 0.2)
  await waitFor(() => expect(named()[0]).toMatch(/^Pupils need rest/))
  expect(rows()).toHaveLength(3)
  expect(
    within(row('Pupils need rest'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['+ Pro', '90', expect.stringMatching(/^\+\d+\.\d$/), '90', '90', 'unanswered'])
  expect(row('Practice makes perfect')).toHaveTextContent('0 of 1 answered')
  expect(row('Practice makes perfect')).toHaveTextContent('not set')
  expect(row('Practice makes perfect')).toHaveTextContent(/−\d+\.\d/)
})

test('C221 a heading sorts by its column, and turns round when it is pressed again', async () => {
  const { open, user } = await stage(Weigh, { debate: debate() })
  set(open, 'rest', 0.4, 0.9)
  set(open, 'family', 0.8, 0.2)
  set(open, 'drill', 0.6, 0.5)
  const header = screen.getByRole('columnheader', { name: 'Conviction' })
  expect(header).toHaveAttribute('aria-sort', 'none')
  await user.click(within(header).getByRole('button'))
  expect(header).toHaveAttribute('aria-sort', 'descending')
  expect(named().map((name) => name?.split(' ')[0])).toEqual(['Evenings', 'Practice', 'Pupils'])
  await user.click(within(header).getByRole('button'))
  expect(header).toHaveAttribute('aria-sort', 'ascending')
  expect(named().map((name) => name?.split(' ')[0])).toEqual(['Pupils', 'Practice', 'Evenings'])
})

test('C222 everything below the contentions comes on demand', async () => {
  const { user } = await stage(Weigh, { debate: debate(), selected: 'drill' })
  const scope = screen.getByRole('combobox', { name: 'Show' })
  await user.selectOptions(scope, 'All claims')
  expect(rows()).toHaveLength(4)
  await user.selectOptions(scope, 'Under the selected claim')
  expect(named()).toEqual([expect.stringMatching(/^Schools have time/)])
})

test('C223 a claim decides where conceding it changes the verdict, and one way to flip it is told', async () => {
  const { open } = await stage(Weigh, { debate: debate() })
  set(open, 'motion', 0.5, 0)
  set(open, 'rest', 0.9, 0.9)
  set(open, 'family', 0.3, 0.1)
  set(open, 'drill', 0.8, 0.5)
  await waitFor(() => expect(row('Pupils need rest')).toHaveTextContent('decides'))
  expect(row('Evenings')).not.toHaveTextContent('decides')
  expect(screen.getByText(/1 claim decides alone/)).toBeVisible()
  expect(screen.getByText(/One way to flip it: concede/)).toHaveTextContent(/Pupils need rest → motion \d+\./)
})

test('C224 trying out shows before and after everywhere, and the debate stays as it is until it is applied', async () => {
  const { open, user, settled } = await stage(All, { debate: debate(), selected: 'rest' })
  set(open, 'rest', 0.9, 0.9)
  const before = open.debate()
  const stood = open.standings().motion
  await user.click(screen.getByRole('button', { name: 'What if…' }))
  await user.click(screen.getByRole('checkbox', { name: 'Concede “Pupils need rest”' }))
  const bar = screen.getByRole('region', { name: 'What if' })
  const motion = open.weighing.whatIf.standings()?.motion ?? Number.NaN
  expect(motion).toBeLessThan(stood)
  expect(within(bar).getByRole('status')).toHaveTextContent(
    `Motion ${Math.round(stood * 100)} → ${Math.round(motion * 100)}`,
  )
  expect(row('Pupils need rest')).toHaveTextContent('conceded')
  expect(open.debate()).toBe(before)

  await user.click(within(bar).getByRole('button', { name: 'Apply' }))
  expect(screen.queryByRole('region', { name: 'What if' })).toBeNull()
  expect(weightSet(open.ballot(), 'relevance', 'rest')).toBe(0)
  expect(open.standings().motion).toBeCloseTo(motion, 12)
  open.undo()
  expect(open.standings().motion).toBeCloseTo(stood, 12)
  await settled()
})

test('C225 while something is tried out, sliders and rating only suppose; discarding forgets it', async () => {
  const { open, user } = await stage(All, { debate: debate(), selected: 'drill' })
  await user.click(screen.getByRole('button', { name: 'What if…' }))
  const before = open.debate()
  open.weighing.set('drill', 'conviction', 1)
  open.weighing.set('drill', 'relevance', 0.8)
  expect(open.debate()).toBe(before)
  expect(screen.getByRole('slider', { name: 'Conviction' })).toHaveValue('100')
  expect(screen.getByRole('slider', { name: 'Conviction' })).toHaveAttribute('aria-valuetext', '100')
  expect(row('Practice makes perfect')).toHaveTextContent('50not set → 100')
  open.weighing.clear('drill')
  expect(open.weighing.whatIf.suppositions()).toEqual([])
  open.weighing.set('drill', 'conviction', 1)
  await user.click(within(screen.getByRole('region', { name: 'What if' })).getByRole('button', { name: 'Discard' }))
  expect(open.debate()).toBe(before)
  expect(screen.getByRole('slider', { name: 'Conviction' })).toHaveAttribute('aria-valuetext', 'not set')
})

test('C225 a claim that is deleted meanwhile is supposed nothing of', async () => {
  const { open, elsewhere } = await stage(All, { debate: debate() })
  open.weighing.whatIf.begin()
  open.weighing.whatIf.concede('rest', true)
  await elsewhere((now, clerk) => remove(now, { claim: 'rest' }, clerk))
  expect(open.weighing.whatIf.suppositions()).toEqual([])
  expect(open.weighing.whatIf.standings()).toBeNull()
  expect(screen.queryByText('Pupils need rest')).toBeNull()
})

test('C226 the panel says why a claim stands where it stands, in points that add up', async () => {
  const { open } = await stage(ClaimPanel, { debate: debate(), selected: 'drill' })
  set(open, 'drill', 0.7, 0.5)
  set(open, 'school', 0.9, 0.6)
  const why = await screen.findByRole('region', { name: /^Why it stands at \d+$/ })
  await waitFor(() => expect(why).toHaveTextContent(/On its own70/))
  const stands = Math.round(open.standings().of('drill') * 100)
  expect(why).toHaveTextContent(`−${70 - stands}`)
  expect(why).toHaveTextContent('matters 60 × stands at 90 = pulls 54')
  expect(why).toHaveTextContent(`Stands at${stands}`)
  expect(screen.getByRole('region', { name: 'To flip the motion with this claim alone' })).toHaveTextContent(
    /Conceding it: motion \d+ → \d+\./,
  )
})

test('C227 ballots stand side by side, what they disagree about most on top', async () => {
  const { open, user } = await stage(Weigh, { debate: debate() })
  set(open, 'rest', 0.9, 0.5)
  set(open, 'rest', 0.2, 0.5, 'coach')
  set(open, 'family', 0.6, 0.5)
  await user.click(screen.getByRole('button', { name: 'Compare ballots…' }))
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Claim',
    'Judge',
    'Coach',
    'Apart',
  ])
  expect(rows().map((found) => within(found).getByRole('rowheader').textContent)).toEqual([
    'Motion',
    'Pupils need rest',
    'Evenings belong to families',
  ])
  expect(row('Pupils need rest')).toHaveTextContent('conviction 90, relevance 50')
  expect(row('Pupils need rest')).toHaveTextContent('conviction 20, relevance 50')
  await user.click(screen.getByRole('checkbox', { name: 'Coach' }))
  expect(screen.getByText(/Choose two ballots/)).toBeVisible()
})

test('C228 another method is another verdict, and whether all agree is told', async () => {
  const { open, user } = await stage(Weigh, { debate: debate() })
  set(open, 'rest', 1, 1)
  expect(screen.getByText(/Same verdict in all three methods/)).toBeVisible()
  const balanced = open.standings().motion
  await user.selectOptions(screen.getByRole('combobox', { name: 'Method' }), 'Knock-out')
  expect(open.standings().motion).not.toBeCloseTo(balanced, 3)
  expect(open.standings().method).toBe('knock-out')
})

test('C229 a debate without claims says so', async () => {
  await stage(Weigh, { debate: debateOf('Ban homework', []) })
  expect(screen.getByText(/Nothing is argued here yet/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('The motion stands on the line, on these weights.')).toBeVisible()
})
