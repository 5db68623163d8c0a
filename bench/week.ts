import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { needChromium } from '../tests/chromium.mjs'
import type { Done, work as workType } from './page/busy.ts'
import { median } from './report.ts'
import { buildSite, bundle, serveSite } from './site.ts'

/** These run in the page. */
declare const bundled: { work: typeof workType }

const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    edits: { type: 'string', default: '50000' },
    debates: { type: 'string', default: '20' },
    days: { type: 'string', default: '7' },
    sqlite: { type: 'boolean', default: false },
  },
})
const edits = Number(values.edits)
const debates = Number(values.debates)
const days = Number(values.days)
const perVisit = Math.max(1, Math.round(edits / (days * debates)))

/** How things stand after a day. */
interface Evening {
  readonly day: number
  readonly edits: number
  readonly heap: number
  readonly nodes: number
  readonly opens: readonly number[]
  readonly records: number
  readonly written: number
  readonly disk: number
}

/** Begins a debate as a person does, by keyboard and buttons. @returns its address */
async function begin(page: Page, url: string, motion: string): Promise<string> {
  await page.goto(`${url}#/`)
  await page.getByRole('navigation', { name: 'Debates' }).getByRole('button', { name: 'New debate' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Motion' }).fill(motion)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: motion }).waitFor()
  for (const [button, sentence] of [
    ['Add a reason against it', 'It harms.'],
    ['Add a reason for it', 'It helps.'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('textbox', { name: 'Claim text' }).fill(sentence)
    await page.keyboard.press('Enter')
  }
  await saved(page)
  return page.url().replace(/\?.*/, '')
}

const saved = (page: Page) =>
  page.waitForFunction(() => document.querySelector('footer [role="status"]')?.textContent === 'Saved', undefined, {
    polling: 20,
  })

/** Loads the page at a debate. @returns how long until its claims were on the screen, in milliseconds */
async function open(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'commit' })
  const painted = await page.waitForFunction(
    () => document.querySelector('[role="treeitem"]') !== null && performance.now(),
    undefined,
    { polling: 'raf' },
  )
  return Number(await painted.jsonValue())
}

const busy = (page: Page, count: number, seed: number): Promise<Done> =>
  page.evaluate(([n, from]) => bundled.work(n, from), [count, seed] as const)

/** What the journals hold: records, and the changes that were ever written. */
const journals = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ records: number; written: number }>((resolve, reject) => {
        const opening = indexedDB.open('rejoinder')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const keys = opening.result.transaction('journal').objectStore('journal').getAllKeys()
          keys.onsuccess = () => {
            const last = new Map<string, number>()
            for (const [id, n] of keys.result as unknown as [string, number][])
              last.set(id, Math.max(n, last.get(id) ?? 0))
            opening.result.close()
            resolve({ records: keys.result.length, written: [...last.values()].reduce((sum, n) => sum + n, 0) })
          }
        }
      }),
  )

async function memory(context: BrowserContext, page: Page): Promise<{ heap: number; nodes: number }> {
  const devtools = await context.newCDPSession(page)
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes } = await devtools.send('Memory.getDOMCounters')
  await devtools.detach()
  return { heap: usedSize, nodes }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  )
}

if (!values['no-build']) await buildSite()
const site = await serveSite()
const profile = mkdtempSync(join(tmpdir(), 'rejoinder-week-'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: needChromium(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(values.sqlite ? ['--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores'] : []),
  ],
  viewport: { width: 1280, height: 1600 },
  locale: 'en-GB',
})
const begun = performance.now()
try {
  await context.addInitScript(`${await bundle('busy.ts')}\nglobalThis.bundled = bundled`)
  const one = await context.newPage()
  const two = await context.newPage()
  for (const page of [one, two]) {
    page.on('pageerror', (error) => {
      throw error
    })
  }
  await one.bringToFront()
  const addresses: string[] = []
  for (let i = 0; i < debates; i++)
    addresses.push(await begin(one, site.url, `This club would do thing number ${i + 1}.`))
  const evenings: Evening[] = []
  for (let day = 1; day <= days; day++) {
    const opens: number[] = []
    let made = 0
    for (const [index, address] of addresses.entries()) {
      // Most visits go from debate to debate in one page, as people do, so that what leaks adds up; each third loads it.
      if (index % 3 === 0) opens.push(await open(one, address))
      else {
        await one.evaluate((to) => {
          location.hash = new URL(to).hash
        }, address)
        const motion = `This club would do thing number ${index + 1}.`
        await one.getByRole('heading', { level: 1, name: motion }).waitFor()
        await one.getByRole('treeitem').first().waitFor()
      }
      const seed = day * 1000 + index
      if (index % 4 === 1) {
        await two.goto(address)
        await two.getByRole('treeitem').first().waitFor()
        const half = Math.floor(perVisit / 2)
        await Promise.all([busy(one, perVisit - half, seed), busy(two, half, seed + 500)])
        await Promise.all([saved(one), saved(two)])
      } else {
        await busy(one, perVisit, seed)
        await saved(one)
      }
      made += perVisit
    }
    // Some by the real keyboard.
    await one.getByRole('treeitem').first().focus()
    for (let i = 0; i < 20; i++) await one.keyboard.press(String((i % 5) + 1))
    await saved(one)
    evenings.push({
      day,
      edits: made + 20,
      ...(await memory(context, one)),
      opens,
      ...(await journals(one)),
      disk: bytesIn(join(profile, 'Default', 'IndexedDB')),
    })
    const { heap, nodes, records, written, disk } = evenings.at(-1) as Evening
    console.log(
      `day ${day}: ${made + 20} edits, ${written} changes in all, ${records} in the journals, ` +
        `${(disk / 1e6).toFixed(1)} MB on disk, heap ${(heap / 1e6).toFixed(1)} MB, ${nodes} nodes, ` +
        `opens in ${median(opens).toFixed(0)} ms (${Math.max(...opens).toFixed(0)} at most)`,
    )
  }
  // What the last screen showed is what a new one shows.
  const shown = () => one.locator('footer .quiet').textContent()
  const before = await shown()
  await open(one, addresses.at(-1) as string)
  await one.getByRole('treeitem').first().waitFor()
  const after = await shown()
  console.log(
    `after a reload: ${before?.trim()} → ${after?.trim()}${before?.split(' · ')[0] === after?.split(' · ')[0] ? '' : ' DIFFERS'}`,
  )
  console.log(`${((performance.now() - begun) / 60_000).toFixed(1)} minutes`)
} finally {
  await context.close()
  await site.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}
