/**
 * Puts text on the clipboard; needs a click or a key right before. Over plain http browsers have no clipboard of their own to ask,
 * so there the copy command is given, and answered with the text.
 * @throws Error where the browser does not take it
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text)
  let taken = false
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    // What else listens would put the chosen claims there.
    event.stopImmediatePropagation()
    taken = true
  }
  addEventListener('copy', answer, { capture: true })
  document.execCommand('copy')
  removeEventListener('copy', answer, { capture: true })
  if (!taken) throw new Error('The browser did not take the text.')
}
