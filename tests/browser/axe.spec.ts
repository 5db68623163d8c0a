import { expect, test } from '@playwright/test'
import { expectNoBarrier } from './barriers.ts'
import { type Screen, screenOf } from './screen.ts'

async function lookEverywhere(screen: Screen, narrow: boolean): Promise<void> {
  const { page, panel, dialog } = screen
  const first = screen.pro.getByRole('treeitem').first()
  const leave = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await screen.open('#/d/school-uniforms')
  await first.getByRole('paragraph').click()
  await expect(first).toBeFocused()
  await expectNoBarrier(page, 'the outline with a selected claim')

  await page.keyboard.press('r')
  await page.keyboard.type('Half a sentence')
  await expectNoBarrier(page, 'while writing')
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('re')
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await expectNoBarrier(page, 'the palette')
  await leave()
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
  await expectNoBarrier(page, 'the sheet of keys')
  await leave()
  await screen.button('Settings').click()
  await expect(dialog).toBeVisible()
  await expectNoBarrier(page, 'the settings')
  await leave()

  await first.click({ button: 'right', position: { x: 60, y: 20 } })
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoBarrier(page, 'the menu of a claim')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)

  if (narrow) await panel.getByRole('button', { name: 'More' }).click()
  await panel.getByRole('button', { name: '+ Add evidence' }).click()
  await expect(panel.getByRole('textbox', { name: 'Quoted passage' })).toBeVisible()
  await expectNoBarrier(page, 'the evidence editor')
  await page.goto('./#/')
  await expect(page.getByRole('heading', { level: 1, name: 'Debates on this device' })).toBeVisible()
  await expectNoBarrier(page, 'the library')
}

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test.describe(() => {
    test.use({ colorScheme, viewport: { width, height: 844 } })

    test(`A16 axe finds no serious barrier, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      test.slow()
      await lookEverywhere(screenOf(page), width < 761)
    })
  })
}
