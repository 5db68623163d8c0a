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
}

/** A key as a command names it, in the parts that people read on their keyboard. */
export function keyLabel(key: string): string[] {
  return key.split('+').map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}
