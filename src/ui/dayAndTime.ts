/** A moment as a person says it, day and minute. @param at milliseconds since 1970 */
export function dayAndTime(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
