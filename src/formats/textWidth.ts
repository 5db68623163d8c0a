import type { WidthOf } from '../core/layout/lines.ts'

/**
 * Widths of characters in em, of letters as sans-serif fonts of offices and browsers have them on average. Characters of one
 * width stand together; what is not here has a width by its script.
 */
const widths: readonly (readonly [em: number, characters: string])[] = [
  [0.2, "'"],
  [0.23, 'ijl|'],
  [0.28, ' !,./:;I[\\]ft'],
  [0.34, '()-`r{}"'],
  [0.4, '*'],
  [0.5, 'ckszvxyJ^'],
  [0.56, '0123456789abdeghnopquL?$#_'],
  [0.59, '+<=>~'],
  [0.62, 'FTZ'],
  [0.67, 'ABEKPSVXY&'],
  [0.73, 'CDHNRUw'],
  [0.78, 'GOQ'],
  [0.84, 'mM'],
  [0.9, '%'],
  [0.95, 'W'],
  [1, '@'],
]

/** The widths of what has no line in the table, in em; the first that fits counts. */
const scripts: readonly (readonly [em: number, of: RegExp])[] = [
  // Marks stand over letters; joiners and signs of direction show nothing.
  [0, /[\p{M}\p{Cf}\p{Cc}\p{Cs}]/u],
  // Half of a flag.
  [0.63, /\p{Regional_Indicator}/u],
  [0.5, /[\uff61-\uffdc\uffe8-\uffee]/u],
  [
    1,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303f\uff00-\uffef]/u,
  ],
  [1.25, /\p{Emoji_Presentation}/u],
  [1, /[—…\p{Extended_Pictographic}\u2190-\u2bff]/u],
  [0.28, /[‘’‚·]/u],
  [0.39, /[“”„]/u],
  [0.48, /\p{Script=Arabic}/u],
  [0.58, /\p{Script=Hebrew}/u],
  [0.75, /[\p{Script=Thai}\p{Script=Lao}]/u],
  [0.28, /\p{Zs}/u],
  [0.7, /\p{Lu}/u],
  [0.5, /\p{Script=Greek}/u],
]
const other = 0.58

const table = new Float64Array(128).fill(0)
for (const [em, characters] of widths) for (const character of characters) table[character.charCodeAt(0)] = em
const known = new Map<string, number>()

/**
 * How wide text is drawn, where there is no font to ask: an estimate by classes of characters, those of Chinese and Japanese an em
 * each. Sentences of Latin letters come out as in Arial to a hundredth or two; other common fonts are up to a tenth wider or narrower.
 * @param size of the letters, in px
 * @returns px
 */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128) em += table[code] as number
    else {
      const character = String.fromCodePoint(text.codePointAt(i) as number)
      em += widthOf(character)
      i += character.length - 1
    }
  }
  return em * size
}

function widthOf(character: string): number {
  let em = known.get(character)
  if (em === undefined) {
    em = scripts.find(([, of]) => of.test(character))?.[0] ?? other
    known.set(character, em)
  }
  return em
}

/** Widths of words at a size in px. Adding up a word's letters is cheaper than looking for the word. */
export function wordWidths(size: number): WidthOf {
  return (word) => textWidth(word, size)
}
