import { expect, test } from '@playwright/test'
import { expectNoBarrier } from './barriers.ts'
import { screenOf } from './screen.ts'

test('A40 a branch is rated with the keyboard alone: number keys lead from one unrated claim to the next', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  // A fresh ballot has nothing rated.
  await screen.button('New ballot…').click()
  await screen.dialog.getByRole('textbox', { name: 'Name of the ballot' }).fill('Second judge')
  await page.keyboard.press('Enter')
  await expect(screen.dialog).toHaveCount(0)
  await expect(page.getByText(/^0 of \d+ rated$/)).toBeVisible()

  const first = screen.pro.getByRole('treeitem').first()
  await first.getByRole('paragraph').click()
  await expect(first).toBeFocused()
  await page.keyboard.press(';')
  const bar = page.getByRole('region', { name: 'Rating' })
  const status = bar.getByRole('status')
  await expect(status).toHaveText(/^0 of \d+ rated$/)
  const of = Number(/of (\d+)/.exec((await status.textContent()) ?? '')?.[1])
  expect(of).toBeGreaterThan(1)
  const met = new Set<string | null>()
  for (let i = 0; i < of; i++) {
    met.add(await page.evaluate(() => document.activeElement?.id ?? null))
    await page.keyboard.press(String((i % 5) + 1))
    await expect(status).toHaveText(i + 1 < of ? `${i + 1} of ${of} rated` : `All ${of} rated`)
  }
  expect(met.size).toBe(of)
  await expect(bar.getByRole('progressbar')).toHaveAttribute('value', String(of))

  // Undo takes one rating back, and leads to its claim; the key for the next unrated one leads to it too.
  const last = await page.evaluate(() => document.activeElement?.id)
  await page.keyboard.press('Control+z')
  await expect(status).toHaveText(`${of - 1} of ${of} rated`)
  await expect(page.locator(`#${last}`)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('.')
  await expect(page.locator(`#${last}`)).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await screen.saved()
  await screen.reload()
  await expect(page.getByText(new RegExp(`^${of - 1} of \\d+ rated$`))).toBeVisible()
})

test('A41 in relevance mode the number keys set relevance, and say so', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  const first = screen.pro.getByRole('treeitem').first()
  await first.getByRole('paragraph').click()
  await expect(first).toBeFocused()
  const conviction = await screen.panel.getByRole('slider', { name: 'Conviction' }).getAttribute('aria-valuetext')
  await page.keyboard.press('/')
  await expect(page.getByText('The number keys set relevance')).toBeVisible()
  await page.keyboard.press('2')
  await expect(screen.panel.getByRole('slider', { name: 'Relevance' })).toHaveAttribute('aria-valuetext', '40')
  await expect(first).toHaveAccessibleName(/relevance 40/)
  await expect(screen.panel.getByRole('slider', { name: 'Conviction' })).toHaveAttribute(
    'aria-valuetext',
    conviction ?? '',
  )
  await page.keyboard.press('Escape')
  await expect(page.getByText('The number keys set relevance')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`A42 the rating bar fits a phone and has no barrier, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const screen = screenOf(page)
    await screen.open('#/d/school-uniforms')
    const first = screen.claims.first()
    await first.getByRole('paragraph').click()
    await page.keyboard.press(';')
    await expect(page.getByRole('region', { name: 'Rating' })).toBeVisible()
    await expectNoBarrier(page, 'rating')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await context.close()
  })
}
