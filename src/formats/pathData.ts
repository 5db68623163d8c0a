import type { Line, MapLink } from '../core/layout/links.ts'

/** A line as SVG path data. */
export function pathOf({ start, curves }: Line): string {
  return `M${point(start)}${curves.map((curve) => `C${curve.map(point).join(' ')}`).join('')}`
}

/** Along a brace, and from it to each claim behind it, as SVG path data. */
export function braceOf({ brace }: MapLink): string {
  const [first, last] = [brace[0], brace.at(-1)]
  if (first === undefined || last === undefined) return ''
  const teeth = brace.map(([on, at]) => `M${point(on)}L${point(at)}`)
  return `M${point(first[0])}L${point(last[0])}${teeth.join('')}`
}

function point([x, y]: readonly [number, number]): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}
