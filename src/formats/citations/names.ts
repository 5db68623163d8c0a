/** A person's name in two parts, or a name that is to be left whole. */
export type Name =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string }

/** Names as they are read: "Jane Smith; 山田 太郎; World Health Organization". */
export function authorOf(names: readonly Name[]): string {
  return names
    .map(readable)
    .filter((name) => name !== '')
    .join('; ')
}

/**
 * The names in an author as it is read. One that may be an institution, a pen name or anything else stays whole, for a family name in
 * the wrong place does more harm than none. `authorOf` makes the same author of them.
 */
export function namesOf(author: string): Name[] {
  if (author === '') return []
  const names = author.split('; ')
  return names.every((name) => name !== '' && name.trim() === name) ? names.map(nameOf) : [{ literal: author }]
}

function readable(name: Name): string {
  if ('literal' in name) return name.literal.trim()
  const { family, given, suffix = '' } = name
  const words = isEastern(family, given) ? [family, given, suffix] : [given, family, suffix]
  return words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join(' ')
}

function nameOf(name: string): Name {
  const words = name.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length === 2 && isEastern(first, last)) return { family: first, given: last }
  const capital = (word: string) => /^\p{Lu}(?:[\p{Ll}\p{Lo}\p{M}]|[’'.-](?=\p{L}|$)|\p{Lu}(?!\p{Lu}))*$/u.test(word)
  const isPerson =
    words.length >= 2 &&
    words.length <= 5 &&
    capital(first) &&
    capital(last) &&
    words.every((word) => capital(word) || particles.has(word)) &&
    !words.some((word) => institutional.has(word.toLowerCase()))
  if (!isPerson) return { literal: name }
  const particle = words.findIndex((word) => particles.has(word))
  const cut = particle === -1 ? words.length - 1 : particle
  return { family: words.slice(cut).join(' '), given: words.slice(0, cut).join(' ') }
}

/** Whether the family name comes first: in Chinese, Japanese and Korean signs, but not in katakana, which also tell foreign names. */
function isEastern(family: string, given: string): boolean {
  const signs = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u
  return signs.test(family) && signs.test(given) && !/^[\p{Script=Katakana}ー]+$/u.test(family)
}

/** Small words that belong to the family name. */
const particles = new Set('von van der den ter ten zu zur de del della di da dos das du la le bin ibn al'.split(' '))

/** Words that a name of several people together has, or that no family has. */
const institutional = new Set(
  `the and for of in on to a an et al jr jr. sr sr. ii iii iv others academy administration agency alliance assembly associates association
  authority bank board broadcasting bureau business cabinet center centre chamber club coalition college commission committee company
  congress consortium cooperation corporation council court daily department editors federation forum foundation fund gazette government
  group guardian health herald house inc inc. initiative institute institution international journal laboratory labs law league library
  limited llc ltd ltd. magazine media ministry monitor museum national nations network news office organisation organization parliament
  party post press project research review school science sciences senate service services society staff statistics studies survey
  team television times today trade trust tv union university watch weekly world`.split(/\s+/),
)
