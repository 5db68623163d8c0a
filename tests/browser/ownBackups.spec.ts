import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { readJson } from '../../src/formats/json.ts'
import { readLibraryZip } from '../../src/formats/libraryZip.ts'
import { expectNoBarrier } from './barriers.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'

const origin = (page: Page) => new URL(page.url()).origin

test('P84 site data cleared while a debate is open: it stays, is told, goes out as a file, and is stored again on a word', async ({
  page,
  context,
}) => {
  const screen = await beginDebate(page, 'Site data is cleared.', 'It is.', 'It is not.')
  await screen.saved()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin: origin(page), storageTypes: 'all' })

  const alarm = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await expect(alarm).toContainText('This debate is no longer on this device.')
  await expect(screen.saving).toHaveText(/^Not saved/)
  await screen.select('It is.')
  await screen.add('r', 'Written after it was cleared.')
  await expect(screen.saving).toHaveText(/^Not saved/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alarm.getByRole('button', { name: 'Export now' }).click(),
  ])
  const file = readJson(await readFile(await download.path(), 'utf8'))
  expect(JSON.stringify(file.claims)).toContain('Written after it was cleared.')

  await alarm.getByRole('button', { name: 'Store it again' }).click()
  await screen.saved()
  await expect(alarm).toHaveCount(0)
  await screen.reload()
  await expect(screen.claims).toHaveCount(3)
  await expect(screen.claim('Written after it was cleared.')).toBeVisible()
})

/** Opens "Your data" by the palette. */
async function openYourData({ page, dialog }: Screen): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.insertText('Your data')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Your data' })).toBeVisible()
}

/** Stands in for the system's own window, which no program can press: what it hands out is a real folder. */
const pickFolder = (page: Page) =>
  page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Club', { create: true })
    Object.assign(window, { showDirectoryPicker: pick })
  })

const inFolder = (page: Page) =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Club')
    const files: { name: string; bytes: number[] }[] = []
    for await (const handle of folder.values()) {
      if (handle.kind !== 'file') continue
      files.push({ name: handle.name, bytes: [...new Uint8Array(await (await handle.getFile()).arrayBuffer())] })
    }
    return files
  })

test('A120 fifty edits without a backup bring a quiet reminder; a backup ends it, and "Later" does too', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Backups are taken.', 'They are.', 'They are not.')
  const reminder = page.getByRole('group', { name: 'Backup' })
  const edit = async (times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(i % 2 === 0 ? '4' : '5')
    await screen.saved()
  }
  await edit(40)
  await expect(reminder).toHaveCount(0)
  await edit(20)
  await expect(reminder).toContainText(/6\d edits, and no backup yet\./)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    reminder.getByRole('button', { name: 'Back up now' }).click(),
  ])
  await expect(reminder).toHaveCount(0)
  await expect(screen.claim('They are.')).toBeFocused()
  const backup = readLibraryZip(new Uint8Array(await readFile(await download.path())))
  expect(backup.debates).toHaveLength(3)
  await edit(50)
  await expect(reminder).toContainText(/50 edits since the last backup/)
  await reminder.getByRole('button', { name: 'Later' }).click()
  await expect(reminder).toHaveCount(0)
  await expect(screen.claim('They are.')).toBeFocused()
  await screen.reload()
  await expect(screen.claim('They are.')).toBeVisible()
  await expect(reminder).toHaveCount(0)
})

test('A121 a backup goes to a folder of one’s own, again after a reload, and opens on another machine', async ({
  page,
  browser,
  baseURL,
}) => {
  await pickFolder(page)
  const screen = await beginDebate(page, 'Backups are mine.', 'They are.', 'They are not.')
  await screen.saved()
  const openData = () => openYourData(screen)
  await openData()
  await expect(screen.dialog).toContainText('You have not taken a backup yet.')
  await expect(screen.dialog).toContainText(/used, .+ left/)
  await expectNoBarrier(page, 'your data')
  await screen.dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(screen.dialog).toContainText('in the folder “Club”')
  await expect(screen.dialog).toContainText('Nothing was changed since.')
  await page.keyboard.press('Escape')
  await screen.add('r', 'Written after the first backup.')
  await screen.saved()
  await screen.reload()
  await openData()
  await expect(screen.dialog).toContainText('Backups go to your folder “Club”, each as a file of its own.')
  await expect(screen.dialog).toContainText('1 edit since.')
  await screen.dialog.getByRole('button', { name: 'Back up now' }).click()
  await expect(screen.dialog).toContainText('Nothing was changed since.')
  const files = await inFolder(page)
  expect(files).toHaveLength(2)
  const file = files.find(({ name }) => /^Rejoinder \d{4}-\d\d-\d\d \(2\)\.zip$/.test(name))

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' })
  const other = screenOf(await elsewhere.newPage())
  await other.page.goto('./#/')
  const [chooser] = await Promise.all([
    other.page.waitForEvent('filechooser'),
    other.page.getByRole('button', { name: 'Restore a backup…' }).click(),
  ])
  const buffer = Buffer.from(file?.bytes ?? [])
  await chooser.setFiles({ name: 'Rejoinder.zip', mimeType: 'application/zip', buffer })
  await other.dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await other.library.getByRole('link', { name: 'Backups are mine.' }).click()
  await expect(other.claim('Written after the first backup.')).toBeVisible()
  await elsewhere.close()
})

test('A122 over plain http it warns once and says what is missing; writing, saving and exporting work', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '')
  // An address as a club's network has them, led to this machine: browsers do not trust it over http.
  const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP 192.168.77.7 localhost']
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  const page = await (await browser.newContext({ baseURL: `http://192.168.77.7:${port}/`, locale: 'en-GB' })).newPage()
  const screen = await beginDebate(page, 'Clubs have networks.', 'They do.', 'They do not.')
  expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'locks' in navigator])).toEqual([
    false,
    false,
    false,
  ])
  const warning = page.getByRole('alert').filter({ hasText: 'This page came over plain http.' })
  await expect(warning).toBeVisible()
  await screen.add('r', 'Written over plain http.')
  await screen.saved()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(screen.claims).toHaveCount(4)
  await warning.getByRole('button', { name: 'Dismiss' }).click()
  await screen.reload()
  await expect(screen.claim('Written over plain http.').first()).toBeVisible()
  await expect(warning).toHaveCount(0)

  await page.keyboard.press('Control+e')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    screen.dialog.getByRole('button', { name: 'Save the file' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('Written over plain http.')
  await page.keyboard.press('Control+e')
  await screen.dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Copied as')).toBeVisible()
  await page.keyboard.press('Escape')
  await openYourData(screen)
  await expect(screen.dialog).toContainText('This page came over plain http.')
  await expect(screen.dialog).toContainText('This browser has no place for them.')
  await browser.close()
})
