import type { Evidence } from '../core/model/evidence.ts'

/** A stretch of a quoted passage. */
export interface PassagePart {
  readonly text: string
  /** Whether it is marked to be read aloud. */
  readonly isAloud: boolean
}

/** A quoted passage cut at its marks: the whole of it, in order, no part empty. A cut through a sign of two code units moves before it. */
export function passageOf({ quote, marks }: Pick<Evidence, 'quote' | 'marks'>): PassagePart[] {
  const parts: PassagePart[] = []
  const add = (from: number, to: number, isAloud: boolean) => {
    if (from < to) parts.push({ text: quote.slice(from, to), isAloud })
  }
  const beforePair = (offset: number) => ((quote.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset)
  let told = 0
  for (const mark of marks) {
    const [from, to] = [beforePair(mark.from), beforePair(mark.to)]
    add(told, from, false)
    add(from, to, true)
    told = to
  }
  add(told, quote.length, false)
  return parts
}
