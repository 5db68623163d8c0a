import type { Passage } from '../../core/model/evidence.ts'
import { escapedLine, shownLines, shownParagraphs } from '../markdown/escape.ts'
import { passageOf } from '../passage.ts'
import { webAddress } from '../webAddress.ts'
import type { DocumentFrame, DocumentPart } from './documentPart.ts'

/**
 * Writes a document as Markdown that people read: the title and headings one level lower, so that there is one title;
 * passages as quotes. Marks are inline HTML (`mark` for what is read aloud, `ins` for what is underlined, `strong` for what
 * is emphasised), for Markdown's own signs cannot begin or end within a word. CommonMark, https://spec.commonmark.org/0.31.2
 */
export function documentMarkdown(parts: readonly DocumentPart[], frame: DocumentFrame): string {
  return `${[`# ${line(frame.title)}`, ...parts.map(partMarkdown)].filter((text) => text !== '').join('\n\n')}\n`
}

function partMarkdown(part: DocumentPart): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level + 1)} ${numbered(part.number)}${led(part.lead)}${line(part.text)}`
    case 'paragraph': {
      const text = paragraphs(part.text)
      // A number that begins a line would begin a list.
      const before = numbered(part.number).replace('.', '\\.') + led(part.lead)
      if (before !== '') return before + text
      return part.quiet && text !== '' ? `*${line(part.text)}*` : text
    }
    case 'list':
      return part.items.map(({ text, lead }, i) => `${i + 1}. ${led(lead)}${line(text)}`).join('\n')
    case 'cite': {
      const { head, rest, url } = part.cite
      const more = [...rest.map(line), ...(url === '' ? [] : [address(url)])].join(', ')
      const named = head === '' ? '' : `**${line(head)}**`
      return [named, more].filter((text) => text !== '').join(' – ')
    }
    case 'passage':
      return quoted(part.passage)
  }
}

/** A text on one line. */
function line(text: string): string {
  return atStart(escapedLine(shownLines(text).join(' ')))
}

function paragraphs(text: string): string {
  return shownParagraphs(text)
    .map((lines) => lines.map((each) => atStart(escapedLine(each))).join('\\\n'))
    .join('\n\n')
}

/** A line so that it begins no list, quote, heading or rule. */
function atStart(line: string): string {
  return line.replace(/^([-+>=|])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function numbered(number: number | undefined): string {
  return number === undefined ? '' : `${number}. `
}

function led(lead: string | undefined): string {
  return lead === undefined ? '' : `*${line(lead)}:* `
}

function address(url: string): string {
  const target = webAddress(url)
  return target === null || /[<>\s]/.test(target) ? line(url) : `<${target}>`
}

/** Each kind of mark with signs of no script that stand for its tags until all else is escaped. */
const tags = [
  ['isAloud', 'mark', '\uE000', '\uE001'],
  ['isUnderlined', 'ins', '\uE002', '\uE003'],
  ['isEmphasised', 'strong', '\uE004', '\uE005'],
] as const

/** A passage as a block quote. Tags never run over the end of a line. */
function quoted(passage: Passage): string {
  const bare = /[\uE000-\uE005]/.test(passage.quote)
  const marked = passageOf(passage)
    .map((part) => {
      if (bare) return part.text
      return part.text
        .split(/(\r\n?|\n)/)
        .map((piece, i) => {
          if (i % 2 === 1 || piece === '') return piece
          return tags.reduce(
            (text, [kind, , opening, closing]) => (part[kind] ? opening + text + closing : text),
            piece,
          )
        })
        .join('')
    })
    .join('')
  const text = paragraphs(marked).replace(/[\uE000-\uE005]/g, (sign) => (bare ? sign : (tagOf.get(sign) ?? sign)))
  return text
    .split('\n')
    .map((each) => (each === '' ? '>' : `> ${each}`))
    .join('\n')
}

const tagOf = new Map<string, string>(
  tags.flatMap(([, name, opening, closing]) => [
    [opening, `<${name}>`],
    [closing, `</${name}>`],
  ]),
)
