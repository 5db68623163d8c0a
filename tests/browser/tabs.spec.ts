import { expect, type Page } from '@playwright/test'
import { backEnds, test } from './profile.ts'
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

test('P117 two tabs that write in one sentence in turns keep the words of both', async ({ page }) => {
  const one = await beginDebate(page, 'Two write one sentence.', 'They can.', 'They cannot.')
  await one.saved()
  const two = await secondTab(page)
  const write = async (screen: Screen, words: string) => {
    await screen.page.bringToFront()
    await screen.page.keyboard.insertText(words)
    await screen.saved()
  }
  for (const screen of [one, two]) {
    await screen.page.bringToFront()
    await screen.select('They can.')
    await screen.page.keyboard.press('F2')
    await expect(screen.box).toBeFocused()
  }
  await two.page.keyboard.press('Home')
  await write(two, 'In truth: ')
  await expect(one.box).toHaveValue('In truth: They can.')
  await write(one, ' Most of the time.')
  await expect(two.box).toHaveValue('In truth: They can. Most of the time.')
  await write(two, 'well, ')
  await expect(one.box).toHaveValue('In truth: well, They can. Most of the time.')
  await one.page.bringToFront()
  await one.page.keyboard.press('Enter')
  await two.page.bringToFront()
  await two.page.keyboard.press('Enter')
  const both = 'In truth: well, They can. Most of the time.'
  for (const screen of [one, two]) await expect(screen.claim(both)).toBeVisible()
  await expectEqual(one, two)
  await one.reload()
  await expect(one.claim(both)).toBeVisible()
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

for (const backEnd of backEnds) {
  test.describe(`on ${backEnd}`, () => {
    test.use({ backEnd })

    test('P43 what one tab writes is in the other within 200 ms, and disturbs neither selection nor the sentence in its box', async ({
      mortal,
    }) => {
      const one = await beginDebate(await mortal.start(), 'Tabs are quick.', 'They are.', 'They are not.')
      await one.saved()
      const two = await secondTab(one.page)
      await two.select('They are not.')
      await two.page.keyboard.press('F2')
      await expect(two.box).toBeFocused()
      await two.page.keyboard.insertText(' I am writing this')
      for (let i = 0; i < 5; i++) await two.page.keyboard.press('ArrowLeft')
      await two.saved()
      const box = () =>
        two.page.evaluate(() => {
          const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement
          return { value, selectionStart, selectionEnd }
        })
      const before = await box()
      // When each sentence comes to the screen, by the clock that both pages share.
      await two.page.evaluate(() => {
        const seen: Record<string, number> = {}
        Object.assign(window, { seen })
        new MutationObserver(() => {
          for (const row of document.querySelectorAll('[role="treeitem"]')) {
            const name = row.getAttribute('aria-label') ?? ''
            seen[name.slice(0, 9)] ??= Date.now()
          }
        }).observe(document.body, { subtree: true, childList: true, attributes: true })
      })
      await one.page.bringToFront()
      await one.select('They are.')
      const lags: number[] = []
      for (let i = 0; i < 5; i++) {
        const name = `Quickly ${i}`
        await one.page.keyboard.press(i === 0 ? 's' : 'a')
        await expect(one.box).toBeFocused()
        await one.page.evaluate(() =>
          addEventListener('keydown', () => Object.assign(window, { kept: Date.now() }), { capture: true, once: true }),
        )
        await one.page.keyboard.insertText(`${name}.`)
        await one.page.keyboard.press('Enter')
        await expect(two.claim(`${name}.`)).toBeVisible()
        const kept = await one.page.evaluate(() => (window as unknown as { kept: number }).kept)
        const seen = await two.page.evaluate(
          (key) => (window as unknown as { seen: Record<string, number> }).seen[key],
          name,
        )
        lags.push((seen ?? Number.POSITIVE_INFINITY) - kept)
      }
      console.log(`${backEnd}: in the other tab after ${lags.join(', ')} ms`)
      expect(lags.sort((a, b) => a - b)[2]).toBeLessThan(200)
      expect(await box()).toEqual(before)
      await expect(two.box).toBeFocused()
      await two.page.bringToFront()
      await two.page.keyboard.insertText(' at')
      await two.page.keyboard.press('Enter')
      await expect(two.claim('They are not. I am writing at this')).toBeFocused()
      await expectEqual(one, two)
    })
  })
}

test('P43 two tabs move two claims under each other at once: one move is made, the other told, and nothing is lost', async ({
  page,
}) => {
  const one = await beginDebate(page, 'Rings are refused.', 'Alpha.', 'They are not.')
  await one.add('a', 'Beta.')
  await one.saved()
  const address = page.url()
  const two = screenOf(await page.context().newPage())
  await two.page.goto(address)
  await expect(two.claims).toHaveCount(3)
  const moveUnder = async (screen: Screen, claim: string, under: string) => {
    await screen.select(claim)
    await screen.page.keyboard.press('Control+k')
    await expect(screen.dialog.getByRole('combobox')).toBeFocused()
    await screen.page.keyboard.insertText('Move to')
    await screen.page.keyboard.press('Enter')
    await expect(screen.dialog).toHaveAccessibleName(/^Move/)
    await expect(screen.dialog.getByRole('combobox')).toBeFocused()
    await screen.page.keyboard.insertText(under)
    await expect(screen.dialog.getByRole('option')).toHaveCount(1)
  }
  await moveUnder(one, 'Alpha.', 'Beta')
  await moveUnder(two, 'Beta.', 'Alpha')
  await Promise.all([one.page.keyboard.press('Enter'), two.page.keyboard.press('Enter')])
  await expectEqual(one, two)
  await expect(one.claims).toHaveCount(3)
  await one.reload()
  await expect(one.claims).toHaveCount(3)
  await expect(one.claim('Alpha.')).toBeVisible()
  await expect(one.claim('Beta.')).toBeVisible()
})
