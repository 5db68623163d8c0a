// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { rewrite, rewriteNote } from '../../src/core/edit/rewrite.ts'
import { weigh } from '../../src/core/edit/weigh.ts'
import { MotionHead } from '../../src/ui/outline/MotionHead.tsx'
import { debateOf, stage } from './stage.tsx'

const meter = () => screen.getByRole('meter', { name: 'Motion standing' })

test('C70 the motion is the heading, and its standing a meter with a number and words', async () => {
  const { open } = await stage(MotionHead, { debate: debateOf('Ban homework', []) })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ban homework')
  expect(meter()).toHaveAttribute('aria-valuemin', '0')
  expect(meter()).toHaveAttribute('aria-valuemax', '100')
  expect(meter()).toHaveAttribute('aria-valuenow', '50')
  expect(meter()).toHaveAttribute('aria-valuetext', '50 for the motion, given your weights')
  open.make((debate, clerk) =>
    weigh(debate, { ballot: 'judge', claim: 'motion', weight: 'conviction', value: 0.7 }, clerk),
  )
  expect(meter()).toHaveAttribute('aria-valuenow', '70')
  expect(meter()).toHaveAttribute('aria-valuetext', '70 for the motion, given your weights')
  expect(screen.getByText(/^Pro 70$/)).toBeVisible()
  expect(screen.getByText(/^30 Con$/)).toBeVisible()
  open.chooseBallot('coach')
  expect(meter()).toHaveAttribute('aria-valuenow', '50')
})

test('C71 a note shows under the motion, and nothing where there is none', async () => {
  const { open } = await stage(MotionHead)
  expect(screen.queryByRole('group')).toBeNull()
  open.make((debate, clerk) => rewriteNote(debate, { claim: 'motion', note: 'Short\nand long' }, clerk))
  expect(screen.getByRole('group')).toHaveTextContent('Short and long')
})

test('C72 a double click renames the motion', async () => {
  const { user, claim } = await stage(MotionHead)
  await user.dblClick(screen.getByRole('heading', { level: 1 }))
  const box = screen.getByRole('textbox', { name: 'Claim text' })
  expect(box).toHaveFocus()
  await user.clear(box)
  await user.keyboard('Schools may require uniforms{Enter}')
  expect(claim('motion').text).toBe('Schools may require uniforms')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Schools may require uniforms')
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})

test('C73 a motion without words says so, and one that looks like HTML shows as text', async () => {
  const { open } = await stage(MotionHead)
  open.make((debate, clerk) => rewrite(debate, { claim: 'motion', text: '' }, clerk))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A motion without words')
  open.make((debate, clerk) => rewrite(debate, { claim: 'motion', text: '<b>Ban</b>' }, clerk))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('<b>Ban</b>')
})

test('A18 a focus on its way to the motion waits until no dialog is open', async () => {
  const { open, session } = await stage(MotionHead)
  session.dialogs.show({ kind: 'commands' })
  open.selection.focus('motion')
  expect(document.body).toHaveFocus()
  session.dialogs.close()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})
