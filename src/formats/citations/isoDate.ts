/** A date that programs read: a year, a month or a day as in ISO 8601, of four, six or eight digits. */
const iso = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** The numbers of a date such as "2026-05-12", "2026-05" or "2026"; null for any other. */
export function isoParts(date: string): number[] | null {
  return iso.test(date) ? date.split('-').map(Number) : null
}

/** The date of a year, a month from 1 and a day; months and days that there are not are left out. Years before 1 have a minus sign. */
export function isoDate([year, month, day]: readonly number[]): string {
  if (year === undefined || !Number.isInteger(year)) return ''
  const date = `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}`
  if (month === undefined || !(month >= 1 && month <= 12)) return date
  if (day === undefined || !(day >= 1 && day <= 31)) return `${date}-${digits(month, 2)}`
  return `${date}-${digits(month, 2)}-${digits(day, 2)}`
}

function digits(number: number, least: number): string {
  return String(Math.trunc(number)).padStart(least, '0')
}
