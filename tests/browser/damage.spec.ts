import { expect, type Page, test } from '@playwright/test'
import { beginDebate } from './screen.ts'

/** Puts a record into the database behind the program's back. */
async function put(page: Page, store: 'snapshots' | 'debates' | 'journal', record: unknown): Promise<void> {
  await page.evaluate(
    ([name, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rejoinder')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const tx = opening.result.transaction(name, 'readwrite')
          tx.objectStore(name).put(value)
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          tx.onerror = () => reject(tx.error)
        }
      }),
    [store, record] as const,
  )
}

const idIn = (page: Page) => /#\/d\/(\w+)/.exec(page.url())?.[1] ?? ''

for (const [what, damaged] of [
  ['has no claims', { n: 0, debate: { id: 'x', motion: 'y' } }],
  ['is no debate', { n: 0, debate: 'torn' }],
  ['has no debate', { n: 0 }],
  ['has no number', { n: 'none', debate: null }],
] as const) {
  test(`P48 a stored debate that ${what} gives an alert with ways out, and all else works`, async ({ page }) => {
    const screen = await beginDebate(page, 'Damage is survived.', 'It is.', 'It is not.')
    await screen.saved()
    await put(page, 'snapshots', { id: idIn(page), ...damaged })
    await page.reload()
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading', { name: 'This debate cannot be opened.' })).toBeVisible()
    await expect(alert).toContainText('Nothing was changed or deleted.')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      alert.getByRole('button', { name: 'Save the raw data' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('rejoinder-raw.json')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(alert.getByRole('heading', { name: 'This debate cannot be opened.' })).toBeVisible()
    await alert.getByRole('link', { name: 'All debates' }).click()
    await expect(page.getByRole('main').getByRole('link', { name: 'Damage is survived.' })).toBeVisible()
    await screen.library.getByRole('link', { name: /uniform/ }).click()
    await expect(screen.pro.getByRole('treeitem').first()).toBeVisible()
    await expect(alert).toHaveCount(0)
  })
}

test('P48 a stored change that cannot be read is left out and told; the rest opens and takes edits', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Damage is survived.', 'It is.', 'It is not.')
  await screen.saved()
  await put(page, 'journal', { id: idIn(page), n: 5, change: { patches: 'torn' } })
  await screen.reload()
  await expect(page.getByRole('alert')).toContainText('1 stored change could not be read.')
  await expect(screen.claims).toHaveCount(2)
  await screen.select('It is.')
  await screen.add('r', 'Written after the damage.')
  await screen.saved()
  await screen.reload()
  await expect(screen.claim('Written after the damage.')).toBeVisible()
})

test('P48 a damaged line of the library is told, and the rest is listed', async ({ page }) => {
  const screen = await beginDebate(page, 'Damage is survived.', 'It is.', 'It is not.')
  await screen.saved()
  await put(page, 'debates', { id: 'torn', motion: 42 })
  await put(page, 'debates', { id: 'school-uniforms', motion: null, claims: 'many' })
  await page.goto('./#/')
  await page.reload()
  const main = page.getByRole('main')
  await expect(main.getByText('2 entries of the list cannot be read. They stay on disk.')).toBeVisible()
  await expect(main.getByRole('link', { name: 'Damage is survived.' })).toBeVisible()
  await expect(main.getByRole('link', { name: /Japan should join/ })).toBeVisible()
  await main.getByRole('link', { name: 'Damage is survived.' }).click()
  await expect(screen.claims).toHaveCount(2)
  await screen.select('It is.')
  await screen.add('s', 'Life goes on.')
  await screen.saved()
})

test('P74 siblings with equal order keys open, are told apart by their ids, and take new ones between them', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Keys may be equal.', 'First.', 'They may not.')
  for (const sentence of ['Second.', 'Third.', 'Fourth.']) await screen.add('a', sentence)
  await screen.saved()
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const tx = opening.result.transaction('journal', 'readwrite')
          const store = tx.objectStore('journal')
          const all = store.getAll(IDBKeyRange.bound([id, 0], [id, 1e9]))
          // Every claim comes with the key that the first one has.
          all.onsuccess = () => {
            for (const entry of all.result) {
              for (const { value } of entry.change.patches) if (value?.order !== undefined) value.order = 'a0'
              store.put(entry)
            }
          }
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    idIn(page),
  )
  await screen.reload()
  const rows = () =>
    screen.pro
      .getByRole('treeitem')
      .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')?.split(',')[0]))
  await expect.poll(rows).toHaveLength(4)
  const before = await rows()
  await screen.reload()
  await expect.poll(rows).toEqual(before)

  await screen.pro.getByRole('treeitem').nth(1).getByText(/\./).first().click()
  await screen.add('a', 'Between.')
  const [one, two, ...rest] = before
  await expect.poll(rows).toEqual([one, two, expect.stringContaining('Between.'), ...rest])
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(rows).toEqual([one, expect.stringContaining('Between.'), two, ...rest])
  await screen.saved()
  await screen.reload()
  await expect.poll(rows).toEqual([one, expect.stringContaining('Between.'), two, ...rest])
})
