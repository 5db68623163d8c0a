import { expect, type Page } from '@playwright/test'
import { backEnds, crash, test } from './profile.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'

/** What the box in use holds and whether all counts as saved, at one instant. */
const glance = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement as HTMLTextAreaElement
    return { words: box.value, saved: document.querySelector('footer [role="status"]')?.textContent === 'Saved' }
  })

/** Types letter by letter until "Saved" has been seen over and over; gives the last words that it was said of. */
async function typeUntilSaved(screen: Screen, times: number): Promise<string> {
  let shown = ''
  let seen = 0
  for (let i = 0; seen < times; i++) {
    await screen.page.keyboard.type(`${i} `)
    if (i % 7 === 6) await screen.saved()
    const { words, saved } = await glance(screen.page)
    if (!saved) continue
    shown = words
    seen += 1
  }
  return shown
}

test('P47 what was shown as Saved is there after the browser was killed', async ({ mortal }) => {
  const screen = await beginDebate(await mortal.start(), 'Saved means saved.', 'It does.', 'It does not.')
  await screen.add('r', 'A browser can be killed.')
  await screen.page.keyboard.press('4')
  await expect(screen.claim('A browser')).toHaveAccessibleName(/conviction 80/)
  await screen.saved()
  const address = screen.page.url()
  await mortal.kill()

  const after = screenOf(await mortal.start())
  await after.page.goto(address)
  await expect(after.claim('A browser can be killed.')).toHaveAccessibleName(/rebuts, conviction 80/)
  await expect(after.claims).toHaveCount(3)
  await expect(after.library.getByRole('link', { name: 'Saved means saved.' })).toBeVisible()
  await after.page.keyboard.press('Control+z')
  await expect(after.claim('A browser')).toHaveAccessibleName(/conviction not set/)
})

test("P75 when a page's process crashes, other tabs go on, and the sentence that was being typed is there again", async ({
  mortal,
}) => {
  const one = await beginDebate(await mortal.start(), 'Pages crash.', 'They do.', 'They do not.')
  await one.saved()
  const two = screenOf(await one.page.context().newPage())
  await two.page.goto(one.page.url())
  await two.select('They do not.')
  await one.page.bringToFront()
  await one.select('They do.')
  await one.page.keyboard.press('F2')
  await expect(one.box).toBeFocused()
  await expect(one.page).toHaveURL(/claim=/)
  const address = one.page.url()
  // Typed without rest: the journal follows all the same.
  const typing = (async () => {
    for (let i = 0; ; i++) await one.page.keyboard.type(` word${i}`, { delay: 8 })
  })().catch(() => {})
  await expect(two.claim('They do. word0 word1 word2 word3')).toBeVisible()
  const { words } = await glance(one.page)
  await crash(one.page)
  await typing

  // What stood in the box 300 ms before the crash is there; the tab that lives on takes edits at once.
  await two.page.bringToFront()
  const shown = (await two.claim('They do. word0').getAttribute('aria-label')) ?? ''
  expect(shown.length).toBeGreaterThan(words.length - 40)
  await two.select('They do not.')
  await two.add('r', 'They did.')
  await two.saved()
  const again = screenOf(await two.page.context().newPage())
  await again.page.goto(address)
  await expect(again.claim('They did.')).toBeVisible()
  await expect(again.claim('They do. word0')).toBeFocused()
  // What the journal had at the crash has long come to the other tab by now.
  const there = (await two.claim('They do. word0').getAttribute('aria-label')) ?? ''
  expect(await again.claim('They do. word0').getAttribute('aria-label')).toBe(there)
})

for (const backEnd of backEnds) {
  test.describe(`on ${backEnd}`, () => {
    test.use({ backEnd })

    test('P47 in a burst of typing, every word that was shown as Saved outlives the killing', async ({ mortal }) => {
      test.slow()
      let screen = await beginDebate(await mortal.start(), 'Bursts are safe.', 'They are.', 'They are not.')
      await screen.saved()
      const address = screen.page.url()
      await screen.page.keyboard.press('F2')
      await expect(screen.box).toBeFocused()
      const sentence = await typeUntilSaved(screen, 3)
      await mortal.kill()

      screen = screenOf(await mortal.start())
      await screen.page.goto(address)
      await screen.select(sentence.trim())
      const note = screen.panel.getByRole('textbox', { name: 'Note' })
      await note.click()
      const words = await typeUntilSaved(screen, 1)
      await mortal.kill()

      screen = screenOf(await mortal.start())
      await screen.page.goto(address)
      await screen.select(sentence.trim())
      await expect(screen.panel.getByRole('textbox', { name: 'Note' })).toHaveValue(new RegExp(`^${words}`))
      expect(mortal.keptBy()).toBe(backEnd)
    })
  })
}

test('P47 in a burst of new claims, every one that was shown as Saved outlives the killing', async ({ mortal }) => {
  const screen = await beginDebate(await mortal.start(), 'Bursts are safe.', 'They are.', 'They are not.')
  await screen.saved()
  const address = screen.page.url()
  const shown: string[] = []
  const burst = async () => {
    for (let i = 0; ; i++) {
      await screen.add('a', `Claim ${i} of a burst.`)
      if ((await screen.saving.textContent()) === 'Saved') shown.push(`Claim ${i} of a burst.`)
    }
  }
  const running = burst().catch(() => {})
  await expect.poll(() => shown.length).toBeGreaterThan(5)
  await mortal.kill()
  await running

  const after = screenOf(await mortal.start())
  await after.page.goto(address)
  await expect(after.standing).toBeVisible()
  for (const sentence of shown) {
    const claim = after.claim(sentence)
    await after.page.keyboard.press('Control+k')
    await expect(after.dialog.getByRole('combobox')).toBeFocused()
    await after.page.keyboard.insertText(sentence)
    await after.page.keyboard.press('Enter')
    await expect(claim).toBeFocused()
  }
})
