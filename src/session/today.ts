/** The month by the clock on the wall, 1 to 12: what evidence is old or not by. */
export function thisMonth(): { readonly year: number; readonly month: number } {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1 }
}

/** The day by the clock on the wall, such as "2026-05-12". */
export function today(): string {
  const { year, month } = thisMonth()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(new Date().getDate())}`
}
