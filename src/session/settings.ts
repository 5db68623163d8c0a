import type { Accessor } from 'solid-js'
import type { Pace } from '../core/prepare/speaking.ts'
import { createRemembered, oneOf } from './device.ts'
import { createPace } from './pace.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

/** What a person sets for this device. */
export interface Settings {
  readonly theme: Accessor<Theme>
  setTheme(theme: Theme): void
  /** The language that is shown. */
  readonly language: Accessor<Language>
  /** 'system' follows the browser. */
  readonly chosenLanguage: Accessor<Language | 'system'>
  setLanguage(language: Language | 'system'): void
  /** The speaker's own pace. */
  readonly pace: Accessor<Pace>
  /** @returns false where nobody speaks so, and nothing changes */
  setPace(unit: keyof Pace, value: number): boolean
}

export function createSettings(): Settings {
  const [theme, setTheme] = createRemembered('theme', 'system' as Theme, oneOf(themes))
  const [chosen, setLanguage] = createRemembered(
    'language',
    'system' as Language | 'system',
    oneOf(['system', ...languages]),
  )
  const language = (): Language => {
    const choice = chosen()
    return choice === 'system' ? browserLanguage(navigator.languages) : choice
  }
  const [pace, setPace] = createPace()
  return { theme, setTheme, language, chosenLanguage: chosen, setLanguage, pace, setPace }
}

/** The first of the browser's languages that the program speaks, or else English. */
export function browserLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (known !== undefined) return known
  }
  return 'en'
}
