// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Kept, writeLibraryZip } from '../../src/formats/libraryZip.ts'
import type { Trouble } from '../../src/session/recovery.ts'
import { unsavedKey } from '../../src/storage/unsaved.ts'
import { bearWitness } from '../../src/storage/witness.ts'
import { Recovery } from '../../src/ui/recovery/Recovery.tsx'
import { type PrivateFiles, stagePrivateFiles } from '../storage/privateFiles.ts'
import { namesOf, stage, uniforms } from './stage.tsx'

let disk: PrivateFiles
let downloads: string[]
let looking: () => boolean = () => false
beforeEach(() => {
  disk = stagePrivateFiles()
  downloads = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
  Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} })
})
afterEach(async () => {
  // The search for copies outlives the screen; it may not outlive the page.
  await waitFor(() => expect(looking()).toBe(false))
  Reflect.deleteProperty(navigator, 'storage')
  vi.unstubAllGlobals()
})

const lost = { ...uniforms(), id: 'lost' }
const day = 86_400_000

/** Puts a daily copy beside the database. */
function copied(name: string, content: Blob, at: number): void {
  disk.files.set(name, Object.assign(content, { lastModified: at }))
}
const zip = (debates: readonly Kept[], at: number) =>
  new Blob([writeLibraryZip(debates, at, (motion) => motion) as BlobPart])

/** The recovery screen, once the witness says what the database had; it begins anew when a person tries again. */
async function recovering(given?: Trouble) {
  const [trouble, setTrouble] = createSignal<Trouble | null>(null)
  const on = await stage(() => <Show when={trouble()}>{(now) => <Recovery trouble={now()} />}</Show>)
  const database = (await indexedDB.databases()).findLast(({ name }) => name?.startsWith('stage'))?.name ?? ''
  const wrote = { motion: 'The lost motion', claims: 8, n: 7, at: Date.now() - day, edits: 0 }
  if (given === undefined) bearWitness(database, { id: 'lost', ...wrote })
  const retried = vi.fn()
  on.session.retry = retried
  setTrouble(given ?? (await on.session.recovery.trouble()))
  looking = () => on.session.recovery.found() === null
  return { ...on, retried }
}

test('P116 what was lost is named, and one goes on without it only after saying so', async () => {
  const { user, session, retried } = await recovering()
  const alert = screen.getByRole('alert')
  expect(within(alert).getByRole('heading')).toHaveTextContent('Some debates are not as they were saved.')
  expect(alert).toHaveTextContent('“The lost motion”: 8 claims, changed yesterday. It is missing.')
  expect(alert).toHaveTextContent('Nothing was deleted by this program')
  expect(await screen.findByText('No copy was found in this browser.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retried).toHaveBeenCalledOnce()
  const without = screen.getByRole('button', { name: 'Go on without them' })
  expect(without).toBeDisabled()
  await user.click(screen.getByRole('checkbox', { name: /^I know that what is named above will not be there/ }))
  await user.click(without)
  await waitFor(() => expect(retried).toHaveBeenCalledTimes(2))
  expect(await session.recovery.trouble()).toBeNull()
})

test('P116 copies are listed, the latest first, looked into, brought back and saved; what cannot be read is named and stays', async () => {
  const debates = [{ debate: lost, updated: 1 }]
  copied('2026-11-23.zip', zip([], 0), Date.UTC(2026, 10, 23))
  copied('2026-11-24.zip', zip(debates, Date.UTC(2026, 10, 24)), Date.UTC(2026, 10, 24))
  copied('2026-11-25.zip', new Blob(['torn']), Date.UTC(2026, 10, 25))
  const before = [...disk.files]
  const { user, session, retried } = await recovering()
  const items = await screen.findAllByRole('listitem', { name: /^Daily copy/ })
  expect(items.map((item) => item.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('Nov 25'),
    expect.stringContaining('Nov 24'),
    expect.stringContaining('1970'),
  ])
  const [torn, copy] = items as [HTMLElement, HTMLElement]
  expect(torn).toHaveTextContent('This could not be read in it: 2026-11-25.zip. It stays where it is.')
  expect(within(torn).queryByRole('button', { name: 'Bring it back' })).toBeNull()
  expect(copy).toHaveTextContent('1 debate, 8 claims')
  await user.click(within(copy).getByRole('button', { name: 'Save as a file' }))
  await waitFor(() => expect(downloads).toEqual([expect.stringMatching(/^Rejoinder .*\.zip$/)]))

  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull()
  await user.click(within(copy).getByRole('button', { name: 'Bring it back' }))
  expect(await within(copy).findByText('✓ Brought back.')).toHaveRole('status')
  expect(await session.library.read('lost')).toEqual(lost)
  const on = await screen.findByRole('button', { name: 'Go on' })
  expect(on).toHaveFocus()
  await user.click(on)
  await waitFor(() => expect(retried).toHaveBeenCalledOnce())
  // Copies are kept for good once something was lost; none is deleted.
  for (const [name, content] of before) {
    const stays = disk.files.get(name) ?? disk.files.get([...disk.files.keys()].find((key) => key.includes(name)) ?? '')
    expect(await stays?.text()).toBe(await content.text())
  }
})

test('P116 what pages could not save is told by debate, also where it cannot be read', async () => {
  const at = Date.now()
  const change = { id: 'c', by: 'w', at, label: 'rewrite', patches: [], inverse: [] }
  localStorage.setItem(unsavedKey('lost', 'w'), JSON.stringify([change, { ...change, id: 'd' }]))
  localStorage.setItem(unsavedKey('torn', 'w'), '{')
  await recovering()
  expect(await screen.findByText(/^2 changes of “lost”, made/)).toBeVisible()
  expect(screen.getByText('Changes of “torn” that cannot be read. They are in the raw data.')).toBeVisible()
})

test.each<[Trouble, string, string]>([
  [{ kind: 'copies' }, 'There are no debates here, but copies of some.', 'Start without them'],
  [
    { kind: 'damaged', reason: 'UnknownError: Internal error.', stores: false },
    'The browser cannot open your debates.',
    'Start with a new, empty database',
  ],
  [
    { kind: 'damaged', reason: '', stores: true },
    'The database of your debates is damaged.',
    'Start with a new, empty database',
  ],
])('P116 %o is called by its name, with the way on behind a consent', async (trouble, title, way) => {
  const { user } = await recovering(trouble)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title)
  expect(namesOf('button')).toEqual(['Try again', 'Save the raw data', 'Read a backup file…', way])
  expect(screen.getByRole('button', { name: way })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Save the raw data' })).toHaveAccessibleDescription(/in one file/)
  await user.click(screen.getByRole('checkbox'))
  expect(screen.getByRole('button', { name: way })).toBeEnabled()
})
