import { expect, type Locator, type Page, test } from '@playwright/test'
import { writeJson } from '../../src/formats/json.ts'
import { ja } from '../../src/ui/words/ja.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { screenOf } from './screen.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Nothing lies to the side of the screen. */
async function expectNoOverflow(page: Page): Promise<void> {
  const [wide, screen] = await page.evaluate(() => [document.scrollingElement?.scrollWidth ?? 0, innerWidth])
  expect(wide).toBeLessThanOrEqual(Number(screen))
  expect(screen).toBe(390)
}

test('A11 on a phone the two columns are tabs, and the panel is a sheet', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open()
  await expectNoOverflow(page)
  const tabs = page.getByRole('tablist', { name: 'Pro / Con' })
  await expect(tabs.getByRole('tab', { name: /^Pro/ })).toHaveAttribute('aria-selected', 'true')
  await expect(screen.con).toHaveCount(0)
  await tabs.getByRole('tab', { name: /^Con/ }).tap()
  await expect(screen.con.getByRole('treeitem').first()).toBeVisible()
  await expect(screen.pro).toHaveCount(0)
  await expect(screen.panel).toBeHidden()
  await expectNoOverflow(page)

  await screen.con.getByRole('treeitem').first().getByRole('paragraph').tap()
  await expect(screen.panel.getByRole('button', { name: 'Rebut', exact: true })).toBeVisible()
  await expect(screen.panel.getByRole('slider', { name: 'Conviction' })).toBeHidden()
  await expectNoOverflow(page)
  await screen.panel.getByRole('button', { name: 'More' }).tap()
  await expect(screen.panel.getByRole('slider', { name: 'Conviction' })).toBeVisible()
  await expectNoOverflow(page)
  await screen.panel.getByRole('button', { name: 'Close the panel' }).tap()
  await expect(screen.panel).toBeHidden()
})

