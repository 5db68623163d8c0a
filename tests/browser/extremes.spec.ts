import { expect, type Locator, test } from '@playwright/test'
import { en } from '../../src/ui/words/en.ts'
import { expectNoBarrier } from './barriers.ts'
import { screenOf } from './screen.ts'

/** Where a claim's sentence begins and ends, beside the window's edges and those of the card around it. */
function sentenceOf(claim: Locator) {
  return claim.locator('.sentence').evaluate((sentence) => {
    const range = document.createRange()
    range.selectNodeContents(sentence)
    const words = range.getBoundingClientRect()
    const box = sentence.getBoundingClientRect()
    return { words: [words.left, words.right] as const, box: [box.left, box.right] as const, window: innerWidth }
  })
}

const long = `Endless ${'Donaudampfschifffahrt'.repeat(400)} ${'word '.repeat(2400)}`.trim()
const rightToLeft = 'שלום לכל המתווכחים, זה טיעון מימין לשמאל'
const emoji = '👩‍👩‍👧‍👦🏳️‍🌈 '.repeat(40).trim()

/** Ten thousand claims as a list that other programs write: one branch 500 levels deep, the rest broad. */
function tenThousand(): string {
  const lines = ['# How much is too much?', `- ${long}`, `  - ${rightToLeft}`, `  - ${emoji}`]
  for (let level = 0; level < 500; level++) lines.push(`${'  '.repeat(level)}- Level ${level + 1}.`)
  while (lines.length < 10_001) {
    const n = lines.length
    lines.push(`${'  '.repeat(n % 10 === 0 ? 0 : 1 + (n % 3 === 0 ? 1 : 0))}- Reason ${n}.`)
  }
  return lines.join('\n')
}

test('A133 ten thousand claims, 500 levels, 20,000 characters, every way of writing: all views open, edits are saved, nothing overflows', async ({
  page,
}) => {
  const errors: unknown[] = []
  page.on('pageerror', (error) => errors.push(error))
  const screen = screenOf(page)
  await screen.open()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ])
  await chooser.setFiles({ name: 'much.md', mimeType: 'text/markdown', buffer: Buffer.from(tenThousand()) })
  await screen.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How much is too much?' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('10,000 claims')
  await expect(screen.claim('Endless')).toBeVisible()

  await screen.claim('Endless').focus()
  await screen.add('s', 'One more.')
  await screen.saved()
  const goTo = async (words: string) => {
    await page.keyboard.press('Control+k')
    await expect(screen.dialog.getByRole('combobox')).toBeFocused()
    await page.keyboard.insertText(words)
    await expect(screen.dialog.getByRole('option', { name: words })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(screen.claim(words)).toBeFocused()
  }
  // A word without an end is broken, and moves nothing out of the window.
  const endless = await sentenceOf(screen.claim('Endless'))
  expect(endless.words[1]).toBeLessThanOrEqual(endless.box[1] + 1)
  await goTo(rightToLeft)
  const hebrew = await sentenceOf(screen.claim(rightToLeft))
  expect(hebrew.words[1]).toBeCloseTo(hebrew.box[1], 0)
  expect(hebrew.words[0]).toBeGreaterThan(hebrew.box[0] + 1)
  await goTo('Level 500.')
  await expect(screen.claim('Level 500.')).toHaveAttribute('aria-level', '500')
  const deep = await sentenceOf(screen.claim('Level 500.'))
  expect(deep.box[1]).toBeLessThan(deep.window)
  expect(deep.box[1] - deep.box[0]).toBeGreaterThan(130)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  await screen.add('u', 'The deepest of all.')
  await screen.saved()
  for (const view of [en.views.names.map, en.views.names.weigh, en.views.names.case, en.views.names.outline]) {
    await page.getByRole('tab', { name: view }).click()
    await expect(page.getByRole('tabpanel', { name: view })).toBeVisible()
  }
  await screen.reload()
  await expect(screen.claim('The deepest of all.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(screen.claim('The deepest of all.')).toHaveCount(0)
  await screen.saved()
  expect(errors).toEqual([])
})

test.describe('at 400 %, in forced colours', () => {
  // 1280 × 1024 at 400 % leave so many CSS pixels.
  test.use({ viewport: { width: 320, height: 256 }, contextOptions: { forcedColors: 'active' } })

  test('A134 a debate is written, moved, deleted and brought back by keys alone; the focus is never lost', async ({
    page,
  }) => {
    const screen = screenOf(page)
    await screen.open()
    await screen.claims.first().focus()
    const focused = () => page.evaluate(() => document.activeElement !== document.body)
    await screen.add('r', 'Zoom breaks pages.')
    await screen.add('s', 'Most of them.')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(screen.claim('Most of them.')).toBeFocused()
    await expect(screen.claim('Most of them.')).toHaveAttribute('aria-level', '2')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(screen.claim('Most of them.')).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(screen.claim('Most of them.')).toHaveCount(0)
    expect(await focused()).toBe(true)
    await page.keyboard.press('Control+z')
    await expect(screen.claim('Most of them.')).toBeFocused()
    await expect(screen.claim('Most of them.')).toBeInViewport({ ratio: 0.5 })
    // Forced colours take away shades and grounds: what is chosen has an edge, and bars keep what fills them.
    const ring = (element: Locator) =>
      element.evaluate((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return `${outlineStyle} ${outlineWidth}`
      })
    expect(await ring(screen.claim('Most of them.').locator('.card'))).toBe('solid 2px')
    expect(await ring(page.getByRole('tab', { name: en.views.names.outline }))).toBe('solid 2px')
    expect(await ring(page.getByRole('tab', { name: en.views.names.map }))).not.toMatch(/^solid/)
    const [filled, bar] = await screen.standing.evaluate((meter) =>
      [meter.firstElementChild as Element, meter].map((part) => getComputedStyle(part).backgroundColor),
    )
    expect(filled).not.toBe(bar)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await expectNoBarrier(page, 'the outline at 400 %')
    await screen.saved()
  })
})
