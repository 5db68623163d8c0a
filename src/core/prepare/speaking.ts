/** How much there is to say: words, and the characters of scripts that put no blanks between words. */
export interface SpokenCounts {
  readonly words: number
  readonly characters: number
}

/** How fast a person speaks: words, and for Japanese and Chinese characters, a minute. */
export interface Pace {
  readonly words: number
  readonly characters: number
}

/** What a pace may be, a minute. */
export const paceRanges = {
  words: { least: 60, most: 400, usual: 150 },
  characters: { least: 100, most: 800, usual: 320 },
} as const satisfies Record<keyof Pace, { least: number; most: number; usual: number }>

/** The pace of somebody who has not set one. */
export const usualPace: Pace = { words: paceRanges.words.usual, characters: paceRanges.characters.usual }

/** Whether both numbers of a pace are within their range. */
export function isPace(pace: Pace): boolean {
  return (['words', 'characters'] as const).every((unit) => {
    const { least, most } = paceRanges[unit]
    return pace[unit] >= least && pace[unit] <= most
  })
}

/** How long something takes to say, in seconds, 0 and more. */
export function secondsFor(said: string | SpokenCounts, pace: Pace = usualPace): number {
  const { words, characters } = typeof said === 'string' ? wordsIn(said) : said
  return 60 * (words / pace.words + characters / pace.characters)
}

const character = '(?=[\\p{L}\\p{N}])[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}]'
const unbroken = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const digits = '\\p{Nd}+(?:[.,]\\p{Nd}+)*'

/** One thing that is said, or a reference mark, which is not. Every alternative is linear in what it looks at. */
const said = new RegExp(
  [
    '\\[[\\p{Nd} \\u00a0,;\\u2010-\\u2014-]*\\]',
    `(?<characters>${digits}(?=${character})|${character}(?:${character}|\\p{Nd}|\\p{M})*)`,
    `(?<unbroken>${unbroken}(?:${unbroken}|\\p{M})*)`,
    `(?<word>(?:(?!${character}|${unbroken})[\\p{L}\\p{N}](?:[\\p{M}\\u00ad\\u200c\\u200d]|['’·׳״](?=\\p{L})|(?<=\\p{Nd})[.,'’\\u2009\\u202f](?=\\p{Nd}))*)+` +
      '|[%％‰&@§]|\\p{Sc})',
  ].join('|'),
  'gu',
)

/**
 * Counts what a speaker says. The parts of a hyphenated word count each, as they are spoken ("long-term" is two); a word with an
 * apostrophe is one, a number is one, and so is a sign that is read as a word (%, €, &). Reference marks such as "[1]" and other
 * signs are not said. Characters are those of Japanese and Chinese, with the digits that stand among them. Linear in the text.
 */
export function wordsIn(text: string): SpokenCounts {
  let words = 0
  let characters = 0
  for (const { groups = {} } of text.matchAll(said)) {
    if (groups.word !== undefined) words++
    else if (groups.characters !== undefined) characters += charactersIn(groups.characters)
    else if (groups.unbroken !== undefined) words += unbrokenWords(groups.unbroken)
  }
  return { words, characters }
}

function charactersIn(run: string): number {
  return run.match(countedCharacter)?.length ?? 0
}

/** Marks that sit on a character, some of them half a character wide, are no character of their own. */
const countedCharacter = /[^\p{M}\uff9e\uff9f.,]/gu

/** How many letters a word has on the average in scripts that put no blanks between words, such as Thai. */
const lettersOfWord = 5

function unbrokenWords(run: string): number {
  return Math.ceil((run.match(/\p{L}/gu)?.length ?? 0) / lettersOfWord)
}
