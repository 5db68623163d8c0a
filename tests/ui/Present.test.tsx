// @vitest-environment jsdom
import { screen, waitFor } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addCase } from '../../src/core/edit/cases.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { casesOf } from '../../src/core/model/case.ts'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation } from '../../src/core/model/source.ts'
import { DialogHost } from '../../src/ui/dialogs/DialogHost.tsx'
import { debateOf, stage as setStage } from './stage.tsx'

const sourced = () =>
  debateOf(
    'Schools should require uniforms',
    [
      {
        id: 'cheap',
        relation: 'supports',
        text: 'They cost less',
        evidence: { card: { ...passageFrom({ quote: 'Half the price.' }), id: 'card', order: 'a0', source: 'said' } },
      },
      { id: 'dear', relation: 'rebuts', parent: 'cheap', text: 'Not at every shop' },
      { id: 'smart', relation: 'supports', text: 'They look smart' },
    ],
    'debate',
    [{ ...blankCitation, id: 'said', publisher: 'School Board', date: '2024' }],
  )

async function stage() {
  const on = await setStage(
    () => (
      <>
        <button type="button">Opener</button>
        <DialogHost />
      </>
    ),
    { debate: sourced() },
  )
  const opener = screen.getByRole('button', { name: 'Opener' })
  opener.focus()
  const present = async (what: Parameters<typeof on.session.dialogs.show>[0]) => {
    on.session.dialogs.show(what)
    await screen.findByRole('dialog', { name: 'Presenting' })
    await waitFor(() => expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement))
  }
  return { ...on, opener, present }
}

const slide = () => screen.getByRole('dialog').querySelector('.present-slide')
const count = () => screen.getByRole('dialog').querySelector('.present-count')

test('C410 a branch goes claim by claim with the arrows, Space, Home and End, each with how it bears on what', async () => {
  const on = await stage()
  await on.present({ kind: 'present', what: { claim: 'motion' } })
  expect(slide()).toHaveTextContent('Schools should require uniforms')
  expect(count()).toHaveTextContent('1 of 4')
  await on.user.keyboard('{ArrowRight} ')
  expect(slide()).toHaveTextContent('They cost less')
  expect(slide()).toHaveTextContent('Con · rebuts')
  expect(slide()).toHaveTextContent('Not at every shop')
  await on.user.keyboard('{End}{ArrowRight}')
  expect(count()).toHaveTextContent('4 of 4')
  expect(screen.getByRole('button', { name: 'Next →' })).toBeDisabled()
  await on.user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(count()).toHaveTextContent('2 of 4')
  await on.user.keyboard('{Home}')
  expect(screen.getByRole('button', { name: '← Back' })).toBeDisabled()
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1')
})

test('C411 E shows what a claim is sourced by, and the next slide begins without it', async () => {
  const on = await stage()
  await on.present({ kind: 'present', what: { claim: 'cheap' } })
  expect(slide()).not.toHaveTextContent('Half the price.')
  await on.user.keyboard('e')
  expect(slide()).toHaveTextContent('School Board, 2024')
  expect(slide()).toHaveTextContent('Half the price.')
  expect(screen.getByRole('button', { name: /^1 source/ })).toHaveAttribute('aria-pressed', 'true')
  await on.user.keyboard('{ArrowRight}{ArrowLeft}')
  expect(slide()).not.toHaveTextContent('Half the price.')
})

test('C412 a case is presented speech by speech, its side called as its format does, and one speech alone', async () => {
  const on = await stage()
  const format = {
    name: 'Short',
    sides: { pro: 'Proposition', con: 'Opposition' },
    speeches: [
      { id: 'p1', name: 'P1', minutes: 8, side: 'pro' },
      { id: 'p2', name: 'P2', minutes: 8, side: 'pro' },
    ],
    preparation: 0,
  } as const
  const parts = [
    { speech: 'p1', part: { kind: 'definitions', text: 'A uniform is a set of clothes.' } },
    { speech: 'p2', part: { kind: 'claim', claim: 'smart' } },
  ] as const
  on.open.make((debate, clerk) => addCase(debate, { name: 'Ours', side: 'pro', format, parts }, clerk))
  const id = casesOf(on.open.debate())[0]?.id ?? ''
  await on.present({ kind: 'present', what: { case: id } })
  expect(count()).toHaveTextContent('1 of 4')
  expect(slide()).toHaveTextContent('Ours')
  expect(slide()).toHaveTextContent('P1')
  await on.user.keyboard('{ArrowRight}')
  expect(slide()).toHaveTextContent('Proposition · Definitions')
  await on.user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(on.opener).toHaveFocus())
  await on.present({ kind: 'present', what: { case: id, speech: 'p2' } })
  expect(count()).toHaveTextContent('1 of 2')
})

test('C456 what is longer than the wall is gone through before the next slide, which begins at its top', async () => {
  const on = await stage()
  await on.present({ kind: 'present', what: { claim: 'motion' } })
  const wall = slide() as HTMLElement
  Object.defineProperties(wall, { clientHeight: { value: 500 }, scrollHeight: { value: 800, configurable: true } })
  // A browser scrolls no further than there is something to see; jsdom lays nothing out.
  await on.user.keyboard('{PageDown}')
  expect(count()).toHaveTextContent('1 of 4')
  expect(wall.scrollTop).toBeGreaterThan(0)
  await on.user.keyboard(' ')
  expect(count()).toHaveTextContent('2 of 4')
  expect(wall.scrollTop).toBe(0)
  await on.user.keyboard('{ArrowRight}')
  expect(count()).toHaveTextContent('3 of 4')
  await on.user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}')
  expect(count()).toHaveTextContent('2 of 4')
})

test('C456 the more there is to read, the smaller the type, and a Japanese letter counts as two', async () => {
  const on = await stage()
  const lengthOf = async (text: string) => {
    on.open.make((debate, clerk) => rewrite(debate, { claim: 'motion', text }, clerk))
    await waitFor(() => expect(slide()).toHaveTextContent(text.trim()))
    return slide()?.querySelector('.present-text')?.getAttribute('data-length')
  }
  await on.present({ kind: 'present', what: { claim: 'motion' } })
  expect(await lengthOf('word '.repeat(20))).toBe('short')
  expect(await lengthOf('word '.repeat(120))).toBe('long')
  expect(await lengthOf('言葉'.repeat(60))).toBe('long')
  expect(await lengthOf('言葉'.repeat(250))).toBe('longest')
})

test('C413 a case that says nothing says so, and closes', async () => {
  const on = await stage()
  await on.present({ kind: 'present', what: { case: 'gone' } })
  expect(screen.getByRole('dialog')).toHaveTextContent('There is nothing to show yet.')
  await on.user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(on.opener).toHaveFocus())
})
