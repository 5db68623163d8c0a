/**
 * f′(x) by five points, the error being h⁴·f⁽⁵⁾/30 and rounding: 1e-12 or so for the functions here.
 * @param f is asked from x − 2h to x + 2h, where it must have no corner
 */
export function derivativeAt(f: (x: number) => number, x: number, h = 1e-3): number {
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h)
}
