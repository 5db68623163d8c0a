// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { Practise } from '../../src/ui/case/practise/Practise.tsx'
import { ja } from '../../src/ui/words/ja.ts'
import { debateOf, media, type Setting, type Stage, stage } from './stage.tsx'

const minute = 60_000

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Two claims of Con, one of them answered by Pro. */
const debate = () =>
  debateOf('Ban homework', [
    { id: 'rest', relation: 'supports', text: 'Pupils need rest' },
    { id: 'drill', relation: 'rebuts', text: 'Practice makes perfect' },
    { id: 'school', parent: 'drill', relation: 'rebuts', text: 'Schools have time to practise' },
    { id: 'tired', parent: 'drill', relation: 'undercuts', text: 'Nobody learns when tired' },
    { id: 'parents', relation: 'rebuts', text: 'Parents see what is learnt' },
  ])

/** The part open, what is known read, and the clock in the test's hand. */
async function practise(setting: Setting = {}): Promise<Stage> {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.setSystemTime(Date.UTC(2026, 4, 1))
  const set = await stage(Practise, { debate: debate(), ...setting })
  await screen.findByRole('button', { name: 'Begin' })
  return set
}

const begin = () => screen.getByRole('button', { name: 'Begin' })
const box = () => screen.getByRole('textbox', { name: 'Your rebuttal' })
const show = () => screen.getByRole('button', { name: /^Show what was prepared/ })
const answers = () => screen.getByRole('group', { name: 'Prepared answers' })
const grade = (name: string) => screen.getByRole('button', { name: new RegExp(name) })
const timer = () => screen.getByRole('timer', { name: 'Time left' })

test('C445 a claim of the other side stands there, the clock runs, and what was prepared comes when it is asked for', async () => {
  const { user } = await practise()
  expect(screen.getByText('To practise now: 0 due again, 2 new.')).toBeVisible()
  await user.click(begin())
  expect(screen.getByText('Parents see what is learnt')).toBeVisible()
  expect(screen.getByText('Con')).toBeVisible()
  expect(box()).toHaveFocus()
  expect(box()).toHaveAccessibleDescription('Parents see what is learnt')
  expect(timer()).toHaveTextContent('1:00')
  vi.advanceTimersByTime(22_000)
  expect(timer()).toHaveTextContent('0:38')
  expect(screen.queryByRole('group', { name: 'Prepared answers' })).toBeNull()
  await user.click(show())
  expect(answers()).toHaveFocus()
  expect(answers()).toHaveTextContent('No answer is prepared for this claim yet.')
  vi.advanceTimersByTime(20_000)
  expect(timer()).toHaveTextContent('0:38')
})

test('C460 in Japanese what a claim bears on is led to by a Japanese colon', async () => {
  const answered = debateOf('Ban homework', [
    { id: 'rest', relation: 'supports', text: 'Pupils need rest' },
    { id: 'play', parent: 'rest', relation: 'rebuts', text: 'They play instead' },
  ])
  const { session, user } = await practise({ debate: answered })
  session.settings.setLanguage('ja')
  await user.click(await screen.findByRole('button', { name: ja.practise.begin }))
  expect(screen.getByText('Pupils need rest').parentElement).toHaveTextContent('反論：Pupils need rest')
})

test('C446 when the time is over that is said, and the rebuttal may still be finished', async () => {
  const { user } = await practise()
  await user.click(begin())
  vi.advanceTimersByTime(59_000)
  expect(screen.queryByText(/Time is up/)).toBeNull()
  vi.advanceTimersByTime(90_000)
  expect(timer()).toHaveTextContent('0:00')
  expect(screen.getByText(/Time is up/)).toHaveAttribute('role', 'status')
  await user.type(box(), 'They see marks alone')
  expect(box()).toHaveValue('They see marks alone')
})

test('C447 the keyboard alone practises: Ctrl+Enter shows the answers, a number says how it went', async () => {
  const { user, open } = await practise()
  await user.click(begin())
  await user.keyboard('In 3 of 4 families nobody looks{Control>}{Enter}{/Control}')
  expect(box()).toHaveValue('In 3 of 4 families nobody looks')
  expect(answers()).toHaveFocus()
  await user.keyboard('2')
  expect(open.drills.states()?.get('parents')?.reps).toBe(1)
  expect(screen.getByText('Practice makes perfect')).toBeVisible()
  expect(box()).toHaveFocus()
  expect(box()).toHaveValue('')
  expect(screen.getByText('1 practised · 1 to go')).toBeVisible()
  // A number alone is a number until the answers are there.
  await user.keyboard('4')
  expect(box()).toHaveValue('4')
})

