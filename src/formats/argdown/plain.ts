/** What no line of a text file holds as it is: line breaks and other control characters, halves of characters. */
const unwritable = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]+/gu

/** Stands where a claim has no words, because Argdown has no empty statement. */
const noWords = '…'

/**
 * A sentence as one line of an Argdown file can hold it: lines are joined, blanks at the ends are gone, and an ellipsis stands
 * where nothing is left. Where that is not the sentence itself, the data key `text` holds it whole.
 */
export function plainSentence(text: string): string {
  const lines = text.replace(unwritable, '\n').split('\n')
  const words = lines.map((line) => line.trim()).filter((line) => line !== '')
  return words.join(' ') || noWords
}
