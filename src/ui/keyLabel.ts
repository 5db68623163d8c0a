const apple = /mac|iphone|ipad/i.test(navigator.userAgent)

const names: Readonly<Record<string, string>> = {
  Mod: apple ? '⌘' : 'Ctrl',
  Alt: apple ? '⌥' : 'Alt',
  Shift: apple ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Backspace: '⌫',
  ' ': '␣',
}

/** A key as a command names it, in the parts that people read on their keyboard. A capital letter alone is pressed with Shift. */
export function keyLabel(key: string): string[] {
  const parts = key === '+' ? ['+'] : key.split('+')
  const capital = parts.length === 1 && /^\p{Lu}$/u.test(key)
  return [...(capital ? ['Shift'] : []), ...parts].map(
    (part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part),
  )
}
