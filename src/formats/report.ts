import type { Relation } from '../core/model/claim.ts'

/** What an import did that a person should know of. The words for them are the screen's business. */
export type ReportLine = { readonly line: number } & (
  | { readonly kind: 'several-roots'; readonly count: number; readonly motion: string }
  | { readonly kind: 'title-unused'; readonly title: string }
  | { readonly kind: 'titles-left-out'; readonly count: number }
  | { readonly kind: 'title-as-text'; readonly title: string }
  | { readonly kind: 'second-wording'; readonly title: string; readonly text: string }
  | { readonly kind: 'second-place'; readonly title: string }
  | { readonly kind: 'undercut-of-motion'; readonly title: string }
  | { readonly kind: 'contradiction'; readonly title: string }
  | { readonly kind: 'ring'; readonly title: string }
  | { readonly kind: 'premises'; readonly title: string; readonly count: number }
  | { readonly kind: 'inference-rule'; readonly rule: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'loose-text'; readonly text: string }
  | { readonly kind: 'address-cut'; readonly text: string }
  | { readonly kind: 'data-ignored'; readonly key: string }
  | { readonly kind: 'weight-twice'; readonly title: string; readonly key: string }
  | { readonly kind: 'group-alone'; readonly group: string }
  /** Something that no debate has a place for, by the name that the file's format gives it. */
  | { readonly kind: 'left-out'; readonly what: string; readonly count: number }
  /** Something that was kept in a claim's note, by the name that the file's format gives it. */
  | { readonly kind: 'into-note'; readonly what: string; readonly count: number }
  | { readonly kind: 'relation-guessed'; readonly count: number; readonly as: Relation }
  | { readonly kind: 'reference-lost'; readonly text: string }
  /** A mark of a source, such as "[7]", that stays in its sentence. */
  | { readonly kind: 'source-lost'; readonly text: string }
  | { readonly kind: 'renumbered'; readonly count: number }
  | { readonly kind: 'no-parent'; readonly text: string }
  | { readonly kind: 'encoding'; readonly encoding: string }
)

export type ReportKind = ReportLine['kind']

/** The kinds after which something that stood in the file is not in the debate; after the others all of it is. */
const losing: ReadonlySet<ReportKind> = new Set<ReportKind>([
  'contradiction',
  'ring',
  'inference-rule',
  'heading',
  'address-cut',
  'data-ignored',
  'weight-twice',
  'group-alone',
  'left-out',
])

/** Whether something that stood in the file is not in the debate. */
export function loses(line: ReportLine): boolean {
  return losing.has(line.kind)
}
