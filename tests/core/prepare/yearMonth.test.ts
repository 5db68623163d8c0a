// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearMonthIn } from '../../../src/core/prepare/yearMonth.ts'

/** As "2026-05", "2026", or "none". */
function read(text: string): string {
  const date = yearMonthIn(text)
  if (date === null) return 'none'
  return date.month === null ? `${date.year}` : `${date.year}-${`${date.month}`.padStart(2, '0')}`
}

test.each([
  ['2019', '2019'],
  ['May 2026', '2026-05'],
  ['may 2026', '2026-05'],
  ['2019-04-03', '2019-04'],
  ['2019-04-03T23:59:00Z', '2019-04'],
  ['2019/4', '2019-04'],
  ['20190403', '2019-04'],
  ['26 Apr 2022', '2022-04'],
  ['3 May 2019', '2019-05'],
  ['May 3, 2019', '2019-05'],
  ['September 11th, 2001', '2001-09'],
  ['12 Sept. 2020', '2020-09'],
  ['2026 May 3', '2026-05'],
  ['2024, December', '2024-12'],
  ['03.04.2019', '2019-04'],
  ['13/2/2019', '2019-02'],
  ['2/13/2019', '2019-02'],
  ['5/2021', '2021-05'],
  ['03-May-19', '2019-05'],
  ['3 May 98', '1998-05'],
  ["Apr '19", '2019-04'],
  ['Spring 2021', '2021-05'],
  ['Fall 2020', '2020-11'],
  ['Autumn 2020', '2020-11'],
  ['Winter 2020', '2020-12'],
  ['Q3 2021', '2021-09'],
  ['2021 Q1', '2021-03'],
  ['late 2025', '2025'],
  ['c. 1750', '1750'],
  ['FY2024', '2024'],
  ['10:15, 3 May 2019', '2019-05'],
  ['Tue, 7 Jan 2024 20:30 GMT', '2024-01'],
  ['(July 2024)', '2024-07'],
  ['3 May\u00a02019', '2019-05'],
])('R40 a date is read as people write it: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['29-30 May 2026', '2026-05'],
  ['29–30 May 2026', '2026-05'],
  ['30 June-3 July 2026', '2026-07'],
  ['30 June-13 July 2026', '2026-07'],
  ['28 Dec 2025 – 3 Jan 2026', '2026-01'],
  ['3 May 2019 - 25 June 2019', '2019-06'],
  ['Dec 2025/Jan 2026', '2026-01'],
  ['May–June 2026', '2026-06'],
  ['May to July 2026', '2026-07'],
  ['May 3, 2019; June 4, 2020', '2020-06'],
  ['2019 – May 2020', '2020-05'],
  ['2019 to May 2020', '2020-05'],
  ['2019-04/2019-06', '2019-06'],
  ['2023-2024', '2024'],
  ['2019-20', '2020'],
  ['2019/20', '2020'],
  ['2009–10', '2010'],
  ['1999/00', '2000'],
  ['1914–18', '1918'],
  ['1990s', '1999'],
  ['updated 3 May 2024, first published 2019', '2024-05'],
  ['2019 (May 2019)', '2019-05'],
  ['May 2019, reprinted 2019', '2019-05'],
])('R41 of a range, or of several dates, it is the latest: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['5/12/2021', '2021-12'],
  ['12/5/2021', '2021-12'],
  ['4-3-19', '2019-04'],
  ['24/05/01', '2024-05'],
  ['2009-10', '2009-10'],
  ['2019-30-04', '2019'],
  ['13/13/2019', '2019'],
])(
  'R41 what can be read in several ways is read as the latest, so that nothing counts as older than it may be: %s',
  (text, expected) => {
    expect(read(text)).toBe(expected)
  },
)

