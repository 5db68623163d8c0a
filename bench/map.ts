import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { needChromium } from '../tests/chromium.mjs'
import type { timed as timedType } from './page/clock.ts'
import type { fill as fillType } from './page/fill.ts'
import type { nextPress as nextPressType, Painted } from './page/painted.ts'
import type { CallEdits, KeyEdits } from './page/tree.ts'
import { median } from './report.ts'
import { buildSite, bundle, serveSite } from './site.ts'

const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    sizes: { type: 'string', default: '300,1000,5000,10000' },
    alone: { type: 'string', default: '100000' },
    edits: { type: 'string', default: '15' },
    /** Measures these alone, by name, with commas between. */
    only: { type: 'string', default: '' },
    /** After so many seconds one program is given up at one size. */
    limit: { type: 'string', default: '120' },
    /** So many times slower the browser is made to compute, as school laptops do. */
    slower: { type: 'string', default: '1' },
  },
})
const edits = Number(values.edits)
const only = values.only === '' ? null : values.only.split(',')
const limit = Number(values.limit) * 1000
const goalAt = 10_000
/** So many edits come before those that are timed: they let the browser compile each program's code. */
const warmUps = 4
/** How long a frame of the screen is, in milliseconds. */
const frame = 1000 / 60
/** How many frames of panning and of zooming are looked at. */
const moves = 90

interface Contender {
  readonly name: string
  readonly page: string
  /** What moves the picture, and what makes it larger; null where the program has nothing for it. */
  readonly pan: 'drag' | 'wheel' | null
  readonly zoom: 'wheel' | 'ctrl+wheel' | null
}
const peers: readonly Contender[] = [
  { name: 'mind-elixir', page: 'mindElixir.ts', pan: 'wheel', zoom: 'ctrl+wheel' },
  { name: 'markmap', page: 'markmap.ts', pan: 'drag', zoom: 'wheel' },
  { name: 'Argdown + Graphviz', page: 'argdownGraphviz.ts', pan: null, zoom: null },
]
/** What the browser alone takes. */
const bare: Contender = { name: 'a bare box', page: 'bareBox.ts', pan: null, zoom: null }
const ours: Contender = { name: 'Rejoinder', page: 'rejoinder.ts', pan: 'drag', zoom: 'wheel' }

/** Milliseconds; nodes; bytes. */
interface Measured {
  readonly name: string
  readonly claims: number
  readonly painted: number
  readonly edit: number
  readonly pan: number[]
  readonly zoom: number[]
  readonly nodes: number
  readonly memory: number
}

/** These run in the page. */
declare const bundled: {
  peer: { draw(tree: unknown, place: unknown): Promise<void>; drawn?(): boolean } & (KeyEdits | CallEdits)
  treeOf?: (size: number) => unknown
  timed: typeof timedType
  nextPress?: typeof nextPressType
  watchFrames(): void
  nextFrame(): Promise<void>
  frames(): number[]
  fill: typeof fillType
}
declare const edit: Promise<Painted>

async function heapUsed(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

async function watched(page: Page, move: (step: number) => Promise<void>): Promise<number[]> {
  await page.evaluate(() => bundled.watchFrames())
  for (let step = 0; step < moves; step++) {
    await move(step)
    await page.evaluate(() => bundled.nextFrame())
  }
  return page.evaluate(() => bundled.frames())
}

/** Numbers from 0 to 1 that lie evenly, however many are taken: Weyl's sequence with the golden ratio. */
function spread(run: number): number {
  return (((run * 0.6180339887498949) % 1) + 1) % 1
}

/** Adds a sentence under the first contention, in milliseconds to the screen: from the key that asks for it, if there is one. */
async function timeEdit(page: Page, run: number): Promise<number> {
  const key = await page.evaluate(async () => {
    const { peer, nextPress } = bundled
    if ('edit' in peer || nextPress === undefined) return undefined
    await peer.approach()
    Object.assign(globalThis, { edit: nextPress(peer.key, peer.edited).timing })
    return peer.key
  })
  // A script's key follows a frame by itself, and so would wait for the next one nearly as long as can be.
  await new Promise((resolve) => setTimeout(resolve, spread(run) * frame))
  if (key === undefined) {
    return page.evaluate(() => bundled.timed(() => ('edit' in bundled.peer ? bundled.peer.edit() : Promise.resolve())))
  }
  await page.keyboard.press(key)
  const { painted } = await page.evaluate(() => edit)
  await page.evaluate(async () => {
    if ('rest' in bundled.peer) await bundled.peer.rest()
  })
  return painted
}

async function measure(page: Page, { name, pan, zoom }: Contender, claims: number): Promise<Measured> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) })
  const painted = await page.evaluate(async (size) => {
    const place = document.getElementById('place')
    const tree = bundled.treeOf?.(size)
    return bundled.timed(() => bundled.peer.draw(tree, place), bundled.peer.drawn)
  }, claims)
  await page.waitForTimeout(400)
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const memory = await heapUsed(cdp)
  const edited: number[] = []
  for (let run = -warmUps; run < edits; run++) {
    const time = await timeEdit(page, run)
    if (run >= 0) edited.push(time)
  }
  await page.mouse.move(700, 450)
  let panned: number[] = []
  // Over open ground, as a hand takes hold of a map: cards themselves are dragged elsewhere.
  if (pan === 'drag') {
    const ground = await page.evaluate(() => {
      for (let y = 200; y < 800; y += 10) {
        for (let x = 300; x < 1000; x += 10) {
          const on = document.elementFromPoint(x, y)
          if (on !== null && on.closest('.map-card, button, select, canvas, foreignObject, .markmap-node') === null)
            return { x, y }
        }
      }
      return { x: 700, y: 450 }
    })
    await page.mouse.move(ground.x, ground.y)
    await page.mouse.down()
    panned = await watched(page, (step) => page.mouse.move(ground.x + 4 * step, ground.y - 5 * step))
    await page.mouse.up()
  } else if (pan === 'wheel') {
    panned = await watched(page, () => page.mouse.wheel(12, 15))
  }
  let zoomed: number[] = []
  if (zoom !== null) {
    await page.mouse.move(700, 450)
    if (zoom === 'ctrl+wheel') await page.keyboard.down('Control')
    zoomed = await watched(page, (step) => page.mouse.wheel(0, step < moves / 2 ? 24 : -24))
    if (zoom === 'ctrl+wheel') await page.keyboard.up('Control')
  }
  return { name, claims, painted, edit: median(edited), pan: panned, zoom: zoomed, nodes, memory }
}

