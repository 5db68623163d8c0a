// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addTag } from '../../src/core/edit/rewrite.ts'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { stage } from './stage.tsx'

const box = () => screen.getByRole('textbox', { name: 'Add a tag' })
const tags = () =>
  screen.queryAllByRole('button', { name: /^Remove tag / }).map((tag) => tag.getAttribute('aria-label')?.slice(11))

test('C30 Enter adds the tag that was typed, tidied, and empties the box', async () => {
  const { user } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), ' #opening   speech {Enter}')
  await user.type(box(), '費用{Enter}')
  expect(tags()).toEqual(['opening speech', '費用'])
  expect(box()).toHaveValue('')
})

test('C30 a tag that is there already is not added again', async () => {
  const { user } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'cost{Enter}')
  await user.type(box(), '#cost{Enter}')
  expect(tags()).toEqual(['cost'])
  expect(box()).toHaveValue('')
})

test('C31 Enter in an empty box does nothing, and what cannot be a tag stays in the box', async () => {
  const { user, session } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), '  {Enter}')
  expect(session.notices.list()).toEqual([])
  await user.type(box(), '###{Enter}')
  expect(tags()).toEqual([])
  expect(box()).toHaveValue('  ###')
  expect(session.notices.list()).toMatchObject([{ content: { refusal: 'tag-unusable' } }])
})

test('C32 each tag comes off by its own button, and undo brings it back', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'one{Enter}two{Enter}')
  await user.click(screen.getByRole('button', { name: 'Remove tag one' }))
  expect(tags()).toEqual(['two'])
  open.undo()
  expect(tags()).toEqual(['one', 'two'])
})

test('C33 tags belong to their claim', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'one{Enter}')
  open.selection.select('cost')
  expect(tags()).toEqual([])
})

test('C33 a tag half written does not come along to another claim', async () => {
  const { user, open } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'half')
  open.selection.select('cost')
  expect(box()).toHaveValue('')
})

test('C33 a tag half written stays while the claim changes under it', async () => {
  const { user, elsewhere } = await stage(ClaimPanel, { selected: 'focus' })
  await user.type(box(), 'half')
  await elsewhere((debate, clerk) => addTag(debate, { claim: 'focus', tag: 'theirs' }, clerk))
  expect(box()).toHaveValue('half')
})

test('C34 tags that another tab adds show', async () => {
  const { elsewhere } = await stage(ClaimPanel, { selected: 'focus' })
  await elsewhere((debate, clerk) => addTag(debate, { claim: 'focus', tag: 'theirs' }, clerk))
  expect(tags()).toEqual(['theirs'])
})
