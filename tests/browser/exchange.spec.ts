import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectNoBarrier } from './barriers.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'

/** Chooses files as a person does after pressing Import. */
async function choose(screen: Screen, ...files: { name: string; text: string | Buffer }[]) {
  const [chooser] = await Promise.all([screen.page.waitForEvent('filechooser'), screen.button('Import').click()])
  await chooser.setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })),
  )
}

/** Saves the file that the export dialog shows. */
async function save(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click(),
  ])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

test('A9 Ctrl+E hands out a file that comes back through Import as a new debate', async ({ page }) => {
  const screen = await beginDebate(page, 'Exports are whole.', 'They are whole.', 'They are not.')
  await screen.add('u', 'Wholeness is not the point.')
  await page.keyboard.press('5')
  await screen.saved()
  const stands = await screen.stands()
  const address = page.url()
  await page.keyboard.press('Control+e')
  await expect(screen.dialog).toContainText('Wholeness is not the point.')
  const { name, content } = await save(page)
  expect(name).toBe('Exports are whole.json')
  await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible()
  await expect(screen.claim('Wholeness is')).toBeFocused()

  await choose(screen, { name: 'again.json', text: content })
  await expect(screen.dialog).toContainText('3 claims')
  await expect(screen.dialog).toContainText('Everything in the file has its place.')
  // Nothing is stored yet.
  await expect(page.locator('nav a', { hasText: 'Exports are whole.' })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Imported “Exports are whole.”' })).toBeVisible()
  await expect(page).not.toHaveURL(address)
  await expect(screen.claims).toHaveCount(3)
  await expect(screen.claim('Wholeness is')).toHaveAccessibleName(/undercuts, conviction 100/)
  await expect.poll(screen.stands).toBe(stands)
  await expect(screen.library.getByRole('link', { name: 'Exports are whole.' })).toHaveCount(2)
  await screen.saved()
})

test('A9 a file that cannot be read is refused with a sentence, and changes nothing', async ({ page }) => {
  const screen = await beginDebate(page, 'Refusals are polite.', 'They are.', 'They are not.')
  const links = await screen.library.getByRole('link').count()
  for (const [name, text] of [
    ['torn.json', '{"motion": '],
    ['foreign.json', '{"nodes": 3}'],
    ['proto.json', '{"__proto__": {"a": 1}, "format": "rejoinder"}'],
    ['empty.json', ''],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
  ] as const) {
    await choose(screen, { name, text })
    const alert = page.getByRole('alert').filter({ hasText: `“${name}” was not imported.` })
    await expect(alert).toBeVisible()
    await alert.getByRole('button', { name: 'Dismiss' }).click()
    await expect(alert).toHaveCount(0)
  }
  await expect(screen.claims).toHaveCount(2)
  await expect(screen.library.getByRole('link')).toHaveCount(links)
})

test('A90 what an import adapts is shown by line before anything is stored, and giving up stores nothing', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Reports are read.', 'They are.', 'They are not.')
  const argdown = '[One]: First.\n  - [Two]: Second.\n\n[Three]: Third.\n  >< [Four]: Fourth.\n'
  await choose(screen, { name: 'two roots.argdown', text: argdown })
  await expect(screen.dialog).toContainText('Line 1: 2 claims stand at the top')
  await expect(screen.dialog.getByText(/Line 5: .*contradicts/)).toBeVisible()
  await expect(screen.dialog.getByRole('textbox', { name: 'Motion' })).toHaveValue('two roots')
  await expectNoBarrier(page, 'the import preview')
  await page.keyboard.press('Escape')
  await expect(screen.dialog).toHaveCount(0)
  await expect(screen.library.getByRole('link', { name: 'two roots' })).toHaveCount(0)

  await choose(screen, { name: 'two roots.argdown', text: argdown })
  await screen.dialog.getByRole('textbox', { name: 'Motion' }).fill('Four claims and a motion.')
  await screen.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Four claims and a motion.' })).toBeVisible()
  await expect(screen.claims).toHaveCount(4)
})

