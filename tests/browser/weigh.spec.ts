import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { beginDebate, screenOf } from './screen.ts'

const table = (page: Page) => page.getByRole('table').first()
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const region = (page: Page) => page.getByRole('region', { name: 'What if' })

async function openWeigh(page: Page): Promise<void> {
  await screenOf(page).open('#/d/japan-nato-ukraine?view=weigh')
  await expect(table(page)).toBeVisible()
}

test('A30 the tab Weigh shows what decides, the address holds it, and Back leads to the outline', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open()
  await expect(tab(page, 'Outline')).toHaveAttribute('aria-selected', 'true')
  await tab(page, 'Weigh').click()
  await expect(page.getByRole('heading', { level: 1, name: 'What decides this debate?' })).toBeVisible()
  await expect(page).toHaveURL(/view=weigh/)
  await screen.reload()
  await expect(table(page)).toBeVisible()
  await page.goBack()
  await expect(screen.pro).toBeVisible()
  await tab(page, 'Map').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Weigh')).toBeFocused()
  await expect(table(page)).toBeVisible()
})

test('A31 a row of the table leads to why its claim stands where it does, in points that add up', async ({ page }) => {
  const screen = screenOf(page)
  await openWeigh(page)
  await table(page).getByRole('rowheader').nth(1).getByRole('button').click()
  const why = screen.panel.getByRole('region', { name: /^Why it stands at/ })
  await expect(why).toBeVisible()
  const numbers = await why.locator('.why-row > strong').allTextContents()
  const values = numbers.map((text) => Number(text.replace('−', '-').replace('+', '')))
  const stands = values.pop()
  expect(values.length).toBeGreaterThan(1)
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(stands)
  await expect(screen.panel.getByText(/Conceding it: motion \d+ → \d+\./)).toBeVisible()
  // The outline goes on from the same claim.
  const sentence = await table(page).getByRole('rowheader').nth(1).getByRole('button').textContent()
  await tab(page, 'Outline').click()
  await expect(screen.claim(sentence ?? '')).toHaveAttribute('aria-selected', 'true')
})

test('A32 what is tried out moves the motion before the eyes, is forgotten by a reload, and is applied as one edit', async ({
  page,
}) => {
  const screen = screenOf(page)
  await openWeigh(page)
  const stood = await screen.stands()
  await screen.button('What if…').click()
  await table(page).getByRole('checkbox').first().check()
  await expect(region(page).getByRole('status')).toHaveText(new RegExp(`^Motion ${stood} → \\d+$`))
  const moved = await screen.stands()
  expect(moved).not.toBe(stood)
  await tab(page, 'Outline').click()
  await expect(region(page)).toBeVisible()
  await expect.poll(screen.stands).toBe(moved)
  await screen.reload()
  await expect.poll(screen.stands).toBe(stood)

  await tab(page, 'Weigh').click()
  await screen.button('What if…').click()
  await table(page).getByRole('checkbox').first().check()
  await region(page).getByRole('button', { name: 'Apply' }).click()
  await expect(region(page)).toHaveCount(0)
  await screen.saved()
  await screen.reload()
  await expect.poll(screen.stands).toBe(moved)
  await page.keyboard.press('Control+z')
  await expect(screen.standing).toHaveAttribute('aria-valuenow', String(stood))
})

test('A33 the method is chosen for this device, and the ballots are compared', async ({ page }) => {
  const screen = screenOf(page)
  await openWeigh(page)
  const stood = await screen.stands()
  await page.getByRole('combobox', { name: 'Method' }).selectOption('Cautious')
  await expect.poll(() => screen.stands()).not.toBe(stood)
  await screen.reload()
  await expect(page.getByRole('combobox', { name: 'Method' })).toHaveValue('cautious')
  await screen.button('Compare ballots…').click()
  await expect(page.getByRole('columnheader')).toHaveText(['Claim', 'Our judgement', 'Lay judge', 'Apart'])
  expect(await table(page).getByRole('row').count()).toBeGreaterThan(10)
})

test('A34 the chart is saved as SVG with every sentence in it, and as PNG', async ({ page }) => {
  const screen = screenOf(page)
  await openWeigh(page)
  const sentences = await table(page).locator('tbody .row-claim').allTextContents()
  const [svg] = await Promise.all([page.waitForEvent('download'), screen.button('SVG').click()])
  expect(svg.suggestedFilename()).toMatch(/^Japan should join.*\.svg$/)
  const text = await readFile(await svg.path(), 'utf8')
  const titles = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
    if (parsed.querySelector('parsererror') !== null) return ['not well-formed']
    return [...parsed.querySelectorAll('g > title')].map((title) => title.textContent ?? '')
  }, text)
  expect(titles.map((title) => title.replace(/: [+−][\d.]+$/, ''))).toEqual(sentences)
  const [png] = await Promise.all([page.waitForEvent('download'), screen.button('PNG').click()])
  const bytes = await readFile(await png.path())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(1920)
})

test('A35 axe finds nothing serious in the Weigh view, light and wide or dark and narrow', async ({ page }) => {
  const screen = screenOf(page)
  await openWeigh(page)
  await expectNoBarrierInEitherLook(page, 'the table')
  await screen.button('What if…').click()
  await table(page).getByRole('checkbox').first().check()
  await table(page).getByRole('rowheader').first().getByRole('button').click()
  await expectNoBarrierInEitherLook(page, 'trying out, with a selected claim')
  await screen.button('Compare ballots…').click()
  await expectNoBarrierInEitherLook(page, 'comparing ballots')
})

test('A36 a debate of one’s own is weighed with the keyboard alone', async ({ page }) => {
  await beginDebate(page, 'Homework should be banned', 'Pupils need rest.', 'Practice makes perfect.')
  await page.keyboard.press('5')
  await tab(page, 'Map').focus()
  await page.keyboard.press('ArrowRight')
  await expect(table(page)).toBeVisible()
  await expect(table(page).getByRole('row', { name: /Pupils need rest/ })).toContainText('decides')
  await page.getByRole('button', { name: 'Swing' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Swing' })).toHaveAttribute('aria-sort', 'ascending')
  await page
    .getByRole('rowheader', { name: /Pupils need rest/ })
    .getByRole('button')
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Claim' })).toContainText('Pupils need rest.')
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })
  test('A37 the Weigh view in Japanese', async ({ page }) => {
    const screen = screenOf(page, ja)
    await screen.open('#/d/japan-nato-ukraine?view=weigh')
    await expect(page.getByRole('heading', { level: 1, name: ja.weigh.title })).toBeVisible()
    await screen.button(`${ja.weigh.whatIf.title}…`).click()
    await table(page).getByRole('checkbox').first().check()
    await expect(page.getByRole('region', { name: ja.weigh.whatIf.title })).toContainText('→')
  })
})
