import type { CardFields } from '../../core/model/evidence.ts'
import { guarded, unguarded } from './guard.ts'

type Card = Partial<CardFields>

/** What a claim's words in a file say. */
export interface KialoSentence {
  readonly text: string
  /** The numbers of the sources that it cites, in their order, each once. */
  readonly cited: readonly string[]
  /** Links in it. */
  readonly links: readonly Card[]
  /** Numbers in brackets that no source goes by; they stay in the text. */
  readonly unlisted: readonly string[]
}

const escaped = String.raw`\\([\\()[\]])`
const citation = String.raw`\[(\d+)\]`
const link = String.raw`\[((?:\\.|[^\\[\]])*)\]\(((?:\\.|[^\\()\s]|\([^\\()\s]*\))+)\)`
const newer = new RegExp(`${escaped}|${citation}`, 'g')
const older = new RegExp(`${escaped}|${citation}|${link}`, 'gs')

/**
 * Reads a claim's words: citations "[1]" go out of the text, signs behind a backslash lose it, and in the older kind the words of
 * a link stay while it becomes a source.
 * @param isListed whether the file has a source of a number
 */
export function readSentence(
  written: string,
  { hasLinks, isListed }: { hasLinks: boolean; isListed: (number: string) => boolean },
): KialoSentence {
  const cited = new Set<string>()
  const unlisted = new Set<string>()
  const links: Card[] = []
  const raw = unguarded(written)
  let text = ''
  let told = 0
  for (const { 0: sign, 1: kept, 2: number, 3: words, 4: url, index } of raw.matchAll(hasLinks ? older : newer)) {
    let before = raw.slice(told, index)
    told = index + sign.length
    if (kept !== undefined) before += kept
    else if (url !== undefined && words !== undefined) {
      before += plain(words)
      links.push({ title: plain(words).replace(/\s+/g, ' ').trim(), url: plain(url) })
    } else if (number !== undefined && isListed(number)) {
      cited.add(number)
      before = withoutBlanksAtEnd(before)
    } else {
      unlisted.add(number as string)
      before += sign
    }
    text += before
  }
  text += raw.slice(told)
  return { text: text.trim(), cited: [...cited], links, unlisted: [...unlisted] }
}

/** Writes a claim's words, the numbers of its sources behind them, so that they read back the same but for blanks at their ends. */
export function writeSentence(text: string, cited: readonly number[]): string {
  const words = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/\\(?=[\\()[\]])|\[(?=\d+\])/g, '\\$&')
  return guarded([words, ...cited.map((number) => `[${number}]`)].filter((part) => part !== '').join(' '))
}

/** The number of the claim that a claim's words refer to, with a dot at its end, or null where they say something else. */
export function referenceIn(written: string): string | null {
  const [, number] = /^-> See ((?:\d+\.)*\d+)\.?$/i.exec(written) ?? []
  return number === undefined ? null : `${number}.`
}

function plain(words: string): string {
  return words.replace(/\\([\\()[\]])/g, '$1')
}

/** A search for "blanks at the end" looks at every run of blanks from each of its places; this looks once. */
function withoutBlanksAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return text.slice(0, end)
}