test('A91 a file goes under the selected claim, its claims with it, and one undo takes it back', async ({ page }) => {
  const screen = await beginDebate(page, 'Files hang under claims.', 'They do.', 'They do not.')
  await screen.select('They do not.')
  await choose(screen, { name: 'list.md', text: '# Files are small.\n\n- + Small ones travel.\n  - − Not by post.\n' })
  await screen.dialog.getByRole('radio', { name: 'Under “They do not.”' }).check()
  await screen.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(screen.claim('Files are small.')).toBeFocused()
  await expect(screen.con.getByRole('treeitem', { name: /^Not by post\./ })).toHaveAttribute('aria-level', '4')
  await page.keyboard.press('Control+z')
  await expect(screen.claims).toHaveCount(2)
  await screen.saved()
})

test('A92 a dropped file is read; one that may be several things is asked about', async ({ page }) => {
  const screen = await beginDebate(page, 'Drops are caught.', 'They are.', 'They are not.')
  const drop = async (name: string, text: string) => {
    const data = await page.evaluateHandle(
      ([name, text]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text ?? ''], name ?? ''))
        return transfer
      },
      [name, text],
    )
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
    await expect(page.getByText('Drop the file to import it')).toBeVisible()
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }
  await drop(
    'outline.opml',
    '<opml version="2.0"><body><outline text="Trees."><outline text="Leaves."/></outline></body></opml>',
  )
  await expect(screen.dialog).toContainText('OPML')
  await expect(screen.dialog.getByRole('radio', { name: 'support it' })).toBeChecked()
  await screen.dialog.getByRole('radio', { name: 'rebut it' }).check()
  await expect(screen.dialog.getByRole('radio', { name: 'rebut it' })).toBeChecked()
  await screen.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(screen.con.getByRole('treeitem', { name: /^Leaves\./ })).toBeVisible()

  await drop('really.csv', '<opml version="2.0"><body><outline text="Trees."/></body></opml>')
  await expect(screen.dialog.getByRole('radio', { name: 'OPML' })).toBeChecked()
  await screen.dialog.getByRole('button', { name: 'Read it' }).click()
  await expect(screen.dialog).toContainText('Trees.')
})

test('A93 every format is written, shown before it is saved, and comes out as chosen', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  await screen.select('Families must buy')
  await page.keyboard.press('Control+e')
  const { dialog } = screen
  await expectNoBarrier(page, 'the export dialog')
  const seen: [string, RegExp | null][] = [
    ['Argdown', /Schools should require/],
    ['Kialo text', /Discussion Name:/],
    ['Markdown', /# Schools should require/],
    ['OPML', /<opml version="2\.0"/],
    ['FreeMind', /<map/],
    ['AIF JSON', /"nodes"/],
    ['CSV', /conviction/],
    ['DOT (Graphviz)', /digraph/],
    ['HTML', /<!doctype html>/i],
    ['Word (DOCX)', null],
    ['SVG', null],
  ]
  for (const [format, words] of seen) {
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format)
    if (words !== null) await expect(dialog.getByRole('figure')).toContainText(words)
    await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled()
  }
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible()

  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Argdown')
  await dialog
    .getByRole('combobox', { name: 'What' })
    .selectOption('The branch under “Families must buy a second set of clothes that serves for nothing else.”')
  await dialog.getByRole('checkbox', { name: 'Weights and ballots' }).uncheck()
  // Between two files the preview is empty: what is awaited is the file.
  await expect(dialog.getByRole('figure')).toContainText('[Motion]: Families must buy')
  await expect(dialog.getByRole('figure')).not.toContainText('conviction')
  const { name, content } = await save(page)
  expect(name).toMatch(/\.argdown$/)
  expect(content.toString()).toContain('Families must buy')
  // The choice of a format is remembered on this device.
  await page.keyboard.press('Control+e')
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('argdown')
})

