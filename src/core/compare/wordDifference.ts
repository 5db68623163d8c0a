/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'come'
  readonly text: string
}

/** Words whole, and scripts without blanks sign by sign. */
const pieces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}’']+|\s+|./gsu

/** A table of more cells is not worth its time: what is between the common ends counts as rewritten. */
const mostCells = 4_000_000

/**
 * What of a text went and what came, by words: the longest common sequence (Wagner and Fischer 1974) between the common ends.
 * Put together, `same` and `gone` are the first text, `same` and `come` the second.
 */
export function wordDifference(was: string, is: string): Stretch[] {
  const before = was.match(pieces) ?? []
  const after = is.match(pieces) ?? []
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const shared = Math.min(before.length, after.length) - head
  while (tail < shared && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const stretches: Stretch[] = []
  const add = (kind: Stretch['kind'], text: string) => {
    const last = stretches.at(-1)
    if (text === '') return
    if (last?.kind === kind) stretches[stretches.length - 1] = { kind, text: last.text + text }
    else stretches.push({ kind, text })
  }
  add('same', before.slice(0, head).join(''))
  for (const { kind, text } of middle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  )) {
    add(kind, text)
  }
  add('same', before.slice(before.length - tail).join(''))
  return stretches
}

function* middle(before: readonly string[], after: readonly string[]): Generator<Stretch> {
  const width = after.length + 1
  if (before.length === 0 || after.length === 0 || (before.length + 1) * width > mostCells) {
    yield { kind: 'gone', text: before.join('') }
    yield { kind: 'come', text: after.join('') }
    return
  }
  /** How many pieces are common from here to both ends. */
  const common = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const next = common[(i + 1) * width + j + 1] as number
      common[i * width + j] =
        before[i] === after[j]
          ? next + 1
          : Math.max(common[(i + 1) * width + j] as number, common[i * width + j + 1] as number)
    }
  }
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    const [one, other] = [before[i] as string, after[j] as string]
    if (one === other) {
      yield { kind: 'same', text: one }
      i++
      j++
    } else if ((common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number)) {
      yield { kind: 'gone', text: one }
      i++
    } else {
      yield { kind: 'come', text: other }
      j++
    }
  }
  yield { kind: 'gone', text: before.slice(i).join('') }
  yield { kind: 'come', text: after.slice(j).join('') }
}
