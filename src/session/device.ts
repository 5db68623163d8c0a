import { type Accessor, createSignal } from 'solid-js'

/**
 * A value that this device remembers, and no debate does: a setting, a fold, a choice. Kept in localStorage; where that is
 * full or forbidden it lasts until the page goes.
 * @param known tells whether a stored value is one that this program writes; any other counts as none
 */
export function createRemembered<T extends string | readonly string[]>(
  key: string,
  initial: T,
  known: (value: unknown) => value is T,
): [Accessor<T>, (next: T) => void] {
  const [value, setValue] = createSignal<T>(recall(key, initial, known))
  const set = (next: T): void => {
    setValue(() => next)
    try {
      localStorage.setItem(`rejoinder.${key}`, JSON.stringify(next))
    } catch {
      // No room: the choice holds for this page.
    }
  }
  return [value, set]
}

function recall<T>(key: string, initial: T, known: (value: unknown) => value is T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`rejoinder.${key}`) ?? 'null')
    return known(stored) ? stored : initial
  } catch {
    return initial
  }
}

/** Whether a stored value is one of a list of words. */
export function oneOf<const T extends string>(words: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => words.includes(value as T)
}

/** Whether a stored value is a list of strings. */
export function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** Whether a stored value is a string. */
export function isString(value: unknown): value is string {
  return typeof value === 'string'
}

/** Whether something is said to this device's person for the first time; from now on it is not. */
export function firstTime(what: string): boolean {
  try {
    const key = `rejoinder.said.${what}`
    if (localStorage.getItem(key) !== null) return false
    localStorage.setItem(key, 'true')
  } catch {
    // Nothing can be remembered: it is said each time.
  }
  return true
}