test('C448 the prepared answers are ticked by whoever said them, the strongest first', async () => {
  const { user } = await practise()
  await user.click(begin())
  await user.click(show())
  await user.click(grade('Easy'))
  await user.click(show())
  const [school, tired] = within(answers()).getAllByRole('checkbox')
  expect(school).toHaveAccessibleName('Schools have time to practise')
  expect(tired).toHaveAccessibleName('Nobody learns when tired')
  expect(answers()).toHaveTextContent('undercuts')
  await user.click(tired as HTMLElement)
  expect(screen.getByRole('group', { name: /How did it go/ })).toHaveTextContent('You said 1 of 2.')
})

test('C449 each mark says when the claim will come back, and what was missed comes back soonest', async () => {
  const { user } = await practise()
  await user.click(begin())
  await user.click(show())
  for (const [mark, when] of [
    ['Missed', 'in 1 minute'],
    ['Hard', 'in 6 minutes'],
    ['Good', 'in 10 minutes'],
    ['Easy', 'in 8 days'],
  ] as const)
    expect(grade(mark)).toHaveTextContent(when)
  await user.click(grade('Missed'))
  vi.advanceTimersByTime(minute)
  await user.click(show())
  await user.click(grade('Good'))
  // It is due again, before anything that is left.
  expect(screen.getByText('Parents see what is learnt')).toBeVisible()
})

test('C450 at the end stands what was done and when the next claim comes back, and it comes back by itself', async () => {
  const { user } = await practise()
  await user.click(begin())
  for (const mark of ['Missed', 'Good']) {
    await user.click(show())
    await user.click(grade(mark))
  }
  expect(screen.getByText('There is nothing to practise now.')).toBeVisible()
  expect(screen.getByText('2 rebuttals practised')).toBeVisible()
  expect(screen.getByText('Missed 1')).toBeVisible()
  expect(screen.getByText('Good 1')).toBeVisible()
  expect(screen.getByText('The next claim comes back in 1 minute.')).toBeVisible()
  expect(begin()).toBeDisabled()
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Practise rebuttals' })).toHaveFocus())
  vi.advanceTimersByTime(20_000)
  expect(screen.getByText('The next claim comes back in 40 seconds.')).toBeVisible()
  vi.advanceTimersByTime(minute)
  expect(screen.getByText('To practise now: 1 due again, 0 new.')).toBeVisible()
  expect(begin()).toBeEnabled()
})

test('C451 a typed rebuttal is kept as a claim, and one undo takes it back', async () => {
  const { user, open, claim } = await practise()
  await user.click(begin())
  await user.click(show())
  expect(screen.queryByRole('button', { name: /Keep my rebuttal/ })).toBeNull()
  await user.type(box(), '  They see marks alone ')
  const before = open.debate()
  await user.click(screen.getByRole('button', { name: 'Keep my rebuttal as a claim' }))
  const [kept] = childrenOf(open.debate(), 'parents')
  expect(claim(kept as string)).toMatchObject({ relation: 'rebuts', text: 'They see marks alone' })
  expect(screen.getByText('Kept as a claim. Undo takes it back.')).toBeVisible()
  expect(within(answers()).getByRole('checkbox', { name: 'They see marks alone' })).toBeChecked()
  expect(answers()).toHaveFocus()
  expect(box()).toHaveAttribute('readonly')
  open.undo()
  expect(open.debate()).toEqual(before)
  expect(screen.getByRole('button', { name: 'Keep my rebuttal as a claim' })).toBeVisible()
  expect(box()).not.toHaveAttribute('readonly')
})

test('C452 a time that makes no sense is refused where it is typed, and a sound one is remembered', async () => {
  const { user, unmount } = await practise()
  const seconds = screen.getByRole('spinbutton', { name: 'Seconds for each rebuttal' })
  for (const nonsense of ['0', '-30', '601', '12.5', '{Backspace}']) {
    await user.clear(seconds)
    await user.type(seconds, nonsense)
    expect(screen.getByRole('alert')).toHaveTextContent('A rebuttal has from 10 to 600 whole seconds.')
    expect(seconds).toHaveAttribute('aria-invalid', 'true')
    expect(seconds).toHaveAccessibleDescription(/from 10 to 600/)
  }
  await user.tab()
  expect(screen.getByRole('alert')).toHaveTextContent('Until then 60 holds.')
  await user.clear(seconds)
  await user.type(seconds, '90')
  expect(screen.queryByRole('alert')).toBeNull()
  await user.click(begin())
  expect(timer()).toHaveTextContent('1:30')
  expect(JSON.parse(localStorage.getItem('rejoinder.drill.seconds') ?? '')).toBe('90')
  unmount()
})

