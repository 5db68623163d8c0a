import { expect, test } from 'vitest'
import { dayAndTime } from '../../src/ui/dayAndTime.ts'
import { localeOf } from '../../src/ui/words/language.tsx'

test('L9 dates are written as in the country that the browser names for the language', () => {
  expect(localeOf('en', ['ja-JP', 'en-GB', 'en-US'])).toBe('en-GB')
  expect(localeOf('en', ['EN-au'])).toBe('EN-au')
  expect(localeOf('ja', ['ja'])).toBe('ja')
  // Another language may begin with the same letters.
  expect(localeOf('en', ['enm', 'de-DE'])).toBe('en')
  const evening = new Date(2026, 10, 26, 20, 8).getTime()
  expect(dayAndTime(localeOf('en', ['en-GB']), evening)).toMatch(/^26 Nov 2026, 20:08$/)
  expect(dayAndTime(localeOf('en', []), evening)).toMatch(/^Nov 26, 2026, 8:08\sPM$/)
})
