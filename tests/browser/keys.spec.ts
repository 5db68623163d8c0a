import { expect, test } from '@playwright/test'
import { beginDebate } from './screen.ts'

test('A4 arrows, Home, End and * move, fold and unfold as in the ARIA tree pattern', async ({ page }) => {
  const screen = await beginDebate(page, 'Trees can be walked.', 'Alpha stands.', 'Omega stands.')
  const { claim } = screen
  await screen.add('s', 'Beta supports.')
  await screen.add('a', 'Gamma supports.')
  await screen.select('Alpha stands.')
  await screen.add('a', 'Delta stands.')
  await screen.add('r', 'Epsilon rebuts.')
  await expect(claim('Alpha stands.')).toHaveAttribute('aria-level', '1')
  await expect(claim('Alpha stands.')).toHaveAttribute('aria-setsize', '2')
  await expect(claim('Delta stands.')).toHaveAttribute('aria-posinset', '2')
  await expect(claim('Epsilon rebuts.')).toHaveAttribute('aria-level', '2')

  const walk: [key: string, to: string][] = [
    ['Home', 'Alpha stands.'],
    ['ArrowDown', 'Beta supports.'],
    ['ArrowDown', 'Gamma supports.'],
    ['ArrowUp', 'Beta supports.'],
    ['ArrowLeft', 'Alpha stands.'],
    ['ArrowRight', 'Beta supports.'],
    ['End', 'Epsilon rebuts.'],
    ['ArrowDown', 'Epsilon rebuts.'],
    ['Home', 'Alpha stands.'],
    ['ArrowUp', 'Alpha stands.'],
  ]
  for (const [key, to] of walk) {
    await page.keyboard.press(key)
    await expect(claim(to)).toBeFocused()
    await expect(claim(to)).toHaveAttribute('aria-selected', 'true')
  }

  await page.keyboard.press('ArrowLeft')
  await expect(claim('Alpha stands.')).toHaveAttribute('aria-expanded', 'false')
  await expect(claim('Beta supports.')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(claim('Delta stands.')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(claim('Delta stands.')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('*')
  await expect(claim('Alpha stands.')).toHaveAttribute('aria-expanded', 'true')
  await expect(claim('Epsilon rebuts.')).toBeVisible()
  await expect(claim('Delta stands.')).toBeFocused()
})

test('A4 typing ahead goes to the next claim that begins so', async ({ page }) => {
  const screen = await beginDebate(page, 'Letters lead.', 'Every letter leads.', 'None leads.')
  await screen.add('a', 'Lions roar.')
  await screen.add('a', 'Long roads end.')
  await page.keyboard.press('Home')
  await page.keyboard.type('lo')
  await expect(screen.claim('Long roads end.')).toBeFocused()
  await expect(screen.claims).toHaveCount(4)
  await expect(screen.box).toHaveCount(0)
})

test('A5 F2 and Enter edit, S, R and U answer, A adds beside, and the cursor is in the box', async ({ page }) => {
  const screen = await beginDebate(page, 'Keys write.', 'They write.', 'They do not.')
  const { claim, box } = screen
  for (const key of ['F2', 'Enter']) {
    await page.keyboard.press(key)
    await expect(box).toBeFocused()
    await expect(box).toHaveValue(/^They write/)
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    await page.keyboard.press('Enter')
  }
  await expect(claim('They write.!!')).toBeFocused()
  await screen.add('u', 'That is beside the point.')
  await expect(claim('That is')).toHaveAccessibleName(/undercuts/)
  await screen.add('a', 'So is this.')
  await expect(claim('So is this.')).toHaveAttribute('aria-level', '2')
  await screen.select('They write.!!')
  await screen.add('S', 'With Shift too.')
  await expect(claim('With Shift')).toHaveAccessibleName(/supports/)
  await screen.saved()
})

test('A5 Delete takes a claim with its answers, hands the focus on, and Undo brings all back', async ({ page }) => {
  const screen = await beginDebate(page, 'Deleting is safe.', 'One stays.', 'The other side.')
  const { claim } = screen
  await screen.add('a', 'Two goes.')
  await screen.add('r', 'Three goes along.')
  await page.keyboard.press('ArrowLeft')
  for (const key of ['Delete', 'Backspace']) {
    await expect(claim('Two goes.')).toBeFocused()
    await page.keyboard.press(key)
    await expect(claim('Two goes.')).toHaveCount(0)
    await expect(claim('Three goes along.')).toHaveCount(0)
    await expect(claim('One stays.')).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(claim('Three goes along.')).toBeVisible()
  }
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(claim('Two goes.')).toBeFocused()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(claim('One stays.')).toHaveCount(0)
  // The last one of a column hands the focus to the motion above it.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('s')
  await expect(screen.box).toBeFocused()
})

test('A5 Alt with the arrows reorders, indents and outdents, and the focus goes along', async ({ page }) => {
  const screen = await beginDebate(page, 'Claims move.', 'First.', 'Against.')
  const { claim } = screen
  await screen.add('a', 'Second.')
  await screen.add('a', 'Third.')
  const moves: [key: string, level: string, position: string][] = [
    ['Alt+ArrowUp', '1', '2'],
    ['Alt+ArrowUp', '1', '1'],
    ['Alt+ArrowUp', '1', '1'],
    ['Alt+ArrowDown', '1', '2'],
    ['Alt+ArrowRight', '2', '1'],
    ['Alt+ArrowLeft', '1', '2'],
  ]
  for (const [key, level, position] of moves) {
    await page.keyboard.press(key)
    await expect(claim('Third.')).toHaveAttribute('aria-level', level)
    await expect(claim('Third.')).toHaveAttribute('aria-posinset', position)
    await expect(claim('Third.')).toBeFocused()
  }
  await screen.saved()
  await screen.reload()
  await expect(claim('Third.')).toHaveAttribute('aria-posinset', '2')
})

test('A6 1 to 5 rate, 0 clears, on the screen at once', async ({ page }) => {
  const screen = await beginDebate(page, 'Pips count.', 'They count.', 'They do not.')
  for (const [key, percent] of [
    ['1', 20],
    ['2', 40],
    ['3', 60],
    ['4', 80],
    ['5', 100],
  ] as const) {
    await page.keyboard.press(key)
    await expect(screen.claim('They count.')).toHaveAccessibleName(new RegExp(`conviction ${percent}, `))
    await expect(screen.panel.getByRole('slider', { name: 'Conviction' })).toHaveValue(String(percent))
  }
  await expect.poll(screen.stands).toBeGreaterThan(50)
  await page.keyboard.press('0')
  await expect(screen.claim('They count.')).toHaveAccessibleName(/conviction not set/)
  await expect(screen.claim('They count.')).toBeFocused()
  await screen.saved()
})
