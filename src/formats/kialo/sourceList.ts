import type { CardFields } from '../../core/model/evidence.ts'
import { writePassage } from './passageText.ts'
import { writeSourceLine } from './sourceLine.ts'

/** A file's list of sources while the file is written. */
export interface SourceList {
  /** What it holds so far, a source and its passage on lines of their own. */
  readonly lines: readonly string[]
  /** Puts a claim's evidence on the list, where it is not, and gives the numbers. */
  readonly cite: (evidence: readonly CardFields[]) => number[]
}

/** An empty list. What several claims cite alike will stand in it once. */
export function sourceList(): SourceList {
  const listed = new Map<string, number[]>()
  const lines: string[] = []
  let count = 0
  return {
    lines,
    cite(evidence) {
      const own = new Set<number>()
      return evidence.map((card) => {
        const line = writeSourceLine(card)
        const passage = card.quote === '' ? [] : [writePassage(card)]
        const words = [line, ...passage].join('\n')
        const known = listed.get(words) ?? []
        // A claim that has the same twice needs two numbers: one number, however often it stands there, is one source.
        let number = known.find((one) => !own.has(one))
        if (number === undefined) {
          number = ++count
          listed.set(words, [...known, number])
          lines.push(`[${number}] ${line}`.trimEnd(), ...passage)
        }
        own.add(number)
        return number
      })
    },
  }
}
