import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { needChromium } from '../tests/chromium.mjs'
import type { Filled, fill as fillType } from './page/fill.ts'
import type { Probe, Sought, Timing } from './page/probe.ts'
import { bundle } from './site.ts'

/** How many moves of the pointer one drag of a slider makes, a frame each. */
const dragSteps = 120

/** These run in the page. */
declare const probe: Probe & { loaded: Promise<number> }
declare const bundled: { fill: typeof fillType }

/** How often each thing is measured. */
export interface Runs {
  readonly opens: number
  readonly edits: number
}

/** All samples of one size of debate: milliseconds, or bytes for memory. */
export interface Measured {
  readonly claims: number
  readonly depth: number
  /** How many claims hang under the contention that the edits are made on. */
  readonly under: number
  readonly samples: Record<string, number[]>
}

/**
 * Measures in a real Chromium with a profile of its own on disk: in a private window IndexedDB would stay in memory, and
 * "Saved" would cost nothing.
 */
export async function measureScreen(url: string, sizes: readonly number[], runs: Runs) {
  const profile = mkdtempSync(join(tmpdir(), 'rejoinder-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  })
  try {
    await context.addInitScript(await bundle('probe.ts'))
    const filler = await bundle('fill.ts')
    const measured: Measured[] = []
    for (const size of sizes) {
      console.log(`Measuring ${size} claims`)
      measured.push(await measureDebate(context, url, filler, size, runs))
    }
    return { chromium: context.browser()?.version() ?? '', measured }
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measureDebate(
  context: BrowserContext,
  url: string,
  filler: string,
  size: number,
  runs: Runs,
): Promise<Measured> {
  const stored = await store(context, url, filler, size)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  const cdp = await context.newCDPSession(page)
  const samples: Record<string, number[]> = {}
  const note = (name: string, value: number | null): void => {
    samples[name] ??= []
    if (value !== null) samples[name].push(value)
  }

  const hash = `#/d/${stored.id}`
  await page.goto(`${url}#/`)
  await page.waitForSelector('.library-nav a')
  note('memory without a debate', await heapUsed(cdp))

  // The first two runs let the browser compile and cache the program's code.
  for (let run = -2; run < runs.opens; run++) {
    await page.goto(`${url}#/`)
    await page.waitForSelector('.library-nav a')
    await rest(page)
    const open = await page.evaluate((to) => probe.go(to), hash)
    await rest(page)
    await page.reload()
    const loaded = await page.evaluate(() => probe.loaded)
    if (run < 0) continue
    note('open', open)
    note('load', loaded)
  }
  await rest(page)
  note('memory', await heapUsed(cdp))

  const press = async (key: string, sought: Sought, ahead?: () => Promise<unknown>): Promise<Timing> => {
    await rest(page)
    await page.evaluate(([name, what]) => probe.arm(name, what), [key, sought] as const)
    // Whatever comes right before the key is sent together with it, as a person's typing runs on.
    await Promise.all([ahead?.(), page.keyboard.press(key)])
    const timing = await page.evaluate(() => probe.timing())
    if (timing === undefined) throw new Error(`${key} was not timed.`)
    return timing
  }
  const record = (name: string, timing: Timing): void => {
    note(name, timing.painted)
    note(`${name}, until the document has it`, timing.changed)
    note(`${name}, until Saved`, timing.saved)
  }
  const focus = (claim: string) => page.evaluate((id) => probe.focus(id), claim)
  const { first } = stored
  await focus(first)

  const had = await page.evaluate((id) => probe.pips(id), first)
  for (let run = -2; run < runs.edits; run++) {
    const pips = ((had + run + 10) % 5) + 1
    const now = await page.evaluate((id) => probe.pips(id), first)
    if (now === pips) continue
    const timing = await press(String(pips), { what: 'rated', claim: first, pips })
    if (run >= 0) record('rate', timing)
  }

  for (let run = -2; run < runs.edits; run++) {
    await rest(page)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(`Nobody has shown that version ${run + 2} of this `)
    await rest(page)
    const text = `Nobody has shown that version ${run + 2} of this sentence argues any better than the last.`
    const timing = await press('Enter', { what: 'sentence', claim: first, text }, () =>
      page.keyboard.insertText('sentence argues any better than the last.'),
    )
    if (run >= 0) record('rewrite', timing)
  }

  for (const [name, claim] of [
    ['add in view', stored.leaf],
    ['add far down', first],
  ] as const) {
    for (let run = -2; run < runs.edits; run++) {
      await page.evaluate((to) => probe.select(to), `${hash}?claim=${claim}`)
      const timing = await press('r', { what: 'box', not: claim })
      if (run >= 0) record(name, timing)
      await page.keyboard.press('Escape')
    }
  }

  await page.evaluate((to) => probe.select(to), `${hash}?claim=${first}`)
  let at = first
  for (let run = -2; run < runs.edits; run++) {
    const next = await page.evaluate((id) => probe.below(id), at)
    const timing = await press('ArrowDown', { what: 'selected', claim: next })
    if (run >= 0) note('move down', timing.painted)
    at = next
  }

  await page.evaluate((to) => probe.select(to), `${hash}?claim=${first}`)
  const slider = await page.getByRole('slider', { name: 'Conviction' }).boundingBox()
  if (slider === null) throw new Error('There is no slider to drag.')
  const y = slider.y + slider.height / 2
  await page.mouse.move(slider.x + slider.width * 0.2, y)
  await page.mouse.down()
  await rest(page)
  await page.evaluate(() => probe.watchFrames())
  for (let step = 0; step < dragSteps; step++) {
    await page.mouse.move(slider.x + slider.width * (0.2 + (0.6 * step) / dragSteps), y)
    await page.evaluate(() => probe.frame())
  }
  samples['frame while dragging'] = await page.evaluate(() => probe.frames())
  await page.mouse.up()

  await page.close()
  return { claims: size, depth: stored.depth, under: stored.under, samples }
}

/** Stores a generated debate through the program's own storage code. */
async function store(context: BrowserContext, url: string, filler: string, size: number) {
  const page = await context.newPage()
  await page.goto(`${url}#/`)
  await page.waitForSelector('.library-nav a')
  const stored = await page.evaluate(`(() => { ${filler}; return bundled.fill(${size}) })()`)
  await page.close()
  return stored as Filled
}

async function rest(page: Page): Promise<void> {
  await page.evaluate(() => probe.rest())
}

/** Bytes of the page's JavaScript heap in use, after the garbage has been collected. */
async function heapUsed(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize
}
