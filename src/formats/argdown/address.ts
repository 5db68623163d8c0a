/** Whether text is an address that a source's `url` may have: whole, and of the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
