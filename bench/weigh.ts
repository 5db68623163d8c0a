/**
 * Times the weighing of generated debates in Node and in Chromium, beside a straightforward recursive implementation in the
 * same run. `npm --prefix bench run weigh`.
 */
import { chromium } from 'playwright-core'
import { needChromium } from '../tests/chromium.mjs'
import { type Weighed, weighEveryWay } from './page/weighing.ts'
import { type Line, median, table } from './report.ts'
import { bundle } from './site.ts'

/** This runs in the page. */
declare const bundled: { weighEveryWay: typeof weighEveryWay }

const sizes: readonly (readonly [size: number, rounds: number])[] = [
  [1_000, 300],
  [10_000, 100],
  [100_000, 12],
]
const whole = 'standings, swings and decisive claims'
/** Milliseconds for the whole at 10,000 claims. */
const goal = 2

function linesOf(where: string, size: number, samples: Weighed): Line[] {
  return Object.entries(samples).map(([what, times]) => ({
    what: `${where}, ${size.toLocaleString('en')}: ${what}`,
    unit: 'ms',
    samples: times,
    ...(size === 10_000 && what === whole ? { goal } : {}),
  }))
}

/** How many times as long the recursive way takes; its swings would all be found by as many evaluations as there are claims. */
function ratios(where: string, size: number, samples: Weighed): string {
  const standing = median(samples.recursive) / median(samples.standings)
  const swings = (median(samples['recursive swing']) * size) / median(samples[whole])
  return `${where}, ${size.toLocaleString('en')}: standings ${standing.toFixed(1)} times as fast, all swings ${Math.round(swings).toLocaleString('en')} times`
}

const lines: Line[] = []
const compared: string[] = []
for (const [size, rounds] of sizes) {
  const samples = weighEveryWay(size, rounds)
  lines.push(...linesOf('Node', size, samples))
  compared.push(ratios('Node', size, samples))
}
const browser = await chromium.launch({
  executablePath: needChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  const page = await browser.newPage()
  const code = await bundle('weighing.ts')
  for (const [size, rounds] of sizes) {
    const samples = (await page.evaluate(
      `(() => { ${code}; return bundled.weighEveryWay(${size}, ${rounds}) })()`,
    )) as Weighed
    lines.push(...linesOf('Chromium', size, samples))
    compared.push(ratios('Chromium', size, samples))
  }
} finally {
  await browser.close()
}
console.log(table(lines, 3))
console.log(`\n${compared.join('\n')}`)
