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
