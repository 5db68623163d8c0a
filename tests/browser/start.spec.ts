import { expect, test } from '@playwright/test'

test('A1 the first start opens the Japan motion, ready to edit', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('tree', { name: 'Pro' }).getByRole('treeitem').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Japan should join')
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
})
