import { expect, test } from '@playwright/test'
import { beginDebate, screenOf } from './screen.ts'

test('A7 Ctrl+K finds commands and claims, and the focus goes where they lead', async ({ page }) => {
  const screen = await beginDebate(page, 'Search finds.', 'A needle lies here.', 'A haystack hides it.')
  const { claim, dialog } = screen
  const search = dialog.getByRole('combobox')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(claim('A needle')).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await page.keyboard.type('haystack')
  await expect(dialog.getByRole('option', { name: /A haystack hides it/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(claim('A haystack')).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await page.keyboard.type('rebut')
  await expect(dialog.getByRole('option', { name: /^Rebut/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(screen.box).toBeFocused()
  await page.keyboard.insertText('Made from the palette.')
  await page.keyboard.press('Enter')
  await expect(claim('Made from the palette.')).toBeFocused()
  await expect(screen.claims).toHaveCount(3)
})

test('A7 ? lists the keys, and leaves the focus where it was', async ({ page }) => {
  const screen = await beginDebate(page, 'Keys are listed.', 'They are.', 'They are not.')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  for (const name of ['Support', 'Rebut', 'Undercut', 'Delete', 'Move up', 'Clear weight', 'Undo', 'Export']) {
    await expect(sheet.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible()
  }
  // Keys meant for the tree do nothing behind the sheet.
  for (const key of ['s', '5', 'Delete']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(screen.claim('They are.')).toBeFocused()
  await expect(screen.claims).toHaveCount(2)
  await expect(screen.claim('They are.')).toHaveAccessibleName(/conviction not set/)
})

test('A7 letters pressed outside the trees change nothing', async ({ page }) => {
  const screen = await beginDebate(page, 'Letters are harmless.', 'They are.', 'They are not.')
  const undo = screen.button('Undo')
  for (const place of [undo, screen.library.getByRole('link').first(), screen.panel.getByRole('slider').first()]) {
    await place.focus()
    for (const key of ['s', 'r', 'u', 'a', '5', '0', 'Delete', 'F2']) await page.keyboard.press(key)
    await expect(place).toBeFocused()
  }
  for (const name of ['Note', 'Add a tag']) {
    const box = screen.panel.getByRole('textbox', { name })
    await box.focus()
    await page.keyboard.type('sru5a?')
    await expect(box).toHaveValue('sru5a?')
  }
  await expect(screen.dialog).toHaveCount(0)
  await expect(screen.claims).toHaveCount(2)
  await expect(screen.claim('They are.')).toHaveAccessibleName(/conviction not set/)
  await screen.saved()
})

test('A85 the keys of the map and those that begin a claim work with the focus still on the tab that opened it', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine')
  await screen.pro.getByRole('treeitem').first().click()
  const tab = page.getByRole('tab', { name: 'Map' })
  await tab.click()
  await expect(tab).toBeFocused()
  const scale = async () => Number.parseInt((await page.locator('.map-scale').textContent()) ?? '', 10)
  await expect(page.locator('.map-card[role="treeitem"]').first()).toBeVisible()
  await page.keyboard.press('Shift+F')
  await expect.poll(scale).toBeLessThan(30)
  await page.keyboard.press('Shift+Z')
  await expect.poll(scale).toBe(100)
  await page.keyboard.press('-')
  await expect.poll(scale).toBeLessThan(100)
  await page.keyboard.press('Shift+O')
  await expect(screen.button('Focus')).toHaveAttribute('aria-pressed', 'true')
  await expect(tab).toBeFocused()

  // Buttons take no letters either; a list takes them to choose, and a box to write.
  const smaller = screen.button('Zoom out')
  await smaller.focus()
  await page.keyboard.press('Shift+O')
  await expect(screen.button('Focus')).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('combobox', { name: 'Direction' }).focus()
  await page.keyboard.press('Shift+O')
  await page.getByRole('searchbox', { name: 'Find on the map' }).focus()
  await page.keyboard.type('FO+-')
  await expect(page.getByRole('searchbox', { name: 'Find on the map' })).toHaveValue('FO+-')
  await expect(screen.button('Focus')).toHaveAttribute('aria-pressed', 'false')

  // The arrow keys are the tabs'; a letter answers the selected claim.
  await tab.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: 'Outline' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tab).toBeFocused()
  await expect(page.locator('.map-card[role="treeitem"]').first()).toBeVisible()
  await page.keyboard.press('r')
  await expect(screen.box).toBeFocused()
  await page.keyboard.insertText('Begun from the tab.')
  await page.keyboard.press('Enter')
  await expect(screen.claim('Begun from the tab.')).toBeFocused()

  // Where no claims are shown there is none to answer.
  const weigh = page.getByRole('tab', { name: 'Weigh' })
  await weigh.click()
  await page.keyboard.press('r')
  await weigh.press('ArrowLeft')
  await expect(tab).toBeFocused()
  await expect(screen.claim('Begun from the tab.')).toBeVisible()
  await expect(screen.box).toHaveCount(0)
})

test('A7 Ctrl+Z and Ctrl+Y bring the focus to the claim that they change', async ({ page }) => {
  const screen = await beginDebate(page, 'Undo shows.', 'Near.', 'Far.')
  await page.keyboard.press('3')
  await screen.select('Far.')
  await page.keyboard.press('Control+z')
  await expect(screen.claim('Near.')).toHaveAccessibleName(/conviction not set/)
  await expect(screen.claim('Near.')).toBeFocused()
  await screen.select('Far.')
  await page.keyboard.press('Control+Shift+Z')
  await expect(screen.claim('Near.')).toHaveAccessibleName(/conviction 60/)
  await expect(screen.claim('Near.')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Done again: weighing.' })).toBeVisible()
})
