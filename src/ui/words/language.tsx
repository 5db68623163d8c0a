import { type Flatten, flatten, resolveTemplate, type Translator, translator } from '@solid-primitives/i18n'
import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  createResource,
  type ParentProps,
  useContext,
} from 'solid-js'
import type { Language } from '../../session/settings.ts'
import { en, type Words } from './en.ts'

type FlatWords = Flatten<Words>

/** The words of the chosen language, and numbers and dates as it writes them. */
export interface Speech {
  readonly t: Translator<FlatWords>
  readonly language: Accessor<Language>
  /** The language as the person's country writes dates in it, such as en-GB. */
  readonly locale: Accessor<string>
  /** A whole number. */
  number(n: number): string
  /** A share from 0 to 1 as a whole number from 0 to 100, without a sign. */
  percent(share: number): string
  /** A signed share from −1 to 1 as points with one decimal, such as +11.8 or −14.2. */
  points(share: number): string
  /** Short texts one after the other, the empty ones left out. */
  list(parts: readonly string[]): string
  /** How long ago, or how soon, a time is. `at` and `now` in milliseconds since 1970. */
  ago(at: number, now: number): string
}

const SpeechContext = createContext<Speech>()

/** The words on the screen. @throws Error outside a LanguageProvider */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === undefined) throw new Error('Words are asked for outside a LanguageProvider.')
  return speech
}

const english = flatten(en)

const loaded = new Map<Language, FlatWords>([['en', english]])

/** Brings a language's words here. English is always here; the others are loaded when they are first asked for. */
export async function loadWords(language: Language): Promise<FlatWords> {
  const found = loaded.get(language) ?? (flatten((await import('./ja.ts')).ja) as FlatWords)
  loaded.set(language, found)
  return found
}

/** Gives everything inside it the words of a language. English stands in until another language has arrived. */
export function LanguageProvider(props: ParentProps<{ language: Language }>) {
  const [words] = createResource(() => props.language, loadWords, {
    initialValue: loaded.get(props.language) ?? english,
  })
  const language = () => props.language
  // Making a number format takes far longer than using it.
  const numbers = createMemo(() => new Intl.NumberFormat(language()))
  const signed = createMemo(
    () =>
      new Intl.NumberFormat(language(), {
        signDisplay: 'exceptZero',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }),
  )
  createEffect(() => {
    document.documentElement.lang = props.language
  })
  const t = translator(() => words.latest, resolveTemplate)
  const speech: Speech = {
    t,
    language,
    locale: () => localeOf(language(), navigator.languages),
    number: (n) => numbers().format(n),
    percent: (share) => numbers().format(Math.round(share * 100)),
    points: (share) =>
      signed()
        .format(Math.round(share * 1000) / 10 || 0)
        .replace('-', '−'),
    list: (parts) =>
      parts
        .filter((part) => part !== '')
        .reduce((before, after) => (before === '' ? after : t('app.listed', before, after)), ''),
    ago: (at, now) => agoIn(language(), at, now),
  }
  return <SpeechContext.Provider value={speech}>{props.children}</SpeechContext.Provider>
}

/**
 * A language with the country whose way of writing dates a person wants, as far as the browser tells.
 * @param preferred the browser's languages, BCP 47, the dearest first
 */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.split('-', 1)[0]?.toLowerCase() === language) ?? language
}

const units = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function agoIn(language: string, at: number, now: number): string {
  const away = Math.abs(now - at)
  const sign = at > now ? 1 : -1
  // What is to come is told exactly, down to seconds and without weeks: "in 8 days" says more than "next week".
  const format = new Intl.RelativeTimeFormat(language, { numeric: at > now ? 'always' : 'auto' })
  for (const [unit, length] of units) {
    if (away >= length && !(at > now && unit === 'week')) return format.format(sign * Math.floor(away / length), unit)
  }
  return format.format(at > now ? Math.ceil(away / 1000) : 0, 'second')
}
