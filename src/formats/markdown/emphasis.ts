/** A run of `*` or `_` in a sentence. */
export interface Run {
  readonly sign: '*' | '_'
  /** Which piece of the sentence it is. */
  readonly piece: number
  /** How many of its signs are still words. */
  left: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

/** Bold words, from one piece of a sentence to another. */
export interface Bold {
  readonly opener: Run
  readonly closer: Run
}

/**
 * Whether a run of signs can begin and end emphasis, by what stands on both sides of it ('' at the ends); CommonMark 0.31.2, 6.2.
 */
export function flanks(sign: string, before: string, after: string): { canOpen: boolean; canClose: boolean } {
  const isLeft = !isBlank(after) && (!isPunctuation(after) || isBlank(before) || isPunctuation(before))
  const isRight = !isBlank(before) && (!isPunctuation(before) || isBlank(after) || isPunctuation(after))
  if (sign === '*') return { canOpen: isLeft, canClose: isRight }
  return {
    canOpen: isLeft && (!isRight || isPunctuation(before)),
    canClose: isRight && (!isLeft || isPunctuation(after)),
  }
}

/**
 * Pairs runs as CommonMark does (0.31.2, "process emphasis"): the signs that make emphasis are taken off `left`. The rule of three
 * counts what is left of a run, as micromark does, not what it was.
 * @param runs in the order of the sentence
 * @returns what stands in bold
 */
export function pairRuns(runs: readonly Run[]): Bold[] {
  const bold: Bold[] = []
  const open: Run[] = []
  /** Below these places in `open` there is nothing to find for a closer of this kind. */
  const bottoms = new Map<string, number>()
  for (const closer of runs) {
    while (closer.canClose && closer.left > 0) {
      const kind = `${closer.sign}${closer.canOpen}${closer.left % 3}`
      const bottom = bottoms.get(kind) ?? 0
      let at = open.length - 1
      while (at >= bottom && !fits(open[at] as Run, closer)) at--
      if (at < bottom) {
        bottoms.set(kind, open.length)
        break
      }
      const opener = open[at] as Run
      const taken = opener.left >= 2 && closer.left >= 2 ? 2 : 1
      opener.left -= taken
      closer.left -= taken
      if (taken === 2) bold.push({ opener, closer })
      // What stands open between the two stays open for ever.
      open.length = opener.left > 0 ? at + 1 : at
      for (const [each, place] of bottoms) bottoms.set(each, Math.min(place, at))
    }
    if (closer.canOpen && closer.left > 0) open.push(closer)
  }
  return bold
}

function fits(opener: Run, closer: Run): boolean {
  if (opener.sign !== closer.sign) return false
  const isBoth = opener.canClose || closer.canOpen
  return !isBoth || (opener.left + closer.left) % 3 !== 0 || (opener.left % 3 === 0 && closer.left % 3 === 0)
}

function isBlank(sign: string): boolean {
  return sign === '' || /\s/.test(sign)
}

function isPunctuation(sign: string): boolean {
  return /[\p{P}\p{S}]/u.test(sign)
}
