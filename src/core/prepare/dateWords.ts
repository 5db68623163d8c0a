const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What stands for a month in English, small letters, as the inside of a regular expression. */
export const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter'

const seasons: ReadonlyMap<string, number> = new Map([
  ...(['spring', '春'] as const).map((word) => [word, 5] as const),
  ...(['summer', '夏'] as const).map((word) => [word, 8] as const),
  ...(['autumn', 'fall', '秋'] as const).map((word) => [word, 11] as const),
  ...(['winter', '冬'] as const).map((word) => [word, 12] as const),
])

/** The month, 1 to 12, that an English month or a season stands for, a season for its last; 0 for other words. */
export function monthOfWord(word: string): number {
  return seasons.get(word) ?? months.indexOf(word.slice(0, 3)) + 1
}

/** The year that two digits stand for: up to 49 of this century. */
export function shortYear(digits: string): number {
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900)
}
