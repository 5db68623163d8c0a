import { expect, type Page, test } from '@playwright/test'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { beginDebate, screenOf } from './screen.ts'

const list = (page: Page) => page.getByRole('list', { name: 'To do' })
const filter = (page: Page, name: RegExp) => page.getByRole('group', { name: 'Show' }).getByRole('button', { name })
const progress = (page: Page, side: string) => page.getByRole('progressbar', { name: `Claims of ${side} answered` })

async function openNext(page: Page) {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine')
  await page.getByRole('tab', { name: 'Case' }).click()
  await expect(list(page).getByRole('listitem').first()).toBeVisible()
  return screen
}

test('A108 what to do next leads to the claim, and the answer that is written there counts', async ({ page }) => {
  const screen = await openNext(page)
  const bar = progress(page, 'Con')
  const answered = Number(await bar.getAttribute('aria-valuenow'))
  await filter(page, /^Unanswered/).click()
  const first = list(page).getByRole('listitem').first()
  const sentence = (await first.locator('.task-claim').textContent()) ?? ''
  await first.locator('.task-claim').click()
  await expect(screen.panel.getByRole('heading', { level: 2, name: sentence })).toBeVisible()
  await first.getByRole('button', { name: `Rebut: ${sentence}` }).click()
  await expect(screen.box).toBeFocused()
  await page.keyboard.insertText('The test is met.')
  await page.keyboard.press('Enter')
  await expect(screen.claim('The test is met.')).toBeFocused()
  await page.getByRole('tab', { name: 'Case' }).click()
  await expect(bar).toHaveAttribute('aria-valuenow', String(answered + 1))
  await expect(list(page).getByRole('button', { name: sentence, exact: true })).toHaveCount(0)
})

test('A108 evidence is added from the list, in the panel beside it', async ({ page }) => {
  const screen = await openNext(page)
  await filter(page, /^No source/).click()
  await expect(filter(page, /^No source/)).toHaveAttribute('aria-pressed', 'true')
  const before = await list(page).getByRole('listitem').count()
  await list(page)
    .getByRole('button', { name: /^Add evidence/ })
    .first()
    .click()
  const finder = screen.panel.getByRole('combobox', { name: 'Find a source of this debate' })
  await expect(finder).toBeFocused()
  await page.keyboard.type('nippon')
  await page.keyboard.press('Enter')
  await expect(screen.panel.getByRole('textbox', { name: 'Quoted passage' })).toBeFocused()
  await expect(list(page).getByRole('listitem')).toHaveCount(before - 1)
})

test('A108 the other side has a list of its own, and filters and side are remembered', async ({ page }) => {
  await openNext(page)
  await page.getByRole('radio', { name: 'Con' }).check()
  await expect(progress(page, 'Pro')).toBeVisible()
  await filter(page, /^Undefended/).click()
  await expect(
    list(page)
      .getByText(/^Attacked by: /)
      .first(),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Con' })).toBeChecked()
  await expect(filter(page, /^Undefended/)).toHaveAttribute('aria-pressed', 'true')
  await filter(page, /^All/).click()
  await expect(list(page).getByText('Answer this', { exact: true }).first()).toBeVisible()
})

test('A108 with the keyboard alone: down the list, to the claim, and a mark is ticked off', async ({ page }) => {
  const screen = await beginDebate(page, 'Homework should be banned', 'Pupils need rest.', 'Practice makes perfect.')
  await screen.panel.getByRole('button', { name: 'Check this' }).press('Enter')
  await page.getByRole('tab', { name: 'Weigh' }).focus()
  await page.keyboard.press('ArrowRight')
  const rows = list(page).getByRole('listitem')
  await expect(rows).not.toHaveCount(0)
  await rows.first().locator('.task-claim').focus()
  await page.keyboard.press('End')
  await expect(rows.last().locator('.task-claim')).toBeFocused()
  const done = page.getByRole('button', { name: 'Done: Pupils need rest.' })
  await done.focus()
  await page.keyboard.press('Enter')
  await expect(done).toHaveCount(0)
  await expect(list(page).locator('.task-claim:focus')).toBeVisible()
})

test('A112 on a phone the claim that was chosen stays to be seen above its sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const screen = await openNext(page)
  const third = list(page).locator('.task-claim').nth(2)
  await third.scrollIntoViewIfNeeded()
  await third.click()
  await expect(screen.panel.getByRole('button', { name: 'Rebut', exact: true })).toBeVisible()
  await expect(third).toBeInViewport({ ratio: 0.9 })
  const below = async () => {
    const [claim, sheet] = [await third.boundingBox(), await screen.panel.boundingBox()]
    return (claim?.y ?? 0) + (claim?.height ?? 0) - (sheet?.y ?? 0)
  }
  await expect.poll(below).toBeLessThanOrEqual(0)
})

test('A111 axe finds nothing serious in the next steps, light and wide or dark and narrow', async ({ page }) => {
  test.slow()
  await openNext(page)
  await expectNoBarrierInEitherLook(page, 'the list')
  await page.getByText('By contention').click()
  await expectNoBarrierInEitherLook(page, 'progress by contention')
  await page.getByText('By contention').click()
  await filter(page, /^Undefended/).click()
  await list(page).locator('.task-claim').first().click()
  await expectNoBarrierInEitherLook(page, 'filtered, with a selected claim')
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('A108 the next steps in Japanese', async ({ page }) => {
    await page.goto('./#/d/japan-nato-ukraine?view=case')
    await expect(page.getByRole('list', { name: ja.next.list }).getByRole('listitem').first()).toBeVisible()
    await expect(page.getByText(/^否定側の主張\d+件中\d+件に応答済み$/)).toBeVisible()
  })
})

test('A151 old evidence is said to hold still by a click in the list; the panel shows it, and a reload keeps it', async ({
  page,
}) => {
  const screen = await openNext(page)
  await filter(page, /^Dated/).click()
  const dated = Number(/\d+/.exec(await filter(page, /^Dated/).innerText())?.[0])
  const first = list(page).getByRole('listitem').first()
  await first.locator('.task-claim').click()
  await first.getByRole('button', { name: /^Still holds/ }).click()
  await expect(filter(page, new RegExp(`^Dated ${dated - 1}`))).toBeVisible()
  await expect(list(page).locator('.task-claim').first()).toBeFocused()
  await expect(screen.panel.getByRole('button', { name: /^Still holds/, pressed: true })).not.toHaveCount(0)
  await screen.saved()
  await expect(page).toHaveURL(/claim=/)
  await page.reload()
  await expect(filter(page, new RegExp(`^Dated ${dated - 1}`))).toBeVisible()
  await screen.panel
    .getByRole('button', { name: /^Still holds/, pressed: true })
    .first()
    .click()
  await expect(filter(page, new RegExp(`^Dated ${dated}`))).toBeVisible()
})
