/**
 * A text that two people wrote in since it read the same for both, with what each of them wrote, word by word. Where both wrote at
 * the same spot, mine comes first, so that it stays in one piece while I write on.
 * @returns null where both took away, or wrote over, some of the same words: only one of them can have that
 */
export function bothWrote(was: string, mine: string, theirs: string): string | null {
  if (mine === was || mine === theirs) return theirs
  if (theirs === was) return mine
  const [one, other] = [difference(was, mine), difference(was, theirs)]
  if (one.to <= other.from) {
    const rest = was.slice(one.to, other.from) + theirs.slice(other.from)
    const glued = one.to === other.from && isWord(one.words.at(-1)) && isWord(rest[0])
    return was.slice(0, one.from) + one.words + (glued ? ' ' : '') + rest
  }
  if (other.to > one.from) return null
  return (
    theirs.slice(0, other.from + other.words.length) + was.slice(other.to, one.from) + one.words + was.slice(one.to)
  )
}

/** The words that stand in the place of the letters from `from` to `to` (not included). */
function difference(was: string, is: string): { from: number; to: number; words: string } {
  const shorter = Math.min(was.length, is.length)
  let from = 0
  while (from < shorter && was[from] === is[from]) from++
  let end = 0
  while (end < shorter - from && was.at(-1 - end) === is.at(-1 - end)) end++
  // A word that was changed was changed as a whole, and so was a pair of surrogates.
  while (from > 0 && holdsTogether(was[from - 1], [was[from], is[from]])) from--
  while (end > 0 && holdsTogether(was[was.length - end], [was[was.length - end - 1], is[is.length - end - 1]])) end--
  return { from, to: was.length - end, words: is.slice(from, is.length - end) }
}

const surrogate = /[\ud800-\udfff]/
/** Letters of writing that sets blanks between words. */
const letter =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{N}\p{M}]/u

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && letter.test(sign)
}

function holdsTogether(sign: string | undefined, beside: readonly (string | undefined)[]): boolean {
  if (sign === undefined) return false
  if (surrogate.test(sign)) return beside.some((other) => other !== undefined && surrogate.test(other))
  return isWord(sign) && beside.some(isWord)
}
