import type { Relation } from '../core/model/claim.ts'
import type { Debate } from '../core/model/debate.ts'
import type { NewId } from './ids.ts'
import type { ReportLine } from './report.ts'

/** The formats by the names that the command line and the page know them by. */
export const formatIds = [
  'json',
  'argdown',
  'kialo',
  'markdown',
  'opml',
  'freemind',
  'aif',
  'csv',
  'svg',
  'dot',
  'docx',
  'html',
] as const
export type FormatId = (typeof formatIds)[number]

/** What a debate is made of, as far as formats differ in what they hold. */
export const features = [
  'relations',
  'undercuts',
  'groups',
  'references',
  'notes',
  'tags',
  'sources',
  'authors',
  'quotes',
  'markings',
  'grades',
  'lasting',
  'weights',
  'ballots',
  'impacts',
  'unquoted',
  'cases',
] as const
export type Feature = (typeof features)[number]

/** What stands in where a file is silent. */
export interface Unsaid {
  /** The motion, where a file has several roots and no title. */
  readonly title: string
  /** The name of the ballot, where the file gives none. */
  readonly ballot: string
  /** How a claim bears on the one above it, where the file does not say. */
  readonly relation: Exclude<Relation, 'undercuts'>
}

/** What reading a file gives. */
export interface Imported {
  /** Sound and frozen. */
  readonly debate: Debate
  /** What was adapted, and what could not be held, by line. */
  readonly report: readonly ReportLine[]
  /** The states that the debate has gone through, oldest first, where the file tells them. */
  readonly lineage?: readonly string[]
}

/**
 * Reads a file's text, line ends and byte order mark as they came.
 * @param ids called for the claims in the tree's order, the motion first
 * @throws FormatError one sentence that says what is wrong, where, and what to do
 */
export type Read = (text: string, ids: NewId, unsaid: Unsaid) => Imported | Promise<Imported>

/** Words that a written file has for people who read it as it is. */
export interface WriteContext {
  /** The language of the words, with the country where that is known, such as en or en-GB: it has its own usual paper. */
  readonly language: string
  readonly words: DocumentWords
  /** The day that the file is written, as YYYY-MM-DD. */
  readonly today: string
  /** Where claims stand on the first ballot, 0 to 1, for formats that show it. */
  readonly standing: (claim: string) => number
  /** The states that the debate has gone through, oldest first, for our own format. */
  readonly lineage?: readonly string[]
}

export interface DocumentWords {
  readonly pro: string
  readonly con: string
  readonly supports: string
  readonly rebuts: string
  readonly undercuts: string
  readonly see: string
  readonly note: string
  readonly sources: string
  /** Before the day on which somebody looked at a source. */
  readonly accessed: string
  readonly standing: string
  readonly conviction: string
  readonly relevance: string
  readonly unanswered: string
  readonly search: string
  readonly foldAll: string
  readonly unfoldAll: string
  readonly untitled: string
}

/** Writes a debate whole, as far as the format holds it. Text is written in UTF-8, with "\n" at the ends of lines. */
export type Write = (debate: Debate, context: WriteContext) => string | Uint8Array | Promise<string | Uint8Array>

/** One format: what it is called, and how to get what reads and writes it. Heavy parts load when they are used. */
export interface Format {
  readonly id: FormatId
  /** A proper name, the same in every language. */
  readonly label: string
  /** How files' names end, without the dot; the first is what we write. */
  readonly extensions: readonly string[]
  readonly mime: string
  /** What comes back from a file that we wrote or, of formats that are only written, what people see in it; all else is lost. */
  readonly holds: readonly Feature[]
  readonly reader?: () => Promise<Read>
  readonly writer?: () => Promise<Write>
}
