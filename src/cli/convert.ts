import { standings } from '../core/weigh/standing.ts'
import { documentWords } from '../formats/documentWords.ts'
import { featureWords } from '../formats/featureWords.ts'
import { type Format, formatIds, type WriteContext } from '../formats/format.ts'
import { formatsOfName } from '../formats/formats.ts'
import { lostBy } from '../formats/lostBy.ts'
import { reportInWords } from '../formats/reportWords.ts'
import { ballotNamed } from './ballotNamed.ts'
import { formatNamed, readOptions } from './options.ts'
import { plain } from './plain.ts'
import { bytesOf, inputName, readInput } from './readInput.ts'
import type { Terminal } from './terminal.ts'
import { writeOutput } from './writeOutput.ts'
import { WrongCall } from './wrongCall.ts'

/** `convert IN OUT`: reads a debate and writes it in another format. @returns 0 */
export async function convert(args: readonly string[], terminal: Terminal): Promise<number> {
  const { files, values } = readOptions(args, ['IN', 'OUT'], ['from', 'to', 'ballot'])
  const [source, target] = files as [string, string]
  const format = targetFormat(target, values.to)
  terminal.progress(`Reading ${plain(inputName(source))} …`)
  const { debate, report, lineage } = await readInput(await bytesOf(source, terminal), source, values.from)
  for (const line of report) terminal.say(`${plain(inputName(source))}:${line.line}: ${plain(reportInWords(line))}`)
  const ballot = ballotNamed(debate, values.ballot)
  terminal.progress(`Writing ${format.label} …`)
  const content = await written(format, debate, ballot, lineage)
  if (target === '-') await terminal.out(content)
  else await writeOutput(target, content)
  const lost = lostBy(format, debate)
  if (lost.length > 0) {
    terminal.say(`${format.label} does not hold: ${lost.map((feature) => featureWords[feature]).join(', ')}.`)
  }
  terminal.progress(null)
  return 0
}

function targetFormat(target: string, to: string | undefined): Format {
  if (to !== undefined) return formatNamed(to, 'writer')
  const [named] = target === '-' ? [] : formatsOfName(target)
  if (named !== undefined) return named
  const why = target === '-' ? 'Standard output' : `The name "${target}"`
  throw new WrongCall(`${why} does not say which format to write: add --to ${formatIds.join('|')}.`)
}

async function written(
  format: Format,
  debate: Parameters<typeof standings>[0],
  ballot: Parameters<typeof standings>[1],
  lineage: readonly string[] | undefined,
): Promise<string | Uint8Array> {
  const write = await format.writer?.()
  if (write === undefined) throw new WrongCall(`Rejoinder does not write ${format.label}.`)
  const weighed = standings(debate, ballot)
  const told = lineage === undefined ? {} : { lineage }
  const context: WriteContext = { language: 'en', words: documentWords, today: today(), standing: weighed.of, ...told }
  return write(debate, context)
}

/** The day where the person is, as YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
