import { kindOf, trimmed } from './lines.ts'
import { sectionIn, spokenIn } from './spoken.ts'
import { trailerOf } from './trailer.ts'

/** A text as Markdown can show it: without control characters, halves of signs, blanks at the ends of lines, and empty lines. */
export function shownLines(text: string): string[] {
  const said = unusual.test(text) ? cleaned(text) : text
  // Most have one line.
  if (!/[\r\n]/.test(said)) {
    const line = trimmed(said)
    return line === '' ? [] : [line]
  }
  return said
    .split(/\r\n?|\n/)
    .map(trimmed)
    .filter((line) => line !== '')
}

/** What hardly any text has: control characters, and halves of signs, two of which may make a whole one. It is much cheaper to look for all. */
const unusual = /[^\t\n\v\f\r -~\u0085\u00a0-\ud7ff\ue000-\uffff]/

/** A text of several paragraphs as Markdown can show it: each as its lines. */
export function shownParagraphs(text: string): string[][] {
  return text
    .split(/(?:\r\n?|\n)[ \t\u3000]*(?:\r\n?|\n)/)
    .map(shownLines)
    .filter((lines) => lines.length > 0)
}

/** A text of several paragraphs as it comes back from Markdown. */
export function shownText(text: string): string {
  return shownParagraphs(text)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function cleaned(text: string): string {
  return text.replace(/(?![\s\u0085])\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** A line so that Markdown shows it as it is, wherever it stands but at the start of a line. */
export function escapedLine(line: string): string {
  if (!/[\\`*_[\]<~&#]|-->|:\/\//.test(line)) return line
  return line.replace(/[\\`*_[\]<~]|&(?=#?[a-z0-9]{1,40};)|(?<![^ \t])#/gi, '\\$&').replaceAll('-->', '--\\>')
}

/** A line so that Markdown shows it as it is and nothing begins with it, at the start of a line. */
export function escapedStart(line: string): string {
  return guarded(escapedLine(line))
}

/** Raw Markdown that would begin a list, a heading, a claim or the like at the start of a line, whatever follows, so that it does not. */
export function guarded(raw: string): string {
  if (raw === '') return raw
  const means =
    kindOf(raw).kind !== 'text' || /^(?:[—–―]|--)/.test(raw) || spokenIn(`${raw} …`) !== null || sectionIn(raw) !== null
  if (!means && trailerOf(raw).rest !== '') return raw
  const number = /^([0-9]+(?:\.[0-9]+)*)([.)])/.exec(raw)
  if (number !== null) return `${number[1]}\\${raw.slice((number[1] as string).length)}`
  return /^[!-/:-@[-`{-~]/.test(raw) ? `\\${raw}` : withoutFirst(raw)
}

/** Raw Markdown whose first sign is numbered, so that nothing is made of the word that begins with it. */
function withoutFirst(raw: string): string {
  const first = raw.codePointAt(0)
  return first === undefined ? raw : `&#${first};${raw.slice(first > 0xffff ? 2 : 1)}`
}

/** Lines with hard breaks between them. @param indent what stands before each but the first */
export function brokenLines(lines: readonly string[], indent: string): string {
  return lines.join(`\\\n${indent}`)
}

/** A sentence's lines, so that nothing of them is taken for tags, weights or an address that stand after it. */
export function escapedSentence(lines: readonly string[], indent: string): string {
  const raw = brokenLines(
    lines.map((line, i) => (i === 0 ? escapedLine(line) : escapedStart(line))),
    indent,
  )
  const last = raw.at(-1)
  if (last === ')' && trailerOf(raw).rest !== raw) return raw.replace(/\((?=[^(]*$)/, '\\(')
  const address = addressAtEnd(raw)
  if (address === null) return raw
  const colon = raw.indexOf('://', address.from)
  return `${raw.slice(0, colon)}\\${raw.slice(colon)}`
}

/** An address that stands bare at the end of a sentence, in brackets or not, and where that begins. */
export function addressAtEnd(raw: string): { readonly url: string; readonly from: number } | null {
  const start = Math.max(0, raw.length - 2000)
  const found = bareAddress.exec(raw.slice(start))
  return found === null ? null : { url: found[1] as string, from: start + found.index }
}

const bareAddress = /(?:（|(?<!\S)\(?)<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?[)）]?[.。]?$/i
