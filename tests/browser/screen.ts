import { expect, type Locator, type Page } from '@playwright/test'
import { en, type Words } from '../../src/ui/words/en.ts'

/** A page of the program, its parts found as people find them: by role and name. */
export interface Screen {
  readonly page: Page
  readonly words: Words
  readonly pro: Locator
  readonly con: Locator
  /** The claim whose sentence begins so. */
  claim(start: string): Locator
  /** All claims on the screen. */
  readonly claims: Locator
  /** The box in which a sentence is being written. */
  readonly box: Locator
  readonly panel: Locator
  readonly standing: Locator
  readonly library: Locator
  readonly dialog: Locator
  button(name: string): Locator
  /** The saving status, as it reads now. */
  readonly saving: Locator
  /** Goes to an address below the program's own and waits for a debate. */
  open(hash?: string): Promise<void>
  /** Waits until everything is on disk. */
  saved(): Promise<void>
  /** Loads the page anew and waits for a debate. */
  reload(): Promise<void>
  /** Where the motion stands, 0 to 100. */
  stands(): Promise<number>
  /** Selects a claim by a click on its sentence. */
  select(start: string): Promise<Locator>
  /** Presses a key that begins a claim, writes its sentence and keeps it. The new claim has the focus. */
  add(key: string, sentence: string): Promise<Locator>
}

/** @param words the language that the page speaks */
export function screenOf(page: Page, words: Words = en): Screen {
  const claims = page.getByRole('treeitem')
  const claim = (start: string) => page.getByRole('treeitem', { name: new RegExp(`^${escaped(start)}`) })
  const saving = page.getByRole('contentinfo').getByRole('status')
  const standing = page.getByRole('meter', { name: words.motion.standing })
  const box = page.getByRole('textbox', { name: words.claim.text })
  const shown = () => expect(standing).toBeVisible()
  return {
    page,
    words,
    pro: page.getByRole('tree', { name: words.sides.pro, exact: true }),
    con: page.getByRole('tree', { name: words.sides.con, exact: true }),
    claim,
    claims,
    box,
    panel: page.getByRole('complementary', { name: words.panel.label, exact: true }),
    standing,
    library: page.getByRole('navigation', { name: words.library.label }),
    dialog: page.getByRole('dialog'),
    button: (name) => page.getByRole('button', { name, exact: true }),
    saving,
    async open(hash = '') {
      await page.goto(`./${hash}`)
      await shown()
    },
    saved: () => expect(saving).toHaveText(words.saving.saved),
    async reload() {
      await page.reload()
      await shown()
    },
    async stands() {
      return Number(await standing.getAttribute('aria-valuenow'))
    },
    async select(start) {
      await claim(start).getByText(start).click()
      await expect(claim(start)).toBeFocused()
      return claim(start)
    },
    async add(key, sentence) {
      await page.keyboard.press(key)
      await expect(box).toBeFocused()
      await page.keyboard.insertText(sentence)
      await page.keyboard.press('Enter')
      await expect(claim(sentence)).toBeFocused()
      return claim(sentence)
    },
  }
}

/** Begins a debate of one's own by the buttons, with a first claim on each side. The claim for it has the focus. */
export async function beginDebate(page: Page, motion: string, reasonFor: string, reasonAgainst: string) {
  const screen = screenOf(page)
  await page.goto('./#/')
  await screen.library.getByRole('button', { name: en.library.new }).click()
  await screen.dialog.getByRole('textbox', { name: en.newDebate.motion }).fill(motion)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: motion })).toBeVisible()
  for (const [button, sentence] of [
    [en.columns.addCon, reasonAgainst],
    [en.columns.addPro, reasonFor],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await expect(screen.box).toBeFocused()
    await page.keyboard.insertText(sentence)
    await page.keyboard.press('Enter')
    await expect(screen.claim(sentence)).toBeFocused()
  }
  return screen
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
