import { expect, type Page, test } from '@playwright/test'
import { drag } from './drag.ts'
import { beginDebate, screenOf } from './screen.ts'

/** A debate on the map with four claims, the first and the second chosen together. */
async function chooseTwo(page: Page) {
  const screen = await beginDebate(page, 'Many at once.', 'First.', 'Against.')
  await screen.add('a', 'Second.')
  await page.getByRole('tab', { name: 'Map' }).click()
  await page.getByRole('button', { name: 'Fit', exact: true }).click()
  await screen.claim('First.').click()
  await screen.claim('Second.').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('heading', { name: '2 claims are chosen' })).toBeVisible()
  return screen
}

test('A161 several claims go where any one of them is dragged, and a click takes one of them alone', async ({
  page,
}) => {
  const screen = await chooseTwo(page)
  await drag(page, screen.claim('First.'), screen.claim('Against.'), 0.5)
  for (const name of ['First.', 'Second.']) await expect(screen.claim(name)).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('Control+z')
  for (const name of ['First.', 'Second.']) await expect(screen.claim(name)).toHaveAttribute('aria-level', '1')
  await screen.claim('First.').click()
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1)
})

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1280, height: 430 } })

  test('A161 from afar all claims that are chosen together have a ring', async ({ page }) => {
    const screen = screenOf(page)
    await screen.open('#/d/school-uniforms')
    await screen.claim('A uniform hides').focus()
    await page.getByRole('tab', { name: 'Map' }).click()
    await screen.claim('A uniform hides').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('heading', { name: '2 claims are chosen' })).toBeVisible()
    await page.getByRole('button', { name: 'Fit', exact: true }).click()
    await expect(page.locator('.map-far')).toHaveCount(1)
    // The contentions stand in a column: the left sides of their rings are as long as the cards that have one.
    await expect.poll(() => ringsBeside(page)).toBeGreaterThan(1.5)
    await page.getByRole('button', { name: 'Choose one claim only' }).click()
    await expect.poll(() => ringsBeside(page)).toBeLessThan(1.5)
  })
})

/** How much of the line along the selected claim's left side has the colour of rings, in heights of that claim. */
function ringsBeside(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-far')
    const card = document.querySelector('.map-card[role="treeitem"][aria-selected="true"]')
    const pen = canvas?.getContext('2d')
    if (canvas === null || card === null || pen == null) return Number.NaN
    const [all, box] = [canvas.getBoundingClientRect(), card.getBoundingClientRect()]
    const sample = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    sample.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--focus')
    sample.fillRect(0, 0, 1, 1)
    const ring = [...sample.getImageData(0, 0, 1, 1).data].slice(0, 3)
    const wide = 5
    const { data } = pen.getImageData(Math.round(box.left - all.left) - wide, 0, wide, canvas.height)
    const isRing = (at: number) =>
      ring.reduce((sum, value, i) => sum + Math.abs(value - (data[at + i] ?? 0)), 255 - (data[at + 3] ?? 0)) < 150
    const rows = Array.from({ length: canvas.height }, (_, y) => y)
    const ringed = rows.filter((y) => Array.from({ length: wide }, (_, x) => 4 * (y * wide + x)).some(isRing))
    return ringed.length / box.height
  })
}
