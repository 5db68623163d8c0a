import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { en, type Words } from '../../src/ui/words/en.ts'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { drag } from './drag.ts'
import { beginDebate, screenOf } from './screen.ts'

const speech = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const handles = (page: Page, name: string) => speech(page, name).getByRole('button', { name: /, \d+ of \d+$/ })
const mode = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Opens the speeches of the Japan motion, where there is no case yet. */
async function openSpeeches(page: Page, words: Words = en) {
  await page.goto('./#/d/japan-nato-ukraine?view=case&part=speeches')
  await expect(page.getByRole('button', { name: words.speeches.make })).toBeVisible()
  return screenOf(page, words)
}

/** Begins a World Schools case for Pro on the Japan motion. */
async function beginCase(page: Page) {
  const screen = await openSpeeches(page)
  await page.getByRole('combobox', { name: 'Format of the debate' }).selectOption('World Schools')
  await screen.button('Begin the case').click()
  await expect(speech(page, 'P1')).toBeVisible()
  return screen
}

test('A100 a case is begun, put in order and written with the keyboard alone, and a reload keeps it', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Homework should be banned', 'Pupils need rest.', 'Practice makes perfect.')
  await page.getByRole('tab', { name: 'Outline' }).focus()
  await page.keyboard.press('End')
  await mode(page, 'Speeches').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Format of the debate' }).focus()
  await page.keyboard.type('World')
  await page.getByRole('textbox', { name: 'Name of the case' }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Round one')
  await page.keyboard.press('Enter')
  await expect(mode(page, 'Put together')).toBeFocused()

  await expect(handles(page, 'P1')).toHaveText(['Definitions', 'Burdens', 'Model or counter-plan', 'Claim'])
  await handles(page, 'P1').last().focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(handles(page, 'P1')).toHaveText(['Definitions', 'Burdens', 'Claim', 'Model or counter-plan'])
  await expect(handles(page, 'P1').nth(2)).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(handles(page, 'P2').first()).toBeFocused()
  await speech(page, 'P2').getByRole('button', { name: 'Link', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(speech(page, 'P2').getByRole('textbox', { name: 'Link, 2 of 2' })).toBeFocused()
  await page.keyboard.type('That was all.')
  await speech(page, 'P2').getByRole('button', { name: 'Claim…' }).focus()
  await page.keyboard.press('Enter')
  await expect(screen.dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(speech(page, 'P2').getByRole('button', { name: 'Claim…' })).toBeFocused()

  await screen.saved()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Name of the case' })).toHaveValue('Round one')
  await expect(handles(page, 'P1')).toHaveText(['Definitions', 'Burdens', 'Model or counter-plan'])
  await expect(speech(page, 'P2').getByRole('textbox', { name: 'Link, 2 of 2' })).toHaveValue('That was all.')
})

test('A101 a claim that is rewritten in the case is rewritten in the outline, and undo takes it back', async ({
  page,
}) => {
  const screen = screenOf(page)
  await page.goto('./#/d/school-uniforms?view=case&part=speeches')
  await screen.button('Begin the case').click()
  const box = page.getByRole('textbox', { name: /^Claim, \d+ of/ }).first()
  const before = await box.inputValue()
  await box.fill('Whoever looks alike is treated alike.')
  await page.getByRole('tab', { name: 'Outline' }).click()
  await expect(screen.claim('Whoever looks alike is treated alike.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(screen.claim(before)).toBeVisible()
})

test('A101 the time of a speech follows the pace and the minutes, and nonsense is refused where it is typed', async ({
  page,
}) => {
  await beginCase(page)
  const clock = speech(page, 'P1').locator('.speech-clock')
  const seconds = async () => {
    const [minutes = 0, rest = 0] = ((await clock.textContent()) ?? '').split(' / ')[0]?.split(':').map(Number) ?? []
    return 60 * minutes + rest
  }
  const usual = await seconds()
  expect(usual).toBeGreaterThan(30)
  const pace = page.getByRole('spinbutton', { name: 'Words a minute' })
  await pace.fill('5')
  await expect(page.getByRole('alert')).toContainText('A pace runs from 60 to 400 a minute.')
  await pace.fill('75')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(Math.abs((await seconds()) - 2 * usual)).toBeLessThanOrEqual(1)

  await mode(page, 'Format and times').click()
  const minutes = page.getByRole('spinbutton', { name: 'Minutes of P1' })
  await minutes.fill('0')
  await expect(page.getByRole('alert')).toContainText('A speech lasts more than 0 minutes')
  await page.getByRole('button', { name: 'Back to 8' }).click()
  await expect(minutes).toHaveValue('8')
  await minutes.fill('1')
  await page.keyboard.press('Tab')
  await mode(page, 'Put together').click()
  await expect(clock).toContainText('/ 1:00')
  await expect(speech(page, 'P1')).toContainText(/\d:\d\d over/)
})

test('A101 a part is dragged into another speech, and into one that says nothing yet', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 2600 })
  await beginCase(page)
  // What can be dragged can be so a moment after it is there, when the library for it has arrived.
  await expect(speech(page, 'P1').locator('[draggable="true"]').first()).toBeVisible()
  const head = (name: string, at: number) => speech(page, name).locator('.part-head').nth(at)
  await drag(page, head('P1', 3), speech(page, 'P2').getByRole('listitem').first(), 0.25)
  await expect(handles(page, 'P1')).toHaveCount(5)
  await expect(handles(page, 'P2').first()).toBeFocused()
  await drag(page, head('P2', 0), speech(page, 'P3').getByText('Nothing is said here yet.'), 0.5)
  await expect(handles(page, 'P3')).toHaveCount(1)
})

test('A102 a case that is put together is printed as it is read aloud, on light paper without buttons', async ({
  page,
}) => {
  await beginCase(page)
  await speech(page, 'P1')
    .getByRole('textbox', { name: /^Definitions/ })
    .fill('Assistance is training and repair.')
  await page.keyboard.press('Tab')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const words = page.locator('.document-pages').getByText('Assistance is training and repair.')
  await expect(words).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.getByRole('tab', { name: 'Outline', includeHidden: true }).evaluate((tab: HTMLElement) => tab.click())
  const inks = await page
    .getByRole('treeitem')
    .first()
    .getByRole('paragraph')
    .evaluate((text) => getComputedStyle(text).color.match(/\d+/g)?.map(Number) ?? [])
  expect(Math.max(...inks.slice(0, 3))).toBeLessThan(60)
})

test('A102 a speech is saved for Word with its time, headings and sources, printed, and copied as text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const screen = await beginCase(page)
  await speech(page, 'P1')
    .getByRole('textbox', { name: /^Definitions/ })
    .fill('Assistance is training and repair.')
  await mode(page, 'Read aloud').click()
  const words = async (name = /^Our case Japan should join[^–]*\.docx$/) => {
    const [file] = await Promise.all([page.waitForEvent('download'), screen.button('Save as Word').click()])
    expect(file.suggestedFilename()).toMatch(name)
    const xml = unzipSync(await readFile(await file.path()))['word/document.xml']
    return strFromU8(xml ?? new Uint8Array())
  }
  const whole = await words()
  for (const style of ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Style13ptBold']) expect(whole).toContain(style)
  expect(whole).toContain('Assistance is training and repair.')
  expect(whole).toMatch(/\d:\d\d \/ 8:00 · \d+ words/)

  await page.getByRole('combobox', { name: 'Print or save' }).selectOption('P2')
  expect(await words(/^Our case Japan should join.* – P2\.docx$/)).not.toContain('Assistance is training and repair.')
  await screen.button('Copy as text').click()
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Our case · Proposition')
  expect(text).not.toContain('\nP1\n')

  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event('printed'))
  })
  await screen.button('Print').click()
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.document-pages')
  await expect(paper.getByRole('heading', { name: 'P2' })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(paper).toHaveCount(0)
})

