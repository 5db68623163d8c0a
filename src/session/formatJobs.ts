import type { Debate } from '../core/model/debate.ts'
import type { DocumentWords, FormatId, Imported, Unsaid } from '../formats/format.ts'
import { formatOf } from '../formats/formats.ts'
import type { Kept, LibraryBackup } from '../formats/libraryZip.ts'
import { newId } from './clerk.ts'
import { fileStem } from './files.ts'

/** What reading and writing files is asked for: plain values, so that it can be done beside the page. */
export type Job =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      readonly name: string
      readonly format?: FormatId
      readonly unsaid: Unsaid
    }
  | {
      readonly kind: 'write'
      readonly debate: Debate
      readonly format: FormatId
      readonly language: string
      readonly words: DocumentWords
      /** YYYY-MM-DD */
      readonly today: string
      /** Where each claim stands, 0 to 1. */
      readonly standings: Readonly<Record<string, number>>
      /** The states that the debate has gone through, oldest first, where all of it is written. */
      readonly lineage?: readonly string[]
    }
  /** All debates as one file. `made` in milliseconds since 1970. */
  | { readonly kind: 'zip'; readonly debates: readonly Kept[]; readonly made: number }
  | { readonly kind: 'unzip'; readonly bytes: Uint8Array }

/** A file that was read, and as what. */
export interface ReadFile extends Imported {
  readonly format: FormatId
}

/** What comes of a job. */
export interface JobResults {
  readonly read: ReadFile
  readonly write: string | Uint8Array
  readonly zip: Uint8Array
  readonly unzip: LibraryBackup
}

/**
 * Does a job. Formats are loaded when they are used.
 * @throws FormatError where a file cannot be read
 */
export async function doJob<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<JobResults[K]>
export async function doJob(job: Job): Promise<JobResults[Job['kind']]> {
  if (job.kind === 'zip') {
    return (await import('../formats/libraryZip.ts')).writeLibraryZip(job.debates, job.made, fileStem)
  }
  if (job.kind === 'unzip') return (await import('../formats/libraryZip.ts')).readLibraryZip(job.bytes)
  if (job.kind === 'read') {
    const { importFile } = await import('../formats/importFile.ts')
    const { bytes, name, format, unsaid } = job
    return importFile(bytes, name, { ids: () => newId(), unsaid, ...(format === undefined ? {} : { format }) })
  }
  const write = await formatOf(job.format).writer?.()
  if (write === undefined) throw new Error(`There is no way to write ${job.format}.`)
  const { debate, language, words, today, standings, lineage } = job
  const told = lineage === undefined ? {} : { lineage }
  return write(debate, { language, words, today, standing: (claim) => standings[claim] ?? 0.5, ...told })
}
