import type { Locator, Page } from '@playwright/test'

/** Drags one claim onto another with the mouse, and drops it at a share of the other's height. */
export async function drag(page: Page, from: Locator, to: Locator, share: number): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (start === null || end === null) throw new Error('Both claims must be on the screen.')
  await page.mouse.move(start.x + start.width / 2, start.y + 14)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + 20, { steps: 3 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height * share, { steps: 6 })
  await page.mouse.move(end.x + end.width / 2 + 1, end.y + end.height * share)
  await page.mouse.up()
}
