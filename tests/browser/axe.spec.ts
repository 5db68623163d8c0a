import { expect, test } from '@playwright/test'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { screenOf } from './screen.ts'

test('A16 axe finds no serious barrier, light and wide or dark and narrow', async ({ page }) => {
  test.slow()
  const screen = screenOf(page)
  const { panel, dialog } = screen
  const first = screen.pro.getByRole('treeitem').first()
  const leave = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await screen.open('#/d/school-uniforms')
  await first.getByRole('paragraph').click()
  await expect(first).toBeFocused()
  await expectNoBarrierInEitherLook(page, 'the outline with a selected claim')

  await page.keyboard.press('r')
  await page.keyboard.type('Half a sentence')
  await expectNoBarrierInEitherLook(page, 'while writing')
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('re')
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'the palette')
  await leave()
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'the sheet of keys')
  await leave()
  await screen.button('Settings').click()
  await expect(dialog).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'the settings')
  await leave()

  await first.click({ button: 'right', position: { x: 60, y: 20 } })
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'the menu of a claim')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)

  await page.setViewportSize({ width: 390, height: 844 })
  await panel.getByRole('button', { name: 'More' }).click()
  await panel.getByRole('button', { name: '+ Add evidence' }).click()
  await expect(panel.getByRole('textbox', { name: 'Quoted passage' })).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'the evidence editor')
  await page.goto('./#/')
  await expect(page.getByRole('heading', { level: 1, name: 'Debates on this device' })).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'the library')
})
