import { expect, type Page, test } from '@playwright/test'
import { beginDebate, screenOf } from './screen.ts'

const sentence = 'Words that are typed at once, and the page that goes at once.'

/** From now on no timer of the page fires: however slow the machine, nothing rests long enough to be written by itself. */
const stopTime = (page: Page) => page.clock.pauseAt(Date.now() + 60_000)

const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['a reload', (page) => page.reload()],
  ['another address', (page) => page.goto('./icon.svg')],
  ['closing the page', (page) => Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])],
]
for (const [how, leave] of ways) {
  test(`P42 a sentence that is typed at once and followed at once by ${how} is kept, once`, async ({
    page,
    context,
  }) => {
    await page.clock.install()
    const screen = await beginDebate(page, 'Haste makes waste.', 'It does.', 'It does not.')
    await screen.saved()
    const address = page.url()
    await page.keyboard.press('r')
    await expect(screen.box).toBeFocused()
    await screen.saved()
    await stopTime(page)
    await page.keyboard.type(sentence)
    await expect(screen.saving).toHaveText('Saving…')
    await leave(page)

    const next = screenOf(await context.newPage())
    await next.page.goto(address)
    await expect(next.claim(sentence)).toBeVisible()
    await next.saved()
    await next.reload()
    await expect(next.claim(sentence)).toHaveCount(1)
  })
}

test('P42 a note that is typed at once and followed at once by a reload is kept', async ({ page }) => {
  await page.clock.install()
  const screen = await beginDebate(page, 'Haste makes waste.', 'It does.', 'It does not.')
  const note = screen.panel.getByRole('textbox', { name: 'Note' })
  await note.click()
  await screen.saved()
  await stopTime(page)
  await page.keyboard.type(sentence)
  await expect(screen.saving).toHaveText('Saving…')
  await page.reload()
  await page.clock.resume()
  await screen.claim('It does.').getByText('It does.').click()
  await expect(note).toHaveValue(sentence)
})

test('A3 Escape gives up a new claim and a rewrite, and the focus goes back', async ({ page }) => {
  const screen = await beginDebate(page, 'Second thoughts count.', 'They do.', 'They do not.')
  await page.keyboard.press('r')
  await page.keyboard.type('Never m')
  await page.keyboard.press('Escape')
  await expect(screen.claim('They do.')).toBeFocused()
  await expect(screen.claims).toHaveCount(2)

  await page.keyboard.press('F2')
  await expect(screen.box).toHaveValue('They do.')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Something else entirely')
  await page.keyboard.press('Escape')
  await expect(screen.claim('They do.')).toBeFocused()
  await screen.saved()
  await screen.reload()
  await expect(screen.claim('They do.')).toBeVisible()
  await expect(screen.claims).toHaveCount(2)
})

test('A3 Enter on an empty new claim leaves nothing behind, and nothing to undo', async ({ page }) => {
  const screen = await beginDebate(page, 'Empty words are none.', 'They are none.', 'They are some.')
  for (const key of ['s', 'r', 'u', 'a']) {
    await page.keyboard.press(key)
    await expect(screen.box).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(screen.claim('They are none.')).toBeFocused()
    await expect(screen.claims).toHaveCount(2)
  }
  await page.keyboard.press('Control+z')
  await expect(screen.claim('They are none.')).toHaveCount(0)
  await expect(screen.claim('They are some.')).toBeVisible()
})

test('A3 Shift+Enter breaks the line, and letters are letters while a sentence is written', async ({ page }) => {
  const screen = await beginDebate(page, 'Lines may break.', 'They may.', 'They may not.')
  await page.keyboard.press('s')
  await page.keyboard.type('asur? 12345 0')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('* second line')
  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'Delete', 'Alt+ArrowUp']) await page.keyboard.press(key)
  await expect(screen.box).toHaveValue('asur? 12345 0\n* second line')
  await expect(screen.dialog).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(screen.claims).toHaveCount(3)
  await expect(screen.claim('asur? 12345 0')).toBeFocused()
  await expect(screen.claim('asur? 12345 0').getByText('* second line')).toBeVisible()
  await screen.saved()
})
