import type { ArgdownReason } from './argdown/reason.ts'

/**
 * Why a file cannot be read, or cannot be written. The words for it are the screen's business; formats are named by their labels.
 * Lines and columns count from 1.
 */
export type FileProblem =
  | FileAsAWhole
  | ForeignFile
  | JsonProblem
  | XmlProblem
  | CsvProblem
  | AifProblem
  | BackupProblem
  | CitationsProblem
  | { readonly kind: 'argdown'; readonly line: number; readonly column: number; readonly reason: ArgdownReason }
  | { readonly kind: 'kialo-no-claim' }
  | { readonly kind: 'kialo-too-deep' }
  | { readonly kind: 'markdown-no-claim' }

type FileAsAWhole =
  | { readonly kind: 'empty' }
  | { readonly kind: 'blank' }
  /** The system does not hand it out: it is a folder, or was moved. */
  | { readonly kind: 'not-handed-out' }
  /** Of a folder. */
  | { readonly kind: 'no-files' }
  /** The page is at something else that a person has to end first. */
  | { readonly kind: 'dialog-open' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'damaged-text'; readonly encoding: string; readonly line: number }
  | { readonly kind: 'no-claim' }
  | { readonly kind: 'no-format' }
  | { readonly kind: 'unlike-its-name'; readonly format: string }
  | { readonly kind: 'only-written'; readonly format: string }
  | { readonly kind: 'name-contradicts'; readonly named: string; readonly found: string }
  | { readonly kind: 'several-formats'; readonly formats: readonly string[] }
  | { readonly kind: 'newer-version'; readonly theirs: number; readonly ours: number }
  | { readonly kind: 'too-nested'; readonly format: string }
  /** The program lacks a part of itself. */
  | { readonly kind: 'reader-not-loaded'; readonly format: string }
  | { readonly kind: 'worker-not-loaded' }
  /** An error of the program, which a person can do nothing about. */
  | { readonly kind: 'fault'; readonly format: string; readonly detail: string }
  | { readonly kind: 'unsound'; readonly format: string; readonly rule: string }
  | { readonly kind: 'unexpected'; readonly detail: string }

/** A file that holds no debate of any format that is read, by what it is. */
export type ForeignKind =
  | 'picture'
  | 'packed'
  | 'pdf'
  | 'rtf'
  | 'old-office'
  | 'backup'
  | 'word'
  | 'excel'
  | 'powerpoint'
  | 'opendocument'
  | 'xmind'
  | 'mindmanager'
  | 'web-page'
  | 'svg'
  | 'dot'
  | 'json'

type ForeignFile =
  | { readonly kind: 'foreign'; readonly what: ForeignKind }
  | { readonly kind: 'foreign-xml'; readonly root: string }

type JsonProblem =
  | { readonly kind: 'json-syntax'; readonly line: number; readonly column: number }
  | { readonly kind: 'json-broken-off'; readonly line: number }
  | { readonly kind: 'json-not-ours' }
  /** A field that is not as it must be; `expected` and `found` as valibot names them. */
  | { readonly kind: 'field'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'field-missing'; readonly path: string }
  | { readonly kind: 'field-unknown'; readonly path: string }
  | { readonly kind: 'field-reserved'; readonly path: string }
  | { readonly kind: 'same-id'; readonly list: 'claims' | 'sources' | 'ballots' | 'cases'; readonly id: string }
  /** @param at the id of what breaks it; "" for the debate */
  | { readonly kind: 'rule-broken'; readonly rule: string; readonly at: string }

type XmlProblem =
  | { readonly kind: 'xml-none' }
  | { readonly kind: 'xml-other-root'; readonly format: string; readonly root: string }
  | { readonly kind: 'xml-broken-off'; readonly line: number; readonly open: OpenTag | null }
  | { readonly kind: 'xml-wrong-end'; readonly line: number; readonly end: string; readonly open: OpenTag | null }
  | { readonly kind: 'xml-entity'; readonly line: number }
  | { readonly kind: 'xml-doctype'; readonly line: number }
  | { readonly kind: 'xml-deep'; readonly line: number }
  | { readonly kind: 'xml-syntax'; readonly line: number; readonly detail: string }

/** A tag that is not closed, and the line on which it begins. */
export interface OpenTag {
  readonly name: string
  readonly line: number
}

type CsvProblem =
  | { readonly kind: 'csv-no-claims'; readonly line: number }
  | { readonly kind: 'csv-open-quote'; readonly line: number }
  | { readonly kind: 'csv-stray-quote'; readonly line: number }
  | {
      readonly kind: 'csv-same'
      readonly first: number
      readonly line: number
      readonly what: string
      readonly cell: string
    }
  | { readonly kind: 'csv-weight'; readonly line: number; readonly column: string; readonly cell: string }
  | { readonly kind: 'csv-impact'; readonly line: number; readonly column: string; readonly cell: string }
  | { readonly kind: 'csv-level'; readonly line: number; readonly cell: string }

type AifProblem =
  | { readonly kind: 'aif-no-object' }
  | { readonly kind: 'aif-no-nodes' }
  | { readonly kind: 'aif-linked-data' }
  | { readonly kind: 'aif-entangled' }

type BackupProblem =
  | { readonly kind: 'backup-none' }
  | { readonly kind: 'backup-list-damaged' }
  | { readonly kind: 'backup-damaged' }
  | { readonly kind: 'backup-too-large' }
  | { readonly kind: 'backup-lacks' }
  | { readonly kind: 'backup-twice' }

type CitationsProblem =
  | { readonly kind: 'no-citations' }
  | { readonly kind: 'citations-json' }
  | { readonly kind: 'citations-none' }

/** The line that a problem names, or null where it names none. */
export function lineOf(problem: FileProblem): number | null {
  return 'line' in problem ? problem.line : null
}
