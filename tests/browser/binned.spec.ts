import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { beginDebate } from './screen.ts'

test('P46 a debate that another tab puts away while one writes in it is told, kept, and brought back by a button', async ({
  page,
}) => {
  const one = await beginDebate(page, 'Bins are shared.', 'They are.', 'They are not.')
  await one.saved()
  await page.keyboard.press('s')
  await expect(one.box).toBeFocused()
  await page.keyboard.insertText('Half a sen')
  const two = await page.context().newPage()
  await two.goto('./#/')
  const line = two.getByRole('group', { name: /Bins are shared/ })
  await line.getByRole('button', { name: 'Delete' }).click()
  const told = page.getByRole('alert').filter({ hasText: 'This debate is put away.' })
  await expect(told).toBeVisible()
  await page.keyboard.insertText('tence.')
  await page.keyboard.press('Enter')
  await one.saved()
  await told.getByRole('button', { name: 'Bring back' }).click()
  await expect(told).toHaveCount(0)
  await one.reload()
  await expect(one.claim('Half a sentence.')).toBeVisible()
  await expect(told).toHaveCount(0)
})

test('P84 a debate that another tab deletes for good is no longer called saved, and leaving it is asked about first', async ({
  page,
}) => {
  const one = await beginDebate(page, 'Bins are emptied.', 'They are.', 'They are not.')
  await one.saved()
  const two = await page.context().newPage()
  two.on('dialog', (asked) => asked.accept())
  await two.goto('./#/')
  await two
    .getByRole('group', { name: /Bins are emptied/ })
    .getByRole('button', { name: 'Delete' })
    .click()
  await two.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'no longer on this device' })).toBeVisible()
  await expect(one.saving).toHaveText(/^Not saved/)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await page.getByRole('button', { name: 'Store it again' }).click()
  await one.saved()
  await one.reload()
  await expect(one.claim('They are.')).toBeVisible()
})

test('P84 a copy is merged with a debate that is gone from the disk, no versions are promised, and nothing is lost', async ({
  page,
}) => {
  const one = await beginDebate(page, 'Merges go on.', 'They do.', 'They do not.')
  await one.saved()
  await page.keyboard.press('Control+e')
  await page.getByRole('combobox', { name: 'Format' }).selectOption('json')
  const [sent] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ])
  const copy = (await readFile(await sent.path(), 'utf8')).replace('They do not.', 'They do not, says the copy.')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ])
  await chooser.setFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(copy) })
  await one.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  const merge = page.getByRole('dialog', { name: 'Merge two copies' })
  await expect(merge).toContainText('Versions of both copies are kept.')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' })
  await expect(merge).toContainText('no versions of the copies are kept')
  await merge.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(one.claim('They do not, says the copy.')).toBeVisible()
  await one.select('They do.')
  await one.add('r', 'Written after that.')
  await page.getByRole('button', { name: 'Store it again' }).click()
  await one.saved()
  await one.reload()
  await expect(one.claim('They do not, says the copy.')).toBeVisible()
  await expect(one.claim('Written after that.')).toBeVisible()
})
