import { expect, test } from '@playwright/test'
import { en } from '../../src/ui/words/en.ts'
import { beginDebate } from './screen.ts'

const { commands } = en
/** What would lead away: printing opens a window of the browser, Import a chooser of files. */
const left = new Set<string>([
  commands.print,
  commands.import,
  commands.library,
  commands['new-debate'],
  commands['restore-library'],
])
/** What opens the box for a sentence. */
const writes = new Set<string>([
  commands.support,
  commands.rebut,
  commands.undercut,
  commands['add-sibling'],
  commands.edit,
])
/** What opens a dialog. */
const asks = new Set<string>([
  commands['move-to'],
  commands.refer,
  commands['new-ballot'],
  commands['copy-ballot'],
  commands['rename-ballot'],
  commands.shortcuts,
  commands['your-data'],
  commands.settings,
  commands.poster,
  commands.present,
  commands.summary,
  commands.export,
  commands.versions,
  commands['name-version'],
])

// The worker that keeps the program on the device is part of what must be clean.
test.use({ serviceWorkers: 'allow' })

test('A17 a long walk leaves no error in the console and no report of the content policy', async ({ page }) => {
  test.slow()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    // A reload ends what is still on its way.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') wrong.push(`request: ${request.url()} ${reason}`)
  })
  page.on('request', (request) => {
    if (!/^(blob:|data:)?http:\/\/localhost:/.test(request.url())) wrong.push(`elsewhere: ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  const screen = await beginDebate(page, 'Walks are long.', 'They are long.', 'They are <img src=x onerror=alert(1)>')
  // Enough of them for every command that takes one away.
  for (let i = 0; i < 6; i++) await screen.add('a', `They are long, part ${i}.`)
  await screen.add('s', '"><script>alert(1)</script>')
  await screen.add('a', 'javascript:alert(1)')

  await page.keyboard.press('Control+k')
  await expect(screen.dialog.getByRole('option').first()).toBeVisible()
  const names = await screen.dialog.getByRole('option').getByText(/\w{2}/).allTextContents()
  await page.keyboard.press('Escape')
  const known = Object.values(commands).filter((name) => names.includes(name) && !left.has(name))
  expect(known.length).toBeGreaterThan(30)
  const first = screen.pro.getByRole('treeitem').first()
  for (const name of known) {
    await first.getByRole('paragraph').click()
    await expect(first).toBeFocused()
    await page.keyboard.press('Control+k')
    await screen.dialog.getByRole('combobox').fill(name)
    const found = screen.dialog.getByRole('option').getByText(name, { exact: true }).first()
    // What cannot be done just now is not offered.
    await found.or(screen.dialog.getByText('Nothing found.')).or(screen.dialog.getByRole('option')).first().waitFor()
    const offered = await found.isVisible()
    await (offered ? found.click() : page.keyboard.press('Escape'))
    await expect(page.getByRole('dialog', { name: 'Commands' })).toHaveCount(0)
    if (offered && writes.has(name)) await expect(screen.box).toBeFocused()
    if (offered && asks.has(name)) await expect(screen.dialog).toBeVisible()
    if (offered && (writes.has(name) || asks.has(name))) await page.keyboard.press('Escape')
    await expect(screen.box).toHaveCount(0)
    await expect(screen.dialog).toHaveCount(0)
    await expect(page.locator('body')).not.toBeFocused()
  }

  await screen.button('Settings').click()
  for (const theme of ['dark', 'light', 'system']) {
    await screen.dialog.getByRole('combobox').first().selectOption(theme)
  }
  await screen.dialog.getByRole('combobox').last().selectOption('ja')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await screen.dialog.getByRole('combobox').last().selectOption('en')
  await page.keyboard.press('Escape')
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: 'screen' })
  for (const hash of ['#/', '#/d/school-uniforms', '#/d/nowhere', '#/d/japan-nato-ukraine?view=map']) {
    await page.goto(`./${hash}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await screen.reload()
  expect(wrong).toEqual([])
})
