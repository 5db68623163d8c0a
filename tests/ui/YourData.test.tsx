// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { currentDatabase } from '../../src/storage/databaseName.ts'
import { bearWitness } from '../../src/storage/witness.ts'
import { BackupReminder } from '../../src/ui/data/BackupReminder.tsx'
import { YourData } from '../../src/ui/data/YourData.tsx'
import { ownFolder } from '../storage/ownPlace.ts'
import { stage } from './stage.tsx'

const edited = (edits: number) =>
  bearWitness(currentDatabase(), { id: 'debate', motion: '', claims: 0, n: edits, at: 0, edits, since: Date.now() })

/** What the browser says of storage, until the test ends. */
function storage(told: object | undefined): void {
  Object.defineProperty(navigator, 'storage', { value: told, configurable: true })
}
afterEach(() => Reflect.deleteProperty(navigator, 'storage'))

test('P114 a browser that tells nothing and cannot choose places: that is said, and a backup is a download', async () => {
  storage(undefined)
  await stage(YourData)
  const dialog = screen.getByRole('dialog', { name: 'Your data' })
  expect(dialog).toHaveTextContent('This browser does not tell.')
  expect(dialog).toHaveTextContent('This browser makes no promise about it.')
  expect(dialog).toHaveTextContent('Backups go to the browser’s downloads.')
  expect(within(dialog).queryByRole('button', { name: /Choose/ })).toBeNull()
  expect(within(dialog).getByRole('button', { name: 'Back up now' })).toBeEnabled()
})

test('P114 room used and left is shown; a promise that was asked for is, and the focus stays in the dialog', async () => {
  let kept = false
  const persist = vi.fn(async () => {
    kept = true
    return true
  })
  storage({
    estimate: async () => ({ usage: 3 * 1024 ** 2, quota: 2 * 1024 ** 3 }),
    persisted: async () => kept,
    persist,
  })
  const { user } = await stage(YourData)
  expect(await screen.findByText('3 MB used, 2 GB left')).toBeVisible()
  expect(persist).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Ask it to keep the data' }))
  const promise = await screen.findByText(/The browser has promised to keep it/)
  expect(screen.queryByRole('button', { name: 'Ask it to keep the data' })).toBeNull()
  await waitFor(() => expect(promise).toHaveFocus())
})

test('P114 a promise that is not given is told, and can be asked for again', async () => {
  storage({ estimate: async () => ({}), persisted: async () => false, persist: async () => false })
  const { user } = await stage(YourData)
  await user.click(await screen.findByRole('button', { name: 'Ask it to keep the data' }))
  expect(await screen.findByText(/It gave no promise this time/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Ask it to keep the data' })).toHaveFocus()
  expect(screen.getByText('This browser does not tell.')).toBeVisible()
})

test('P114 a place that the browser cannot remember still gets this backup; giving it up keeps the focus', async () => {
  const club = ownFolder('Club')
  vi.stubGlobal('showDirectoryPicker', async () => club.handle)
  const { user, session } = await stage(YourData)
  await user.click(screen.getByRole('button', { name: 'Choose a folder…' }))
  await waitFor(() => expect(club.files.size).toBe(1))
  expect(await screen.findByText(/in the folder “Club”/)).toHaveRole('status')
  expect(session.notices.list().map(({ content }) => content.kind)).toContain('failed')
  await user.click(screen.getByRole('button', { name: 'Use downloads again' }))
  expect(await screen.findByText('Backups go to the browser’s downloads.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Back up now' })).toHaveFocus()
})

test('P114 a person who chooses no folder changes nothing', async () => {
  vi.stubGlobal('showDirectoryPicker', async () => {
    throw new DOMException('', 'AbortError')
  })
  const { user, session } = await stage(YourData)
  await user.click(screen.getByRole('button', { name: 'Choose a folder…' }))
  expect(screen.getByText('Backups go to the browser’s downloads.')).toBeVisible()
  expect(session.notices.list()).toEqual([])
})

test('A123 the reminder is a named group that says how much, and goes with "Later"', async () => {
  edited(61)
  const { user } = await stage(BackupReminder)
  const reminder = screen.getByRole('group', { name: 'Backup' })
  expect(reminder).toHaveTextContent('61 edits, and no backup yet.')
  expect(within(reminder).getByRole('button', { name: 'Back up now' })).toBeEnabled()
  await user.click(within(reminder).getByRole('button', { name: 'Later' }))
  expect(screen.queryByRole('group', { name: 'Backup' })).toBeNull()
})
