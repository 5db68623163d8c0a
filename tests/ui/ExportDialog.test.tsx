// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import type { Case } from '../../src/core/model/case.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { sideOf } from '../../src/core/model/walk.ts'
import { ExportDialog } from '../../src/ui/exchange/ExportDialog.tsx'
import { stage, uniforms } from './stage.tsx'

/** Uniforms, with a case of one claim of each side. */
function withCases() {
  const debate = uniforms()
  const held = (side: 'pro' | 'con'): Case => {
    const claim = childrenOf(debate, debate.motion).find((id) => sideOf(debate, id) === side) as string
    const part = {
      id: 'p',
      order: 'a0',
      speech: 's',
      kind: 'claim',
      claim,
      text: '',
      supports: false,
      cards: 'none',
    } as const
    const format = { name: 'f', sides: { pro: 'Pro', con: 'Con' }, speeches: [], preparation: 0 }
    return { id: side, order: 'a0', name: side, side, format, parts: { p: part } }
  }
  return { ...debate, cases: { pro: held('pro'), con: held('con') } }
}

test('F327 what a part of a debate leaves behind is told before it goes out, where the format could hold it', async () => {
  const { user } = await stage(() => <ExportDialog />, { debate: withCases() })
  const [format, part] = screen.getAllByRole('combobox') as [HTMLElement, HTMLElement]
  const stays = () => screen.queryByText('1 case stays behind: it speaks of claims that do not go out.')
  await screen.findByText(/"format": "rejoinder"/)
  expect(stays()).toBeNull()
  await user.selectOptions(part, 'The Pro side')
  expect(stays()).toBeVisible()
  await screen.findByText(/"name": "pro"/)
  expect(screen.queryByText(/"name": "con"/)).toBeNull()
  // Argdown holds no case at all, and says so of the one that goes out.
  await user.selectOptions(format, 'Argdown')
  expect(stays()).toBeNull()
  expect(screen.getByText(/^This format does not hold: .*cases and the order of answers\.$/)).toBeVisible()
})
