import type { Line, MapLink, Point } from '../core/layout/links.ts'
import { px } from './xml.ts'

/** A line as SVG path data. */
export function pathOf({ start, curves }: Line): string {
  let path = `M${point(start)}`
  for (const curve of curves) path += `C${point(curve[0])} ${point(curve[1])} ${point(curve[2])}`
  return path
}

/** Along a brace, and from it to each claim behind it, as SVG path data. */
export function braceOf({ brace }: MapLink): string {
  const [first, last] = [brace[0], brace.at(-1)]
  if (first === undefined || last === undefined) return ''
  const teeth = brace.map(([on, at]) => `M${point(on)}L${point(at)}`)
  return `M${point(first[0])}L${point(last[0])}${teeth.join('')}`
}

function point(at: Point): string {
  return `${px(at[0])},${px(at[1])}`
}
