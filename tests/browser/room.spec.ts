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

    test('P70 where there is no room to merge a copy, nothing changes, it says why, and what was chosen stays', async ({
      mortal,
      baseURL,
    }) => {
      const before = await beginDebate(await mortal.start(), 'Copies need room.', 'They do.', 'They do not.')
      await before.saved()
      const address = before.page.url()
      await before.page.keyboard.press('Control+e')
      await before.page.getByRole('combobox', { name: 'Format' }).selectOption('json')
      const [sent] = await Promise.all([
        before.page.waitForEvent('download'),
        before.page.getByRole('button', { name: 'Save the file' }).click(),
      ])
      const copy = (await readFile(await sent.path(), 'utf8')).replace('They do.', 'They do, always.')
      await before.select('They do.')
      await before.page.keyboard.press('F2')
      await expect(before.box).toBeFocused()
      await before.page.keyboard.press('End')
      await before.page.keyboard.insertText(' Often.')
      await before.page.keyboard.press('Enter')
      await before.saved()
      await mortal.close()

      const screen = screenOf(await mortal.start())
      const { page } = screen
      const origin = new URL(baseURL ?? '').origin
      await leaveRoom(page, origin, 1000)
      await page.goto(address)
      await expect(screen.claim('They do. Often.')).toBeVisible()
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Import', exact: true }).click(),
      ])
      await chooser.setFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(copy) })
      await screen.dialog.getByRole('button', { name: 'Import', exact: true }).click()
      const merge = page.getByRole('dialog', { name: 'Merge two copies' })
      await merge.getByRole('radio', { name: 'Theirs' }).check()
      await merge.getByRole('button', { name: 'Merge', exact: true }).click()
      const told = page.getByRole('alert').filter({ hasText: '“copy.json” was not merged, and nothing changed here.' })
      await expect(told).toContainText('There is no room left')
      await expect(merge.getByRole('radio', { name: 'Theirs' })).toBeChecked()

      await leaveRoom(page, origin)
      await merge.getByRole('button', { name: 'Merge', exact: true }).click()
      await expect(merge).toHaveCount(0)
      await expect(told).toHaveCount(0)
      await expect(screen.claim('They do, always.')).toBeVisible()
      await screen.saved()
    })
  })
}
