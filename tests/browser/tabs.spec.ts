import { expect, type Page, test } from '@playwright/test'
import { beginDebate, type Screen, screenOf } from './screen.ts'

// High enough for every claim to be on the screen.
test.use({ viewport: { width: 1280, height: 3200 } })

async function secondTab(page: Page): Promise<Screen> {
  const other = screenOf(await page.context().newPage())
  await other.page.goto(page.url())
  await expect(other.claims).toHaveCount(2)
  return other
}

/** What a screen says of all claims, in order. */
const told = (screen: Screen) => screen.claims.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))

async function expectEqual(one: Screen, other: Screen): Promise<void> {
  await one.saved()
  await other.saved()
  await expect.poll(async () => JSON.stringify(await told(one)) === JSON.stringify(await told(other))).toBe(true)
}

test('P43 two tabs that add and edit one debate at once lose nothing and end alike', async ({ page }) => {
  const one = await beginDebate(page, 'Two can write.', 'They can.', 'They cannot.')
  await one.saved()
  const two = await secondTab(page)
  const rounds = 8
  const write = async (screen: Screen, name: string, under: string) => {
    await screen.select(under)
    for (let i = 0; i < rounds; i++) {
      await screen.add(i === 0 ? 's' : 'a', `${name} adds ${i}.`)
      await screen.page.keyboard.press(String((i % 5) + 1))
      if (i % 2 === 0) continue
      await screen.page.keyboard.press('F2')
      await expect(screen.box).toBeFocused()
      await screen.page.keyboard.type(' And edits.')
      await screen.page.keyboard.press('Enter')
      await expect(screen.claim(`${name} adds ${i}. And edits.`)).toBeFocused()
    }
  }
  await Promise.all([write(one, 'One', 'They can.'), write(two, 'Two', 'They can.')])

  const expectAll = async (screen: Screen) => {
    for (const name of ['One', 'Two']) {
      for (let i = 0; i < rounds; i++) {
        const sentence = `${name} adds ${i}.${i % 2 === 1 ? ' And edits.' : ''}`
        await expect(screen.claim(sentence)).toHaveAccessibleName(new RegExp(`conviction ${((i % 5) + 1) * 20},`))
      }
    }
    await expect(screen.claims).toHaveCount(2 + rounds * 2)
  }
  await expectEqual(one, two)
  await expectAll(one)
  await expectAll(two)
  await one.reload()
  await expectAll(one)
  await expectEqual(one, two)
})

test("P44 words being written outlive another tab's deletion", async ({ page }) => {
  const one = await beginDebate(page, 'Words outlive.', 'They outlive.', 'They do not.')
  const address = page.url()
  await one.add('s', 'Doomed')
  await one.saved()
  const two = screenOf(await page.context().newPage())
  await two.page.goto(address)
  await two.select('Doomed')
  await two.page.keyboard.press('F2')
  await expect(two.box).toBeFocused()
  await Promise.all([
    two.page.keyboard.type(' no more, as these words are typed while the other tab deletes them', { delay: 10 }),
    one.page.keyboard.press('Delete'),
  ])
  await two.page.keyboard.type('. The end.')
  await two.page.keyboard.press('Enter')
  const whole = 'Doomed no more, as these words are typed while the other tab deletes them. The end.'
  await expect(two.claim(whole)).toBeFocused()
  await expect(one.claim(whole)).toBeVisible()
  await expectEqual(one, two)
  await one.reload()
  await expect(one.claim(whole)).toBeVisible()
  await expect(one.claims).toHaveCount(3)
})

test('P44 a sentence that rests in its box while another tab deletes its claim is not lost', async ({ page }) => {
  const one = await beginDebate(page, 'Words outlive.', 'They outlive.', 'They do not.')
  const address = page.url()
  await one.add('s', 'Doomed')
  await one.saved()
  const two = screenOf(await page.context().newPage())
  await two.page.goto(address)
  await two.select('Doomed')
  await two.page.keyboard.press('F2')
  await expect(two.box).toBeFocused()
  await two.page.keyboard.type(' and half written,')
  await two.saved()
  await expect(one.claim('Doomed and half written,')).toBeFocused()
  await one.page.keyboard.press('Delete')
  await one.saved()
  await two.page.keyboard.type(' then whole.')
  await two.page.keyboard.press('Enter')
  await expect(two.claim('Doomed and half written, then whole.')).toBeFocused()
  await expect(one.claim('Doomed and half written, then whole.')).toBeVisible()
  await expectEqual(one, two)
})

test('P45 undo in one tab leaves what the other wrote since, and says so', async ({ page }) => {
  const one = await beginDebate(page, 'Undo is polite.', 'It is polite.', 'It is not.')
  await one.saved()
  const rewrite = async (screen: Screen, sentence: string) => {
    await screen.page.keyboard.press('F2')
    await expect(screen.box).toBeFocused()
    await screen.page.keyboard.press('Control+a')
    await screen.page.keyboard.insertText(sentence)
    await screen.page.keyboard.press('Enter')
    await expect(screen.claim(sentence)).toBeFocused()
    await screen.saved()
  }
  await rewrite(one, 'What one says.')
  const two = screenOf(await page.context().newPage())
  await two.page.goto(page.url())
  await two.select('What one says.')
  await rewrite(two, 'What two says.')
  await expect(one.claim('What two says.')).toBeVisible()

  await one.page.keyboard.press('Control+z')
  await expect(one.page.getByRole('alert').filter({ hasText: 'Not undone: rewriting.' })).toBeVisible()
  await expect(one.claim('What two says.')).toBeVisible()
  await expectEqual(one, two)
  await two.page.keyboard.press('Control+z')
  await expect(one.claim('What one says.')).toBeVisible()
  await expectEqual(one, two)
})

test('P46 a debate that is begun, renamed or put away in one tab is so in the other', async ({ page }) => {
  const one = await beginDebate(page, 'Lists agree.', 'They agree.', 'They do not.')
  const two = await secondTab(page)
  await two.page.goto('./#/')
  const actions = two.page.getByRole('group', { name: 'Actions for “Lists agree.”' })
  await actions.getByRole('button', { name: 'Rename' }).click()
  await two.dialog.getByRole('textbox', { name: 'Motion' }).fill('Lists agree at once.')
  await two.page.keyboard.press('Enter')
  await expect(one.library.getByRole('link', { name: 'Lists agree at once.' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Lists agree at once.' })).toBeVisible()
  await two.page
    .getByRole('group', { name: /uniform/ })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(one.library.getByRole('link', { name: /uniform/ })).toHaveCount(0)
})
