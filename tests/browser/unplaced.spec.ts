import { expect } from '@playwright/test'
import { backEnds, test } from './profile.ts'
import { beginDebate, type Screen } from './screen.ts'

/** Tears the stored change that brought a claim, as a damaged disk does. */
async function tear(screen: Screen, sentence: string): Promise<void> {
  await screen.page.evaluate(
    (words) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rejoinder')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const tx = opening.result.transaction('journal', 'readwrite')
          const store = tx.objectStore('journal')
          const all = store.getAll()
          all.onsuccess = () => {
            const entry = all.result.find(({ change }) => JSON.stringify(change.patches).includes(words))
            const id = entry.change.claim
            const added = all.result.find(({ change }) => change.claim === id)
            store.put({ ...added, change: { patches: 'torn' } })
          }
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          tx.onerror = () => reject(tx.error)
        }
      }),
    sentence,
  )
}

for (const backEnd of backEnds) {
  test.describe(`on ${backEnd}`, () => {
    test.use({ backEnd })

    test('P72 when the record that brought a claim is torn, what hung under it is unplaced, and put back by keyboard', async ({
      mortal,
    }) => {
      const screen = await beginDebate(await mortal.start(), 'Records tear.', 'They do.', 'They do not.')
      await screen.add('s', 'The one that tears.')
      await screen.add('r', 'It loses its place.')
      await screen.add('s', 'With a claim under it.')
      await screen.saved()
      await tear(screen, 'The one that tears.')
      await screen.reload()
      await expect(screen.page.getByRole('alert')).toContainText('could not be read')
      await expect(screen.claims).toHaveCount(2)
      const tray = screen.page.getByRole('region', { name: 'Unplaced' })
      await expect(tray.getByRole('listitem')).toHaveCount(1)
      await expect(tray).toContainText('It loses its place. with 1 claim under it')

      await tray.getByRole('button', { name: 'Put under…: “It loses its place.”' }).focus()
      await screen.page.keyboard.press('Enter')
      await expect(screen.dialog.getByRole('combobox')).toBeFocused()
      await screen.page.keyboard.insertText('They do not')
      await screen.page.keyboard.press('Enter')
      await expect(screen.claim('It loses its place.')).toBeFocused()
      await expect(tray).toHaveCount(0)
      await expect(screen.claim('With a claim under it.')).toHaveAttribute('aria-level', '3')
      await screen.saved()
      await screen.reload()
      await expect(screen.claims).toHaveCount(4)
      await expect(tray).toHaveCount(0)
    })
  })
}