test('A100 axe finds nothing serious among the speeches, light and wide or dark and narrow', async ({ page }) => {
  await openSpeeches(page)
  await expectNoBarrierInEitherLook(page, 'a new case')
  await beginCase(page)
  await page.getByRole('spinbutton', { name: 'Words a minute' }).fill('60')
  await handles(page, 'P1').last().focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expectNoBarrierInEitherLook(page, 'a case that is put together')
  await mode(page, 'Read aloud').click()
  await expectNoBarrierInEitherLook(page, 'reading aloud')
  await mode(page, 'Format and times').click()
  await page.getByRole('spinbutton', { name: 'Minutes of P1' }).fill('0')
  await expectNoBarrierInEitherLook(page, 'the format with a refused time', async () => {
    expect(await page.locator('.case').evaluate((part) => part.scrollWidth <= part.clientWidth)).toBe(true)
  })
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })
  test('A100 a case in Japanese, its sides called so', async ({ page }) => {
    const screen = await openSpeeches(page, ja)
    await page.getByRole('combobox', { name: ja.speeches.format }).selectOption('World Schools')
    await screen.button(ja.speeches.make).click()
    await expect(speech(page, 'P1')).toBeVisible()
    await expect(page.getByText('World Schools · 提案側')).toBeVisible()
    // Parts are named with the colon of the language.
    await expect(
      speech(page, 'P1')
        .getByRole('button', { name: /^主張：\S/ })
        .first(),
    ).toBeVisible()
  })
})
