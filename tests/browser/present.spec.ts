import { expect, type Page, test } from '@playwright/test'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { screenOf } from './screen.ts'

const slide = (page: Page) => page.getByRole('dialog', { name: 'Presenting' }).locator('.present-text')
const count = (page: Page) => page.getByRole('dialog', { name: 'Presenting' }).locator('.present-count')

/** Begins a World Schools case on the Japan motion and presents it. */
async function presentCase(page: Page) {
  const screen = screenOf(page)
  await page.goto('./#/d/japan-nato-ukraine?view=case&part=speeches')
  await page.getByRole('combobox', { name: 'Format of the debate' }).selectOption('World Schools')
  await screen.button('Begin the case').click()
  await screen.button('Read aloud').click()
  await screen.button('Present').click()
  await expect(slide(page)).toHaveText('P1')
  return screen
}

test('A103 a case is presented by keys: on, back, to its ends, with its sources, and away', async ({ page }) => {
  const screen = await presentCase(page)
  await expect(count(page)).toHaveText(/^1 of \d+$/)
  const all = Number((await count(page).textContent())?.split(' ').at(-1))
  for (const key of ['ArrowRight', 'Space', 'PageDown']) await page.keyboard.press(key)
  await expect(count(page)).toHaveText(`4 of ${all}`)
  await page.keyboard.press('ArrowLeft')
  await expect(count(page)).toHaveText(`3 of ${all}`)
  await page.keyboard.press('End')
  await expect(count(page)).toHaveText(`${all} of ${all}`)
  await page.keyboard.press('Home')
  const sources = page.getByRole('button', { name: /^\d+ sources?/ })
  for (let at = 1; at < all && (await sources.count()) === 0; at++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('e')
  await expect(page.getByRole('figure').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(screen.dialog).toHaveCount(0)
  await expect(screen.button('Present')).toBeFocused()
})

test('A103 P presents a branch from the outline, and Escape goes back to the claim that was shown', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  const first = screen.pro.getByRole('treeitem').first()
  await first.getByRole('paragraph').click()
  await page.keyboard.press('Shift+P')
  await expect(slide(page)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  const sentence = (await slide(page).textContent()) ?? ''
  await page.keyboard.press('Escape')
  await expect(screen.dialog).toHaveCount(0)
  await expect(screen.claim(sentence)).toBeFocused()
})

test('A103 axe finds nothing serious on a slide, light and wide or dark and narrow', async ({ page }) => {
  await presentCase(page)
  await page.keyboard.press('ArrowRight')
  await expectNoBarrierInEitherLook(page, 'a claim')
  await page.keyboard.press('End')
  await page.keyboard.press('e')
  await expectNoBarrierInEitherLook(page, 'the last slide with its sources')
})
