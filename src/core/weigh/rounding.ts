/**
 * Rounds parts so that what people read adds up: the rounded parts sum to the rounded end less the rounded start, each
 * being its own value rounded up or down (the largest remainder method). Where the given parts do not add up to the way from
 * start to end, the difference is not hidden: each part is simply rounded.
 * @param parts any numbers; rounded to whole ones
 */
export function roundTogether(start: number, parts: readonly number[], end: number): number[] {
  const down = parts.map(Math.floor)
  const missing = Math.round(end) - Math.round(start) - down.reduce((sum, part) => sum + part, 0)
  if (missing < 0 || missing > parts.length) return parts.map(Math.round)
  const byRemainder = parts
    .map((part, i) => ({ i, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, missing)) down[i] = (down[i] as number) + 1
  return down
}
