import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { readJson } from '../../src/formats/json.ts'
import { backEnds, leaveRoom, test } from './profile.ts'
import { beginDebate, screenOf } from './screen.ts'

for (const backEnd of backEnds) {
  test.describe(`on ${backEnd}`, () => {
    test.use({ backEnd })

    test('P70 where there is no room it says "Not saved", keeps all, exports, and saves as soon as there is room', async ({
      mortal,
      baseURL,
    }) => {
      const before = await beginDebate(await mortal.start(), 'Disks are full.', 'They are.', 'They are not.')
      await before.saved()
      const address = before.page.url()
      await mortal.close()

      const screen = screenOf(await mortal.start())
      const { page } = screen
      const origin = new URL(baseURL ?? '').origin
      await leaveRoom(page, origin, 1000)
      await page.goto(address)
      await screen.select('They are.')
      // Whether "Saved" is ever said from now on.
      await page.evaluate(() => {
        const status = document.querySelector('footer [role="status"]')
        const seen = { saved: false }
        Object.assign(window, { seen })
        new MutationObserver(() => {
          if (status?.textContent === 'Saved') seen.saved = true
        }).observe(status as Element, { childList: true, characterData: true, subtree: true })
      })
      await screen.add('r', 'There is no room for this.')
      const alarm = page.getByRole('alert').filter({ hasText: 'Not saved.' })
      await expect(alarm).toContainText('There is no room left')
      await expect(alarm).toBeInViewport()
      await expect(screen.saving).toHaveText(/^Not saved/)
      await screen.add('a', 'Nor for this.')
      await alarm.getByRole('button', { name: 'Try again' }).click()
      await expect(alarm).toBeVisible()

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        alarm.getByRole('button', { name: 'Export now' }).click(),
      ])
      const file = readJson(await readFile(await download.path(), 'utf8'))
      expect(JSON.stringify(file.claims)).toContain('Nor for this.')
      await expect(alarm).toBeVisible()
      expect(await page.evaluate(() => (window as unknown as { seen: { saved: boolean } }).seen.saved)).toBe(false)

      await leaveRoom(page, origin)
      await alarm.getByRole('button', { name: 'Try again' }).click()
      await screen.saved()
      await expect(alarm).toHaveCount(0)
      await screen.reload()
      await expect(screen.claim('There is no room for this.')).toBeVisible()
      await expect(screen.claim('Nor for this.')).toBeVisible()
    })
  })
}
