import { type MarkKind, markKinds, type Passage } from '../core/model/evidence.ts'

/** A stretch of a quoted passage. */
export interface PassagePart {
  readonly text: string
  /** Whether it is marked to be read aloud. */
  readonly isAloud: boolean
  readonly isUnderlined: boolean
  readonly isEmphasised: boolean
}

/**
 * A quoted passage cut wherever a mark begins or ends: the whole of it, in order, no part empty. A cut through a sign of two code
 * units moves before it.
 */
export function passageOf(passage: Passage): PassagePart[] {
  const { quote } = passage
  const beforePair = (offset: number) => ((quote.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset)
  const cuts = new Set([0, quote.length])
  for (const kind of markKinds) {
    for (const { from, to } of passage[kind]) cuts.add(beforePair(from)).add(beforePair(to))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const next: Record<MarkKind, number> = { marks: 0, underlined: 0, emphasised: 0 }
  const isIn = (kind: MarkKind, offset: number) => {
    const marks = passage[kind]
    while (next[kind] < marks.length && beforePair(marks[next[kind]]?.to ?? 0) <= offset) next[kind]++
    const mark = marks[next[kind]]
    return mark !== undefined && beforePair(mark.from) <= offset
  }
  return edges.slice(1).map((to, i) => {
    const from = edges[i] as number
    return {
      text: quote.slice(from, to),
      isAloud: isIn('marks', from),
      isUnderlined: isIn('underlined', from),
      isEmphasised: isIn('emphasised', from),
    }
  })
}
