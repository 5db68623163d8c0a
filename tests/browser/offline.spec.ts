import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { formats } from '../../src/formats/formats.ts'
import { en } from '../../src/ui/words/en.ts'
import { buildProgram, dist } from './built.ts'
import { beginDebate, screenOf } from './screen.ts'
import { type Site, startSite } from './site.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

const test = base.extend<{ site: Site; second: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures one needs from the pattern.
  site: async ({}, use) => {
    const site = await startSite(dist)
    await use(site)
    await site.stop()
  },
  baseURL: async ({ site }, use) => use(site.address),
  /** Another build of the same program: nothing is minified, so that every part has another name. */
  second: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const folder = await buildProgram('--minify', 'false')
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    // Building takes as long as the machine makes it take.
    { timeout: 180_000 },
  ],
})
test.use({ serviceWorkers: 'allow' })

/** For what waits until the whole program has been fetched: that takes as long as the machine makes it take. */
const whole = { timeout: 40_000 }

const mark = (page: Page, words: string) => page.getByRole('contentinfo').getByRole('button', { name: words })

test('P100 after the first visit all of it works with the server gone', async ({ page, site, context }) => {
  test.slow()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('requestfailed', (request) => wrong.push(request.url()))
  await page.goto('./')
  const screen = screenOf(page)
  await expect(screen.standing).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: en.program.readyNow })).toBeVisible(whole)
  await mark(page, en.program.mark.ready).click()
  await expect(screen.dialog).toContainText(en.program.offline.ready)
  await page.keyboard.press('Escape')

  await site.stop()
  await context.setOffline(true)
  await expect(fetch(site.address)).rejects.toThrow()
  wrong.length = 0
  await page.reload()
  await expect(screen.standing).toBeVisible()
  await expect(mark(page, en.program.mark.ready)).toBeVisible(whole)
  // It was said once.
  await expect(page.getByRole('status').filter({ hasText: en.program.readyNow })).toHaveCount(0)

  // A bundled motion whose part of the program was never asked for, and every view.
  await screen.library.getByRole('link', { name: /uniform/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /uniform/ })).toBeVisible()
  await page.getByRole('tab', { name: en.views.names.map }).click()
  await expect(page.getByRole('tree').first()).toBeVisible()
  await page.getByRole('tab', { name: en.views.names.weigh }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('tab', { name: en.views.names.case }).click()
  for (const part of Object.values(en.prepare.names)) {
    const button = page.getByRole('navigation', { name: en.prepare.parts }).getByRole('button', { name: part })
    await button.click()
    await expect(button).toHaveAttribute('aria-current', 'page')
    await expect(page.getByText(en.app.loading)).toHaveCount(0)
  }
  await page.getByRole('tab', { name: en.views.names.outline }).click()
  await screen.select('Families must buy')
  await screen.add('r', 'Written with the server gone.')
  await screen.saved()

  await page.keyboard.press('Control+e')
  for (const { id, label } of formats) {
    await screen.dialog.getByRole('combobox', { name: en.exchange.format }).selectOption(label)
    await expect(screen.dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled()
    if (id !== 'docx' && id !== 'svg')
      await expect(screen.dialog.getByRole('figure')).toContainText(id === 'html' ? /<!doctype html>/i : 'server gone')
  }
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    screen.dialog.getByRole('button', { name: 'Save the file' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/\.html$/)

  const names = [
    'whole.argdown',
    'whole.kialo.txt',
    'whole.md',
    'whole.opml',
    'whole.mm',
    'whole.aif.json',
    'whole.csv',
  ]
  const files = [...names.map((name) => join(fixtures, 'formats', name)), join(fixtures, 'json/v3.json')]
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), screen.button('Import').click()])
  await chooser.setFiles(files)
  await expect(screen.dialog).toContainText(`${files.length} of ${files.length} files can be imported.`)
  await screen.dialog.getByRole('button', { name: `Import ${files.length} debates` }).click()
  await expect(page.getByRole('status').filter({ hasText: `Imported ${files.length} debates.` })).toBeVisible()

  await screen.reload()
  await expect(screen.claim('Written with the server gone.')).toBeVisible()
  expect(wrong).toEqual([])
})

