import { expect, test } from '@playwright/test'
import { screenOf } from './screen.ts'

const sentence = 'Standing that nobody asked for is not standing.'

test('P41 a rebuttal made with the keyboard alone is saved, outlives a reload, and is undone and redone after it', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(screen.pro.getByRole('treeitem').first()).toBeFocused()
  const before = await screen.stands()

  await page.keyboard.press('r')
  await expect(screen.box).toBeFocused()
  await page.keyboard.type(sentence)
  await page.keyboard.press('Enter')
  const claim = screen.claim(sentence)
  await expect(claim).toBeFocused()
  await expect(claim).toHaveAccessibleName(/rebuts, conviction not set/)
  // Standings follow a claim that comes or goes after the frame that shows it.
  await expect.poll(screen.stands).toBeLessThan(before)
  const unrated = await screen.stands()
  await page.keyboard.press('5')
  await expect(claim).toHaveAccessibleName(/conviction 100/)
  await expect.poll(screen.stands).toBeLessThan(unrated)
  const after = await screen.stands()
  await screen.saved()
  await expect(page).toHaveURL(/#\/d\/japan-nato-ukraine\?claim=\w+/)

  await screen.reload()
  await expect(claim).toBeFocused()
  await expect(claim).toHaveAttribute('aria-selected', 'true')
  await expect(claim).toHaveAccessibleName(/conviction 100/)
  await expect.poll(screen.stands).toBe(after)
  await expect(screen.panel.getByRole('heading', { name: sentence })).toBeVisible()

  await expect(screen.button('Undo')).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect(claim).toHaveAccessibleName(/conviction not set/)
  await page.keyboard.press('Control+z')
  await expect(claim).toHaveCount(0)
  await expect.poll(screen.stands).toBe(before)
  await page.keyboard.press('Control+Shift+Z')
  await expect(claim).toHaveAccessibleName(/conviction not set/)
  await page.keyboard.press('Control+y')
  await expect(claim).toHaveAccessibleName(/conviction 100/)
  await expect(claim).toBeFocused()
  await expect.poll(screen.stands).toBe(after)
  await screen.saved()
})
