// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { weightSet } from '../../src/core/model/ballot.ts'
import { listenToKeys } from '../../src/session/keys.ts'
import { BallotPicker } from '../../src/ui/library/BallotPicker.tsx'
import { Outline } from '../../src/ui/outline/Outline.tsx'
import { RatingBar } from '../../src/ui/outline/RatingBar.tsx'
import { en } from '../../src/ui/words/en.ts'
import { ja } from '../../src/ui/words/ja.ts'
import { everyRow, row, type Setting, stage as setStage } from './stage.tsx'

beforeEach(everyRow)
afterEach(() => {
  vi.useRealTimers()
})

/** The outline under its rating bar with the page's keys, the focus on "Uniforms hide who is rich". */
async function stage(setting: Setting = {}) {
  const on = await setStage(
    () => (
      <>
        <BallotPicker />
        <RatingBar />
        <Outline />
      </>
    ),
    setting,
  )
  on.ends(listenToKeys(on.session))
  on.open.selection.focus('equal')
  return on
}

const bar = () => screen.getByRole('region', { name: 'Rating' })
const noBar = () => expect(screen.queryByRole('region', { name: 'Rating' })).toBeNull()
const progress = () => within(bar()).getByRole('progressbar', { name: 'Rated so far' })
const button = (name: string) => within(bar()).getByRole('button', { name })

test('C240 ";" opens the bar on the selected branch: ballot, weight, how far, and a progress bar with its values', async () => {
  const { user } = await stage()
  noBar()
  await user.keyboard(';')
  expect(bar()).toHaveTextContent('Rating: Judge · conviction')
  expect(bar()).toHaveTextContent('0 of 4 rated · Uniforms hide who is rich')
  await user.keyboard('32')
  expect(progress()).toHaveAttribute('value', '2')
  expect(progress()).toHaveAttribute('max', '4')
  expect(progress()).toHaveAttribute('aria-valuetext', '2 of 4 rated')
  expect(row('Phones are banned')).toHaveFocus()
  expect(row('Uniforms hide')).toHaveAccessibleName(/conviction 60/)
  await user.keyboard('11')
  expect(bar()).toHaveTextContent('All 4 claims of this branch are rated')
  expect(row('Nobody is bullied')).toHaveFocus()
  await user.keyboard('{Escape}')
  noBar()
  expect(row('Nobody is bullied')).toHaveFocus()
})

test('C241 on the motion a run goes through the whole debate, Pro before Con', async () => {
  const { user, open } = await stage()
  open.selection.focus('motion')
  await user.keyboard(';')
  expect(bar()).toHaveTextContent('0 of 7 rated · The whole debate')
  expect(row('Uniforms hide')).toHaveFocus()
  await user.keyboard('12345')
  expect(row('Families pay')).toHaveFocus()
  // The reference under it has no conviction of its own.
  await user.keyboard('1')
  expect(row('Clothes are how')).toHaveFocus()
  await user.keyboard('1')
  expect(bar()).toHaveTextContent('All 7 claims of the debate are rated')
})

test('C242 its buttons do what the keys do, and give the focus back to the claim', async () => {
  const { user } = await stage()
  await user.keyboard(';')
  await user.click(button('Next unrated claim'))
  expect(document.activeElement).toHaveAttribute('id', 'claim-shoes')
  await user.keyboard('.')
  expect(row('Phones are banned')).toHaveFocus()
  await user.click(button('Previous unrated claim'))
  await user.keyboard(',')
  expect(row('Uniforms hide')).toHaveFocus()
  expect(button('Conviction')).toHaveAttribute('aria-pressed', 'true')
  await user.click(button('Relevance'))
  expect(button('Relevance')).toHaveAttribute('aria-pressed', 'true')
  expect(bar()).toHaveTextContent('Rating: Judge · relevance')
  expect(row('Uniforms hide')).toHaveFocus()
  await user.click(button('End rating'))
  noBar()
  expect(row('Uniforms hide')).toHaveFocus()
})

test('C243 Escape ends the rating from its buttons too, and while a sentence is written it is for the sentence', async () => {
  const { user } = await stage()
  await user.keyboard(';')
  await user.keyboard('{F2}{Escape}')
  expect(bar()).toBeVisible()
  button('Relevance').focus()
  await user.keyboard('{Escape}')
  noBar()
  expect(row('Uniforms hide')).toHaveFocus()
})

