import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expectNoBarrier } from './barriers.ts'
import { backEnds, type Mortal, test } from './profile.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'

/** Lets the page rest until the library was copied beside the database. */
async function copied(page: Page): Promise<void> {
  const copies = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('rejoinder-copies', { create: true })
      let names = ''
      for await (const name of folder.keys()) names += `${name} `
      return names
    })
  await page.clock.fastForward(30_000)
  await expect.poll(copies).toMatch(/^\d{4}-\d\d-\d\d\.zip $/)
}

/** A page of the same origin that is not the program. */
const beside = (page: Page) => page.goto('./icon.svg')

/** Throws the database away behind the program's back. */
const emptied = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('rejoinder')
        deleting.onsuccess = () => resolve()
        deleting.onerror = () => reject(deleting.error)
      }),
  )

test('P81 a database that comes back empty gives no welcome: what was in it is named, looked at and brought back', async ({
  page,
}) => {
  await page.clock.install()
  const screen = await beginDebate(page, 'Copies are kept.', 'They are.', 'They are not.')
  await screen.saved()
  await copied(page)
  const address = page.url()
  await beside(page)
  await emptied(page)

  await page.goto('./')
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('heading', { name: 'Your debates are not where they were saved.' })).toBeVisible()
  await expect(alert).toContainText('3 debates had been saved in it')
  await expect(alert).toContainText('“Copies are kept.”: 2 claims')
  await expect(screen.library.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Start without them' })).toBeDisabled()

  await page.setViewportSize({ width: 390, height: 844 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  const copy = page.getByRole('listitem', { name: /^Daily copy/ })
  await expect(copy).toContainText(/3 debates, \d+ claims/)
  await copy.getByText('Look at it').click()
  await copy.getByText('Copies are kept.').click()
  await expect(copy.getByText('They are not.')).toBeVisible()
  await expectNoBarrier(page, 'the recovery screen')
  await copy.getByRole('button', { name: 'Bring it back' }).click()
  await expect(copy.getByText('Brought back.')).toBeVisible()
  const on = page.getByRole('button', { name: 'Go on', exact: true })
  await expect(on).toBeFocused()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Enter')
  await expect(screen.standing).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
  await page.goto(address)
  await expect(screen.claim('They are.')).toBeVisible()
  await screen.select('They are.')
  await screen.add('r', 'Life goes on.')
  await screen.saved()
  await screen.reload()
  await expect(screen.claim('Life goes on.')).toBeVisible()
  await expect(alert).toHaveCount(0)
})

test('P81 without a copy one starts empty on an explicit word only, and is not asked again', async ({ page }) => {
  const screen = await beginDebate(page, 'Nothing is left.', 'It is not.', 'It is.')
  await screen.saved()
  await beside(page)
  await emptied(page)
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('“Nothing is left.”')
  await expect(page.getByText('No copy was found in this browser.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toContainText('“Nothing is left.”')
  await page.getByRole('checkbox', { name: /I know that the debates named above will not be there/ }).check()
  await page.getByRole('button', { name: 'Start without them' }).click()
  await expect(screen.standing).toBeVisible()
  await page.reload()
  await expect(screen.standing).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('P82 a database without its stores is left as it is: its raw data goes out, and a new one begins beside it', async ({
  page,
}) => {
  await beside(page)
  const version = 4
  await page.evaluate(
    (version) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('rejoinder', version)
        opening.onupgradeneeded = () => opening.result.createObjectStore('journal', { keyPath: ['id', 'n'] })
        opening.onsuccess = () => {
          const tx = opening.result.transaction('journal', 'readwrite')
          tx.objectStore('journal').put({ id: 'lost', n: 1, change: 'The last words of a debate.' })
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    version,
  )
  await page.goto('./')
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('heading', { name: 'The database of your debates is damaged.' })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the raw data' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('rejoinder-raw.zip')
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  const raw = new TextDecoder().decode(files['rejoinder.json'])
  expect(raw).toContain('The last words of a debate.')

  await page.getByRole('checkbox', { name: /The damaged database stays beside the new one/ }).check()
  await page.getByRole('button', { name: 'Start with a new, empty database' }).click()
  await expect(screenOf(page).standing).toBeVisible()
  const screen = await beginDebate(page, 'Life goes on.', 'Written after the damage.', 'It does not.')
  await screen.saved()
  await screen.reload()
  await expect(screen.claim('Written after the damage.')).toBeVisible()
  const kept = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const asking = opening.result.transaction('journal').objectStore('journal').count()
          asking.onsuccess = () => resolve([opening.result.version, asking.result])
        }
      }),
  )
  expect(kept).toEqual([version, 1])
})

test('P83 a debate whose record is garbled is brought back from a daily copy, beside what is left of it', async ({
  page,
}) => {
  await page.clock.install()
  const screen = await beginDebate(page, 'One record is garbled.', 'It is.', 'It is not.')
  await screen.saved()
  await copied(page)
  const id = /#\/d\/(\w+)/.exec(page.url())?.[1] ?? ''
  const address = page.url()
  await beside(page)
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const tx = opening.result.transaction('snapshots', 'readwrite')
          tx.objectStore('snapshots').put({ id, n: 0, debate: 'torn' })
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    id,
  )
  await page.goto(address)
  await expect(page.getByRole('alert')).toContainText('This debate cannot be opened.')
  await page
    .getByRole('listitem', { name: /^Daily copy/ })
    .getByRole('button', { name: 'Bring it back' })
    .click()
  await expect(screen.claim('It is not.')).toBeVisible()
  expect(page.url()).not.toContain(id)
  await expect(screen.library.getByRole('link', { name: 'One record is garbled.' })).toHaveCount(2)
})

/** All files below a folder. */
async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true })
  const paths = found.map((name) => join(folder, name))
  const files = await Promise.all(paths.map(async (path) => (await stat(path)).isFile()))
  return paths.filter((_path, i) => files[i])
}