test('E78 on a phone the buttons of a mixed import stay within the dialog', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open()
  const files = ['ours', 'ours', 'ours', 'others'].map((id, i) => ({
    name: `${id} ${i}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(writeJson(debateFrom('+ one', id))),
  }))
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ])
  await chooser.setFiles(files)
  await expect(screen.dialog.getByRole('button', { name: 'Import 2 debates, merge 2 copies' })).toBeVisible()
  const edges = await screen.dialog.evaluate((dialog) => {
    const lefts = [...dialog.querySelectorAll('button')].map((button) => button.getBoundingClientRect().left)
    return [dialog.getBoundingClientRect().left, Math.min(...lefts)]
  })
  expect(edges[1]).toBeGreaterThan(Number(edges[0]) + 8)
})

test('A154 at the foot of a phone no number is cut: the counts have their room, or give it up whole', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine')
  await expect(page.getByRole('contentinfo')).toContainText('111 claims')
  const cut = () =>
    page.locator('.foot-counts').evaluate((counts) => {
      const { bottom, left, right } = counts.getBoundingClientRect()
      return [...counts.children]
        .map((count) => count.getBoundingClientRect())
        .some((box) => box.top < bottom && (box.bottom > bottom + 1 || box.left < left - 1 || box.right > right + 1))
    })
  for (const width of [390, 360, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await expect.poll(cut).toBe(false)
  }
})

test('A11 on a phone a claim is answered from the sheet, and kept', async ({ page }) => {
  const screen = await beginOnPhone(page)
  await screen.panel.getByRole('button', { name: 'Rebut', exact: true }).tap()
  await expect(screen.box).toBeFocused()
  await page.keyboard.insertText('Written with a thumb.')
  await page.keyboard.press('Enter')
  await expect(screen.claim('Written with a thumb.')).toBeVisible()
  await screen.saved()
  await expectNoOverflow(page)
  await screen.reload()
  await expect(screen.claim('Written with a thumb.')).toBeVisible()
})

test('A11 on a phone the drawer opens the library', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open()
  await expect(screen.library).toBeHidden()
  await screen.button('Debates and ballots').tap()
  await expect(screen.library).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Ballot' })).toBeVisible()
  await expectNoOverflow(page)
  await screen.library.getByRole('link', { name: /uniform/ }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('uniform')
  await expect(screen.library).toBeHidden()
  await screen.button('Debates and ballots').tap()
  await screen.library.getByRole('link', { name: 'All debates' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Debates on this device' })).toBeVisible()
  await expectNoOverflow(page)
})

test('A159 on a phone neither sheet nor drawer stays over a view that one changes to', async ({ page }) => {
  const screen = await beginOnPhone(page)
  await screen.panel.getByRole('button', { name: 'More' }).tap()
  await page.getByRole('tab', { name: 'Case' }).tap()
  await expect(page.getByRole('navigation', { name: 'Prepare' })).toBeVisible()
  await expect(screen.panel).toBeHidden()

  // What is tapped there has its sheet, also where it is the claim of before, until one goes on.
  const parts = page.getByRole('navigation', { name: 'Prepare' })
  const first = page.locator('.task-claim').first()
  await first.tap()
  await expect(screen.panel).toBeVisible()
  await parts.getByRole('button', { name: 'Practise' }).tap()
  await expect(screen.panel).toBeHidden()
  await parts.getByRole('button', { name: 'To do' }).tap()
  await first.tap()
  await expect(screen.panel).toBeVisible()

  await screen.button('Debates and ballots').tap()
  await expect(screen.library).toBeVisible()
  await page.getByRole('tab', { name: 'Case' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: 'Weigh' })).toHaveAttribute('aria-selected', 'true')
  await expect(screen.library).toBeHidden()
})

test('A160 on a phone what is said covers neither the sheet of a claim nor the buttons of the map', async ({
  page,
}) => {
  const screen = await beginOnPhone(page)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).tap(),
  ])
  await chooser.setFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"version": 1,') })
  const notice = page.getByRole('alert').filter({ hasText: 'broken.json' })
  await expect(notice).toBeVisible()
  /** How far what is said ends above something, in pixels. */
  const above = async (what: Locator) => {
    const [said, under] = await Promise.all([notice.boundingBox(), what.boundingBox()])
    return said === null || under === null ? Number.NaN : under.y - said.y - said.height
  }

  await expect.poll(() => above(screen.panel)).toBeGreaterThanOrEqual(0)
  await screen.panel.getByRole('button', { name: 'More' }).tap()
  await expect.poll(() => above(screen.panel)).toBeGreaterThanOrEqual(0)
  await page.getByRole('tab', { name: 'Map' }).tap()
  const fit = page.getByRole('button', { name: 'Fit', exact: true })
  await expect(fit).toBeVisible()
  await expect.poll(() => above(fit)).toBeGreaterThanOrEqual(0)
})

test('A11 on a phone a new debate does not begin behind the drawer', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open()
  await screen.button('Debates and ballots').tap()
  await screen.library.getByRole('button', { name: /New debate/ }).tap()
  await screen.dialog.getByRole('textbox', { name: 'Motion' }).fill('Schools should drop their uniforms.')
  await screen.dialog.getByRole('button', { name: 'Create' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: /drop their uniforms/ })).toBeVisible()
  await expect(screen.library).toBeHidden()
  await page.getByRole('button', { name: /Add a reason for it/ }).tap()
  await page.keyboard.insertText('Freedom grows.')
  await page.keyboard.press('Enter')
  await expect(screen.claim('Freedom grows.')).toBeVisible()
})

test('A11 on a phone the button for what can be done with a claim lies beside its sentence', async ({ page }) => {
  const screen = await beginOnPhone(page)
  const edges = await screen.pro
    .getByRole('treeitem', { selected: true })
    .evaluate((row) => [
      row.querySelector('.sentence')?.getBoundingClientRect().right,
      row.querySelector('.card-menu')?.getBoundingClientRect().left,
    ])
  expect(edges[0]).toBeLessThanOrEqual(Number(edges[1]))
})

test('A11 on a phone the commands, settings and the sheet of keys fit', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open()
  await screen.button('Search claims…').tap()
  await expect(screen.dialog).toBeVisible()
  await expectNoOverflow(page)
  await page.keyboard.type('shortcuts')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectNoOverflow(page)
  await screen.dialog.getByRole('button', { name: 'Close' }).tap()
  await expect(screen.dialog).toHaveCount(0)
  await screen.button('Settings').tap()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await expectNoOverflow(page)
})

/** Opens the uniform motion with its first claim selected. */
async function beginOnPhone(page: Page) {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms')
  await screen.pro.getByRole('treeitem').first().getByRole('paragraph').tap()
  await expect(screen.panel).toBeVisible()
  return screen
}

test.describe(() => {
  test.use({ locale: 'ja-JP' })

  test('A152 the buttons of the head stand in one line in Japanese too, on small phones as well', async ({ page }) => {
    const screen = screenOf(page, ja)
    await screen.open()
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 844 })
      const last = await page.getByRole('button', { name: ja.commands.settings, exact: true }).boundingBox()
      const first = await page.getByRole('button', { name: ja.app.menu, exact: true }).boundingBox()
      expect(last?.y).toBe(first?.y)
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(width)
    }
  })
})
