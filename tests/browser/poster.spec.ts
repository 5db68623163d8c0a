import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { en, type Words } from '../../src/ui/words/en.ts'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrier } from './barriers.ts'
import { beginDebate, screenOf } from './screen.ts'

/** The dialog of the poster, opened from the map. */
async function openPoster(page: Page, words: Words = en) {
  await page.getByRole('button', { name: words.map.poster.button }).click()
  const dialog = page.getByRole('dialog', { name: words.map.poster.title })
  await expect(dialog.getByRole('img', { name: words.map.poster.preview })).toBeVisible()
  return dialog
}

/** All text of an SVG, as a browser draws it. */
async function drawnText(page: Page, svg: string): Promise<string> {
  return page.evaluate((source) => {
    const drawn = new DOMParser().parseFromString(source, 'image/svg+xml')
    if (drawn.querySelector('parsererror') !== null) throw new Error('The SVG is not well-formed.')
    return [...drawn.querySelectorAll('g text')].map((line) => line.textContent).join(' ')
  }, svg)
}

async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

test('A70 the map is saved as SVG with every claim’s words as text, and as PNG', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  const sentences = await page.locator('.sentence').allInnerTexts()
  expect(sentences.length).toBeGreaterThan(10)
  await page.getByRole('tab', { name: 'Map' }).click()
  const dialog = await openPoster(page)
  await expectNoBarrier(page, 'the poster’s dialog')
  const svg = await download(page, () => dialog.getByRole('button', { name: 'SVG' }).click())
  expect(svg.name).toMatch(/ – map\.svg$/)
  const drawn = (await drawnText(page, svg.content.toString())).replace(/\s+/gu, '')
  for (const sentence of sentences) expect(drawn).toContain(sentence.replace(/\s+/gu, ''))
  // It stays open for the next one.
  const png = await download(page, () => dialog.getByRole('button', { name: 'PNG 2×' }).click())
  expect(png.name).toMatch(/ – map, 2×\.png$/)
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  const width = Number(/ width="([\d.]+)"/.exec(svg.content.toString())?.[1])
  expect(png.content.readUInt32BE(16)).toBe(Math.round(Math.ceil(width) * 2))
})

test('A71 the map is printed on one sheet, or over several that overlap', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  const sheets = page.locator('.poster-page')
  for (const [choice, least, most] of [
    ['1', 1, 1],
    ['2', 6, 30],
    ['4', 12, 120],
  ] as const) {
    const dialog = await openPoster(page)
    await dialog.getByRole('combobox', { name: en.map.poster.sheets }).selectOption(choice)
    const said = await dialog.getByRole('status').innerText()
    await dialog.getByRole('button', { name: en.map.poster.printNow }).click()
    await expect(page.locator('html[data-printed]')).toBeAttached()
    const count = await sheets.count()
    if (choice === '4') {
      expect(said).toMatch(/empty sheets? (?:is|are) left out: [A-Z]\d/)
      await expect(sheets.first()).toContainText(/Sheet 1 of \d+ · Empty and left out: [A-Z]\d/)
      await expect(sheets.nth(1)).not.toContainText('left out')
    }
    expect(count).toBeGreaterThanOrEqual(least)
    expect(count).toBeLessThanOrEqual(most)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(count)
    // What was laid out for the printer is gone when it is done.
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(sheets).toHaveCount(0)
  }
})

test('A71 the browser’s own way to print takes the map on one sheet', async ({ page }) => {
  await screenOf(page).open('#/d/school-uniforms?view=map')
  await expect(page.getByRole('button', { name: en.map.fit, exact: true })).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('.poster-page')).toHaveCount(1)
  expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.poster-page')).toHaveCount(0)
})

test('A72 a branch alone, dark, with what is folded unfolded, and without standings', async ({ page }) => {
  const screen = await beginDebate(page, 'Posters persuade.', 'They hang for weeks.', 'Nobody reads them.')
  await screen.add('r', 'Everybody passes them.')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('tab', { name: 'Map' }).click()
  await screen.claim('They hang').focus()
  await page.keyboard.press('Space')
  const dialog = await openPoster(page)
  await dialog.getByRole('combobox', { name: en.map.poster.what }).selectOption({ index: 1 })
  await dialog.getByRole('combobox', { name: en.settings.theme }).selectOption('dark')
  await dialog.getByRole('checkbox', { name: en.map.poster.standings }).uncheck()
  await dialog.getByRole('checkbox', { name: en.map.poster.folds }).uncheck()
  const file = await download(page, () => dialog.getByRole('button', { name: 'SVG' }).click())
  expect(file.name).toBe('They hang for weeks – map of the branch, dark, without standings, unfolded.svg')
  const svg = file.content.toString()
  const words = await drawnText(page, svg)
  expect(words).toContain('Everybody passes them.')
  expect(words).not.toContain('Nobody reads them.')
  expect(svg).toContain('#171613')
  expect(svg).not.toContain(en.map.poster.bar)
})

test.describe(() => {
  test.use({ locale: 'ja-JP', colorScheme: 'dark', viewport: { width: 390, height: 844 } })

  test('A73 the dialog of the poster in Japanese, on a phone, in the dark', async ({ page }) => {
    await screenOf(page, ja).open('#/d/school-uniforms?view=map')
    const dialog = await openPoster(page, ja)
    await expectNoBarrier(page, 'on a phone')
    const box = await dialog.boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 390).toBe(true)
    const svg = (await download(page, () => dialog.getByRole('button', { name: 'SVG' }).click())).content.toString()
    expect(svg).toContain(ja.map.proSide)
  })
})
