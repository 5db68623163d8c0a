/**
 * Whether a key belongs to an input method, which composes a word or has just ended one with it. Some browsers send the key that
 * ends a word after the composing is over; it then still has the code 229 that the UI Events specification gives to such keys
 * (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode).
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
