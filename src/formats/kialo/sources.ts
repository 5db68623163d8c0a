import type { CardFields } from '../../core/model/evidence.ts'
import { readPassage } from './passageText.ts'
import { readSourceLine } from './sourceLine.ts'

/** One entry of a file's list of sources. */
export interface ListedSource {
  /** What stands between the brackets. */
  readonly number: string
  /** Where it stands in the file, from 1. */
  readonly line: number
  readonly card: Partial<CardFields>
  /** As it stands in the file. */
  readonly written: string
}

/**
 * Reads the list under "Sources:". A quoted passage may hold blank lines and lines that look like the next source: one begins
 * only where the line before it ends the passage, or with the very next number and an address.
 * @param first the file's line, from 1, at which the list's first line stands
 */
export function sourcesIn(lines: readonly string[], first: number): ListedSource[] {
  const sources: ListedSource[] = []
  let number = ''
  let from = 0
  let passage: 'none' | 'bare' | 'open' | 'ended' = 'none'
  const take = (to: number) => {
    if (number === '') return
    const [head = '', ...body] = lines.slice(from, to)
    const card = { ...readSourceLine(head.slice(number.length + 2)), ...readPassage(body.join('\n')) }
    sources.push({ number, line: first + from, card, written: lines.slice(from, to).join('\n').trim() })
  }
  for (const [i, line] of lines.entries()) {
    const [, next, rest = ''] = sourceHead.exec(line) ?? []
    const isNext = Number(next) === Number(number) + 1 && /^(?:https?:\/\/|www\.)/i.test(rest)
    if (next !== undefined && (passage !== 'open' || isNext)) {
      take(i)
      from = i
      number = next
      passage = 'none'
      continue
    }
    const words = line.trim()
    if (words === '' || passage === 'bare') continue
    const opening: boolean = passage === 'none'
    if (opening && !words.startsWith('"')) passage = 'bare'
    else passage = words.endsWith('"') && !(opening && words === '"') ? 'ended' : 'open'
  }
  take(lines.length)
  return sources
}

/** The line that begins a source. */
export const sourceHead = /^\[(\d+)\]\s*(.*)$/s
