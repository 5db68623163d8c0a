import { type Method, methods } from '../core/weigh/semantics.ts'
import { reportInWords } from '../formats/reportWords.ts'
import { ballotNamed } from './ballotNamed.ts'
import { readOptions } from './options.ts'
import { plain } from './plain.ts'
import { bytesOf, inputName, readInput } from './readInput.ts'
import type { Terminal } from './terminal.ts'
import { weighed } from './weighed.ts'
import { weighTable } from './weighTable.ts'
import { WrongCall } from './wrongCall.ts'

/** `weigh IN`: where the motion and its claims stand. @returns 0 */
export async function weigh(args: readonly string[], terminal: Terminal): Promise<number> {
  const { files, values, json } = readOptions(args, ['IN'], ['semantics', 'ballot', 'from'], ['json'])
  const [source] = files as [string]
  const semantics = methodNamed(values.semantics)
  terminal.progress(`Reading ${plain(inputName(source))} …`)
  const { debate, report } = await readInput(await bytesOf(source, terminal), source, values.from)
  for (const line of report) terminal.say(`${plain(inputName(source))}:${line.line}: ${plain(reportInWords(line))}`)
  const ballot = ballotNamed(debate, values.ballot)
  terminal.progress('Weighing …')
  const result = weighed(debate, ballot, semantics)
  await terminal.out(json ? `${JSON.stringify(result, null, 2)}\n` : weighTable(result, terminal.columns))
  return 0
}

function methodNamed(name: string | undefined): Method {
  if (name === undefined) return 'balanced'
  const found = methods.find((method) => method === name)
  if (found !== undefined) return found
  throw new WrongCall(`"${name}" is no semantics; these are: ${methods.join(', ')}.`)
}
