import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { formats } from '../../src/formats/formats.ts'
import { en } from '../../src/ui/words/en.ts'
import { buildProgram } from './built.ts'
import { screenOf } from './screen.ts'

const whole = fileURLToPath(new URL('../fixtures/formats/whole.opml', import.meta.url))

test('P103 one file runs from a disk: edits, a reload, every export, an import, and it says where debates are kept', async ({
  page,
  context,
}) => {
  test.slow()
  const folder = await buildProgram('--mode', 'single')
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`)
  })
  const file = pathToFileURL(join(folder, 'rejoinder.html')).href
  page.on('request', (request) => {
    if (request.url() !== file && !/^(blob|data):/.test(request.url())) wrong.push(`request: ${request.url()}`)
  })
  await context.setOffline(true)
  await page.goto(file)
  const screen = screenOf(page)
  await expect(screen.standing).toBeVisible()
  const said = page.getByRole('alert').filter({ hasText: en.program.offline.file })
  await said.getByRole('button', { name: en.app.dismiss }).click()
  await page.getByRole('contentinfo').getByRole('button', { name: en.program.mark.file }).click()
  await expect(screen.dialog).toContainText(en.program.offline.file)
  await expect(screen.dialog.getByRole('button', { name: en.commands['backup-library'] })).toBeVisible()
  await page.keyboard.press('Escape')

  await screen.library.getByRole('link', { name: /uniform/ }).click()
  await screen.select('Families must buy')
  await screen.add('r', 'Written on a stick.')
  await screen.saved()
  await page.reload()
  await expect(screen.claim('Written on a stick.')).toBeVisible()
  await expect(said).toHaveCount(0)
  for (const view of ['map', 'weigh', 'case', 'outline'] as const) {
    await page.getByRole('tab', { name: en.views.names[view] }).click()
    await expect(page.getByText(en.app.loading)).toHaveCount(0)
  }

  await page.keyboard.press('Control+e')
  for (const { label } of formats) {
    await screen.dialog.getByRole('combobox', { name: en.exchange.format }).selectOption(label)
    await expect(screen.dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled()
  }
  await screen.dialog.getByRole('combobox', { name: en.exchange.format }).selectOption('Markdown')
  await expect(screen.dialog.getByRole('figure')).toContainText('Written on a stick.')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    screen.dialog.getByRole('button', { name: 'Save the file' }).click(),
  ])
  expect(await readFile(await saved.path(), 'utf8')).toContain('Written on a stick.')

  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), screen.button('Import').click()])
  await chooser.setFiles(whole)
  await screen.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toBeVisible()
  expect(wrong).toEqual([])
  await rm(folder, { recursive: true, force: true })
})