async function peerPage(context: BrowserContext, contender: Contender): Promise<Page> {
  const page = await context.newPage()
  await page.setContent(
    '<style>body{margin:0}#place{width:1400px;height:900px;overflow:auto}</style><div id="place"></div>',
  )
  await page.addScriptTag({ content: await bundle(contender.page) })
  return page
}

async function ourPage(context: BrowserContext, url: string, size: number): Promise<Page> {
  const filler = await bundle('fill.ts')
  const page = await context.newPage()
  await page.goto(`${url}#/`)
  await page.waitForSelector('.library-nav a')
  const { id } = (await page.evaluate(`(() => { ${filler}; return bundled.fill(${size}) })()`)) as { id: string }
  await page.goto(`${url}#/d/${id}`)
  await page.reload()
  await page.waitForSelector('.row')
  // The program brings its other views when the first one has rested.
  await page.waitForTimeout(2500)
  // The page's own policy lets no script in but the program's.
  await page.evaluate(`globalThis.bundled = (() => { ${await bundle(ours.page)}; return bundled })()`)
  return page
}

async function withinLimit(page: Page, contender: Contender, size: number): Promise<Measured | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limit)
  })
  try {
    return await Promise.race([measure(page, contender, size), tooLong])
  } catch (error) {
    console.log(`${contender.name} failed at ${size}: ${String(error).split('\n')[0]}`)
    return null
  } finally {
    clearTimeout(timer)
  }
}

function high(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length * 0.95)] ?? Number.NaN
}

function row({ name, claims, painted, edit, pan, zoom, nodes, memory }: Measured): string {
  const frame = (samples: readonly number[]) =>
    samples.length === 0 ? '' : `${median(samples).toFixed(1)} (${high(samples).toFixed(1)})`
  return `| ${claims.toLocaleString('en')} | ${name} | ${painted.toFixed(0)} | ${edit.toFixed(1)} | ${frame(pan)} | ${frame(zoom)} | ${nodes.toLocaleString('en')} | ${(memory / 1e6).toFixed(1)} |`
}

if (!values['no-build']) await buildSite()
const site = await serveSite()
const profile = mkdtempSync(join(tmpdir(), 'rejoinder-map-'))
const measured: Measured[] = []
let version = ''
try {
  for (const size of [...values.sizes.split(','), ...(values.alone === '' ? [] : [values.alone])].map(Number)) {
    const alone = String(size) === values.alone
    const all = [ours, bare, ...peers].filter(({ name }) => only?.includes(name) ?? true)
    for (const contender of alone ? [ours] : all) {
      // Each in a browser of its own: nobody pays for another's nodes.
      const context = await chromium.launchPersistentContext(join(profile, `${contender.page}-${size}`), {
        executablePath: needChromium(),
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        viewport: { width: 1400, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      })
      version = context.browser()?.version() ?? ''
      try {
        const page = contender === ours ? await ourPage(context, site.url, size) : await peerPage(context, contender)
        page.setDefaultTimeout(limit)
        const found = await withinLimit(page, contender, size)
        if (found === null) console.log(`${contender.name} was given up at ${size} claims.`)
        else {
          measured.push(found)
          console.log(row(found))
        }
      } finally {
        await context.close()
      }
    }
  }
} finally {
  await site.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

const speed = values.slower === '1' ? '' : `, computing ${values.slower} times slower`
console.log(`\nChromium ${version}, 1400 × 900, motion reduced${speed}\n`)
console.log(
  '| claims | program | to painted, ms | an edit, ms | a frame of panning, ms: median (95 %) | of zooming | elements | heap, MB |',
)
console.log('| -: | :- | -: | -: | -: | -: | -: | -: |')
for (const found of measured) console.log(row(found))

const at = (name: string) => measured.find((found) => found.name === name && found.claims === goalAt)
const mine = at(ours.name)
const others = peers.map(({ name }) => at(name)).filter((found) => found !== undefined)
if (mine !== undefined && others.length > 0) {
  const best = (what: 'painted' | 'edit') => Math.min(...others.map((found) => found[what])) / mine[what]
  const goals = [
    ['painted', `${best('painted').toFixed(1)} times as fast as the best of the others`, best('painted') >= 10],
    ['an edit', `${best('edit').toFixed(1)} times as fast as the best of the others`, best('edit') >= 20],
    ['panning', `${high(mine.pan).toFixed(1)} ms for 95 of 100 frames`, high(mine.pan) < 20],
  ] as const
  console.log(`\nAt ${goalAt.toLocaleString('en')} claims:`)
  for (const [what, figure, met] of goals) console.log(`${met ? 'pass' : 'MISS'}  ${what}: ${figure}`)
}
writeFileSync(fileURLToPath(new URL('map.json', import.meta.url)), `${JSON.stringify(measured, null, 1)}\n`)
