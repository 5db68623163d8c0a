import { expect, type Page, test } from '@playwright/test'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { type Screen, screenOf } from './screen.ts'

const bar = (page: Page) => page.getByRole('region', { name: 'Rating' })
const progress = (page: Page) => bar(page).getByRole('progressbar')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? null)
const top = (page: Page) => page.evaluate(() => document.querySelector('.outline')?.getBoundingClientRect().top)

/** Does what the palette offers under a name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.insertText(name)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

/** Opens the Japan motion with a ballot on which nothing is rated. */
async function openFresh(page: Page): Promise<Screen> {
  const screen = screenOf(page)
  await screen.open()
  await command(page, 'New ballot')
  await expect(screen.dialog.getByRole('textbox', { name: 'Name of the ballot' })).toBeFocused()
  await page.keyboard.insertText('Public opinion')
  await page.keyboard.press('Enter')
  await expect(screen.dialog).toHaveCount(0)
  return screen
}

/** Rates until the branch is done; returns the ids of the lines that were gone through. */
async function rateAll(page: Page): Promise<Set<string | null>> {
  const of = Number(await progress(page).getAttribute('max'))
  const met = new Set<string | null>()
  for (let n = 1; n <= of; n++) {
    met.add(await focused(page))
    await page.keyboard.press(String((n % 5) + 1))
    await expect(progress(page)).toHaveAttribute('value', String(n))
  }
  expect(met.size).toBe(of)
  await expect(bar(page)).toContainText(`All ${of} claims of this branch are rated`)
  return met
}

test('A40 a whole branch is rated with the keyboard alone, in conviction and then in relevance', async ({ page }) => {
  const screen = await openFresh(page)
  await command(page, 'Rate the whole debate')
  await expect(bar(page)).toContainText('Rating: Public opinion · conviction')
  const first = screen.pro.getByRole('treeitem').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)

  // From a folded branch, so that going on has to unfold it.
  await page.keyboard.press('ArrowLeft')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press(';')
  await expect(progress(page)).toHaveAttribute('aria-valuetext', /^0 of \d+ rated$/)
  const stood = await top(page)
  const convinced = await rateAll(page)
  expect(convinced.size).toBeGreaterThan(5)
  expect(await top(page)).toBe(stood)
  const last = await focused(page)
  await expect(page.locator(`#${last}`)).toBeInViewport()

  // Undo takes one rating back and leads to its claim; the keys for unrated claims lead there too.
  const { size } = convinced
  await page.keyboard.press('Control+z')
  await expect(progress(page)).toHaveAttribute('value', String(size - 1))
  await expect(page.locator(`#${last}`)).toBeFocused()
  await expect(page.locator(`#${last}`)).toHaveAccessibleName(/conviction not set/)
  for (const key of ['.', ',']) {
    await page.keyboard.press('Home')
    await expect(first).toBeFocused()
    await page.keyboard.press(key)
    await expect(page.locator(`#${last}`)).toBeFocused()
  }
  await page.keyboard.press('5')
  await expect(bar(page)).toContainText('are rated')

  await page.keyboard.press('/')
  await expect(bar(page)).toContainText('Rating: Public opinion · relevance')
  await expect(first).toBeFocused()
  expect(await top(page)).toBe(stood)
  const relevant = await rateAll(page)
  for (const id of convinced) expect(relevant).toContain(id)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  await expect(first).toHaveAccessibleName(/conviction 40/)

  const count = page.getByText(new RegExp(`^${size} of \\d+ rated$`))
  await expect(count).toBeVisible()
  await screen.saved()
  await screen.reload()
  await expect(count).toBeVisible()
})

test('A41 in relevance mode the number keys set relevance, and say so', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  const first = screen.pro.getByRole('treeitem').first()
  await first.getByRole('paragraph').click()
  await expect(first).toBeFocused()
  const slider = (name: string) => screen.panel.getByRole('slider', { name })
  const conviction = (await slider('Conviction').getAttribute('aria-valuetext')) ?? ''
  await page.keyboard.press('/')
  await expect(bar(page)).toContainText('The number keys set relevance')
  await page.keyboard.press('2')
  await expect(slider('Relevance')).toHaveAttribute('aria-valuetext', '40')
  await expect(first).toHaveAccessibleName(/relevance 40/)
  await expect(slider('Conviction')).toHaveAttribute('aria-valuetext', conviction)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(first).toBeFocused()

  // The menu of a claim and the palette rate too, from the Weigh view as well.
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Rate this branch' }).click()
  await expect(progress(page)).toBeVisible()
  await expect(screen.pro.locator(':focus')).toHaveRole('treeitem')
  await page.getByRole('tab', { name: 'Weigh' }).click()
  await expect(bar(page)).toHaveCount(0)
  await command(page, 'Next unrated claim')
  await expect(bar(page)).toBeVisible()
  await expect(page.getByRole('tree').locator(':focus')).toHaveRole('treeitem')
})

// On a phone, where each claim must be scrolled to.
test('A43 keys as fast as they come rate the whole debate, none lost', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await openFresh(page)
  await command(page, 'Rate the whole debate')
  await expect(progress(page)).toHaveAttribute('value', '0')
  const of = Number(await progress(page).getAttribute('max'))
  expect(of).toBeGreaterThan(80)
  await page.keyboard.type('12345'.repeat(of).slice(0, of))
  await expect(bar(page)).toContainText(`All ${of} claims of the debate are rated`)
  await expect(page.locator(`#${await focused(page)}`)).toBeInViewport()
  await page.keyboard.press('Control+z')
  await expect(progress(page)).toHaveAttribute('value', String(of - 1))
})

test('A42 the rating bar fits and has no barrier, light and wide or dark and narrow', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  await screen.claims.first().getByRole('paragraph').click()
  await expect(screen.claims.first()).toBeFocused()
  await page.keyboard.press('/')
  await expect(bar(page)).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'relevance mode')
  await page.keyboard.press(';')
  await expect(progress(page)).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'rating', async () => {
    // Nothing lies below the frame either.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    for (const button of await bar(page).getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 })
    await expect(page.locator(`#${await focused(page)}`)).toBeInViewport()
  })
})
