/** What a link to a written address leads to, or null where it is no http or https address: then it stays text. */
export function webAddress(text: string): string | null {
  if (!/^\s*https?:\/\//i.test(text)) return null
  try {
    return new URL(text).href
  } catch {
    return null
  }
}
