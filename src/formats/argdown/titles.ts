/** The motion's title: Argdown's maps show titles, and people look for this one. */
export const motionTitle = 'Motion'
const claimTitle = 'Claim'

const word = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu

/** Gives titles that no two claims share: the first words of their sentences. */
export class Titles {
  readonly #taken = new Set([motionTitle])
  readonly #counts = new Map<string, number>()

  /** A title that no one had before: letters, digits and single blanks, `'`, `’` and `-` within words. */
  next(sentence: string): string {
    const words = beginningOf(sentence).match(word) ?? []
    const short = titleOf(words.slice(0, 4))
    const title = [short, titleOf(words.slice(0, 8))].find((some) => this.#isFree(some)) ?? this.#numbered(short)
    this.#taken.add(title)
    return title
  }

  #numbered(title: string): string {
    for (let count = this.#counts.get(title) ?? 2; ; count++) {
      const numbered = `${title} ${count}`
      if (!this.#isFree(numbered)) continue
      this.#counts.set(title, count + 1)
      return numbered
    }
  }

  /** Argdown keeps titles as an object's keys, and calls what has none "Untitled 1" and so on. */
  #isFree(title: string): boolean {
    return !this.#taken.has(title) && !(title in {}) && !/^Untitled \d+$/.test(title)
  }
}

function titleOf(words: readonly string[]): string {
  return [...words.join(' ')].slice(0, 50).join('').trim() || claimTitle
}

/** So much of a sentence as a title can be made of. */
function beginningOf(sentence: string): string {
  return sentence.slice(0, 300)
}

/** Whether a title is one that we would give this sentence, so that nothing is lost without it. */
export function isTellingNothing(title: string, sentence: string): boolean {
  if (/^(Motion|Claim)( \d+)?$/.test(title)) return true
  return lettersOf(beginningOf(sentence)).startsWith(lettersOf(title.replace(/ \d+$/, '')))
}

function lettersOf(text: string): string {
  return (text.match(word) ?? []).join(' ')
}
