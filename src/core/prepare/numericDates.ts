import { monthNames, monthOfWord, shortYear } from './dateWords.ts'
import type { YearMonth } from './yearMonth.ts'

/** The year before the first of each Japanese era since years are counted by reigns alone. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 }

/** Takes the dates that are written in numbers out of a text in small letters, and leaves the rest. */
export function numericDates(text: string): { dates: YearMonth[]; rest: string } {
  const dates: YearMonth[] = []
  let rest = text
  /** Takes out what matches and gives dates. */
  const take = (pattern: RegExp, read: (parts: readonly string[]) => YearMonth[]): void => {
    rest = rest.replace(pattern, (whole: string, ...groups: string[]) => {
      const found = read(groups)
      dates.push(...found)
      return found.length > 0 ? ' ; ' : whole
    })
  }
  rest = rest.replace(
    /(明治|大正|昭和|平成|令和)\s*(元|\d{1,2})\s*年/g,
    (_, era: string, year: string) => `${(eras[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
  )
  rest = rest.replace(/(?<=\d)\s+(?=[年년])/g, '')
  take(/(?<!\d)(\d{4})年度/g, ([year]) => [{ year: Number(year) + 1, month: 3 }])
  // 2019-04-03, 2019/4, 2019.4.3
  take(/(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/g, ([y, , m, d]) => dated(y, m, d))
  take(/(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)/g, ([y, m, d]) => dated(y, m, d))
  take(/(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/g, ([a = '', point, b = '', c = '']) => {
    const year = c.length === 4 ? c : String(shortYear(c))
    const dayFirst = dated(year, b, a)
    const monthFirst = point === '.' && dayFirst.length > 0 ? [] : dated(year, a, b)
    const yearFirst = c.length === 4 || a.length !== 2 ? [] : dated(String(shortYear(a)), b, c)
    return [...dayFirst, ...monthFirst, ...yearFirst]
  })
  // 5/2021
  take(/(?<![\d/.-])(\d{1,2})[-/.](\d{4})(?!\d)/g, ([m, y]) => dated(y, m))
  if (!/\d{4}/.test(rest)) {
    // 03-May-19
    const pattern = new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](${monthNames})\\.?,?[ -]['’]?(\\d\\d)(?![\\d:]|\\s*\\p{L})`,
      'gu',
    )
    take(pattern, ([d, word = '', y = '']) => dated(String(shortYear(y)), String(monthOfWord(word)), d))
  }
  // 2019-20, 2019/20, 1999–00, but not the "2019 - 25" of "3 May 2019 - 25 June 2019"
  const range = new RegExp(
    `(?<!\\d)(\\d{4})\\s*[-/]\\s*(\\d\\d)(?!\\d|[./-]\\d|(?:st|nd|rd|th)?,?\\s*(?:of )?(?:${monthNames})|\\s*[月월])`,
    'g',
  )
  rest = rest.replace(range, (whole: string, from: string, to: string) => {
    const last = Math.floor(Number(from) / 100) * 100 + Number(to)
    if (last > Number(from)) return String(last)
    return to === '00' && from.endsWith('99') ? String(last + 100) : whole
  })
  return { dates, rest }
}

/** A date if it can be one: a year from 1400 to 2099, a month, perhaps a day. */
function dated(year: string | undefined, month: string | undefined, day: string | undefined = '1'): YearMonth[] {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return y >= 1400 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31 ? [{ year: y, month: m }] : []
}
