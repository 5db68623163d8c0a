import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/** How Chromium may keep IndexedDB on disk: a profile that is new takes the second where it is told so. */
export const backEnds = ['LevelDB', 'SQLite'] as const
export type BackEnd = (typeof backEnds)[number]

const flags: Record<BackEnd, readonly string[]> = {
  LevelDB: [],
  SQLite: ['--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores'],
}

/** A browser with a profile of its own on disk that can be killed and started again. */
export interface Mortal {
  /** Starts the browser; the page is empty. */
  start(): Promise<Page>
  /** Ends the browser's process at once, as a power cut would. */
  kill(): Promise<void>
  /** Ends the browser as a person does. */
  close(): Promise<void>
  /** The folder of its databases' files. */
  readonly databases: string
  /** Which of its ways the browser has used to keep IndexedDB, as its files show. */
  keptBy(): BackEnd | null
}

/** Journeys with a browser of their own; `test.use({ backEnd })` says how it keeps IndexedDB. */
export const test = base.extend<{ backEnd: BackEnd; mortal: Mortal }>({
  backEnd: ['LevelDB', { option: true }],
  mortal: async ({ playwright, launchOptions, baseURL, viewport, locale, backEnd }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'rejoinder-profile-'))
    const folder = join(profile, 'Default', 'IndexedDB')
    let context: BrowserContext | undefined
    const keptBy = (): BackEnd | null => {
      const names = existsSync(folder) ? readdirSync(folder) : []
      if (names.length === 0) return null
      return names.some((name) => name.endsWith('.indexeddb.leveldb')) ? 'LevelDB' : 'SQLite'
    }
    await use({
      databases: folder,
      keptBy,
      async start() {
        const args = [...(launchOptions.args ?? []), ...flags[backEnd]]
        const options = { ...launchOptions, args, baseURL: baseURL ?? '', viewport, locale: locale ?? 'en-GB' }
        context = await playwright.chromium.launchPersistentContext(profile, options)
        return context.pages()[0] ?? context.newPage()
      },
      async kill() {
        const browser = context?.browser()
        if (context === undefined || browser == null) throw new Error('No browser is running.')
        const devtools = await browser.newBrowserCDPSession()
        const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
        const main = processInfo.find(({ type }) => type === 'browser')
        if (main === undefined) throw new Error('The browser does not tell its process.')
        const closed = context.waitForEvent('close', { timeout: 0 })
        process.kill(main.id, 'SIGKILL')
        await closed
      },
      async close() {
        await context?.close()
      },
    })
    await context?.close().catch(() => {})
    expect([null, backEnd]).toContain(keptBy())
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
})

/** Ends the process that shows a page, as a crash does. The browser goes on. */
export async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // The answer never comes: who would give it is gone.
  devtools.send('Page.crash').catch(() => {})
  await crashed
}

/** Leaves so many bytes for the program's data, or lifts that. Chromium counts anew with the first write after it started. */
export async function leaveRoom(page: Page, origin: string, bytes?: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes === undefined ? {} : { quotaSize: bytes }),
  })
}
