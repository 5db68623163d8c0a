import type { Source } from '../model/source.ts'
import { monthNames, monthOfWord, shortYear } from './dateWords.ts'
import { numericDates } from './numericDates.ts'

/** When something was, as near as it is told. */
export interface YearMonth {
  readonly year: number
  /** 1 to 12; null where it is not told. */
  readonly month: number | null
}

const known = new WeakMap<Source, YearMonth | null>()

/** When a source is from; null where its date does not say. Remembered for each value of a source. */
export function yearMonthOf(source: Source): YearMonth | null {
  const found = known.get(source)
  if (found !== undefined) return found
  const read = yearMonthIn(source.date)
  known.set(source, read)
  return read
}

/**
 * The year and month in a date as people write it, or null where no year is in it. Of several dates, and of what can be
 * read in several ways (3/4/2021), it is the latest, so that nothing counts as older than it may be. Reads ISO 8601, days
 * before and after months, numbers between slashes, hyphens or full stops, seasons (of the northern half of the earth, by
 * their last month), quarters, decades (by their last year), and Japanese, Chinese and Korean dates, Japanese eras and
 * fiscal years (by the March they end in) among them.
 */
export function yearMonthIn(text: string): YearMonth | null {
  const usual = usualDateIn(text)
  if (usual !== null) return usual
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012-\u2015\u2212\u301c~]/g, ' - ')
  if (!/\d|元年/.test(plain)) return null
  const { dates, rest } = numericDates(plain)
  let latest: YearMonth | null = null
  for (const date of [...dates, ...datesInWords(rest)]) if (isLater(date, latest)) latest = date
  return latest
}

/** What most dates look like: 2019, 2019-04-03, May 2026, 29-30 May 2026, 2024年5月1日. They are read in a tenth of the time. */
const usualDates = [
  '(?<year>YEAR)(?:-(?<digits>MONTH)(?:-(?:0?[1-9]|[12]\\d|3[01]))?)?',
  `(?:\\d{1,2}(?:-\\d{1,2})? )?(?<word>${monthNames}) (?<year>YEAR)`,
  '(?<year>YEAR)年(?<digits>MONTH)月(?:\\d{1,2}日)?',
].map(
  (shape) => new RegExp(`^${shape.replace('YEAR', '(?:1[4-9]|20)\\d\\d').replace('MONTH', '0?[1-9]|1[0-2]')}$`, 'i'),
)

function usualDateIn(text: string): YearMonth | null {
  for (const shape of usualDates) {
    const { year, digits, word } = shape.exec(text)?.groups ?? {}
    if (year === undefined) continue
    const month = word === undefined ? Number(digits ?? 0) : monthOfWord(word.toLowerCase())
    return { year: Number(year), month: month === 0 ? null : month }
  }
  return null
}

/** A known month is later than none in the same year, so that a year said again does not hide it. */
function isLater(date: YearMonth, than: YearMonth | null): boolean {
  if (than === null || date.year !== than.year) return date.year > (than?.year ?? -1)
  return (date.month ?? 0) > (than.month ?? 0)
}

const token = new RegExp(
  [
    /(?<![\d:])(?<decade>(?:1[4-9]|20)\d)0['’]?s(?!\p{L})/u.source,
    /(?<![\d:])(?<year>(?:1[4-9]|20)\d\d)(?![\d:])[年년]?/u.source,
    /(?<![\p{L}\d])['’](?<short>\d\d)(?![\d\p{L}])/u.source,
    /(?<!\d)(?<number>\d{1,2})\s*[月월]/u.source,
    /(?<!\p{L})q(?<quarter>[1-4])(?!\d)/u.source,
    /(?<=年の?)(?<season>[春夏秋冬])/u.source,
    `(?<!\\p{L})(?<word>${monthNames})(?!\\p{L})`,
  ].join('|'),
  'gu',
)

interface Token {
  readonly from: number
  readonly to: number
  readonly year?: number
  readonly month?: number
}

function datesInWords(text: string): YearMonth[] {
  const tokens = [...text.matchAll(token)].flatMap((match): Token[] => {
    const { decade, year, short, number, quarter, season, word } = match.groups ?? {}
    const place = { from: match.index, to: match.index + match[0].length }
    if (decade !== undefined) return [{ ...place, year: Number(decade) * 10 + 9 }]
    if (year !== undefined) return [{ ...place, year: Number(year) }]
    if (short !== undefined) return [{ ...place, year: shortYear(short) }]
    const month = Number(number ?? Number(quarter) * 3) || monthOfWord(season ?? word ?? '')
    return month >= 1 && month <= 12 ? [{ ...place, month }] : []
  })
  return tokens.flatMap((one, i): YearMonth[] => {
    if (one.year !== undefined) return [{ year: one.year, month: null }]
    const year = yearFor(tokens, i, text)
    return year === undefined || one.month === undefined ? [] : [{ year, month: one.month }]
  })
}

/**
 * The year that a month is of: the one after it where the text begins with a month, the one before where it begins with a
 * year, unless a dash parts them ("2019 – May 2020"); the other one where there is none.
 */
function yearFor(tokens: readonly Token[], month: number, text: string): number | undefined {
  const before = tokens.slice(0, month).findLast((one) => one.year !== undefined)
  const after = tokens.slice(month + 1).find((one) => one.year !== undefined)
  const previous = tokens[month - 1]
  const parted = previous !== undefined && / - |-|\bto\b/.test(text.slice(previous.to, tokens[month]?.from))
  const isYearFirst = tokens[0]?.year !== undefined && !(parted && previous?.year !== undefined)
  return (isYearFirst ? (before ?? after) : (after ?? before))?.year
}
