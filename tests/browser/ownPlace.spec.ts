import { expect, type Page } from '@playwright/test'
import { expectNoBarrier } from './barriers.ts'
import { test } from './profile.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'

/** Lets the pickers hand out a folder of the browser's own disk: real handles, without the system's windows. */
async function standInPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const club = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Club', { create: true })
    Object.assign(window, {
      showDirectoryPicker: club,
      showSaveFilePicker: async () => (await club()).getFileHandle('mine.zip', { create: true }),
    })
  })
}

/** Makes the browser ask for leave again, as it does in a new visit; it answers so, and tells whether a click came right before. */
async function askAgain(page: Page, answer: PermissionState): Promise<void> {
  await page.evaluate((state) => {
    const asked: boolean[] = []
    Object.assign(window, { asked })
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => 'prompt',
      requestPermission: async () => {
        asked.push(navigator.userActivation.isActive)
        return state
      },
    })
  }, answer)
}

/** The names and sizes of the files in that folder. */
const filesIn = (page: Page) =>
  page.evaluate(async () => {
    const club = await (await navigator.storage.getDirectory()).getDirectoryHandle('Club')
    const files: string[] = []
    for await (const name of (club as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name)
    return files.sort()
  })

const bytesOf = (page: Page, name: string) =>
  page.evaluate(async (called) => {
    const club = await (await navigator.storage.getDirectory()).getDirectoryHandle('Club')
    return [...new Uint8Array(await (await (await club.getFileHandle(called)).getFile()).arrayBuffer())]
  }, name)

async function yourData(screen: Screen) {
  await screen.page.keyboard.press('Control+k')
  await expect(screen.dialog.getByRole('combobox')).toBeFocused()
  await screen.page.keyboard.insertText('your data')
  await screen.page.keyboard.press('Enter')
  await expect(screen.dialog.getByRole('heading', { name: 'Your data' })).toBeVisible()
}

const today = new Date().toLocaleDateString('sv')
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

test.describe('SQLite', () => {
  // LevelDB has a journey of its own, A121.
  test.use({ backEnd: 'SQLite' })

  test('A130 a folder is chosen once; after the browser was closed one click asks for leave and writes there', async ({
    mortal,
  }) => {
    let page = await mortal.start()
    await standInPickers(page)
    let screen = await beginDebate(page, 'Clubs own their work.', 'They do.', 'They do not.')
    await screen.saved()
    await yourData(screen)
    await expect(screen.dialog).toContainText('You have not taken a backup yet.')
    await screen.button('Choose a folder…').click()
    await expect(status(page, `“Rejoinder ${today}.zip” was written to your folder “Club”.`)).toBeVisible()
    await expect(screen.dialog).toContainText(`Last backup: “Rejoinder ${today}.zip” in the folder “Club”`)
    await mortal.close()

    page = await mortal.start()
    screen = screenOf(page)
    await screen.open()
    await askAgain(page, 'granted')
    await page.goto('./#/')
    await screen.button('Back up all debates').click()
    await expect(status(page, `“Rejoinder ${today} (2).zip” was written to your folder “Club”.`)).toBeVisible()
    expect(await page.evaluate(() => (window as unknown as { asked: boolean[] }).asked)).toEqual([true])
    expect(await filesIn(page)).toEqual([`Rejoinder ${today} (2).zip`, `Rejoinder ${today}.zip`])
  })
})

test('A131 without leave, or over what is not here any more, it goes to the downloads', async ({
  page,
  browser,
  baseURL,
}) => {
  await standInPickers(page)
  const screen = await beginDebate(page, 'Backups travel.', 'They are files.', 'They are heavy.')
  await screen.saved()
  await yourData(screen)
  await screen.button('Choose a file…').click()
  await expect(status(page, 'The backup was written to your file “mine.zip”.')).toBeVisible()
  const before = await bytesOf(page, 'mine.zip')

  const machine = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
  const there = screenOf(await machine.newPage())
  await there.page.goto('./#/')
  const [chooser] = await Promise.all([
    there.page.waitForEvent('filechooser'),
    there.button('Restore a backup…').click(),
  ])
  await chooser.setFiles({ name: 'mine.zip', mimeType: 'application/zip', buffer: Buffer.from(before) })
  await there.dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await there.library.getByRole('link', { name: 'Backups travel.' }).click()
  await expect(there.claim('They are files.')).toBeVisible()
  await expect(there.claim('They are heavy.')).toBeVisible()
  await machine.close()

  // The debates are lost, as in a browser that was emptied; the file must not be.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const tx = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite')
          for (const store of opening.result.objectStoreNames) tx.objectStore(store).clear()
          tx.oncomplete = () => resolve(opening.result.close())
          tx.onerror = () => reject(tx.error)
        }
      }),
  )
  const backUp = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), screen.button('Back up now').click()])
    expect(download.suggestedFilename()).toBe(`Rejoinder ${today}.zip`)
  }
  await backUp()
  const alert = page.getByRole('alert')
  await expect(alert.filter({ hasText: 'it holds debates that are not here' })).toContainText('It was left as it is.')
  expect(await bytesOf(page, 'mine.zip')).toEqual(before)

  await askAgain(page, 'denied')
  await backUp()
  await expect(alert.filter({ hasText: 'the browser was given no leave' })).toContainText('in the downloads instead')
  expect(await bytesOf(page, 'mine.zip')).toEqual(before)
})

test('A132 the browser is asked to keep the data when the first work of one’s own is saved, not before; its answer is shown', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    navigator.storage.persist = async () => {
      asked.push(document.title)
      return false
    }
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length)
  const screen = screenOf(page)
  await screen.open()
  await screen.saved()
  expect(await asked()).toBe(0)
  await screen.claims.first().focus()
  await page.keyboard.press('3')
  await expect.poll(asked).toBe(1)
  await screen.reload()
  await screen.claims.first().focus()
  await page.keyboard.press('4')
  await screen.saved()
  expect(await asked()).toBe(0)
  await yourData(screen)
  await expect(screen.dialog).toContainText('The browser may throw it away')
  await expect(screen.dialog).toContainText(/\d.* used, \d.* left/)
  await expect(screen.dialog).toContainText('localhost:')
  await expectNoBarrier(page, 'your data')
  await screen.button('Ask it to keep the data').click()
  await expect(status(page, 'It gave no promise this time.')).toBeVisible()
})
