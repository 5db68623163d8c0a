import type { Entry } from '@retorquere/bibtex-parser'
import { parse } from '@retorquere/bibtex-parser'
import { readyLatex, textOfLatex } from './latexText.ts'

/** What the parser made of an entry. */
export interface ParsedBibtex {
  /** Of an entry that breaks off, what stands before. */
  readonly fields: Entry['fields']
  readonly isWhole: boolean
  /** Where the entry cannot be read, from 1 at its first line. */
  readonly brokenAt: number
  readonly unknownCommands: readonly string[]
  readonly unknownStrings: readonly string[]
  readonly cutNames: readonly string[]
}

/** Abbreviations and what they stand for, as they are written; the names in capitals. */
export type BibtexStrings = Readonly<Record<string, string>>

/** The raw text of the abbreviations that an @string explains. */
export function bibtexStrings(source: string, known: BibtexStrings): [string, string][] {
  const { strings } = parse(source, { raw: true, strings: { ...months, ...known } })
  return Object.entries(strings)
}

/**
 * Reads the last entry of a text; the ones before are there for it to take fields from.
 * @param entries how many the text holds
 */
export function parsedBibtex(source: string, entries: number, strings: BibtexStrings): ParsedBibtex {
  const ready = readyLatex(source)
  // Few who write "50%" mean a comment by it, and few who write "$5" a formula.
  const percent = ready.replace(/(?<!\\)%/g, '\\%')
  const dollar = percent.replace(/(?<!\\)\$/g, '\\$')
  let best: ParsedBibtex | null = null
  for (const attempt of new Set([percent, ready, dollar])) {
    const told = attempted(attempt, entries, strings)
    if (told.isWhole) return told
    if (best === null || told.brokenAt > best.brokenAt) best = told
  }
  return best ?? nothing
}

const nothing: ParsedBibtex = {
  fields: {},
  isWhole: false,
  brokenAt: 1,
  unknownCommands: [],
  unknownStrings: [],
  cutNames: [],
}

function attempted(source: string, count: number, strings: BibtexStrings): ParsedBibtex {
  const commands = new Set<string>()
  try {
    const { entries, errors } = parse(source, {
      // Titles keep the capitals that they have.
      english: false,
      sentenceCase: false,
      caseProtection: false,
      strings: { ...months, ...strings },
      unsupported: (node, tex) => {
        commands.add(textOfLatex(node.type === 'macro' ? `\\${node.content}` : tex))
        return tex
      },
    })
    const [last] = entries.slice(-1)
    const said = errors.map(({ error }) => error)
    const place = said.map((error) => / at line (\d+), column \d+ in "/.exec(error)?.[1]).find(Boolean)
    return {
      fields: entries.length === count ? (last?.fields ?? {}) : {},
      isWhole: entries.length === count && last?.input !== '',
      brokenAt: Number(place ?? 1),
      unknownCommands: [...commands],
      unknownStrings: said.flatMap((error) => {
        const name = /^Unresolved @string reference "(.+)"$/.exec(error)?.[1]
        return name === undefined ? [] : [name]
      }),
      cutNames: errors.flatMap(({ error, input }) =>
        /unexpected \d+-part name/.test(error) ? [textOfLatex(input ?? '')] : [],
      ),
    }
  } catch {
    // Only a text made to harm gets here, such as one that exhausts the stack.
    return nothing
  }
}

/** The parser has numbers for the months, which cannot be told from days where both stand in one field. */
const months: BibtexStrings = Object.fromEntries(
  'January February March April May June July August September October November December'
    .split(' ')
    .flatMap((month) => [
      [month.slice(0, 3).toUpperCase(), month],
      [month.toUpperCase(), month],
    ]),
)
