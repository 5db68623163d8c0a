import { expect, test } from '@playwright/test'
import { beginDebate } from './screen.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('A8 Ctrl+C and Ctrl+V copy a whole subtree, also as text for other programs', async ({ page }) => {
  const screen = await beginDebate(page, 'Subtrees travel.', 'They travel.', 'They stay.')
  await screen.add('s', 'With their answers.')
  await page.keyboard.press('4')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+c')
  await expect(page.getByRole('status').filter({ hasText: '2 claims copied.' })).toBeVisible()
  await expect(screen.claim('They travel.')).toBeFocused()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.replaceAll('\r\n', '\n')).toBe('- + They travel.\n  - + With their answers.')

  await screen.select('They stay.')
  await page.keyboard.press('Control+v')
  const copy = screen.con.getByRole('treeitem', { name: /^They travel\./ })
  await expect(copy).toBeFocused()
  await expect(copy).toHaveAttribute('aria-level', '2')
  await expect(screen.con.getByRole('treeitem', { name: /^With their answers\./ })).toHaveAccessibleName(
    /conviction 80/,
  )
  await page.keyboard.press('Control+z')
  await expect(screen.claims).toHaveCount(3)
  await screen.saved()
})

test('A8 Ctrl+X moves a subtree, and undo puts it back', async ({ page }) => {
  const screen = await beginDebate(page, 'Subtrees move.', 'They move.', 'They stay.')
  await screen.add('r', 'And their answers too.')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+x')
  await expect(screen.claim('They move.')).toHaveCount(0)
  await expect(screen.claims).toHaveCount(1)
  await screen.select('They stay.')
  await page.keyboard.press('Control+v')
  await expect(screen.con.getByRole('treeitem', { name: /^They move\./ })).toBeFocused()
  await expect(screen.claims).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(screen.pro.getByRole('treeitem', { name: /^They move\./ })).toBeVisible()
  await expect(screen.claims).toHaveCount(3)
})

test('A8 lines from another program become claims, their indentation the tree', async ({ page }) => {
  const screen = await beginDebate(page, 'Text comes in.', 'It comes.', 'It does not.')
  await page.evaluate(() => navigator.clipboard.writeText('- Upper line\n    - Lower line\n- Next line'))
  await page.keyboard.press('Control+v')
  await expect(screen.claim('Upper line')).toBeFocused()
  await expect(screen.claim('Upper line')).toHaveAttribute('aria-level', '2')
  await expect(screen.claim('Lower line')).toHaveAttribute('aria-level', '3')
  await expect(screen.claim('Next line')).toHaveAttribute('aria-level', '2')
  await screen.saved()
})

test('A8 in a text box the clipboard is for text', async ({ page }) => {
  const screen = await beginDebate(page, 'Boxes take text.', 'They take it.', 'They do not.')
  await page.evaluate(() => navigator.clipboard.writeText('pasted words'))
  await page.keyboard.press('s')
  await expect(screen.box).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(screen.box).toHaveValue('pasted words')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  await expect(screen.box).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(screen.claims).toHaveCount(2)
})

test('A143 a list from a word processor becomes claims with its levels, by key and from the menu; nothing in it runs', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Lists come in.', 'They come.', 'They do not.')
  await page.evaluate(() => {
    const item = (level: number, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;</span><![endif]>${words}</p>`
    const html = `<html><body><h1>Upper</h1>${item(1, 'Middle<img src=x onerror="document.title=1">')}${item(2, '− Lower')}</body></html>`
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html)
      event.clipboardData?.setData('text/plain', 'Upper\n·\tMiddle\n·\tLower')
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('copy', copy, { capture: true, once: true })
    document.execCommand('copy')
  })
  const pasted = async () => {
    await expect(screen.claim('Upper').last()).toHaveAttribute('aria-level', '2')
    await expect(screen.claim('Middle').last()).toHaveAttribute('aria-level', '3')
    await expect(screen.claim('Lower').last()).toHaveAttribute('aria-level', '4')
    await expect(screen.claim('Lower').last()).toHaveAccessibleName(/rebuts/)
  }
  await page.keyboard.press('Control+v')
  await pasted()
  await page.keyboard.press('Control+z')
  await expect(screen.claims).toHaveCount(2)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Paste')
  await page.keyboard.press('Enter')
  await pasted()
  expect(await page.title()).not.toBe('1')
})
