import { expect, type Page, test } from '@playwright/test'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { type Screen, screenOf } from './screen.ts'

const passage =
  'Japan contributed thirteen billion dollars and was derided for it. The minesweepers that followed\nwere received with relief.'
const ris = 'TY  - NEWS\nAU  - Sato, Ken\nTI  - After the chequebook\nPB  - The Gazette\nPY  - 2024\nER  - \n'

/** Opens the evidence of a claim of the Japan motion. */
async function openEvidence(page: Page, narrow = false): Promise<Screen> {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine')
  await screen.claim('Japan paid about 13').getByRole('paragraph').click()
  if (narrow) await screen.panel.getByRole('button', { name: 'More' }).click()
  return screen
}

/** Nothing in the panel may be wider than it. */
async function expectWithin(screen: Screen): Promise<void> {
  const wide = () => screen.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth)
  await expect.poll(wide).toBeLessThanOrEqual(0)
}

async function edit(screen: Screen): Promise<void> {
  await screen.panel.getByRole('button', { name: /^Edit: Geography/ }).click()
  await expect(screen.panel.getByRole('textbox', { name: 'Quoted passage' })).toBeFocused()
}

test('A107 a passage is pasted, its lines joined, its words marked by keys alone, and all of it is kept', async ({
  page,
}) => {
  const screen = await openEvidence(page)
  const { panel } = screen
  await edit(screen)
  await page.keyboard.insertText(passage)
  await panel.getByRole('button', { name: 'Join lines' }).click()
  const box = panel.getByRole('textbox', { name: 'Quoted passage' })
  await expect(box).toHaveValue(/minesweepers that followed were received/)
  await box.press('Control+Home')
  for (let i = 0; i < 'Japan contributed thirteen'.length; i++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('F9')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+Shift+H')
  const quote = panel.getByRole('blockquote')
  await expect(quote.locator('mark u strong')).toHaveText('Japan contributed thirteen')
  await expect(box).toBeFocused()
  await panel.getByRole('button', { name: 'Done' }).click()
  await expect(quote).toContainText('received with relief.')
  await expect(panel.getByText(/^Read aloud in 0:0\d, all of it in 0:\d\d$/)).toBeVisible()
  await screen.saved()
  await screen.reload()
  await screen.claim('Japan paid about 13').getByRole('paragraph').click()
  await expect(panel.getByRole('blockquote').locator('mark')).toHaveText('Japan contributed thirteen')
})

test('A107 a citation that is pasted fills the fields in; a source of the debate is found, and had for one claim alone', async ({
  page,
}) => {
  const screen = await openEvidence(page)
  const { panel } = screen
  await edit(screen)
  await panel.getByRole('button', { name: 'Paste citation…' }).click()
  await page.keyboard.insertText(ris)
  await expect(panel.getByText('1 citation found')).toBeVisible()
  await panel.getByRole('button', { name: 'Fill in' }).click()
  await expect(panel.getByRole('textbox', { name: 'Title' })).toHaveValue('After the chequebook')
  await panel.getByRole('button', { name: 'Another source…' }).click()
  const finder = panel.getByRole('combobox', { name: 'Find a source of this debate' })
  await expect(finder).toBeFocused()
  await page.keyboard.type('caliber')
  await expect(panel.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(panel.getByText(/^Quoted by \d+ claims: a change here/)).toBeVisible()
  await expect(panel.getByRole('textbox', { name: 'Publisher' })).toHaveValue(/^Caliber\.Az/)
  await panel.getByRole('button', { name: 'Only here' }).click()
  await expect(panel.getByText(/^Quoted by \d+ claims: a change here/)).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Another source…' })).toBeFocused()
  await panel.getByRole('textbox', { name: 'Publisher' }).fill('A paper of our own')
  await panel.getByRole('button', { name: 'Done' }).click()
  await expect(panel.getByText(/A paper of our own/)).toBeVisible()
})

test('A110 what there is to do about a claim shows on its row and its card, and follows the side', async ({ page }) => {
  const screen = await openEvidence(page)
  const row = screen.claim('Japan paid about 13')
  const holding = screen.panel.getByRole('button', { name: /^Still holds/, pressed: true })
  await holding.first().click()
  await expect(row).toHaveAccessibleName(/, dated$/)
  await screen.panel.getByRole('button', { name: 'Check this' }).click()
  await expect(row.getByText('check this', { exact: true })).toBeVisible()
  await expect(row).toHaveAccessibleName(/, dated, check this$/)
  await page.getByRole('tab', { name: 'Map' }).click()
  const card = screen.claim('Japan paid about 13')
  await expect(card).toHaveAccessibleName(/, dated, check this$/)
  await expect(card.getByText('dated', { exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Case' }).click()
  await page.getByRole('radio', { name: 'Con' }).check()
  await page.getByRole('tab', { name: 'Map' }).click()
  await expect(card).toHaveAccessibleName(/, check this$/)
  await expect(card).not.toHaveAccessibleName(/dated/)
})

test('A111 axe finds nothing serious in the evidence editor, light and wide or dark and narrow', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  const screen = await openEvidence(page, true)
  const within = () => expectWithin(screen)
  const { panel } = screen
  await panel.getByRole('button', { name: 'Needs evidence' }).click()
  await expectNoBarrierInEitherLook(page, 'evidence as it is read', within)
  await edit(screen)
  await page.keyboard.insertText(passage)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('F9')
  await page.keyboard.press('F10')
  await page.keyboard.press('F11')
  await expect(panel.getByRole('blockquote').locator('mark u strong').first()).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'a marked passage')
  await panel.getByRole('button', { name: 'Paste citation…' }).click()
  await page.keyboard.insertText(ris)
  await expect(panel.getByRole('button', { name: 'Fill in' })).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'a pasted citation', within)
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Another source…' }).click()
  await expect(panel.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'choosing a source', within)
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP', viewport: { width: 390, height: 844 } })

  test('A107 in Japanese, on a phone, nothing of the evidence lies to the side', async ({ page }) => {
    const screen = screenOf(page, ja)
    await screen.open('#/d/japan-nato-ukraine')
    await screen.claim('Japan paid about 13').getByRole('paragraph').click()
    await screen.panel.getByRole('button', { name: ja.app.more }).click()
    await screen.panel
      .getByRole('button', { name: new RegExp(`^${ja.evidence.edit}：`) })
      .first()
      .click()
    await expect(screen.panel.getByRole('textbox', { name: ja.evidence.quote })).toBeFocused()
    await expectWithin(screen)
  })
})
