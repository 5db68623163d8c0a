import { expect, test } from '@playwright/test'
import { beginDebate } from './screen.ts'

test('A15 a ballot weighs on its own: new, choose, copy, rename, delete, undo', async ({ page }) => {
  const screen = await beginDebate(page, 'Judges differ.', 'They differ.', 'They agree.')
  const ballot = page.getByRole('combobox', { name: 'Ballot' })
  const actions = page.getByRole('group', { name: 'Ballot actions' })
  const act = (name: string) => actions.getByRole('button', { name }).click()
  const name = async (text: string) => {
    await screen.dialog.getByRole('textbox', { name: 'Name of the ballot' }).fill(text)
    await page.keyboard.press('Enter')
    await expect(screen.dialog).toHaveCount(0)
  }
  const expectChosen = (text: string) => expect(ballot.getByRole('option', { selected: true })).toHaveText(text)
  await expectChosen('Our judgement')
  await expect(actions.getByRole('button', { name: 'Delete the ballot' })).toBeDisabled()
  await page.keyboard.press('5')
  await expect(screen.claim('They differ.')).toHaveAccessibleName(/conviction 100/)
  const ours = await screen.stands()
  expect(ours).toBeGreaterThan(50)

  await act('New ballot…')
  await name('Lay judge')
  await expectChosen('Lay judge')
  await expect(screen.claim('They differ.')).toHaveAccessibleName(/conviction not set/)
  await expect.poll(screen.stands).toBe(50)
  await screen.select('They agree.')
  await page.keyboard.press('5')
  await expect.poll(screen.stands).toBeLessThan(50)

  await ballot.selectOption('Our judgement')
  await expect.poll(screen.stands).toBe(ours)
  await act('Copy the ballot…')
  await expect(screen.dialog.getByRole('textbox')).toHaveValue('Our judgement (copy)')
  await page.keyboard.press('Enter')
  await expectChosen('Our judgement (copy)')
  await expect.poll(screen.stands).toBe(ours)
  await act('Rename the ballot…')
  await name('Coach')
  await expectChosen('Coach')
  await screen.saved()

  await screen.reload()
  await expectChosen('Coach')
  await expect(ballot.getByRole('option')).toHaveText(['Our judgement', 'Lay judge', 'Coach'])
  await act('Delete the ballot')
  await expect(ballot.getByRole('option')).toHaveText(['Our judgement', 'Lay judge'])
  await screen.button('Undo').click()
  await expect(ballot.getByRole('option')).toHaveText(['Our judgement', 'Lay judge', 'Coach'])
  await ballot.selectOption('Coach')
  await expect(screen.claim('They differ.')).toHaveAccessibleName(/conviction 100/)
  await screen.button('Undo').click()
  await expect(ballot.getByRole('option')).toHaveText(['Our judgement', 'Lay judge', 'Our judgement (copy)'])
  await screen.saved()
})

test('A15 Escape closes a dialog without an effect, and the focus goes back', async ({ page }) => {
  const screen = await beginDebate(page, 'Escape escapes.', 'It does.', 'It does not.')
  for (const button of ['New ballot…', 'Rename the ballot…', 'Copy the ballot…']) {
    const opener = screen.button(button)
    await opener.click()
    await expect(screen.dialog.getByRole('textbox', { name: 'Name of the ballot' })).toBeFocused()
    await page.keyboard.type('Never kept')
    await page.keyboard.press('Escape')
    await expect(screen.dialog).toHaveCount(0)
    await expect(page.locator('body')).not.toBeFocused()
  }
  await expect(page.getByRole('combobox', { name: 'Ballot' }).getByRole('option')).toHaveText(['Our judgement'])
})
