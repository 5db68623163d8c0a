import { expect, test } from '@playwright/test'
import { drag } from './drag.ts'
import { beginDebate } from './screen.ts'

test('A13 a claim dragged onto another lands under it, before it or after it', async ({ page }) => {
  const screen = await beginDebate(page, 'Mice drag.', 'First.', 'Against.')
  const { claim } = screen
  await screen.add('a', 'Second.')
  await screen.add('a', 'Third.')
  await drag(page, claim('Third.'), claim('First.'), 0.5)
  await expect(claim('Third.')).toHaveAttribute('aria-level', '2')
  await expect(claim('Third.')).toBeFocused()
  await expect(claim('First.')).toHaveAttribute('aria-expanded', 'true')
  await drag(page, claim('Third.'), claim('Second.'), 0.95)
  await expect(claim('Third.')).toHaveAttribute('aria-level', '1')
  await expect(claim('Third.')).toHaveAttribute('aria-posinset', '3')
  await drag(page, claim('Third.'), claim('First.'), 0.05)
  await expect(claim('Third.')).toHaveAttribute('aria-posinset', '1')
  await drag(page, claim('Second.'), claim('Against.'), 0.95)
  await expect(screen.con.getByRole('treeitem', { name: /^Second\./ })).toHaveAttribute('aria-level', '1')
  await page.keyboard.press('Control+z')
  await expect(screen.pro.getByRole('treeitem', { name: /^Second\./ })).toBeFocused()
  await screen.saved()
  await screen.reload()
  await expect(claim('Third.')).toHaveAttribute('aria-posinset', '1')
})

test('A13 a claim cannot be dropped into what hangs under it', async ({ page }) => {
  const screen = await beginDebate(page, 'Rings are refused.', 'Above.', 'Against.')
  await screen.add('s', 'Below.')
  await drag(page, screen.claim('Above.'), screen.claim('Below.'), 0.5)
  await expect(screen.claim('Above.')).toHaveAttribute('aria-level', '1')
  await expect(screen.claim('Below.')).toHaveAttribute('aria-level', '2')
})

test('A13 “Move to…” moves a claim by clicks or keys alone', async ({ page }) => {
  const screen = await beginDebate(page, 'Clicks move.', 'First.', 'Against.')
  const { claim, dialog } = screen
  await screen.add('a', 'Second.')
  await screen.panel.getByRole('button', { name: 'Move to…' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Search claims' })).toBeFocused()
  await expect(dialog.getByRole('option', { name: /Second\./ })).toHaveCount(0)
  await dialog.getByRole('option', { name: /Against\./ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(claim('Second.')).toBeFocused()
  await expect(screen.con.getByRole('treeitem', { name: /^Second\./ })).toHaveAttribute('aria-level', '2')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('move to')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Search claims' })).toBeFocused()
  await page.keyboard.type('first')
  await expect(dialog.getByRole('option', { name: /First\./ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(screen.pro.getByRole('treeitem', { name: /^Second\./ })).toBeFocused()
  await screen.saved()
})

test('A13 the menu of a claim moves it too, and hands the focus back', async ({ page }) => {
  const screen = await beginDebate(page, 'Menus move.', 'First.', 'Against.')
  await screen.add('a', 'Second.')
  await screen.claim('Second.').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Claim actions' })
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(screen.claim('Second.')).toBeFocused()
  await screen.claim('Second.').getByRole('button', { name: 'Claim actions' }).click()
  await menu.getByRole('menuitem', { name: /^Move under the claim above/ }).click()
  await expect(screen.claim('Second.')).toHaveAttribute('aria-level', '2')
  await expect(screen.claim('Second.')).toBeFocused()
})
