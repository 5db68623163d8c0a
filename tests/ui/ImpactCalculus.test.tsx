// @vitest-environment jsdom
import { screen, within } from '@solidjs/testing-library'
import { beforeEach, expect, test } from 'vitest'
import { remove } from '../../src/core/edit/remove.ts'
import { setImpact } from '../../src/core/edit/weigh.ts'
import { impactOn, weightSet } from '../../src/core/model/ballot.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { type Setting, stage } from './stage.tsx'

const fold = () => screen.getByRole('button', { name: /^Impact calculus/ })
const part = (name: string) => screen.getByRole('radiogroup', { name })
const level = (group: string, name: string | RegExp) => within(part(group)).getByRole('radio', { name })
const take = () => screen.queryByRole('button', { name: 'Take it' })
const relevance = () => screen.getByRole('slider', { name: 'Relevance' })

/** The panel with a claim's five questions open. */
async function unfolded(setting: Setting = { selected: 'shoes' }) {
  const found = await stage(ClaimPanel, setting)
  await found.user.click(fold())
  const said = (claim = 'shoes') => impactOn(found.open.ballot(), claim)
  return { ...found, said }
}

beforeEach(() => localStorage.removeItem('rejoinder.impact'))

test('C260 the five questions are folded away at first; the device remembers whether they are open', async () => {
  const { user, unmount } = await stage(ClaimPanel, { selected: 'shoes' })
  expect(fold()).toHaveAttribute('aria-expanded', 'false')
  expect(screen.queryByRole('radiogroup')).toBeNull()
  await user.click(fold())
  expect(fold()).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getAllByRole('radiogroup')).toHaveLength(5)
  unmount()
  await stage(ClaimPanel, { selected: 'focus' })
  expect(fold()).toHaveAttribute('aria-expanded', 'true')
})

test('C260 the motion bears on nothing, and is not asked about', async () => {
  await stage(ClaimPanel, { selected: 'motion' })
  expect(screen.queryByRole('button', { name: /^Impact calculus/ })).toBeNull()
})

test('C261 each part has a name, a question, and levels with their words; nothing is set and nothing said', async () => {
  await unfolded()
  for (const name of ['Magnitude', 'Probability', 'Timeframe', 'Reversibility', 'Scope']) {
    expect(part(name)).toHaveAccessibleDescription(/\?$/)
    expect(within(part(name)).getAllByRole('radio')).toHaveLength(6)
    expect(level(name, 'not set')).toBeChecked()
  }
  expect(level('Magnitude', '1: hardly noticeable')).toBeVisible()
  expect(part('Magnitude')).toHaveTextContent('1 hardly noticeable')
  expect(level('Probability', '5: all but certain')).toBeVisible()
  expect(document.body).not.toHaveTextContent('suggests')
  expect(take()).toBeNull()
})

test('C262 a level is set on the chosen ballot, its words are shown, and unset again', async () => {
  const { user, open, said } = await unfolded()
  open.chooseBallot('coach')
  await user.click(level('Magnitude', /^4/))
  expect(said()).toEqual({ magnitude: 4 })
  expect(part('Magnitude')).toHaveTextContent('makes or breaks livelihoods')
  await user.click(level('Magnitude', 'not set'))
  expect(said()).toEqual({})
  open.undo()
  expect(level('Magnitude', /^4/)).toBeChecked()
  open.chooseBallot('judge')
  expect(level('Magnitude', 'not set')).toBeChecked()
})

test('C262 a run of arrow keys is one undo, and so is each click', async () => {
  const { user, open, said } = await unfolded()
  level('Scope', 'not set').focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(said()).toEqual({ scope: 3 })
  await user.click(level('Scope', /^5/))
  open.undo()
  expect(said()).toEqual({ scope: 3 })
  open.undo()
  expect(said()).toEqual({})
})

test('C263 what is set suggests a relevance, which one button takes, as an edit that undo takes back', async () => {
  const { user, open } = await unfolded()
  await user.click(level('Magnitude', /^5/))
  await user.click(level('Timeframe', /^4/))
  await user.click(level('Probability', /^4/))
  expect(screen.getByText('suggests 72')).toBeVisible()
  expect(weightSet(open.ballot(), 'relevance', 'shoes')).toBeUndefined()
  await user.click(take() as HTMLElement)
  expect(weightSet(open.ballot(), 'relevance', 'shoes')).toBe(0.72)
  expect(relevance()).toHaveAttribute('aria-valuetext', '72')
  expect(take()).toHaveAttribute('aria-disabled', 'true')
  expect(take()).toHaveFocus()
  const { done } = open.writer.history()
  await user.click(take() as HTMLElement)
  expect(open.writer.history().done).toBe(done)
  open.undo()
  expect(relevance()).toHaveAttribute('aria-valuetext', 'not set')
  expect(take()).toHaveAttribute('aria-disabled', 'false')
})

test('C263 folded, the suggestion stands beside the title, and not where nothing is set', async () => {
  const { user } = await unfolded()
  await user.click(level('Probability', /^2/))
  await user.click(fold())
  expect(fold()).toHaveAccessibleName(/suggests 40$/)
  await user.click(fold())
  await user.click(level('Probability', 'not set'))
  await user.click(fold())
  expect(fold()).toHaveAccessibleName(/Impact calculus$/)
})

test('C263 while something is tried out, the suggestion is only supposed', async () => {
  const { user, open } = await unfolded()
  await user.click(level('Scope', /^3/))
  open.weighing.whatIf.begin()
  await user.click(take() as HTMLElement)
  expect(weightSet(open.ballot(), 'relevance', 'shoes')).toBeUndefined()
  expect(open.weighing.whatIf.of('shoes')).toEqual({ claim: 'shoes', relevance: 0.6 })
})

test('C264 each claim and each place of a reference has its own impact', async () => {
  const { user, open, said } = await unfolded({ selected: 'again' })
  await user.click(level('Reversibility', /^5/))
  expect([said('again'), said('shoes')]).toEqual([{ reversibility: 5 }, {}])
  open.selection.select('focus')
  expect(await screen.findByRole('radiogroup', { name: 'Reversibility' })).toBeVisible()
  await expect.poll(() => (level('Reversibility', 'not set') as HTMLInputElement).checked).toBe(true)
})

test('C264 what another tab says shows, part by part, and a claim that it deletes ends the questions', async () => {
  const { user, said, elsewhere } = await unfolded()
  await user.click(level('Magnitude', /^2/))
  await elsewhere((debate, clerk) =>
    setImpact(debate, { ballot: 'judge', claim: 'shoes', part: 'scope', value: 4 }, clerk),
  )
  expect(said()).toEqual({ magnitude: 2, scope: 4 })
  expect(level('Scope', /^4/)).toBeChecked()
  await elsewhere((debate, clerk) => remove(debate, { claim: 'shoes' }, clerk))
  await expect
    .poll(() => screen.queryByRole('radiogroup', { name: 'Scope' }) === null || said().scope === undefined)
    .toBe(true)
})