test.each([
  ['2024年5月1日', '2024-05'],
  ['2024年12月', '2024-12'],
  ['2024年', '2024'],
  ['２０２４年５月', '2024-05'],
  ['2024 年 5 月', '2024-05'],
  ['2024年4月〜6月', '2024-06'],
  ['2024年12月30日〜2025年1月3日', '2025-01'],
  ['2023～2025年', '2025'],
  ['令和6年5月1日', '2024-05'],
  ['令和元年', '2019'],
  ['平成 31 年 4 月', '2019-04'],
  ['昭和64年1月', '1989-01'],
  ['2024年度', '2025-03'],
  ['2024年春', '2024-05'],
  ['2024年の秋', '2024-11'],
  ['2024년 5월 1일', '2024-05'],
  ['朝日新聞、2024年5月号', '2024-05'],
])('R42 Japanese, Chinese and Korean dates are read: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each(['', 'n.d.', 'no date', 'May', '9 May', 'p. 12', '350 BC', '2 days ago', 'forthcoming', '12345', '5月1日'])(
  'R43 where no year is told there is no date: %j',
  (text) => {
    expect(read(text)).toBe('none')
  },
)

test('R43 any text is read without a throw, to a year and month that can be', () => {
  const pieces = fc.constantFrom(
    '2019',
    '19',
    '5',
    '13',
    '-',
    '/',
    '.',
    ' ',
    '–',
    '年',
    '月',
    'May',
    'to',
    "'",
    '令和',
    '元',
    '度',
    's',
    'Q1',
  )
  const anyDate = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyDate, (text) => {
      const date = yearMonthIn(text)
      if (date === null) return
      expect(Number.isInteger(date.year) && date.year >= 1400 && date.year <= 2100).toBe(true)
      if (date.month !== null) expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).toContain(date.month)
    }),
    { numRuns: 500 },
  )
})

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

test('R40 any day of six centuries is read back from each way of writing it', () => {
  const anyDay = fc.record({
    y: fc.integer({ min: 1500, max: 2099 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  fc.assert(
    fc.property(anyDay, ({ y, m, d }) => {
      const [name = '', mm, dd] = [names[m - 1], `${m}`.padStart(2, '0'), `${d}`.padStart(2, '0')]
      const short = name.slice(0, 3)
      for (const text of [
        `${y}-${mm}-${dd}`,
        `${y}/${m}/${d}`,
        `${y}.${mm}.${dd}`,
        `${y}${mm}${dd}`,
        `${d} ${name} ${y}`,
        `${name} ${d}, ${y}`,
        `${short} ${y}`,
        `${short}. ${d}, ${y}`,
        `${y} ${name}`,
        `${d}.${m}.${y}`,
        `${m}/${y}`,
        `${y}年${m}月${d}日`,
        `${y}年${mm}月`,
        `${d} ${short} ${y} 10:30`,
        `${name} of ${y}`,
        `${short}-${y}`,
        `${d}-${short}-${y}`,
      ])
        expect([text, yearMonthIn(text)]).toEqual([text, { year: y, month: m }])
    }),
  )
})

test('R41 of two dates in one text it is the later one, whichever comes first', () => {
  const anyMonth = fc.record({ y: fc.integer({ min: 1500, max: 2099 }), m: fc.integer({ min: 1, max: 12 }) })
  fc.assert(
    fc.property(anyMonth, anyMonth, (a, b) => {
      const later = a.y * 12 + a.m > b.y * 12 + b.m ? a : b
      const expected = { year: later.y, month: later.m }
      const words = ({ y, m }: typeof a) => `3 ${names[m - 1]} ${y}`
      expect(yearMonthIn(`${words(a)} – ${words(b)}`)).toEqual(expected)
      expect(yearMonthIn(`${words(a)}; ${words(b)}`)).toEqual(expected)
      expect(yearMonthIn(`${a.y}年${a.m}月〜${b.y}年${b.m}月`)).toEqual(expected)
      expect(yearMonthIn(`${a.y}-${`${a.m}`.padStart(2, '0')} / ${words(b)}`)).toEqual(expected)
    }),
  )
})

test('R40 what stands around a date does not change it', () => {
  const anyDate = fc.constantFrom(
    '2019',
    '2019-04',
    '2019-4-3',
    'May 2026',
    '3 May 2026',
    '29-30 MAY 2026',
    'Fall 2020',
    '2024年5月1日',
  )
  const around = fc.constantFrom('', ' ', '.', '(', ')', 'n.d.; ', '; ', '\n', ' n.d.')
  fc.assert(
    fc.property(anyDate, around, around, (date, before, after) => {
      expect(yearMonthIn(before + date + after)).toEqual(yearMonthIn(date))
    }),
  )
})
