import { expect, type Page, test } from '@playwright/test'
import { beginDebate, screenOf } from './screen.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

async function drop(page: Page, ...files: { name: string; text: string }[]) {
  const dataTransfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer()
    for (const { name, text } of files) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

/** Pastes as another program's copy would, which may bring several forms of the same, and a picture of it. */
async function paste(page: Page, forms: Record<string, string>, picture = false) {
  await page.evaluate(
    ([forms, picture]) => {
      const clipboardData = new DataTransfer()
      for (const [type, content] of Object.entries(forms)) clipboardData.setData(type, content)
      if (picture) clipboardData.items.add(new File([new Uint8Array([0x89])], 'image.png', { type: 'image/png' }))
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [forms, picture] as const,
  )
}

test('A144 what export copies is pasted as a file, with a preview, under the selected claim', async ({ page }) => {
  const screen = await beginDebate(page, 'Files are pasted.', 'They are.', 'They are not.')
  for (const format of ['Rejoinder JSON', 'Argdown', 'Markdown', 'CSV']) {
    await page.keyboard.press('Control+e')
    await screen.dialog.getByRole('combobox', { name: 'Format' }).selectOption(format)
    await expect(screen.dialog.getByRole('figure')).toContainText('They are not.')
    await screen.dialog.getByRole('button', { name: 'Copy' }).click()
    await expect(page.getByRole('status').filter({ hasText: `Copied as ${format}.` })).toBeVisible()
    await page.keyboard.press('Escape')
    await screen.select('They are not.')
    await page.keyboard.press('Control+v')
    await expect(screen.dialog).toContainText(`Pasted text · ${format}`)
    await expect(screen.dialog.getByRole('radio', { name: 'Under “They are not.”' })).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(screen.claim('Files are pasted.')).toBeFocused()
    await expect(screen.claims).toHaveCount(5)
    await page.keyboard.press('Control+z')
    await expect(screen.claims).toHaveCount(2)
  }
  // Without an open debate it becomes a new one.
  await page.goto('./#/')
  await page.keyboard.press('Control+v')
  await expect(screen.dialog).toContainText('Pasted text · CSV')
  await page.keyboard.press('Enter')
  await expect(screen.library.getByRole('link', { name: 'Files are pasted.' })).toHaveCount(2)
})

test('A145 words from an office program are pasted as words though a picture comes along, and the policy has nothing to report', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Words come in.', 'They come.', 'They do not.')
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', () => document.body.classList.add('reported'))
  })
  const html = `<style>p { color: red }</style><p style="mso-list:l0 level1 lfo1">Upper</p><p
    style='color:red;mso-list:l0 level2 lfo1'>Lower</p>`
  await paste(page, { 'text/plain': 'Upper\nLower', 'text/html': html }, true)
  await expect(screen.claim('Upper')).toHaveAttribute('aria-level', '2')
  await expect(screen.claim('Lower')).toHaveAttribute('aria-level', '3')
  // A policy's reports come a moment later than what they are about.
  await screen.saved()
  await expect(page.locator('body.reported')).toHaveCount(0)
})

test('A146 a file does not take the place of what is open: it is told to wait', async ({ page }) => {
  const screen = await beginDebate(page, 'Dialogs are kept.', 'They are.', 'They are not.')
  const refused = page.getByRole('alert').filter({ hasText: '“second.md” was not imported. Something else is open' })
  const second = { name: 'second.md', text: '# Second\n\n- + Yes.' }
  await screen.library.getByRole('button', { name: 'New debate' }).click()
  await screen.dialog.getByRole('textbox', { name: 'Motion' }).fill('Half a motion')
  await drop(page, second)
  await expect(refused).toBeVisible()
  await expect(screen.dialog.getByRole('textbox', { name: 'Motion' })).toHaveValue('Half a motion')
  await refused.getByRole('button', { name: 'Dismiss' }).click()
  await page.keyboard.press('Escape')

  // Nor of a preview.
  await drop(page, { name: 'first.md', text: '# First\n\n- + Yes.' })
  await expect(screen.dialog).toContainText('first.md')
  await drop(page, second)
  await expect(refused).toBeVisible()
  await expect(screen.dialog).toContainText('first.md')
})

test('A147 several files are taken in by Enter once they are read', async ({ page }) => {
  const screen = await beginDebate(page, 'Enter imports.', 'It does.', 'It does not.')
  const text = (name: string) => `# ${name}\n\n- + Yes.`
  await drop(page, { name: '1.md', text: text('One of two') }, { name: '2.md', text: text('Two of two') })
  await expect(screen.button('Import 2 debates')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(screen.library.getByRole('link', { name: 'of two' })).toHaveCount(2)

  await drop(page, { name: 'really.csv', text: text('Asked') })
  await expect(screen.button('Read it')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(screen.button('Import').and(screen.dialog.locator('button'))).toBeFocused()
})

test('A148 what another tab deletes meanwhile can still be exported, and what was read can still go elsewhere', async ({
  page,
}) => {
  const one = await beginDebate(page, 'Claims vanish.', 'They do.', 'They do not.')
  await one.saved()
  const two = screenOf(await page.context().newPage())
  await two.page.goto(page.url())
  await expect(two.claims).toHaveCount(2)
  await one.select('They do not.')
  await page.keyboard.press('Control+e')
  await one.dialog.getByRole('combobox', { name: 'What' }).selectOption('The branch under “They do not.”')
  await expect(one.dialog.getByRole('figure')).toContainText('They do not.')
  const remove = async () => {
    await two.select('They do not.')
    await two.page.keyboard.press('Delete')
    await two.saved()
    await expect(page.getByText('1 contention')).toHaveCount(1)
  }
  await remove()
  await one.dialog.getByRole('combobox', { name: 'Format' }).selectOption('CSV')
  await expect(one.dialog.getByRole('figure')).toContainText('They do not.')
  await page.keyboard.press('Escape')

  await two.page.keyboard.press('Control+z')
  await one.select('They do not.')
  await drop(page, { name: 'list.md', text: '# Files hang.\n\n- + They do.' })
  await one.dialog.getByRole('radio', { name: 'Under “They do not.”' }).check()
  await remove()
  await one.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('alert').or(page.getByRole('status')).getByText('not there any more')).toBeVisible()
  await one.dialog.getByRole('radio', { name: 'A new debate' }).check()
  await one.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Files hang.' })).toBeVisible()
})

test('A149 saying how claims bear keeps what else was chosen, and the focus', async ({ page }) => {
  const screen = await beginDebate(page, 'Choices last.', 'They do.', 'They do not.')
  const list = (words: string) => `<outline text="${words}"><outline text="${words} again"/></outline>`
  await drop(page, { name: 'two.opml', text: `<opml version="2.0"><body>${list('One')}${list('Two')}</body></opml>` })
  const { dialog } = screen
  await dialog.getByRole('textbox', { name: 'Motion' }).fill('My own words.')
  await dialog.getByRole('radio', { name: /^Under/ }).check()
  await dialog.getByRole('radio', { name: 'support it' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'rebut it' })).toBeFocused()
  await expect(dialog.getByRole('radio', { name: /^Under/ })).toBeChecked()
  await expect(dialog.getByRole('textbox', { name: 'Motion' })).toHaveValue('My own words.')
  await page.keyboard.press('Enter')
  await expect(screen.claim('My own words.')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Undone: importing.' })).toBeVisible()
})
