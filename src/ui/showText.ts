/** Puts a text into a box; where a person is in it, the cursor stays with the words beside it. */
export function showText(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { value, selectionStart: at } = box
  if (value === text) return
  box.value = text
  if (document.activeElement !== box || at === null) return
  const stays = text.startsWith(value.slice(0, at)) ? at : Math.max(0, text.length - (value.length - at))
  box.setSelectionRange(stays, stays)
}
