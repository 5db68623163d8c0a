import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails where axe finds a barrier that is serious or worse. @param where words for what is on the screen */
export async function expectNoBarrier(page: Page, where: string): Promise<void> {
  // "Legacy" gives up looking into frames of other origins, of which there are none, and with them a page that axe opens
  // for each look; naming what holds takes longer than finding what does not.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  expect(grave, where).toEqual([])
}

/**
 * Fails where axe finds a serious barrier, or something is wider than the screen, in a wide window in light colours or on a
 * phone in dark ones. What is on the screen must outlive the change of both.
 * @param alsoHolds what else must hold in each
 */
export async function expectNoBarrierInEitherLook(
  page: Page,
  where: string,
  alsoHolds?: () => Promise<void>,
): Promise<void> {
  for (const [colorScheme, width] of [
    ['dark', 390],
    ['light', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    const look = `${where}, ${colorScheme}, ${width} px wide`
    await expectNoBarrier(page, look)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), look).toBe(true)
    await alsoHolds?.()
  }
}
