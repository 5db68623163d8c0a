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
  await expect(line.getByRole('button', { name: 'Delete' })).toBeVisible()
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
