import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { version as vite } from 'vite'
import { liveWeek } from './busyWeek.ts'
import { type Line, median, table } from './report.ts'
import { type Measured, measureScreen } from './screen.ts'
import { buildSite, initialSize, serveSite } from './site.ts'

const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    sizes: { type: 'string', default: '100,1000,10000' },
    opens: { type: 'string', default: '9' },
    edits: { type: 'string', default: '20' },
    week: { type: 'string', default: '2000' },
  },
})
const sizes = values.sizes.split(',').map(Number)
/** The size that the goals are set for. */
const goalAt = 10_000
const goals: Record<string, number> = {
  open: 400,
  load: 400,
  rate: 33,
  rewrite: 33,
  'add in view': 33,
  'add far down': 33,
  'move down': 33,
  // 60 frames a second, with a thousandth to spare.
  'frame while dragging': 16.7,
}
const titles: Record<string, string> = {
  open: 'open from the library, to painted',
  load: 'load the page at the debate, to painted',
  rate: 'rate a claim (1 to 5), to painted',
  'rate, until Saved': 'rate a claim, to "Saved"',
  rewrite: 'rewrite a sentence (Enter), to painted',
  'rewrite, until Saved': 'rewrite a sentence, to "Saved"',
  'add in view': 'add a rebuttal (R) in view, to painted',
  'add far down': 'add a rebuttal (R) far down, to painted',
  'add in view, until Saved': 'add a rebuttal, to "Saved"',
  'frame while dragging': 'a frame while a weight slider is dragged',
  'move down': 'select the next claim (↓), to painted',
  memory: 'memory in use, debate open',
  'memory without a debate': 'memory in use, library',
}

function linesOf({ claims, samples }: Measured): Line[] {
  return Object.entries(titles).map(([name, title]): Line => {
    const goal = claims === goalAt ? goals[name] : undefined
    const size = name.startsWith('memory')
    const found = samples[name] ?? []
    return {
      what: `${claims.toLocaleString('en')}: ${title}`,
      unit: size ? 'MB' : 'ms',
      samples: size ? found.map((bytes) => bytes / 1e6) : found,
      ...(goal === undefined ? {} : { goal }),
    }
  })
}

if (!values['no-build']) await buildSite()
const size = initialSize()
const site = await serveSite()
try {
  const runs = { opens: Number(values.opens), edits: Number(values.edits) }
  const { chromium, measured } = await measureScreen(site.url, sizes, runs)
  const lines: Line[] = [
    { what: 'initial script, gzipped', unit: 'KB', samples: [size.script / 1000], goal: 120 },
    { what: 'initial style, gzipped', unit: 'KB', samples: [size.style / 1000] },
    ...measured.flatMap(linesOf),
  ]
  const versions = { node: process.version, chromium, vite }
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? '' }
  console.log(`\nChromium ${chromium}, Node ${process.version}, ${machine.cores} × ${machine.cpu}\n`)
  console.log(table(lines))
  const missed = lines.filter(({ goal, samples }) => goal !== undefined && median(samples) > goal)
  console.log(missed.length === 0 ? '\nEvery goal is met.' : `\n${missed.length} missed.`)
  console.log(`\nA week of use, in short: ${values.week} edits`)
  const week =
    Number(values.week) > 0 ? await liveWeek(site.url, { edits: Number(values.week), debates: 4, days: 4 }) : []
  const results = { date: new Date().toISOString(), versions, machine, runs, size, measured, lines, week }
  writeFileSync(fileURLToPath(new URL('results.json', import.meta.url)), `${JSON.stringify(results, null, 1)}\n`)
} finally {
  await site.close()
}
