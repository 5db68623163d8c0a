import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrier, expectNoBarrierInEitherLook } from './barriers.ts'
import { drag } from './drag.ts'
import { screenOf } from './screen.ts'

const address = '#/d/japan-nato-ukraine?view=case&part=blocks'
const list = (page: Page) => page.getByRole('list', { name: 'Blocks by theme' })
const theme = 'Staffing a command that equips one side of a war crosses the line that Article 9 draws.'
const block = (page: Page, claim: string) => page.getByRole('article', { name: `AT: ${claim}` })
const answers = (page: Page, claim: string) => block(page, claim).getByRole('list').getByRole('listitem')
/** How the answers begin, in their order. */
const begins = async (page: Page, claim: string) =>
  (await answers(page, claim).allTextContents()).map((text) => text.slice(0, 16))

async function openBlocks(page: Page): Promise<void> {
  await page.goto(`./${address}`)
  await expect(list(page).getByRole('listitem').first()).toBeVisible()
}

/** Shows one theme, whose first block has three answers. */
async function openTheme(page: Page): Promise<void> {
  await openBlocks(page)
  const choice = page.getByRole('combobox', { name: 'Theme' })
  const label = (await choice.getByRole('option').allTextContents()).find((text) => text.startsWith(theme.slice(0, 40)))
  await choice.selectOption({ label: label as string })
  await expect(answers(page, theme)).toHaveCount(3)
}

test('A104 answers are ordered by keys, buttons and dragging; the order is there after a reload, and undo takes it back', async ({
  page,
}) => {
  const screen = screenOf(page)
  await openTheme(page)
  const [first, second, third] = (await begins(page, theme)) as [string, string, string]
  await answers(page, theme).first().getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => begins(page, theme)).toEqual([second, first, third])
  await expect(answers(page, theme).nth(1).getByRole('button').first()).toBeFocused()
  await answers(page, theme).nth(2).getByRole('button', { name: /^Up:/ }).click()
  await expect.poll(() => begins(page, theme)).toEqual([second, third, first])
  await expect(answers(page, theme).nth(2)).toHaveAttribute('draggable', 'true')
  await drag(page, answers(page, theme).nth(2), answers(page, theme).nth(0), 0.2)
  await expect.poll(() => begins(page, theme)).toEqual([first, second, third])
  await answers(page, theme).first().getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => begins(page, theme)).toEqual([second, third, first])
  await screen.saved()
  await page.reload()
  await openTheme(page)
  expect(await begins(page, theme)).toEqual([second, third, first])
  await block(page, theme).getByRole('button', { name: 'Back to order of strength' }).click()
  await expect.poll(() => begins(page, theme)).toEqual([first, second, third])
  await page.keyboard.press('Control+z')
  await expect.poll(() => begins(page, theme)).toEqual([second, third, first])
})

test('A104 a gap is filled in its block with the keyboard alone, and the answer stands in the outline too', async ({
  page,
}) => {
  const screen = screenOf(page)
  await openBlocks(page)
  await page.getByRole('button', { name: 'Unfold all' }).press('Enter')
  const gap = page.getByRole('article').filter({ hasText: 'No answer yet' }).first()
  const name = (await gap.getAttribute('aria-label')) as string
  const named = page.getByRole('article', { name, exact: true }).first()
  await named.getByRole('button', { name: /^Rebut/ }).press('Enter')
  await expect(screen.box).toBeFocused()
  await page.keyboard.insertText('An answer that was missing.')
  await page.keyboard.press('Enter')
  await expect(named.getByRole('button', { name: 'An answer that was missing.', exact: true })).toBeFocused()
  await expect(named).not.toContainText('No answer yet')
  await screen.saved()
  await page.getByRole('tab', { name: 'Outline' }).click()
  await expect(screen.claim('An answer that was missing.')).toHaveAttribute('aria-selected', 'true')
})

