/**
 * Puts text on the clipboard; needs a click right before. Over plain http browsers give no `navigator.clipboard`: there a
 * selection is copied, and what goes with the copy event is the text.
 * @throws Error where the browser does not let it happen
 */
export async function copyText(text: string): Promise<void> {
  // The type promises what only secure pages have.
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard !== undefined) return clipboard.writeText(text)
  const copied = copyByEvent(text)
  if (!copied) throw new Error('The browser does not let this page copy. Save the file instead.')
}

function copyByEvent(text: string): boolean {
  // Browsers copy only where something is selected.
  const carrier = document.createElement('span')
  carrier.textContent = '.'
  carrier.className = 'for-readers'
  carrier.ariaHidden = 'true'
  document.body.append(carrier)
  const selection = getSelection()
  const before = Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => selection?.getRangeAt(i))
  const range = document.createRange()
  range.selectNodeContents(carrier)
  selection?.removeAllRanges()
  selection?.addRange(range)
  let filled = false
  const fill = (event: ClipboardEvent): void => {
    // The program's own listener copies the selected claim.
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    filled = event.clipboardData !== null
  }
  addEventListener('copy', fill, { capture: true })
  const done = document.execCommand('copy')
  removeEventListener('copy', fill, { capture: true })
  carrier.remove()
  selection?.removeAllRanges()
  for (const old of before) if (old !== undefined) selection?.addRange(old)
  return done && filled
}
