import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { beginDebate } from './screen.ts'

test('A9 Ctrl+E hands out a file that comes back through Import as a new debate', async ({ page }) => {
  const screen = await beginDebate(page, 'Exports are whole.', 'They are whole.', 'They are not.')
  await screen.add('u', 'Wholeness is not the point.')
  await page.keyboard.press('5')
  await screen.saved()
  const stands = await screen.stands()
  const address = page.url()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')])
  expect(download.suggestedFilename()).toBe('Exports are whole.json')
  await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible()
  await expect(screen.claim('Wholeness is')).toBeFocused()
  const path = await download.path()

  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), screen.button('Import').click()])
  await chooser.setFiles({ name: 'again.json', mimeType: 'application/json', buffer: await readFile(path) })
  await expect(page.getByRole('status').filter({ hasText: 'Imported “Exports are whole.”' })).toBeVisible()
  await expect(page).not.toHaveURL(address)
  await expect(screen.claims).toHaveCount(3)
  await expect(screen.claim('Wholeness is')).toHaveAccessibleName(/undercuts, conviction 100/)
  expect(await screen.stands()).toBe(stands)
  await expect(screen.library.getByRole('link', { name: 'Exports are whole.' })).toHaveCount(2)
  await screen.saved()
})

test('A9 a file that cannot be read is refused with a sentence, and changes nothing', async ({ page }) => {
  const screen = await beginDebate(page, 'Refusals are polite.', 'They are.', 'They are not.')
  const links = await screen.library.getByRole('link').count()
  for (const [name, text] of [
    ['torn.json', '{"motion": '],
    ['foreign.json', '{"nodes": [1, 2, 3]}'],
    ['proto.json', '{"__proto__": {"a": 1}, "format": "rejoinder"}'],
    ['empty.json', ''],
  ] as const) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), screen.button('Import').click()])
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    const alert = page.getByRole('alert').filter({ hasText: `“${name}” was not imported.` })
    await expect(alert).toBeVisible()
    await alert.getByRole('button', { name: 'Dismiss' }).click()
    await expect(alert).toHaveCount(0)
  }
  await expect(screen.claims).toHaveCount(2)
  await expect(screen.library.getByRole('link')).toHaveCount(links)
})
