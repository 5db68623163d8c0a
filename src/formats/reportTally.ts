import { brief } from './brief.ts'
import type { ReportLine } from './report.ts'

/** Counts what a reader adapts by its name in the file, so that a report has one line for each name. */
export interface ReportTally {
  leftOut(what: string, line: number): void
  intoNote(what: string, line: number): void
  /** One line for each kind and name, at the place where it first came up. */
  lines(): ReportLine[]
}

/** A tally in which nothing is counted yet. */
export function reportTally(): ReportTally {
  const counts = new Map<string, { kind: 'left-out' | 'into-note'; what: string; line: number; count: number }>()
  const count = (kind: 'left-out' | 'into-note', name: string, line: number) => {
    const what = brief(name)
    const key = `${kind} ${what}`
    const found = counts.get(key)
    if (found === undefined) counts.set(key, { kind, what, line, count: 1 })
    else found.count++
  }
  return {
    leftOut: (what, line) => count('left-out', what, line),
    intoNote: (what, line) => count('into-note', what, line),
    lines: () => [...counts.values()],
  }
}
