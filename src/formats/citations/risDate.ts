import { isoDate, isoParts } from './isoDate.ts'

/**
 * A date as RIS has it: "YYYY/MM/DD/other", each part of which may be blank. What is no year, month or day goes into the last, behind the
 * year that it tells, if it tells one.
 */
export function risDate(date: string): string {
  const parts = isoParts(date)
  if (parts !== null) return date.replaceAll('-', '/') + '/'.repeat(4 - parts.length)
  return `${yearIn(date)}///${date}`
}

/** The year that a date tells, or "". */
export function yearIn(date: string): string {
  return /(?<!\d)(?:1\d|20)\d\d(?!\d)/.exec(date)?.[0] ?? ''
}

/** A date of RIS as people read it; one that is written in another way stays as it is. */
export function dateOfRis(written: string): string {
  const told = /^\s*(\d{4})?\s*(?:\/\s*(\d{0,2})\s*(?:\/\s*(\d{0,2})\s*(?:\/(.*))?)?)?$/.exec(written)
  if (told === null) return written.trim()
  const [, year = '', month = '', day = '', rest = ''] = told
  const other = rest.trim()
  const date = year === '' ? '' : isoDate([year, month, month && day].filter(Boolean).map(Number))
  if (other === '' || date === '') return other || date
  return other.includes(year) ? other : `${other} ${date}`
}