test('C453 where the other side says nothing, that is told; what another tab writes can be practised at once', async () => {
  const { elsewhere } = await practise({
    debate: debateOf('Ban homework', [
      { id: 'rest', relation: 'supports', text: 'Pupils need rest' },
      { id: 'blank', relation: 'rebuts', text: ' ' },
    ]),
  })
  expect(screen.getByText('Con has no claims yet that could be answered.')).toBeVisible()
  expect(begin()).toBeDisabled()
  await elsewhere((now, clerk) => addClaim(now, { parent: 'rest', relation: 'rebuts', text: 'They sleep' }, clerk))
  expect(screen.getByText('To practise now: 0 due again, 1 new.')).toBeVisible()
})

test('C454 a claim that is deleted or changes sides ends its try; stopping brings the focus back', async () => {
  const { user, open, elsewhere } = await practise()
  await user.click(begin())
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  await waitFor(() => expect(begin()).toHaveFocus())
  await user.click(begin())
  await elsewhere((now, clerk) => remove(now, { claim: 'parents' }, clerk))
  expect(screen.queryByRole('timer')).toBeNull()
  await user.click(begin())
  expect(screen.getByText('Practice makes perfect')).toBeVisible()
  open.preparing.prepare('con')
  expect(screen.queryByRole('timer')).toBeNull()
  await user.click(begin())
  expect(screen.getByText('Pupils need rest')).toBeVisible()
})

test('C455 on a touch screen no keyboard comes up over the claim that is to be answered', async () => {
  media('(pointer: coarse)')
  const { user } = await practise()
  await user.click(begin())
  expect(screen.getByText('Parents see what is learnt')).toHaveFocus()
})

test('S84 words of a rebuttal that was begun are there again after leaving and after a reload, until it is graded', async () => {
  const first = await practise()
  await first.user.click(begin())
  await first.user.type(box(), 'Parents see marks alone')
  await first.user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.getByRole('region', { name: 'Begun and not finished' })).toHaveTextContent('Parents see marks alone')
  await first.user.click(screen.getByRole('button', { name: 'Go on with: Parents see what is learnt' }))
  expect(box()).toHaveValue('Parents see marks alone')
  await first.user.type(box(), ', not')
  first.unmount()
  const { user } = await practise()
  await user.click(screen.getByRole('button', { name: 'Go on with: Parents see what is learnt' }))
  expect(box()).toHaveValue('Parents see marks alone, not')
  await user.click(show())
  await user.click(grade('Good'))
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.queryByRole('region', { name: 'Begun and not finished' })).toBeNull()
})

test('S84 what was begun is let go of on an explicit word, the focus goes on; what became a claim is no draft', async () => {
  const { user } = await practise()
  await user.click(begin())
  await user.type(box(), 'Parents see marks alone')
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  await user.click(screen.getByRole('button', { name: /^Discard what was begun/ }))
  expect(screen.queryByRole('region', { name: 'Begun and not finished' })).toBeNull()
  await waitFor(() => expect(begin()).toHaveFocus())
  await user.click(begin())
  expect(box()).toHaveValue('')
  await user.type(box(), 'Marks are all they see')
  await user.click(show())
  await user.click(screen.getByRole('button', { name: 'Keep my rebuttal as a claim' }))
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.queryByRole('region', { name: 'Begun and not finished' })).toBeNull()
})

test('S83 where nothing is due one may practise ahead of time, each claim once, and is told that it is before its time', async () => {
  const { user, open } = await practise()
  await user.click(begin())
  for (const mark of ['Easy', 'Easy']) {
    await user.click(show())
    await user.click(grade(mark))
  }
  expect(begin()).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Practise 2 claims ahead of time' }))
  expect(screen.getByText('Before its time: due in 8 days')).toBeVisible()
  expect(screen.getByText('2 practised · 2 to go')).toBeVisible()
  const was = open.drills.states()?.get('parents')
  for (const mark of ['Good', 'Good']) {
    await user.click(show())
    await user.click(grade(mark))
  }
  expect(open.drills.states()?.get('parents')).toMatchObject({ reps: 2 })
  expect(open.drills.states()?.get('parents')?.due).toBeGreaterThanOrEqual(was?.due ?? Number.POSITIVE_INFINITY)
  expect(screen.getByText('4 rebuttals practised')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Practise rebuttals' })).toHaveFocus())
})
