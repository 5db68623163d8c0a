/**
 * Times reading and writing of every format at 10,000 claims in Node, and Argdown to JSON beside Argdown's own parser and model in
 * the same run. `npm --prefix bench run formats`.
 */
import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from '@argdown/core'
import { ballotsOf } from '../src/core/model/debate.ts'
import { standings } from '../src/core/weigh/standing.ts'
import { documentWords as words } from '../src/formats/documentWords.ts'
import type { Unsaid, WriteContext } from '../src/formats/format.ts'
import { formatOf, formats } from '../src/formats/formats.ts'
import { generate } from './generate.ts'
import { type Line, median, table } from './report.ts'

const size = 10_000
const rounds = 7
const writeGoal = 300
const ratioGoal = 1.3
/** So long a file takes that only a few rounds are worth the wait, in milliseconds. */
const slow = 1500

const { debate } = generate(size)
const [ballot] = ballotsOf(debate)
if (ballot === undefined) throw new Error('The generated debate has no ballot.')
const stand = standings(debate, ballot)
const context: WriteContext = { language: 'en', words, today: '2026-01-01', standing: (claim) => stand.of(claim) }
const unsaid: Unsaid = { title: 'Untitled', ballot: 'Ballot', relation: 'supports' }
let counted = 0
const ids = () => `id${++counted}`

async function timed(act: () => unknown): Promise<number[]> {
  const samples: number[] = []
  for (let round = -1; round < rounds; round++) {
    const begun = performance.now()
    await act()
    const took = performance.now() - begun
    if (round >= 0 || took > slow) samples.push(took)
    if (took > slow && samples.length >= 2) break
  }
  return samples
}

const lines: Line[] = []
for (const { id, label, reader, writer } of formats) {
  const write = await writer?.()
  if (write === undefined) continue
  lines.push({
    what: `write ${label}`,
    unit: 'ms',
    samples: await timed(() => write(debate, context)),
    goal: writeGoal,
  })
  const read = await reader?.()
  if (read === undefined) continue
  const file = await write(debate, context)
  if (typeof file !== 'string') throw new Error(`${id} is read, but is no text.`)
  lines.push({ what: `read ${label}`, unit: 'ms', samples: await timed(() => read(file, ids, unsaid)) })
}

const [readArgdown, writeArgdown, writeJson] = await Promise.all([
  formatOf('argdown').reader?.(),
  formatOf('argdown').writer?.(),
  formatOf('json').writer?.(),
])
if (readArgdown === undefined || writeArgdown === undefined || writeJson === undefined)
  throw new Error('A format is gone.')
const input = (await writeArgdown(debate, context)) as string
const argdown = new ArgdownApplication()
argdown.addPlugin(new ParserPlugin(), 'parse-input')
argdown.addPlugin(new DataPlugin(), 'build-model')
argdown.addPlugin(new ModelPlugin(), 'build-model')
const ours: number[] = []
const theirs: number[] = []
for (let round = -1; round < rounds; round++) {
  // They take turns, so that what else the machine does meets both.
  let begun = performance.now()
  argdown.run({ process: ['parse-input', 'build-model'], input, logLevel: 'error', throwExceptions: true })
  const their = performance.now() - begun
  begun = performance.now()
  await writeJson((await readArgdown(input, ids, unsaid)).debate, context)
  const our = performance.now() - begun
  if (round < 0) continue
  theirs.push(their)
  ours.push(our)
}
lines.push({ what: 'Argdown to JSON', unit: 'ms', samples: ours })
lines.push({ what: "Argdown's own parser and model", unit: 'ms', samples: theirs })

console.log(`\nNode ${process.version}, ${size.toLocaleString('en')} claims\n`)
console.log(table(lines, 0))
const ratio = median(ours) / median(theirs)
console.log(
  `\n${ratio <= ratioGoal ? 'pass' : 'MISS'}  Argdown to JSON: ${ratio.toFixed(2)} times as long as Argdown's own parser and model (at most ${ratioGoal})`,
)
