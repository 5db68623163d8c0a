// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { produce } from 'immer'
import { afterEach, expect, test, vi } from 'vitest'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { drop } from '../../src/core/model/shelf.ts'
import { readJson } from '../../src/formats/json.ts'
import { NotSaved } from '../../src/ui/NotSaved.tsx'
import { Unplaced } from '../../src/ui/outline/Unplaced.tsx'
import { stage, uniforms } from './stage.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Lets every write of a change fail. */
const refuse = (name: string) =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No.', name)
  })

test('P70 what the disk refuses is an alert that stays while one writes on, with the reason and ways out', async () => {
  const { open, settled, user } = await stage(NotSaved)
  expect(screen.queryByRole('alert')).toBeNull()
  refuse('QuotaExceededError')
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Other words' }, clerk))
  await settled()
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent('Not saved. There is no room left')
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Yet other words' }, clerk))
  expect(screen.getByRole('alert')).toBe(alert)
  await settled()
  expect(screen.getByRole('alert')).toBe(alert)
  vi.restoreAllMocks()
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(open.saving()).toEqual({ state: 'saved' })
})

test('P70 "Export now" hands out what is on the screen, with the last keystroke', async () => {
  const { open, settled, user } = await stage(NotSaved)
  refuse('UnknownError')
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Other words' }, clerk))
  await settled()
  expect(screen.getByRole('alert')).toHaveTextContent('(UnknownError)')
  open.writing.begin('equal')
  open.writing.type('Typed just now')
  const files: Blob[] = []
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await user.click(screen.getByRole('button', { name: 'Export now' }))
  await waitFor(() => expect(files).toHaveLength(1))
  const back = readJson((await files[0]?.text()) ?? '')
  expect(back).toEqual(open.debate())
  expect(JSON.stringify(back)).toContain('Typed just now')
})

test('P72 claims without a place are listed with what hangs under them, and put under another by a dialog', async () => {
  const torn = produce(uniforms(), (draft) => drop(draft.claims, 'equal'))
  const { session, user } = await stage(Unplaced, { debate: torn })
  const tray = screen.getByRole('region', { name: 'Unplaced' })
  expect(within(tray).getAllByRole('listitem')).toHaveLength(1)
  expect(tray).toHaveTextContent('Shoes and phones still show it with 2 claims under it')
  await user.click(within(tray).getByRole('button', { name: 'Put under…: “Shoes and phones still show it”' }))
  expect(session.dialogs.dialog()).toEqual({ kind: 'move', claims: ['shoes'] })
})

test('P72 where every claim has its place, nothing is listed', async () => {
  await stage(Unplaced)
  expect(screen.queryByRole('region')).toBeNull()
})
