/**
 * Times how long each part of the Case view takes from the press of its button until it is painted, at 1,000 and 10,000
 * claims in Chromium. `npm --prefix bench run case`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { needChromium } from '../tests/chromium.mjs'
import type { CaseParts, Part } from './page/parts.ts'
import { type Line, median, table } from './report.ts'
import { buildSite, bundle, serveSite } from './site.ts'

const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,10000' },
    opens: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
  },
})
/** Milliseconds until a part is painted, by the size of the debate. */
const goals: Readonly<Record<number, number>> = { 1000: 100, 10000: 400 }
const parts: readonly Part[] = (['next', 'blocks', 'speeches', 'sources', 'practise'] as const).filter(
  (part) => values.only === '' || part === values.only,
)

/** This runs in the page. */
declare const caseParts: CaseParts

/** The part at which one is before a part is opened. */
const besides = (part: Part): Part => (part === 'speeches' ? 'practise' : 'speeches')

/**
 * A part opens first in a page that has just been loaded, where nothing is known yet of what it shows; then again, from
 * another part.
 */
async function measure(page: Page, url: string, id: string, part: Part) {
  const first: number[] = []
  const again: number[] = []
  // The first run lets the browser compile and cache the program's code.
  for (let run = -1; run < Number(values.opens); run++) {
    await page.goto('about:blank')
    await page.goto(`${url}#/d/${id}?view=case&part=${besides(part)}`)
    await page.waitForSelector('.case-part[aria-current="page"]')
    await page.evaluate(() => caseParts.rest())
    const opened = await page.evaluate((name) => caseParts.openPart(name), part)
    await page.evaluate((name) => caseParts.openPart(name), besides(part))
    const reopened = await page.evaluate((name) => caseParts.openPart(name), part)
    if (run < 0) continue
    first.push(opened)
    again.push(reopened)
  }
  return { first, again }
}

async function store(context: BrowserContext, url: string, size: number): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${url}#/`)
  await page.waitForSelector('.library-nav a')
  const filler = await bundle('prepared.ts')
  const id = (await page.evaluate(`(() => { ${filler}; return bundled.fillPrepared(${size}) })()`)) as string
  await page.close()
  return id
}

if (!values['no-build']) await buildSite()
const site = await serveSite()
const profile = mkdtempSync(join(tmpdir(), 'rejoinder-case-'))
const lines: Line[] = []
let version = ''
try {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  })
  version = context.browser()?.version() ?? ''
  try {
    await context.addInitScript(await bundle('parts.ts'))
    for (const size of values.sizes.split(',').map(Number)) {
      const id = await store(context, site.url, size)
      const page = await context.newPage()
      page.on('pageerror', (error) => {
        throw error
      })
      for (const part of parts) {
        const { first, again } = await measure(page, site.url, id, part)
        const [goal, what] = [goals[size], `${size.toLocaleString('en')}: ${part}`]
        const set = goal === undefined ? {} : { goal }
        lines.push({ what: `${what}, the first time`, unit: 'ms', samples: first, ...set })
        lines.push({ what: `${what}, again`, unit: 'ms', samples: again, ...set })
      }
      await page.close()
    }
  } finally {
    await context.close()
  }
} finally {
  await site.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}
console.log(`\nChromium ${version}, from the press of the part's button to painted\n`)
console.log(table(lines))
const missed = lines.filter(({ goal, samples }) => goal !== undefined && median(samples) > goal)
console.log(missed.length === 0 ? '\nEvery goal is met.' : `\n${missed.length} missed.`)