/** A debate with a daily copy in a browser that was closed since. @returns its address */
async function leftBehind(mortal: Mortal): Promise<string> {
  const page = await mortal.start()
  await page.clock.install()
  const screen = await beginDebate(page, 'Files are garbled.', 'They are.', 'They are not.')
  await screen.saved()
  await copied(page)
  const address = page.url()
  await mortal.close()
  return address
}

/** Brings everything back from the daily copy, and goes on with it. */
async function broughtBack({ page, claim, select, add, saved, reload }: Screen): Promise<void> {
  const copy = page.getByRole('listitem', { name: /^Daily copy/ })
  await copy.getByRole('button', { name: 'Bring it back' }).click()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await expect(claim('They are not.')).toBeVisible()
  await select('They are.')
  await add('r', 'Life goes on.')
  await saved()
  await reload()
  await expect(claim('Life goes on.')).toBeVisible()
}

for (const backEnd of backEnds) {
  test.describe(`on ${backEnd}`, () => {
    test.use({ backEnd })

    test('P80 files garbled while the browser was closed: it hands out an empty database, and no welcome follows', async ({
      mortal,
    }) => {
      const address = await leftBehind(mortal)
      for (const file of await filesIn(mortal.databases)) {
        if (backEnd === 'SQLite' || /CURRENT|MANIFEST/.test(file)) await writeFile(file, 'garbage '.repeat(100))
      }
      const screen = screenOf(await mortal.start())
      await screen.page.goto(address)
      const alert = screen.page.getByRole('alert')
      await expect(alert.getByRole('heading', { name: 'Your debates are not where they were saved.' })).toBeVisible()
      await broughtBack(screen)
    })
  })
}

test('P80 where the browser cannot open any database it says so, and all comes back from a copy into a place of its own', async ({
  mortal,
}) => {
  const address = await leftBehind(mortal)
  for (const name of await readdir(mortal.databases)) {
    await rm(join(mortal.databases, name), { recursive: true })
    await writeFile(join(mortal.databases, name), 'garbage')
  }
  const screen = screenOf(await mortal.start())
  await screen.page.goto(address)
  const title = screen.page.getByRole('alert').getByRole('heading', { name: 'The browser cannot open your debates.' })
  await expect(title).toBeVisible()
  await screen.page.getByRole('button', { name: 'Try again' }).click()
  await expect(title).toBeVisible()
  await broughtBack(screen)
})
