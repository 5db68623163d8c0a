import { expect, type Page, test } from '@playwright/test'
import { expectNoBarrierInEitherLook } from './barriers.ts'
import { type Screen, screenOf } from './screen.ts'

const part = (page: Page) => page.getByRole('region', { name: 'Practise rebuttals' })
const waiting = (page: Page) => part(page).getByText(/^To practise now/)
const yours = (page: Page) => page.getByRole('textbox', { name: 'Your rebuttal' })
const answers = (page: Page) => page.getByRole('group', { name: 'Prepared answers' })
const begin = (page: Page) => page.getByRole('button', { name: 'Begin', exact: true })

/** Opens what there is to practise of the Japan motion, for Pro. */
async function openPractise(page: Page): Promise<Screen> {
  const screen = screenOf(page)
  await screen.open()
  await page.goto('./#/d/japan-nato-ukraine?view=case&part=practise')
  await expect(waiting(page)).toBeVisible()
  return screen
}

/** How many claims the device knows something of. */
const onDisk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const db = opening.result
          const counting = db.transaction('drills').objectStore('drills').count()
          counting.onsuccess = () => {
            db.close()
            resolve(counting.result)
          }
        }
      }),
  )

const counts = async (page: Page) => (await waiting(page).innerText()).match(/\d+/g)?.map(Number)

test('A113 rebuttals are practised with the keyboard alone, and what is known of them outlives a reload', async ({
  page,
}) => {
  await openPractise(page)
  const [due, fresh = 0] = (await counts(page)) ?? []
  expect(due).toBe(0)
  expect(fresh).toBeGreaterThan(20)
  await page.getByRole('spinbutton', { name: 'Seconds for each rebuttal' }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('90')
  await page.keyboard.press('Tab')
  await expect(begin(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText(/^1:(30|2\d)$/)
  for (const [n, mark] of ['4', '4', '3'].entries()) {
    await expect(yours(page)).toBeFocused()
    await page.keyboard.type(`Rebuttal ${n}`)
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(answers(page)).toBeFocused()
    await page.keyboard.press(mark)
    await expect(part(page)).toContainText(`${n + 1} practised · ${fresh - n - 1} to go`)
  }
  await expect(yours(page)).toBeFocused()
  await expect(yours(page)).toHaveValue('')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(begin(page)).toBeFocused()
  await expect(part(page)).toContainText('Easy 2')

  await expect.poll(() => onDisk(page)).toBe(3)
  await page.reload()
  await expect(waiting(page)).toBeVisible()
  expect(await counts(page)).toEqual([0, fresh - 3])
  await expect(page.getByRole('spinbutton', { name: 'Seconds for each rebuttal' })).toHaveValue('90')
})

test('A114 a rebuttal made in practice becomes a claim that stays, and one undo takes it back', async ({ page }) => {
  const screen = await openPractise(page)
  const words = 'Kyiv thanked Tokyo for generators, which are no arms.'
  await begin(page).click()
  await page.keyboard.type(words)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answers(page).getByText(words)).toHaveCount(0)
  await page.getByRole('button', { name: 'Keep my rebuttal as a claim' }).click()
  await expect(answers(page).getByRole('checkbox', { name: words })).toBeChecked()
  await expect(answers(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(answers(page).getByRole('checkbox', { name: words })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Keep my rebuttal as a claim' })).toBeVisible()
  await expect(answers(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(answers(page).getByRole('checkbox', { name: words })).toHaveCount(1)
  await page.keyboard.press('1')
  await expect(part(page)).toContainText('1 practised')
  await screen.saved()
  await page.getByRole('tab', { name: 'Outline' }).click()
  await expect(screen.claims.first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(screen.dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.insertText('generators, which are no arms')
  await expect(page.getByRole('option', { name: words })).toBeVisible()
})

test('A150 words of a rebuttal that was begun are offered again after a reload, by keyboard alone', async ({
  page,
}) => {
  await openPractise(page)
  await begin(page).focus()
  await page.keyboard.press('Enter')
  await expect(yours(page)).toBeFocused()
  await page.keyboard.type('Kyiv thanked Tokyo in July.')
  await page.reload()
  const goOn = page.getByRole('button', { name: /^Go on with/ })
  await expect(goOn).toBeVisible()
  await goOn.focus()
  await page.keyboard.press('Enter')
  await expect(yours(page)).toBeFocused()
  await expect(yours(page)).toHaveValue('Kyiv thanked Tokyo in July.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answers(page)).toBeFocused()
  await page.keyboard.press('3')
  await expect(part(page)).toContainText('1 practised')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(goOn).toHaveCount(0)
})

test('A115 practising has no serious barrier and fits, light and wide or dark and narrow', async ({ page }) => {
  await openPractise(page)
  await page.getByRole('spinbutton', { name: 'Seconds for each rebuttal' }).fill('9999')
  await expect(part(page).getByRole('alert')).toHaveText(/^A rebuttal has/)
  await expectNoBarrierInEitherLook(page, 'before practising')
  await begin(page).click()
  await expect(yours(page)).toBeVisible()
  await expectNoBarrierInEitherLook(page, 'while the clock runs')
  // The first claims have no answers yet; a contention has.
  while ((await answers(page).getByRole('checkbox').count()) === 0) {
    await page.getByRole('button', { name: /^Show what was prepared/ }).click()
    await expect(answers(page)).toBeFocused()
    if ((await answers(page).getByRole('checkbox').count()) === 0) await page.keyboard.press('3')
  }
  await answers(page).getByRole('checkbox').first().check()
  await expectNoBarrierInEitherLook(page, 'with the answers there', async () => {
    for (const mark of ['Missed', 'Hard', 'Good', 'Easy'])
      await expect(page.getByRole('button', { name: new RegExp(mark) })).toBeInViewport({ ratio: 1 })
  })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expectNoBarrierInEitherLook(page, 'after practising')
})
