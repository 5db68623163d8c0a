import type { FileProblem } from '../formats/fileProblem.ts'
import type { FormatId, Unsaid } from '../formats/format.ts'
import type { ReadFile } from './formatJobs.ts'

/** A file on its way in; text that was pasted has no name. */
export interface Incoming {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One of several files that were read together. */
export interface OneOfSeveral {
  readonly name: string
  /** null where it could not be read. */
  readonly read: ReadFile | null
  /** Why not. */
  readonly problem: FileProblem | null
  /**
   * Why it would be here twice, though it is not known as a copy: a debate here has its motion, claims and evidence, or an earlier
   * one of the files is the same, byte by byte.
   */
  readonly alike: 'here' | 'twice' | null
}

/** How far an import has come. Nothing is stored before a person says so. */
export type Importing =
  | { readonly state: 'reading'; readonly name: string; readonly done: number; readonly all: number }
  /** The file may be of several formats. */
  | {
      readonly state: 'asked'
      readonly file: Incoming
      readonly problem: FileProblem
      readonly candidates: readonly FormatId[]
    }
  | {
      readonly state: 'read'
      readonly file: Incoming
      readonly read: ReadFile
      readonly relation: Unsaid['relation']
      /** Whether a debate here has its motion, claims and evidence, though it is not known as a copy. */
      readonly alike: boolean
    }
  /** Those that are here alike may be left out. */
  | { readonly state: 'several'; readonly files: readonly OneOfSeveral[]; readonly leaveOut: boolean }
  /** Several are being stored. Giving up keeps those that are. */
  | { readonly state: 'storing'; readonly done: number; readonly all: number }
