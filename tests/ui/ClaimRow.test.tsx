// @vitest-environment jsdom

import { fireEvent, screen, within } from '@solidjs/testing-library'
import { beforeEach, expect, test } from 'vitest'
import { group } from '../../src/core/edit/group.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { weigh } from '../../src/core/edit/weigh.ts'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { listenToKeys } from '../../src/session/keys.ts'
import { Outline } from '../../src/ui/outline/Outline.tsx'
import { ja } from '../../src/ui/words/ja.ts'
import { debateOf, everyRow, row, type Setting, stage as setStage } from './stage.tsx'

beforeEach(everyRow)

/** The outline with its keys. */
async function stage(setting: Setting = {}) {
  const on = await setStage(Outline, setting)
  on.ends(listenToKeys(on.session))
  return on
}

const name = (sentence: string) => row(sentence).getAttribute('aria-label')
const place = (sentence: string) =>
  ['level', 'posinset', 'setsize', 'expanded'].map((what) => row(sentence).getAttribute(`aria-${what}`))

test('C50 the two sides are trees, and each claim is a tree item whose name begins with its sentence', async () => {
  await stage()
  const inTree = (side: string) =>
    within(screen.getByRole('tree', { name: side }))
      .getAllByRole('treeitem')
      .map((item) => item.getAttribute('aria-label')?.split(',')[0])
  expect(inTree('Pro')).toEqual([
    'Uniforms hide who is rich',
    'Shoes and phones still show it',
    'Phones are banned in most schools',
    'Nobody is bullied for shoes',
    'Pupils think less about clothes',
  ])
  expect(inTree('Con')).toEqual([
    'Families pay for a second wardrobe',
    'Shoes and phones still show it',
    'Clothes are how teenagers speak',
  ])
})

test('C51 a tree item says its level, its place in its list, and whether its answers show', async () => {
  const { open } = await stage()
  expect(place('Uniforms hide')).toEqual(['1', '1', '2', 'true'])
  expect(place('Nobody is bullied')).toEqual(['3', '2', '2', null])
  open.selection.fold('equal', true)
  expect(place('Uniforms hide')).toEqual(['1', '1', '2', 'false'])
  expect(screen.queryByRole('treeitem', { name: /^Nobody/ })).toBeNull()
})

test('C52 the selected item says so, and Tab reaches one item in each tree', async () => {
  const { user, open } = await stage({ selected: 'shoes' })
  const reached = (side: string) =>
    within(screen.getByRole('tree', { name: side }))
      .getAllByRole('treeitem')
      .filter((item) => item.tabIndex === 0)
  expect(screen.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^Shoes/)
  expect(reached('Pro')).toHaveLength(1)
  expect(reached('Pro')[0]).toHaveAccessibleName(/^Shoes/)
  expect(reached('Con')).toHaveLength(1)
  expect(reached('Con')[0]).toHaveAccessibleName(/^Families/)
  await user.click(row('Pupils think'))
  expect(open.selection.claim()).toBe('focus')
  expect(row('Pupils think')).toHaveFocus()
})

test('C53 the name says side, relation, conviction and standing in words', async () => {
  const { open } = await stage()
  expect(name('Nobody is bullied')).toBe('Nobody is bullied for shoes, Pro, undercuts, conviction not set, standing 50')
  open.make((debate, clerk) =>
    weigh(debate, { ballot: 'judge', claim: 'off-point', weight: 'conviction', value: 0.8 }, clerk),
  )
  expect(name('Nobody is bullied')).toContain('conviction 80')
  open.chooseBallot('coach')
  expect(name('Nobody is bullied')).toContain('conviction not set')
})

test('C53 the name says how many sources there are and what the claim is linked with', async () => {
  const debate = debateOf('Motion', [
    {
      id: 'a',
      relation: 'supports',
      text: 'One',
      evidence: { s: { ...passageFrom({}), id: 's', order: 'a0', source: 'src' } },
    },
    { id: 'b', relation: 'supports', text: 'Two' },
  ])
  const { open } = await stage({ debate })
  expect(name('One')).toContain('1 source')
  expect(name('Two')).not.toContain('source')
  open.make((now, clerk) => group(now, { claims: ['a', 'b'] }, clerk))
  expect(name('One')).toContain('linked with 1 other')
  expect(name('Two')).toContain('linked with 1 other')
})

