import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { screenOf } from './screen.ts'

const list = (page: Page) => page.getByRole('list', { name: 'Sources of this debate' })
const opener = (page: Page, name: RegExp) => list(page).getByRole('button', { name })
const caliber = 'https://caliber.az/en/post/japan-to-send-officers-to-nato-command-supporting-ukraine-for-first-time'
const bib = `@article{lee, author = {Ann Lee}, title = {What partners bring}, journal = {European Security}, year = 2024}

@book{broken, title = {Never closed, author = {A. Nobody}

@misc{caliber, title = {Japan to send officers}, url = {${caliber}}}
`

async function openSources(page: Page) {
  const screen = screenOf(page)
  await page.goto('./#/d/japan-nato-ukraine?view=case&part=sources')
  await expect(list(page).getByRole('listitem').first()).toBeVisible()
  return screen
}

test('A109 a source is mended once for all who quote it, and kept', async ({ page }) => {
  const screen = await openSources(page)
  await page.getByRole('searchbox', { name: 'Search the sources' }).fill('caliber')
  await opener(page, /^Japan to send officers.*quoted by 17 claims/).click()
  const publisher = page.getByRole('textbox', { name: 'Publisher' })
  await publisher.fill('Caliber')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(opener(page, /Caliber, 29-30 May 2026/)).toBeFocused()
  await screen.saved()
  await page.reload()
  await expect(opener(page, /Caliber, 29-30 May 2026/)).toBeVisible()
})

test('A109 two entries that are the same source become one, from who quotes them to the count', async ({ page }) => {
  const screen = await openSources(page)
  await page.getByRole('button', { name: /^duplicate/ }).click()
  await expect(page.getByText('6 of 97 sources')).toBeVisible()
  await opener(page, /^Euromaidan Press · 20 Feb 2026/).click()
  const same = page.getByRole('group', { name: 'Seems to be the same source' })
  await expect(same.getByText('Euromaidan Press, on a Kyodo interview')).toBeVisible()
  await same.getByRole('button', { name: /^Merge into this source: / }).click()
  await expect(page.getByText('4 of 96 sources')).toBeVisible()
  await expect(list(page).getByRole('button').and(page.locator(':focus'))).toBeVisible()
  await page.getByRole('button', { name: /^All/ }).click()
  await expect(opener(page, /^Euromaidan Press · 20 Feb 2026.*quoted by 3 claims/)).toBeVisible()
  await screen.button('Undo').click()
  await expect(page.getByText('97 sources', { exact: true })).toBeVisible()
})

test('A109 a new source opens in view, though it stands at the end of a long list', async ({ page }) => {
  await openSources(page)
  await page.getByRole('button', { name: '+ New source' }).click()
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect(title).toBeFocused()
  await expect(title).toBeInViewport()
  await page.keyboard.insertText('Fresh from the archive')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(opener(page, /^Fresh from the archive/)).toBeFocused()
})

test('A109 a .bib file with one broken entry: the sound ones come in, the broken one is told with its line', async ({
  page,
}) => {
  await openSources(page)
  await page.getByRole('button', { name: 'Paste or open citations…' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await (await chooser).setFiles({ name: 'club.bib', mimeType: 'text/plain', buffer: Buffer.from(bib) })
  await expect(page.getByText('2 citations found')).toBeVisible()
  await expect(
    page.getByText(/^Line 3: “broken” is not closed, or not written as it must be: nothing of it could be read/),
  ).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /What partners bring/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^Japan to send officers$/ })).not.toBeChecked()
  await page.getByRole('button', { name: 'Add 1 source' }).click()
  await expect(opener(page, /^Ann Lee.*What partners bring/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Paste or open citations…' })).toBeFocused()
  await page.getByRole('button', { name: 'Remove the one that nobody quotes' }).click()
  await expect(opener(page, /^Ann Lee/)).toHaveCount(0)
})

for (const [format, extension, expected] of [
  ['BibTeX', 'bib', /@\w+\{[\s\S]*Caliber\.Az/],
  ['RIS', 'ris', /^TY {2}- [\s\S]*Caliber\.Az/],
  ['CSL-JSON', 'json', /"Caliber\.Az/],
] as const) {
  test(`A109 what is shown goes out as ${format}, and comes back as what is here already`, async ({ page }) => {
    await openSources(page)
    await page.getByRole('searchbox', { name: 'Search the sources' }).fill('caliber')
    const out = page.getByRole('group', { name: 'Export 1 source as' })
    await out.getByRole('combobox', { name: 'Format of citations' }).selectOption({ label: format })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      out.getByRole('button', { name: 'Save file' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^Sources, .*\\.${extension}$`))
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toMatch(expected)
    await page.getByRole('button', { name: 'Paste or open citations…' }).click()
    await page.getByRole('textbox', { name: /^Citations as/ }).fill(text)
    await expect(page.getByText('1 citation found')).toBeVisible()
    await expect(page.getByText('seems to be here already')).toBeVisible()
  })
}

test('A111 axe finds nothing serious in the sources, light and wide or dark and narrow', async ({ page }) => {
  test.slow()
  await openSources(page)
  await page.getByRole('button', { name: /^duplicate/ }).click()
  await expectNoBarrierInEitherLook(page, 'the list, narrowed')
  await opener(page, /^Euromaidan Press · 20 Feb 2026/).click()
  await expectNoBarrierInEitherLook(page, 'a source that is written')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Paste or open citations…' }).click()
  await page.getByRole('textbox', { name: /^Citations as/ }).fill(bib)
  await expect(page.getByRole('button', { name: 'Add 1 source' })).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'citations that were found', async () => {
    const wide = await page.locator('.case').evaluate((view) => view.scrollWidth - view.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('A109 the sources in Japanese', async ({ page }) => {
    await page.goto('./#/d/japan-nato-ukraine?view=case&part=sources')
    await expect(page.getByRole('list', { name: ja.sourceList.list }).getByRole('listitem').first()).toBeVisible()
    await page.getByRole('searchbox', { name: ja.sourceList.search }).fill('caliber')
    await expect(page.getByText('出典97件のうち1件')).toBeVisible()
  })
})
