import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { beginDebate, type Screen, screenOf } from './screen.ts'

/** A browser with a profile of its own that can be killed and started again. */
interface Mortal {
  start(): Promise<Page>
  /** Ends the browser's process at once, as a power cut would. */
  kill(): Promise<void>
}

const test = base.extend<{ mortal: Mortal }>({
  mortal: async ({ playwright, launchOptions, baseURL, viewport, locale }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'rejoinder-profile-'))
    let context: BrowserContext | undefined
    await use({
      async start() {
        const options = { ...launchOptions, baseURL: baseURL ?? '', viewport, locale: locale ?? 'en-GB' }
        context = await playwright.chromium.launchPersistentContext(profile, options)
        return context.pages()[0] ?? context.newPage()
      },
      async kill() {
        const browser = context?.browser()
        if (context === undefined || browser == null) throw new Error('No browser is running.')
        const devtools = await browser.newBrowserCDPSession()
        const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
        const main = processInfo.find(({ type }) => type === 'browser')
        if (main === undefined) throw new Error('The browser does not tell its process.')
        const closed = context.waitForEvent('close', { timeout: 0 })
        process.kill(main.id, 'SIGKILL')
        await closed
      },
    })
    await context?.close().catch(() => {})
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
})

/** What the box in use holds and whether all counts as saved, at one instant. */
const glance = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement as HTMLTextAreaElement
    return { words: box.value, saved: document.querySelector('footer [role="status"]')?.textContent === 'Saved' }
  })

/** Types letter by letter until "Saved" has been seen over and over; gives the last words that it was said of. */
async function typeUntilSaved(screen: Screen, times: number): Promise<string> {
  let shown = ''
  let seen = 0
  for (let i = 0; seen < times; i++) {
    await screen.page.keyboard.type(`${i} `)
    if (i % 7 === 6) await screen.saved()
    const { words, saved } = await glance(screen.page)
    if (!saved) continue
    shown = words
    seen += 1
  }
  return shown
}

test('P47 what was shown as Saved is there after the browser was killed', async ({ mortal }) => {
  const screen = await beginDebate(await mortal.start(), 'Saved means saved.', 'It does.', 'It does not.')
  await screen.add('r', 'A browser can be killed.')
  await screen.page.keyboard.press('4')
  await expect(screen.claim('A browser')).toHaveAccessibleName(/conviction 80/)
  await screen.saved()
  const address = screen.page.url()
  await mortal.kill()

  const after = screenOf(await mortal.start())
  await after.page.goto(address)
  await expect(after.claim('A browser can be killed.')).toHaveAccessibleName(/rebuts, conviction 80/)
  await expect(after.claims).toHaveCount(3)
  await expect(after.library.getByRole('link', { name: 'Saved means saved.' })).toBeVisible()
  await after.page.keyboard.press('Control+z')
  await expect(after.claim('A browser')).toHaveAccessibleName(/conviction not set/)
})

test('P47 in a burst of typing, every word that was shown as Saved outlives the killing', async ({ mortal }) => {
  test.slow()
  let screen = await beginDebate(await mortal.start(), 'Bursts are safe.', 'They are.', 'They are not.')
  await screen.saved()
  const address = screen.page.url()
  await screen.page.keyboard.press('F2')
  await expect(screen.box).toBeFocused()
  const sentence = await typeUntilSaved(screen, 3)
  await mortal.kill()

  screen = screenOf(await mortal.start())
  await screen.page.goto(address)
  await screen.select(sentence.trim())
  const note = screen.panel.getByRole('textbox', { name: 'Note' })
  await note.click()
  const words = await typeUntilSaved(screen, 1)
  await mortal.kill()

  screen = screenOf(await mortal.start())
  await screen.page.goto(address)
  await screen.select(sentence.trim())
  await expect(screen.panel.getByRole('textbox', { name: 'Note' })).toHaveValue(new RegExp(`^${words}`))
})

test('P47 in a burst of new claims, every one that was shown as Saved outlives the killing', async ({ mortal }) => {
  const screen = await beginDebate(await mortal.start(), 'Bursts are safe.', 'They are.', 'They are not.')
  await screen.saved()
  const address = screen.page.url()
  const shown: string[] = []
  const burst = async () => {
    for (let i = 0; ; i++) {
      await screen.add('a', `Claim ${i} of a burst.`)
      if ((await screen.saving.textContent()) === 'Saved') shown.push(`Claim ${i} of a burst.`)
    }
  }
  const running = burst().catch(() => {})
  await expect.poll(() => shown.length).toBeGreaterThan(5)
  await mortal.kill()
  await running

  const after = screenOf(await mortal.start())
  await after.page.goto(address)
  for (const sentence of shown) {
    const claim = after.claim(sentence)
    await after.page.keyboard.press('Control+k')
    await expect(after.dialog.getByRole('combobox')).toBeFocused()
    await after.page.keyboard.insertText(sentence)
    await after.page.keyboard.press('Enter')
    await expect(claim).toBeFocused()
  }
})