test('C54 a contention that nothing answers is marked unanswered, and so is any claim of the other side', async () => {
  const { open } = await stage()
  const marked = () =>
    screen
      .getAllByRole('treeitem')
      .filter((item) => item.getAttribute('aria-label')?.endsWith(', unanswered'))
      .map((item) => item.getAttribute('aria-label')?.split(',')[0])
  // "Uniforms hide…" is rebutted; a claim of ours below a contention is not marked; a support is no answer.
  const before = [
    'Pupils think less about clothes',
    'Families pay for a second wardrobe',
    'Clothes are how teenagers speak',
  ]
  expect(marked()).toEqual(before)
  expect(within(row('Pupils think')).getByText('unanswered')).toBeVisible()
  open.make((debate, clerk) => remove(debate, { claim: 'shoes' }, clerk))
  // What the reference said is a claim of the other side's own now.
  const [focus, cost, choice] = before
  expect(marked()).toEqual(['Uniforms hide who is rich', focus, cost, 'Shoes and phones still show it', choice])
})

test('C55 the fold button folds and unfolds what hangs under the claim', async () => {
  const { user } = await stage()
  await user.click(within(row('Uniforms hide')).getByRole('button', { name: 'Fold' }))
  expect(row('Uniforms hide')).toHaveAttribute('aria-expanded', 'false')
  await user.click(within(row('Uniforms hide')).getByRole('button', { name: 'Unfold' }))
  expect(row('Shoes and phones still show it, Con, rebuts, conv')).toBeVisible()
  expect(within(row('Pupils think')).queryByRole('button', { name: /fold/i })).toBeNull()
})

test('C56 a right click, the menu key and the button each open the menu of that claim', async () => {
  const { user, open, session } = await stage({ selected: 'equal' })
  fireEvent.contextMenu(row('Pupils think'), { clientX: 40, clientY: 50 })
  expect(session.dialogs.menu()).toEqual({ claim: 'focus', x: 40, y: 50 })
  expect(open.selection.claim()).toBe('focus')
  fireEvent.contextMenu(row('Clothes are'), { clientX: 0, clientY: 0 })
  expect(session.dialogs.menu()).toMatchObject({ claim: 'choice' })
  await user.click(within(row('Families pay')).getByRole('button', { name: 'Claim actions' }))
  expect(session.dialogs.menu()).toMatchObject({ claim: 'cost' })
})

test('C57 a double click on the sentence, or Enter, lets one write it', async () => {
  const { user } = await stage()
  await user.dblClick(within(row('Pupils think')).getByText('Pupils think less about clothes'))
  expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveFocus()
  expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveValue('Pupils think less about clothes')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('textbox', { name: 'Claim text' })).toBeNull()
  expect(row('Pupils think')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveFocus()
})

test('C58 text that looks like HTML shows as text', async () => {
  const text = '<img src=x onerror="alert(1)"> & <b>bold</b> &amp;'
  const { open } = await stage()
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text }, clerk))
  expect(screen.getByText(text)).toBeVisible()
  expect(name('<img')).toMatch(/^<img src=x onerror="alert\(1\)"> & <b>bold<\/b> &amp;, Pro/)
  expect(screen.queryByRole('img')).toBeNull()
})

test('C59 a reference shows the sentence of its original, and says that it refers', async () => {
  const { open } = await stage()
  const con = within(screen.getByRole('tree', { name: 'Con' }))
  expect(con.getByRole('treeitem', { name: /^Shoes and phones still show it, Con, supports, see,/ })).toBeVisible()
  open.make((debate, clerk) => rewrite(debate, { claim: 'shoes', text: 'Shoes tell' }, clerk))
  expect(con.getByRole('treeitem', { name: /^Shoes tell, / })).toBeVisible()
})

test('C59 a claim without words says so', async () => {
  const { open } = await stage()
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: '' }, clerk))
  expect(row('No words yet')).toBeVisible()
})

test('L6 in Japanese what a row says of a claim is listed with Japanese commas', async () => {
  const { session } = await stage()
  session.settings.setLanguage('ja')
  await screen.findByRole('tree', { name: ja.sides.pro })
  expect(name('Uniforms hide who is rich')).toMatch(
    new RegExp(`^Uniforms hide who is rich、${ja.sides.pro}、${ja.claim.relations.supports}、[^,]+$`),
  )
})
