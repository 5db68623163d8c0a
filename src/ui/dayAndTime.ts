/** A moment as a person says it, day and minute. @param locale BCP 47 @param at milliseconds since 1970 */
export function dayAndTime(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
