import { check } from '../core/model/check.ts'
import { brief } from './brief.ts'
import { brokenOff } from './brokenOff.ts'
import { decode } from './decode.ts'
import type { FileProblem } from './fileProblem.ts'
import { mostBytes, tooLarge } from './fileSize.ts'
import { foreignFile } from './foreignFile.ts'
import { foreignText } from './foreignText.ts'
import type { Format, FormatId, Imported, Read, Unsaid } from './format.ts'
import { FormatError } from './formatError.ts'
import { formatOf, formatsOfName } from './formats.ts'
import type { NewId } from './ids.ts'
import { looksLikeJson, signsOf } from './signs.ts'

/** A file that may be of several formats, so that a person has to say of which. */
export class AmbiguousFormat extends FormatError {
  override name = 'AmbiguousFormat'
  /** The likeliest first. */
  readonly candidates: readonly FormatId[]

  constructor(problem: FileProblem, candidates: readonly FormatId[]) {
    super(problem)
    this.candidates = candidates
  }
}

/**
 * Reads a file of any format that is read: finds out its encoding and its format, reads it, and proves what was read.
 * @param name the file's name, whose ending is asked; "" or "-" where there is none
 * @param choices `format` where it is known, else the file says it itself; ids and what stands in where the file is silent as for `Read`
 * @returns a sound, frozen debate, the report by line, and the format that it was read as
 * @throws AmbiguousFormat where content and ending contradict each other, or the content may be several things
 * @throws FormatError for everything else, in one sentence
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  choices: { readonly format?: FormatId; readonly ids: NewId; readonly unsaid: Unsaid },
): Promise<Imported & { readonly format: FormatId }> {
  if (bytes.length >= mostBytes) throw tooLarge(mostBytes)
  const foreign = foreignFile(bytes)
  if (foreign !== null) throw new FormatError({ kind: 'foreign', what: foreign })
  const { text, encoding } = decode(bytes)
  if (text.trim() === '') throw new FormatError({ kind: 'blank' })
  const format = formatOf(choices.format ?? formatIn(text, name))
  const read = await readerOf(format)
  const imported = await readSafely(read, text, format, choices)
  const [problem] = check(imported.debate)
  if (problem !== undefined) throw new FormatError({ kind: 'unsound', format: format.label, rule: problem.rule })
  const { report } = imported
  return {
    ...imported,
    report: encoding === 'UTF-8' ? report : [{ line: 1, kind: 'encoding', encoding }, ...report],
    format: format.id,
  }
}

/** The format that content and name agree on, or that one of them alone leaves. */
function formatIn(text: string, name: string): FormatId {
  const { sure, possible } = signsOf(text)
  const endings = formatsOfName(name)
  const [named] = endings
  // Files of any format may end so.
  const vague = named === undefined || (/\.(json|txt)$/i.test(name) && named.id !== 'aif')
  if (sure !== null) {
    if (vague || named.reader === undefined || endings.some(({ id }) => id === sure)) return sure
    throw new AmbiguousFormat({ kind: 'name-contradicts', named: named.label, found: formatOf(sure).label }, [
      sure,
      named.id,
    ])
  }
  if (named !== undefined && possible.includes(named.id)) return named.id
  const [first, second] = possible
  if (first === undefined) {
    // Prose is Argdown to Argdown, and a sheet's head may name its columns in any language.
    const lenient = named?.id === 'argdown' || named?.id === 'csv' || named?.id === 'markdown'
    const foreign = foreignText(text)
    if (foreign === null && lenient) return named.id
    throw new FormatError(foreign ?? (vague ? { kind: 'no-format' } : unlike(named)))
  }
  if (second === undefined) return first
  const labels = possible.map((id) => formatOf(id).label)
  throw new AmbiguousFormat({ kind: 'several-formats', formats: labels }, possible)
}

/** There is nothing to be read in a file that says it is of this format. */
function unlike({ label, reader }: Format): FileProblem {
  return { kind: reader === undefined ? 'only-written' : 'unlike-its-name', format: label }
}

async function readerOf(format: Format): Promise<Read> {
  if (format.reader === undefined) throw new FormatError(unlike(format))
  try {
    return await format.reader()
  } catch (cause) {
    throw new FormatError({ kind: 'reader-not-loaded', format: format.label }, { cause })
  }
}

async function readSafely(
  read: Read,
  text: string,
  format: Format,
  { ids, unsaid }: { readonly ids: NewId; readonly unsaid: Unsaid },
): Promise<Imported> {
  try {
    return await read(text, ids, unsaid)
  } catch (error) {
    if (error instanceof FormatError) {
      const reason = looksLikeJson(text) ? brokenOff(text) : null
      throw reason === null ? error : new FormatError(reason)
    }
    if (error instanceof RangeError) throw new FormatError({ kind: 'too-nested', format: format.label })
    const detail = brief(error instanceof Error ? error.message : String(error))
    throw new FormatError({ kind: 'fault', format: format.label, detail }, { cause: error })
  }
}
