import { check } from '../core/model/check.ts'
import { ArgdownError } from './argdown/error.ts'
import { reasonInWords } from './argdown/words.ts'
import { brokenOff } from './brokenOff.ts'
import { decode } from './decode.ts'
import { mostBytes, tooLarge } from './fileSize.ts'
import { foreignFile } from './foreignFile.ts'
import { foreignText } from './foreignText.ts'
import type { Format, FormatId, Imported, Read, Unsaid } from './format.ts'
import { FormatError } from './formatError.ts'
import { formatOf, formatsOfName } from './formats.ts'
import type { NewId } from './ids.ts'
import { brief } from './proved.ts'
import { looksLikeJson, signsOf } from './signs.ts'

/** A file that may be of several formats, so that a person has to say of which. */
export class AmbiguousFormat extends FormatError {
  override name = 'AmbiguousFormat'
  /** The likeliest first. */
  readonly candidates: readonly FormatId[]

  constructor(message: string, candidates: readonly FormatId[]) {
    super(message)
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
  if (foreign !== null) throw new FormatError(foreign)
  const { text, encoding } = decode(bytes)
  if (text.trim() === '') throw new FormatError('There is nothing in this file but blanks.')
  const format = formatOf(choices.format ?? formatIn(text, name))
  const read = await readerOf(format)
  const imported = await readSafely(read, text, format, choices)
  const [problem] = check(imported.debate)
  if (problem !== undefined) throw fault(format, `it made a debate that breaks the rule "${problem.rule}"`)
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
    throw new AmbiguousFormat(
      `The name of the file says ${named.label}, but what is in it looks like ${formatOf(sure).label}: say which it is.`,
      [sure, named.id],
    )
  }
  if (named !== undefined && possible.includes(named.id)) return named.id
  const [first, second] = possible
  if (first === undefined) {
    // Prose is Argdown to Argdown, and a sheet's head may name its columns in any language.
    const lenient = named?.id === 'argdown' || named?.id === 'csv' || named?.id === 'markdown'
    const foreign = foreignText(text)
    if (foreign === null && lenient) return named.id
    throw new FormatError(foreign ?? (vague ? unknown : named.reader ? unlike(named) : unread(named)))
  }
  if (second === undefined) return first
  const labels = possible.map((id) => formatOf(id).label).join(' or ')
  throw new AmbiguousFormat(`What is in the file may be ${labels}: say which it is.`, possible)
}

const unknown =
  'Nothing in this file shows how claims hang together: Rejoinder reads its own JSON, Argdown, Kialo’s text, lists in Markdown, OPML, FreeMind, AIF, and CSV with a head of columns.'

function unlike({ label }: Format): string {
  return `There is no ${label} in this file, whatever its name says.`
}

function unread({ label }: Format): string {
  return `Rejoinder writes ${label} but does not read it.`
}

async function readerOf(format: Format): Promise<Read> {
  if (format.reader === undefined) throw new FormatError(unread(format))
  try {
    return await format.reader()
  } catch (cause) {
    const sentence = `The part of Rejoinder that reads ${format.label} could not be loaded: start it again, and try once more.`
    throw Object.assign(new FormatError(sentence), { cause })
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
    if (error instanceof ArgdownError) {
      throw new FormatError(oneLine(`Line ${error.line}, column ${error.column}: ${reasonInWords(error.reason)}`))
    }
    if (error instanceof FormatError) {
      const reason = looksLikeJson(text) ? brokenOff(text) : null
      throw reason === null ? error : new FormatError(reason)
    }
    if (error instanceof RangeError) throw new FormatError(`This ${format.label} is nested too deeply to be read.`)
    throw fault(format, brief(error instanceof Error ? error.message : String(error)), error)
  }
}

/** A sentence that quotes a file, as short as a person reads. */
function oneLine(sentence: string): string {
  const line = sentence.slice(0, 1000).replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length > 450 ? `${letters.slice(0, 450).join('')}…` : line
}

/** An error of ours, which a person can do nothing about. */
function fault({ label }: Format, what: string, cause?: unknown): FormatError {
  const sentence = `Reading this file as ${label} failed through an error in Rejoinder (${what}): please report it with the file.`
  return Object.assign(new FormatError(sentence), { cause })
}