test('C244 "/" turns the number keys to relevance, which every line then says; only relevance is set', async () => {
  const { user, open } = await stage()
  await user.keyboard('4/')
  expect(bar()).toHaveTextContent('The number keys set relevance')
  expect(within(bar()).queryByRole('progressbar')).toBeNull()
  expect(row('Uniforms hide')).toHaveAccessibleName(/relevance not set/)
  await user.keyboard('3')
  expect(row('Uniforms hide')).toHaveFocus()
  expect(row('Uniforms hide')).toHaveAccessibleName(/relevance 60/)
  await user.keyboard('/')
  noBar()
  expect(row('Uniforms hide')).toHaveAccessibleName(/conviction 80/)
  expect(weightSet(open.ballot(), 'relevance', 'equal')).toBe(0.6)
})

test('C245 a key that is held down rates one claim, not the whole branch', async () => {
  const { user, open } = await stage()
  await user.keyboard(';')
  for (let i = 0; i < 5; i++) fireEvent.keyDown(document.activeElement as Element, { key: '4', repeat: i > 0 })
  expect(open.rating.progress()).toMatchObject({ rated: 1, of: 4 })
  expect(document.activeElement).toHaveAttribute('id', 'claim-shoes')
})

test('C246 a screen reader hears how far it is once the keys rest, what is rated where that is new, and the end', async () => {
  const { user, open } = await stage({ user: { advanceTimers: (ms) => vi.advanceTimersByTime(ms) } })
  const status = screen.getByRole('status')
  vi.useFakeTimers()
  await user.keyboard(';')
  expect(status).toHaveTextContent(/^$/)
  vi.advanceTimersByTime(700)
  expect(status).toHaveTextContent(/^Rating: Judge · conviction · 0 of 4 rated$/)
  await user.keyboard('3')
  vi.advanceTimersByTime(400)
  await user.keyboard('3')
  vi.advanceTimersByTime(400)
  expect(status).toHaveTextContent(/0 of 4 rated$/)
  vi.advanceTimersByTime(300)
  expect(status).toHaveTextContent(/^2 of 4 rated$/)
  await user.keyboard('/')
  vi.advanceTimersByTime(700)
  expect(status).toHaveTextContent(/^Rating: Judge · relevance · 0 of 4 rated$/)
  await user.keyboard('/33')
  vi.advanceTimersByTime(700)
  expect(status).toHaveTextContent('All 4 claims of this branch are rated')
  open.undo()
  vi.advanceTimersByTime(700)
  expect(status).toHaveTextContent(/^3 of 4 rated$/)
  await user.keyboard('{Escape}')
  expect(status).toHaveTextContent(/^Rating has ended$/)
  vi.advanceTimersByTime(4000)
  expect(status).toHaveTextContent(/^$/)
})

test('C247 where a branch holds nothing to rate, the bar says so', async () => {
  const { user, open } = await stage()
  open.selection.focus('again')
  await user.keyboard(';')
  expect(bar()).toHaveTextContent('There is nothing to rate here')
  expect(within(bar()).queryByRole('progressbar')).toBeNull()
  await user.keyboard('/')
  expect(bar()).toHaveTextContent('0 of 1 rated')
  expect(progress()).toHaveAttribute('value', '0')
})

test('C248 the ballots say how many claims of the debate are rated, a moment after they were', async () => {
  const { user, open } = await stage()
  const ballots = screen.getByRole('region', { name: 'Ballots' })
  expect(ballots).toHaveTextContent('0 of 7 rated')
  await user.keyboard('5')
  await waitFor(() => expect(ballots).toHaveTextContent('1 of 7 rated'))
  open.chooseBallot('coach')
  await waitFor(() => expect(ballots).toHaveTextContent('0 of 7 rated'))
})

test('C249 it speaks Japanese', async () => {
  const { session, user } = await stage()
  session.settings.setLanguage('ja')
  await screen.findByRole('tree', { name: ja.sides.pro })
  await user.keyboard(';1234')
  const region = screen.getByRole('region', { name: ja.weigh.rating.title })
  expect(region).toHaveTextContent('評価中：Judge · 説得力')
  expect(region).toHaveTextContent('この枝の4件の主張をすべて評価しました')
  expect(en.weigh.rating.branchDone(1)).toBe('The 1 claim of this branch is rated')
})
