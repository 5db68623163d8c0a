import * as v from 'valibot'
import { isoDate, isoParts } from './isoDate.ts'

const text = v.union([v.string(), v.pipe(v.number(), v.transform(String))])

/** A date of CSL 1.0.2; many programs write the numbers of its parts as texts. */
export const cslDateShape = v.object({
  'date-parts': v.optional(v.pipe(v.array(v.array(v.nullable(text))), v.maxLength(9))),
  season: v.optional(text),
  literal: v.optional(text),
  raw: v.optional(text),
})

/** A date as CSL-JSON has it: in parts where it is a year, month or day, otherwise word for word. */
export function cslDate(date: string): v.InferOutput<typeof cslDateShape> | { 'date-parts': number[][] } {
  const parts = isoParts(date)
  return parts === null ? { literal: date } : { 'date-parts': [parts] }
}

/** A date of CSL-JSON as people read it: "2026-05-12", "2026-05", "2026", a range "2026-05/2026-07", or its own words. */
export function dateOfCsl(date: v.InferOutput<typeof cslDateShape>): string {
  if (date.literal) return date.literal
  const dates = (date['date-parts'] ?? []).map((parts) =>
    isoDate(parts.filter((part) => part !== null && part.trim() !== '').map(Number)),
  )
  const range = dates.filter((each) => each !== '').join('/')
  if (range === '') return date.raw ?? ''
  // Numbers of seasons differ by program and tell no more than the year.
  return date.season && !/^\d+$/.test(date.season) ? `${date.season} ${range}` : range
}
