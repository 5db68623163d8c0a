import { expect, test } from '@playwright/test'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { screenOf } from './screen.ts'

test('A1 the first start opens the Japan motion, ready to edit', async ({ page }) => {
  const screen = screenOf(page)
  await page.goto('./')
  await expect(screen.pro.getByRole('treeitem').first()).toBeVisible()
  await expect(screen.con.getByRole('treeitem').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Japan should join')
  await expect(page).toHaveURL(/#\/d\/japan-nato-ukraine$/)
  await expect(screen.library.getByRole('link', { name: /^Japan should join/ })).toBeVisible()
  await expect(screen.library.getByRole('link', { name: /uniform/ })).toBeVisible()
  await expect(page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: 'Outline' })).toBeVisible()
  await screen.saved()

  // The keyboard's way past the bars leads to a claim, and the claim takes an answer at once.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to the debate' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(screen.pro.getByRole('treeitem').first()).toBeFocused()
  await screen.add('s', 'The first support of a newcomer.')
  await screen.saved()
})

test('A1 a new debate has both trees before it has a claim, without a barrier', async ({ page }) => {
  const screen = screenOf(page)
  await page.goto('./#/')
  await screen.library.getByRole('button', { name: 'New debate', exact: true }).click()
  await screen.dialog.getByRole('textbox').first().fill('Trees begin as seeds.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Trees begin as seeds.' })).toBeVisible()
  await expect(screen.pro).toHaveCount(1)
  await expect(screen.con).toHaveCount(1)
  await expect(page.getByText('Nothing speaks for the motion yet.')).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'a debate without claims')
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('A2 the first journey in Japanese: rebut, write, rate, reload, undo', async ({ page }) => {
    const screen = screenOf(page, ja)
    const sentence = '欧州との信頼は、資金だけでは築けない。'
    await screen.open()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: ja.app.skip })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(screen.pro.getByRole('treeitem').first()).toBeFocused()
    const before = await screen.stands()
    await screen.add('r', sentence)
    await page.keyboard.press('5')
    await expect(screen.claim(sentence)).toHaveAccessibleName(new RegExp(ja.claim.conviction('100')))
    await expect.poll(screen.stands).not.toBe(before)
    const after = await screen.stands()
    await screen.saved()
    await expect(page).toHaveURL(/claim=/)

    await screen.reload()
    await expect(screen.claim(sentence)).toBeFocused()
    await expect.poll(screen.stands).toBe(after)
    await expect(screen.button(ja.commands.undo)).toBeEnabled()
    await page.keyboard.press('Control+z')
    await expect(screen.claim(sentence)).toHaveAccessibleName(new RegExp(ja.claim.convictionUnset))
    await page.keyboard.press('Control+z')
    await expect(screen.claim(sentence)).toHaveCount(0)
    await screen.saved()
  })

  test('A2 Enter that ends a word of an input method does not end the sentence', async ({ page, context }) => {
    const screen = screenOf(page, ja)
    await screen.open()
    await screen.button(ja.app.skip).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('s')
    await expect(screen.box).toBeFocused()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
    await expect(screen.box).toHaveValue('にほん')
    // The key press that an input method takes carries the code 229.
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 })
    await devtools.send('Input.insertText', { text: '日本' })
    await expect(screen.box).toBeFocused()
    await expect(screen.box).toHaveValue('日本')
    await page.keyboard.insertText('は参加すべきだ。')
    await page.keyboard.press('Enter')
    await expect(screen.claim('日本は参加すべきだ。')).toBeFocused()
  })

  test('A2 a word that an input method composes outlives rows that come and go around it', async ({
    page,
    context,
  }) => {
    const screen = screenOf(page, ja)
    await screen.open()
    await screen.button(ja.app.skip).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('r')
    await expect(screen.box).toBeFocused()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
    await expect(screen.box).toHaveValue('にほん')
    const first = screen.pro.locator('[aria-level="1"][aria-posinset="1"]')
    await page.mouse.move(500, 500)
    for (const [way, there] of [
      [4000, 0],
      [-4000, 1],
    ] as const) {
      await expect(async () => {
        await page.mouse.wheel(0, way)
        await expect(first).toHaveCount(there, { timeout: 500 })
      }).toPass()
    }
    await devtools.send('Input.insertText', { text: '日本' })
    await expect(screen.box).toHaveValue('日本')
    await expect(screen.box).toBeFocused()
  })
})
