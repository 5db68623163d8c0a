import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { en } from '../../src/ui/words/en.ts'
import { cutTail, daysCopy, filesBelow, mislead } from './diskDamage.ts'
import { type Mortal, test } from './profile.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'

const motion = 'Disks fail.'
const { recovery } = en

/** A debate on disk and, beside the database, in a copy of the day; the browser is closed. */
async function keptDebate(mortal: Mortal): Promise<void> {
  const page = await mortal.start()
  await page.clock.install()
  const screen = await beginDebate(page, motion, 'They do.', 'They do not.')
  await screen.saved()
  await daysCopy(page)
  await mortal.close()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

const daily = (page: Page) => page.getByRole('main').getByRole('listitem', { name: /^Daily copy/ })

/** Brings everything back from the day's copy and goes on to the debate. */
async function bringBack(screen: Screen): Promise<void> {
  const { page } = screen
  const copy = daily(page)
  await copy.getByRole('button', { name: recovery.restore }).click()
  await expect(copy.getByRole('status')).toContainText(recovery.restored)
}

test('P82 where no database opens at all, that is told, nothing changes, and all is there when the disk is well again', async ({
  mortal,
}) => {
  await keptDebate(mortal)
  const before = filesBelow(mortal.databases).map((file) => [file, readFileSync(file)] as const)
  mislead(mortal.databases)

  const page = await mortal.start()
  await page.addInitScript(() => Object.defineProperty(navigator, 'storageBuckets', { value: undefined }))
  await page.goto('./')
  await expect(heading(page, recovery.title.damaged)).toBeVisible()
  await page.getByRole('checkbox', { name: recovery.consent.damaged }).check()
  await page.getByRole('button', { name: recovery.without.damaged }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'cannot open a new database either' })).toBeVisible()
  const copy = daily(page)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    copy.getByRole('button', { name: recovery.save }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^Rejoinder .*\.zip$/)
  await mortal.close()

  for (const [file, bytes] of before) writeFileSync(file, bytes)
  const after = screenOf(await mortal.start())
  await after.open()
  await after.library.getByRole('link', { name: motion }).click()
  await expect(after.claim('They do.')).toBeVisible()
})

test('P80 a journal that ends earlier than was saved is told, the copy stands beside it, and one goes on only on consent', async ({
  mortal,
}) => {
  await keptDebate(mortal)
  cutTail(mortal.databases, 200)

  const page = await mortal.start()
  const screen = screenOf(page)
  await page.goto('./')
  await expect(heading(page, recovery.title.losses)).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(`“${motion}”`)
  await expect(page.getByRole('alert')).toContainText(/the last (change is|\d+ changes are) missing/)
  await bringBack(screen)
  await page.getByRole('checkbox', { name: recovery.consent.losses }).check()
  await page.getByRole('button', { name: recovery.without.losses }).click()
  await expect(screen.library.getByRole('link', { name: motion })).toHaveCount(2)
  await screen.library.getByRole('link', { name: motion }).first().click()
  await expect(screen.claims).toHaveCount(2)
  await screen.reload()
  await expect(heading(page, motion)).toBeVisible()
})