test('A94 the whole library goes out as one file and comes back, merged or in the place of what is here', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Libraries burn.', 'They do.', 'They do not.')
  await screen.saved()
  await page.goto('./#/')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up all debates' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Rejoinder .*\.zip$/)
  const content = await readFile(await download.path())

  await screen.library.getByRole('link', { name: 'Libraries burn.' }).click()
  await screen.select('They do.')
  await screen.add('r', 'Not this one.')
  await screen.saved()
  await page.goto('./#/')
  const restore = async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Restore a backup…' }).click(),
    ])
    await chooser.setFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: content })
  }
  await restore()
  await expect(screen.dialog.getByRole('listitem').filter({ hasText: 'Libraries burn.' })).toContainText(
    'both are kept',
  )
  await expect(screen.dialog.getByRole('listitem').filter({ hasText: 'uniform' })).toContainText('the same')
  await expectNoBarrier(page, 'restoring')
  await screen.dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 debate was brought in.' })).toBeVisible()
  await expect(screen.library.getByRole('link', { name: 'Libraries burn.' })).toHaveCount(2)

  await restore()
  await expect(screen.dialog.getByRole('listitem').filter({ hasText: 'Libraries burn.' })).toContainText(
    'nothing is brought in',
  )
  await screen.dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(screen.dialog).toHaveCount(0)
  await expect(screen.library.getByRole('link', { name: 'Libraries burn.' })).toHaveCount(2)

  await restore()
  await screen.dialog.getByRole('radio', { name: 'Replace what is here' }).check()
  await expect(screen.dialog.getByRole('listitem').filter({ hasText: 'the one here is put away' })).toHaveCount(1)
  await screen.dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(screen.library.getByRole('link', { name: 'Libraries burn.' })).toHaveCount(1)
})

test('A95 a file of ten thousand claims is read beside the page, and can be given up', async ({ page }) => {
  const screen = await beginDebate(page, 'Large files wait.', 'They do.', 'They do not.')
  const lines = ['# Ten thousand', '']
  for (let i = 0; i < 10_000; i++)
    lines.push(`${'  '.repeat(i % 8)}- ${i % 2 === 0 ? '+' : '−'} Claim number ${i} of a large outline.`)
  await choose(screen, { name: 'large.md', text: lines.join('\n') })
  await expect(screen.dialog.getByRole('progressbar')).toBeVisible()
  await screen.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(screen.dialog).toHaveCount(0)
  await choose(screen, { name: 'large.md', text: lines.join('\n') })
  await expect(screen.dialog).toContainText('10,000 claims', { timeout: 30_000 })
  await screen.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ten thousand' })).toBeVisible()
})

test('A96 several files are read one after the other, and what cannot be read is named', async ({ page }) => {
  const screen = await beginDebate(page, 'Folders come in.', 'They do.', 'They do not.')
  await choose(
    screen,
    { name: 'one.md', text: '# The first of several\n\n- + Yes.' },
    { name: 'two.md', text: '# The second of several\n\n- − No.' },
    { name: 'broken.json', text: '{' },
  )
  await expect(screen.dialog).toContainText('2 of 3 files can be imported.')
  await expect(screen.dialog).toContainText('broken.json:')
  await screen.dialog.getByRole('button', { name: 'Import 2 debates' }).click()
  await expect(screen.library.getByRole('link', { name: /of several/ })).toHaveCount(2)
})

test('A158 the picture of ten thousand claims is drawn while the page stays at hand, previewed folded, and saved whole', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Pictures are large.', 'They are.', 'They are not.')
  const lines = ['# Ten thousand', '']
  for (let i = 0; i < 10_000; i++) lines.push(`${'  '.repeat(i % 250 === 0 ? 0 : 1 + (i % 4))}- Claim ${i}.`)
  await choose(screen, { name: 'large.md', text: lines.join('\n') })
  const { dialog } = screen
  await expect(dialog).toContainText('10,000 claims', { timeout: 30_000 })
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ten thousand' })).toBeVisible()

  await page.keyboard.press('Control+e')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('SVG')
  // It is being drawn; nobody waits for it who does not want it.
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)

  await page.keyboard.press('Control+e')
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('svg')
  await expect(dialog.getByRole('figure')).toContainText('The preview folds branches away', { timeout: 30_000 })
  // All of it would stand for hundreds of thousands of pixels, and for seconds in which no key is heard.
  const preview = dialog.getByRole('img', { name: 'Preview' })
  expect(
    await preview.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalHeight)),
  ).toBeLessThan(40_000)
  const { content } = await save(page)
  const drawn = new Set(content.toString().match(/Claim \d+\.(?=<)/g))
  expect(drawn.size).toBe(10_000)
})