test('P101 an update waits for a word; taken in one tab, the others write first and say so', async ({
  page,
  site,
  second,
}) => {
  test.slow()
  const one = await beginDebate(page, 'Updates are polite.', 'They are.', 'They are not.')
  await one.saved()
  await expect(mark(page, en.program.mark.ready)).toBeVisible(whole)
  const two = screenOf(await page.context().newPage())
  await two.page.goto(page.url())
  await two.select('They are not.')
  await two.page.keyboard.press('F2')
  await expect(two.box).toBeFocused()
  const scriptsOf = (tab: Page) => tab.evaluate(() => [...document.scripts].map(({ src }) => src))
  const before = await scriptsOf(page)

  site.serve(second)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const offer = page.getByRole('status').filter({ hasText: en.program.waiting })
  await expect(offer).toBeVisible(whole)
  // It waits: a reload goes on with what was there.
  await one.reload()
  expect(await scriptsOf(page)).toEqual(before)
  await expect(offer).toBeVisible(whole)
  await expect(two.page.getByRole('status').filter({ hasText: en.program.waiting })).toBeVisible()

  // What the other tab cannot write keeps the update back.
  await two.page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype
    const refuse: typeof transaction = () => {
      throw new DOMException('No room.', 'QuotaExceededError')
    }
    IDBDatabase.prototype.transaction = refuse
    Object.assign(globalThis, {
      makeRoom: () => {
        IDBDatabase.prototype.transaction = transaction
      },
    })
  })
  await two.page.keyboard.type(' Not')
  await offer.getByRole('button', { name: en.program.updateNow }).click()
  const putOff = page.getByRole('alert').filter({ hasText: en.program.putOff })
  await expect(putOff).toBeVisible()
  expect(await scriptsOf(page)).toEqual(before)
  await two.page.evaluate(() => Reflect.get(globalThis, 'makeRoom')())

  // And words that only its box holds, typed right before, are written first.
  await two.page.keyboard.type(' written in the other tab')
  await two.page.keyboard.type('.')
  await offer.getByRole('button', { name: en.program.updateNow }).click()
  const said = two.page.getByRole('status').filter({ hasText: en.program.elsewhere })
  await expect(said).toBeVisible()
  // The tab that took it runs the new build, with the other's words.
  await expect.poll(() => scriptsOf(page).catch(() => before)).not.toEqual(before)
  await expect(one.claim('They are not. Not written in the other tab.')).toBeVisible()
  // The other was not loaded anew: its box, its words and its cursor are there, and its parts come from the earlier build.
  await expect(two.box).toBeFocused()
  await two.page.keyboard.type(' And after it')
  await two.page.keyboard.press('Enter')
  await expect(one.claim('They are not. Not written in the other tab. And after it')).toBeVisible()
  expect(await scriptsOf(two.page)).toEqual(before)
  await two.page.keyboard.press('Control+e')
  await two.dialog.getByRole('combobox', { name: en.exchange.format }).selectOption('FreeMind')
  await expect(two.dialog.getByRole('figure')).toContainText('<map')
  await two.page.keyboard.press('Escape')

  await said.getByRole('button', { name: en.program.reload }).click()
  await expect.poll(() => scriptsOf(two.page).catch(() => before)).not.toEqual(before)
  await expect(two.claim('They are not. Not written in the other tab. And after it')).toBeVisible()
  await two.saved()
})

test('P102 over plain http nothing breaks, and the settings say that the program needs its server there', async ({
  playwright,
  launchOptions,
  site,
}) => {
  const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP club.test localhost']
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  const page = await browser.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  await page.goto(site.address.replace('localhost', 'club.test'))
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  const screen = screenOf(page)
  await screen.library.getByRole('link', { name: /uniform/ }).click()
  await screen.select('Families must buy')
  await screen.add('r', 'Written over plain http.')
  await screen.saved()
  await expect(mark(page, en.program.mark.ready)).toHaveCount(0)
  await screen.button(en.commands.settings).click()
  await expect(screen.dialog).toContainText(en.program.offline.unable)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+e')
  await screen.dialog.getByRole('combobox', { name: en.exchange.format }).selectOption('Markdown')
  await expect(screen.dialog.getByRole('figure')).toContainText('Written over plain http.')
  expect(wrong).toEqual([])
  await browser.close()
})
