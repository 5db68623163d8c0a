import { lineOf } from '../formats/fileProblem.ts'
import { problemInWords } from '../formats/fileProblemWords.ts'
import { FormatError } from '../formats/formatError.ts'
import { AmbiguousFormat } from '../formats/importFile.ts'
import type { JsonProblem } from '../formats/jsonProblems.ts'
import { loses } from '../formats/report.ts'
import { reportInWords } from '../formats/reportWords.ts'
import { looksLikeJson } from '../formats/signs.ts'
import { readOptions } from './options.ts'
import { plain } from './plain.ts'
import { bytesOf, inputName, readInput } from './readInput.ts'
import type { Terminal } from './terminal.ts'

/**
 * `check IN`: lists every problem with its line: why the file cannot be read, or what of it would not be in the debate. What is
 * adapted and loses nothing is listed as a note. @returns 1 where there is a problem, else 0
 */
export async function checkFile(args: readonly string[], terminal: Terminal): Promise<number> {
  const { files, values } = readOptions(args, ['IN'], ['from'])
  const [source] = files as [string]
  const name = plain(inputName(source))
  terminal.progress(`Reading ${name} …`)
  const bytes = await bytesOf(source, terminal)
  const found = await problemsIn(bytes, source, values.from)
  const lines = found.map(({ line, note, sentence }) => {
    const place = line === null ? name : `${name}:${line}`
    return `${place}: ${note ? 'note' : 'problem'}: ${plain(sentence)}\n`
  })
  await terminal.out(lines.join(''))
  const problems = found.filter(({ note }) => !note).length
  const notes = found.length - problems
  terminal.say(`${name}: ${counted(problems, 'problem')}${notes === 0 ? '' : `, ${counted(notes, 'note')}`}.`)
  return problems === 0 ? 0 : 1
}

interface Found {
  readonly line: number | null
  readonly note: boolean
  readonly sentence: string
}

async function problemsIn(bytes: Uint8Array, file: string, from: string | undefined): Promise<Found[]> {
  try {
    const { report } = await readInput(bytes, file, from)
    return report.map((line) => ({ line: line.line, note: !loses(line), sentence: reportInWords(line) }))
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const all = error instanceof AmbiguousFormat ? [] : await allOfJson(bytes)
    const told = [error.problem, ...error.further].map((problem) => ({ line: lineOf(problem), problem }))
    return (all.length > 0 ? all : told).map(({ line, problem }) => ({
      line,
      note: false,
      sentence: problemInWords(problem),
    }))
  }
}

/** The reader of our own format stops at the first problem; all of them are found in another way. */
async function allOfJson(bytes: Uint8Array): Promise<JsonProblem[]> {
  const text = new TextDecoder().decode(bytes)
  if (!looksLikeJson(text)) return []
  const { jsonProblems } = await import('../formats/jsonProblems.ts')
  return jsonProblems(text)
}

function counted(count: number, what: string): string {
  return count === 0 ? `no ${what}s` : count === 1 ? `1 ${what}` : `${count} ${what}s`
}