test('A105 the Word file opens as a club’s template does: pocket, hat, block, tag, cite; Markdown and a page are saved too', async ({
  page,
}) => {
  await openBlocks(page)
  await page.getByRole('button', { name: 'With evidence' }).click()
  const save = async (format: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${format}` }).click(),
    ])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  const word = await save('Word')
  expect(word.name).toMatch(/^Blocks Japan should join.* – With evidence\.docx$/)
  const parts = unzipSync(word.bytes)
  const { DOMParser } = new JSDOM().window
  const xml = (name: string) => {
    const read = new DOMParser().parseFromString(strFromU8(parts[name] as Uint8Array), 'application/xml')
    expect(read.querySelector('parsererror')).toBeNull()
    return read
  }
  const styles = new Map(
    [...xml('word/styles.xml').getElementsByTagName('w:style')].map((style) => [
      style.getAttribute('w:styleId'),
      ['w:name', 'w:aliases'].map((tag) => style.getElementsByTagName(tag)[0]?.getAttribute('w:val')),
    ]),
  )
  expect(styles.get('Style13ptBold')).toEqual(['Style 13 pt Bold', 'Cite'])
  expect(['Heading1', 'Heading2', 'Heading3', 'Heading4'].map((id) => styles.get(id)?.[1])).toEqual([
    'Pocket',
    'Hat',
    'Block',
    'Tag',
  ])
  const used = [...xml('word/document.xml').querySelectorAll('pStyle, rStyle')].map((style) =>
    style.getAttribute('w:val'),
  )
  for (const style of ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Style13ptBold']) expect(used).toContain(style)
  const markdown = await save('Markdown')
  expect(markdown.bytes.toString()).toContain('## Pro: blocks against Con')
  const html = await save('HTML')
  const saved = new JSDOM(html.bytes.toString()).window.document
  expect(saved.querySelectorAll('h4').length).toBe(used.filter((style) => style === 'Heading3').length)
  expect(saved.querySelectorAll('script')).toHaveLength(0)
})

test('A105 on paper are the contents and every block, on numbered pages, and the screen comes back as it was', async ({
  page,
}) => {
  await openBlocks(page)
  const first = list(page).getByRole('listitem').first()
  const shown = await first.getByRole('heading').first().textContent()
  const pages: string[] = []
  await page.exposeFunction('laid', (words: string) => pages.push(words))
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      const laid = document.querySelector('.document-pages')
      const heads = [...(laid?.querySelectorAll('h1, h2, h3, h4') ?? [])].map((head) => head.localName).join(' ')
      const lines = laid?.querySelectorAll('nav a').length
      void Reflect.get(globalThis, 'laid')(`${heads} ${lines}`)
    }),
  )
  const pdf = (await page.pdf({ format: 'A4', outline: true, tagged: true })).toString('latin1')
  const [laid] = pages as [string]
  const heads = laid.split(' ')
  const lines = Number(heads.pop())
  const count = (name: string) => heads.filter((head) => head === name).length
  expect([count('h1'), count('h2')]).toEqual([1, 1])
  expect(count('h4')).toBeGreaterThan(40)
  expect(lines).toBe(count('h2') + count('h3') + count('h4'))
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5)
  // The outline of the file has the headings.
  expect(pdf.match(/\/Title\s*[(<]/g)?.length).toBeGreaterThan(lines)
  await expect(page.locator('.document-pages')).toHaveCount(0)
  await expect(first).toBeInViewport()
  await expect(first.getByRole('heading').first()).toHaveText(shown ?? '')
})

test('A106 the one-page summary is one sheet with the map, from the palette, on either paper, and as a page of its own', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine')
  await page.keyboard.press('Control+k')
  await screen.dialog.getByRole('combobox').fill('one-page')
  await expect(screen.dialog.getByRole('option').first()).toHaveText('One-page summary…')
  await page.keyboard.press('Enter')
  const summary = page.getByRole('region', { name: 'The summary' })
  await expect(summary.getByRole('figure', { name: 'The map' })).toBeVisible()
  await expect(summary).toContainText(/The motion (stands|falls), on these weights\. \d+ of 100 on the ballot/)
  await expectNoBarrier(page, 'the summary')
  for (const [paper, size] of [
    ['A4', /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/],
    ['Letter', /\/MediaBox\s*\[0 0 612 792\]/],
  ] as const) {
    await page.getByRole('combobox', { name: 'Paper' }).selectOption({ label: paper })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(pdf).toMatch(size)
  }
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as HTML' }).click(),
  ])
  await page.goto('about:blank')
  await page.setContent(await readFile(await file.path(), 'utf8'))
  await page.emulateMedia({ media: 'print' })
  // On paper all words are on the sheet, and the map has what they leave.
  const room = await page.locator('.summary').evaluate((sheet) => {
    const parts = [...sheet.children].map((part) => part.getBoundingClientRect())
    return { over: sheet.scrollHeight - sheet.clientHeight, map: parts.at(-1)?.height ?? 0 }
  })
  expect(room.over).toBeLessThanOrEqual(0)
  expect(room.map).toBeGreaterThan(150)
})

test('A106 axe finds nothing serious in the blocks, light and wide or dark and narrow', async ({ page }) => {
  await openTheme(page)
  await expectNoBarrierInEitherLook(page, 'one-liners')
  await page.getByRole('button', { name: 'With evidence' }).click()
  await expectNoBarrierInEitherLook(page, 'with evidence')
  await block(page, theme)
    .getByRole('button', { name: /^Rebut/ })
    .click()
  await expect(screenOf(page).box).toBeFocused()
  await expectNoBarrierInEitherLook(page, 'an answer being written', async () => {
    expect(await page.locator('.case').evaluate((part) => part.scrollWidth <= part.clientWidth)).toBe(true)
  })
  await page.keyboard.press('Escape')
  await expect(block(page, theme).getByRole('button', { name: /^Rebut/ })).toBeFocused()
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })
  test('A106 the blocks in Japanese', async ({ page }) => {
    await page.goto(`./${address}`)
    await page.getByRole('button', { name: ja.blocks.unfold }).click()
    await expect(page.getByRole('article', { name: /^反論先：/ }).first()).toBeVisible()
    await page.getByRole('button', { name: ja.blocks.versions.full }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: ja.prepare.saveAs('Markdown') }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('## 肯定側：否定側への反論ブロック')
  })
})
