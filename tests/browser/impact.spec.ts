import { expect, type Page, test } from '@playwright/test'
import { en, type Words } from '../../src/ui/words/en.ts'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrier } from './barriers.ts'
import { screenOf } from './screen.ts'

/** The five questions in the panel, in a language. */
function questionsOn(page: Page, words: Words) {
  const { panel } = screenOf(page, words)
  const part = (name: keyof Words['impact']['names']) =>
    panel.getByRole('radiogroup', { name: words.impact.names[name], exact: true })
  return {
    fold: panel.getByRole('button', { name: words.impact.title }),
    part,
    /** The chosen level of a part: 0 where it is unset. */
    chosen: (name: keyof Words['impact']['names']) =>
      part(name)
        .getByRole('radio')
        .evaluateAll((radios) => radios.findIndex((radio) => (radio as HTMLInputElement).checked)),
    take: panel.getByRole('button', { name: words.impact.take }),
    relevance: panel.getByRole('slider', { name: words.panel.relevance }),
  }
}

test('A50 an impact is weighed up with the keyboard, suggests a relevance, and outlives a reload', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  await screen.select('A uniform hides who can afford')
  const { fold, part, chosen, take, relevance } = questionsOn(page, en)
  await expect(relevance).toHaveAttribute('aria-valuetext', '60')
  await relevance.focus()
  await page.keyboard.press('Tab')
  await expect(fold).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(part('magnitude')).toBeVisible()
  await expect(take).toHaveCount(0)

  const arrows = async (count: number) => {
    for (let i = 0; i < count; i++) await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Tab')
  await arrows(5)
  await expect(part('magnitude')).toContainText(en.impact.levels.magnitude[5])
  await page.keyboard.press('Tab')
  await arrows(4)
  await page.keyboard.press('Tab')
  await arrows(4)
  await expect(screen.panel.getByText('suggests 72')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(take).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(relevance).toHaveAttribute('aria-valuetext', '72')
  await expect(take).toBeFocused()
  await screen.saved()
  await page.getByRole('tab', { name: en.views.names.weigh }).click()
  const weighed = page.getByRole('row').filter({ hasText: 'A uniform hides who can afford' })
  await expect(weighed.getByRole('cell').filter({ hasText: 'suggests 72' })).toContainText('Magnitude 5')
  await page.getByRole('tab', { name: en.views.names.outline }).click()

  await screen.reload()
  await expect(relevance).toHaveAttribute('aria-valuetext', '72')
  await expect.poll(() => chosen('magnitude')).toBe(5)
  expect([await chosen('probability'), await chosen('timeframe'), await chosen('scope')]).toEqual([4, 4, 0])

  // Undo goes on after the reload: first what was taken, then each part with its whole run of keys.
  await screen.select('A uniform hides who can afford')
  await page.keyboard.press('Control+z')
  await expect(relevance).toHaveAttribute('aria-valuetext', '60')
  await page.keyboard.press('Control+z')
  await expect.poll(() => chosen('timeframe')).toBe(0)
  expect([await chosen('magnitude'), await chosen('probability')]).toEqual([5, 4])
})

for (const [words, locale, colorScheme, width] of [
  [ja, 'ja-JP', 'dark', 390],
  [en, 'en-GB', 'dark', 1280],
] as const) {
  test.describe(() => {
    test.use({ locale, colorScheme, viewport: { width, height: 844 } })

    test(`A50 without a barrier, ${locale}, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      const screen = screenOf(page, words)
      await screen.open('#/d/school-uniforms')
      await screen.pro.getByRole('treeitem').first().getByRole('paragraph').click()
      if (width < 761) await screen.panel.getByRole('button', { name: words.app.more }).click()
      const { fold, part, take, relevance } = questionsOn(page, words)
      await fold.click()
      await expectNoBarrier(page, 'nothing set')
      await part('scope').getByRole('radio').nth(4).check()
      await expect(part('scope')).toContainText(words.impact.levels.scope[4])
      await take.click()
      await expect(relevance).toHaveAttribute('aria-valuetext', '80')
      await expectNoBarrier(page, 'set and taken')
      const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    })
  })
}

test('A51 a ballot begins as the opponents’, is the one that counts, and one undo takes it back', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  const before = await screen.stands()
  await page.getByRole('button', { name: 'New ballot…' }).click()
  await screen.dialog.getByRole('radio', { name: 'The opponents' }).check()
  await expectNoBarrier(page, 'the dialog')
  await expect(screen.dialog.getByRole('textbox', { name: 'Name of the ballot' })).toHaveValue('The opponents')
  await page.keyboard.press('Enter')
  await expect(screen.dialog).toHaveCount(0)
  const chosen = page.getByRole('combobox', { name: 'Ballot' }).getByRole('option', { selected: true })
  await expect(chosen).toHaveText('The opponents')
  await expect.poll(() => screen.stands()).toBeLessThan(before)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(chosen).toHaveText('Our judgement')
  await expect.poll(() => screen.stands()).toBe(before)
})
