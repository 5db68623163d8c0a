import { expect, type Page } from '@playwright/test'
import { schemaVersion } from '../../src/storage/schema.ts'
import { backEnds, type Mortal, test } from './profile.ts'
import { beginDebate, screenOf } from './screen.ts'

/** A page beside the program's own, at the same origin, that runs nothing. */
async function emptyPage(beside: Page, baseURL: string | undefined): Promise<Page> {
  const page = await beside.context().newPage()
  const address = new URL('empty.html', baseURL).href
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(address)
  return page
}

/** Everything in the database, as text, and its version. */
const contents = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ version: number; text: string }>((resolve, reject) => {
        const opening = indexedDB.open('rejoinder')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const tx = db.transaction([...db.objectStoreNames])
          const stores = [...db.objectStoreNames].map((name) => [name, tx.objectStore(name).getAll()] as const)
          tx.oncomplete = () => {
            const { version } = db
            db.close()
            resolve({ version, text: JSON.stringify(stores.map(([name, all]) => [name, all.result])) })
          }
        }
      }),
  )

/** Opens the database as a newer program would. @returns how long it waited, in milliseconds */
const openNewer = (page: Page, version: number) =>
  page.evaluate(
    (newer) =>
      new Promise<number>((resolve, reject) => {
        const begun = performance.now()
        const opening = indexedDB.open('rejoinder', newer)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve(performance.now() - begun)
        }
      }),
    version,
  )

/** A version whose upgrade makes a store. */
const older = 2

/** Puts the database back to what an older version left, with what is in it; the program must not be open. */
const setBack = (page: Page) =>
  page.evaluate(
    ([version, ...names]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const db = opening.result
          const tx = db.transaction(names)
          const stores = names.map((name) => {
            const store = tx.objectStore(name)
            return { name, keyPath: store.keyPath, all: store.getAll() }
          })
          tx.oncomplete = () => {
            db.close()
            indexedDB.deleteDatabase('rejoinder')
            const again = indexedDB.open('rejoinder', version)
            again.onupgradeneeded = () => {
              for (const { name, keyPath, all } of stores) {
                const store = again.result.createObjectStore(name, { keyPath })
                for (const record of all.result) store.put(record)
              }
            }
            again.onerror = () => reject(again.error)
            again.onsuccess = () => {
              again.result.close()
              resolve()
            }
          }
        }
      }),
    [older, 'debates', 'snapshots', 'journal', 'versions'] as const,
  )

/** A debate that an older version left on disk; the browser is closed. @returns its address */
async function leftByOlder(mortal: Mortal, baseURL: string | undefined): Promise<string> {
  const screen = await beginDebate(await mortal.start(), 'Upgrades are safe.', 'They are.', 'They are not.')
  await screen.saved()
  const address = screen.page.url()
  const empty = await emptyPage(screen.page, baseURL)
  await screen.page.close()
  await setBack(empty)
  await mortal.close()
  return address
}

for (const backEnd of backEnds) {
  test.describe(`on ${backEnd}`, () => {
    test.use({ backEnd })

    test('P76 an upgrade that is killed, or throws, leaves the older database as it was', async ({
      mortal,
      baseURL,
    }) => {
      const address = await leftByOlder(mortal, baseURL)
      let page = await mortal.start()
      let empty = await emptyPage(page, baseURL)
      const before = await contents(empty)
      expect(before.version).toBe(older)
      await empty.close()

      // The upgrade has begun, and never ends.
      await page.addInitScript(() => {
        const create = IDBDatabase.prototype.createObjectStore
        IDBDatabase.prototype.createObjectStore = function (...what) {
          create.apply(this, what)
          console.log('in the middle')
          for (;;);
        }
      })
      const begun = page.waitForEvent('console', (message) => message.text() === 'in the middle')
      page.goto(address).catch(() => {})
      await begun
      await mortal.kill()

      page = await mortal.start()
      empty = await emptyPage(page, baseURL)
      expect(await contents(empty)).toEqual(before)

      const throwing = await page.context().newPage()
      await throwing.addInitScript(() => {
        IDBDatabase.prototype.createObjectStore = () => {
          throw new Error('no upgrade today')
        }
      })
      await throwing.goto(address)
      await expect(throwing.getByRole('alert')).toContainText('no upgrade today')
      await throwing.close()
      expect(await contents(empty)).toEqual(before)

      const screen = screenOf(page)
      await page.goto(address)
      await expect(screen.claims).toHaveCount(2)
      expect((await contents(empty)).version).toBe(schemaVersion)
    })
  })
}

test('P77 when a newer program opens, the older tab writes, makes way and says so; it never says Saved again', async ({
  page,
  baseURL,
}) => {
  const old = await beginDebate(page, 'Programs age.', 'They do.', 'They do not.')
  await old.saved()
  const empty = await emptyPage(page, baseURL)
  await page.bringToFront()
  await page.keyboard.press('F2')
  await expect(old.box).toBeFocused()
  await page.keyboard.insertText(' Written at the last moment.')
  const waited = await openNewer(empty, schemaVersion + 1)
  expect(waited).toBeLessThan(10_000)
  expect((await contents(empty)).text).toContain('Written at the last moment.')
  await expect(page.getByRole('alert')).toContainText('A newer Rejoinder was opened in another tab.')

  await page.keyboard.insertText(' And one more.')
  await page.keyboard.press('Enter')
  const alarm = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await expect(alarm).toContainText('A newer Rejoinder has taken over')
  await expect(old.saving).toHaveText(/^Not saved/)
  await page.keyboard.press('Control+k')
  await expect(old.dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(alarm.getByRole('button', { name: 'Reload' })).toBeVisible()
  // What it could not write waits for the newer program where that will find it.
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => empty.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('And one more.')
})

test('P78 a program that is older than the database says to update, and writes nothing', async ({ page, baseURL }) => {
  const screen = await beginDebate(page, 'Programs age.', 'They do.', 'They do not.')
  await screen.saved()
  const address = page.url()
  const empty = await emptyPage(page, baseURL)
  await page.close()
  await openNewer(empty, schemaVersion + 1)
  const before = await contents(empty)
  const late = await empty.context().newPage()
  await late.goto(address)
  await expect(late.getByRole('alert')).toContainText('Reload the page to update the program.')
  await late.getByRole('button', { name: 'Try again' }).click()
  await expect(late.getByRole('alert')).toContainText('Reload the page to update the program.')
  expect(await contents(empty)).toEqual(before)
})

test('P79 a tab that does not make way is waited for ten seconds, then named; when it goes, the new one goes on', async ({
  page,
  baseURL,
}) => {
  const screen = await beginDebate(page, 'Programs age.', 'They do.', 'They do not.')
  await screen.saved()
  const address = page.url()
  const empty = await emptyPage(page, baseURL)
  await page.close()
  await setBack(empty)
  await empty.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('rejoinder')
        // Held, and deaf to what a newer program asks.
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result })
          resolve()
        }
      }),
  )
  const late = screenOf(await empty.context().newPage())
  await late.page.clock.install()
  await late.page.goto(address)
  const alert = late.page.getByRole('alert')
  await expect(async () => {
    await late.page.clock.fastForward(2000)
    await expect(alert).toContainText('Another tab still has an older Rejoinder open', { timeout: 100 })
  }).toPass({ intervals: [50] })
  await empty.close()
  await expect(late.claims).toHaveCount(2)
  await expect(alert).toHaveCount(0)
})
