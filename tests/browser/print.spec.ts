import { expect, test } from '@playwright/test'
import { screenOf } from './screen.ts'

test('A12 on paper every claim of the debate is there, and none of the buttons', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine')
  const footer = await page
    .getByRole('contentinfo')
    .getByText(/\d+ claims/)
    .textContent()
  const total = Number(/(\d+) claims/.exec(footer ?? '')?.[1])
  expect(total).toBeGreaterThan(100)
  expect(await screen.claims.count()).toBeLessThan(total)

  await page.emulateMedia({ media: 'print' })
  await expect(screen.claims).toHaveCount(total)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets?.length).toBeGreaterThan(5)

  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => screen.claims.count()).toBeLessThan(total)
  await expect(screen.pro.getByRole('treeitem').first()).toBeVisible()
})

test('A12 on paper the Weigh view says what was chosen, and offers nothing', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=weigh')
  await expect(page.getByRole('table')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('combobox', { name: 'Method' })).toHaveValue('balanced')
  await expect(page.getByRole('button', { name: 'What if…', exact: true })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Lay judge' })).toBeHidden()
  await expect(page.getByRole('table').getByText('answered').first()).toBeVisible()
  // Nothing is cut off at the right edge of an A4 sheet with its margins.
  await page.setViewportSize({ width: 688, height: 1000 })
  const wide = await page
    .getByRole('table')
    .evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0))
  expect(wide).toBeLessThanOrEqual(0)
})
