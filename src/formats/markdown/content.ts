import type { ReportTally } from '../reportTally.ts'
import type { Outline, Part } from './blocks.ts'
import { completed, readCitation, type Source } from './citation.ts'
import { type Data, dataIn } from './data.ts'
import { addressAtEnd } from './escape.ts'
import { type Inline, readInline } from './inline.ts'
import { plainLabel, trimmed } from './lines.ts'

/** What a sentence or the parts under it say. */
export interface Content {
  readonly text: string
  /** Paragraphs of the note. */
  readonly notes: readonly string[]
  readonly evidence: readonly Partial<Source>[]
}

/** Reads what stands in the blocks of one file. */
export interface ContentReader {
  /** A sentence without its sign and its trailer, in raw Markdown: links, bare addresses at its end and footnotes are its sources. */
  sentence(raw: string, line: number): Content
  /** What stands under a sentence; its `text` is empty. */
  parts(parts: readonly Part[]): Content & { readonly data: Data }
  /** What comments say; a comment of somebody else is left out. @throws FormatError where a newer program wrote it */
  comments(comments: readonly string[], line: number): Data
}

/** @param ignored is told of each key of our data that is none */
export function contentReader(
  { definitions, footnotes }: Outline,
  tally: ReportTally,
  ignored: (key: string, line: number) => void,
): ContentReader {
  /** Tells what is not in the words, and gives images back as they stand in the file. */
  const beside = ({ images, html }: Pick<Inline, 'images' | 'html'>, line: number): string[] => {
    for (const tag of html) tally.leftOut(tag.startsWith('<!--') ? 'comment' : 'HTML', line)
    for (const _ of images) tally.intoNote('image', line)
    return [...images]
  }
  const linked = ({ title, url }: { title: string; url: string }): Partial<Source>[] =>
    url === '' ? [] : [title === '' ? { url } : { title, url }]

  const comments = (texts: readonly string[], line: number): Data => {
    const data: Data = {}
    for (const text of texts) {
      const said = dataIn(text, (key) => ignored(key, line))
      if (said === null) tally.leftOut('comment', line)
      else Object.assign(data, said)
    }
    return data
  }

  const sentence = (raw: string, line: number): Content => {
    const evidence: Partial<Source>[] = []
    const cited: string[] = []
    const noted = !raw.includes('[^')
      ? raw
      : raw.replace(/(?<!\\)[ \t]*\[\^([^\]\s]{1,100})\]/g, (all, label: string) => {
          const words = footnotes.get(plainLabel(label))
          if (words !== undefined) cited.push(words)
          return words === undefined ? all : ''
        })
    const address = addressAtEnd(noted)
    const before = address === null ? '' : trimmed(noted.slice(0, address.from))
    const isAlone = address === null || before === ''
    const read = readInline(isAlone ? noted : before, definitions)
    evidence.push(...read.links.flatMap(linked))
    if (address !== null) evidence.push({ url: address.url.replace(/\\([!-/:-@[-`{-~])/g, '$1') })
    for (const words of cited) {
      const source = readInline(words, definitions)
      const url = source.links[0]?.url ?? addressAtEnd(words)?.url
      const title = source.text === url ? '' : source.text
      evidence.push({ ...(title === '' ? {} : { title }), ...(url === undefined ? {} : { url }) })
    }
    const text = trimmed(read.text)
    const isAddress = address !== null && isAlone
    return { text: isAddress ? address.url : text, notes: beside(read, line), evidence: unique(evidence) }
  }

  const paragraph = (raw: string, line: number): string => {
    const read = readInline(raw, definitions)
    beside(read, line)
    let text = read.text
    for (const { title, url, end } of read.links.toReversed()) {
      if (title !== '' && url !== '') text = `${text.slice(0, end)} (${url})${text.slice(end)}`
    }
    return [text, ...read.images].filter((words) => words !== '').join('\n')
  }

  const parts = (under: readonly Part[]): Content & { data: Data } => {
    const notes: string[] = []
    const evidence: Partial<Source>[] = []
    let data: Data = {}
    for (const part of under) {
      const { line, lines } = part
      if (part.kind === 'kept') {
        const said = part.what === 'HTML' ? wordsIn(lines) : lines.join('\n')
        notes.push(said)
        if (said === '') tally.leftOut(part.what, line)
        else tally.intoNote(part.what, line)
      } else if (part.kind === 'paragraph') notes.push(paragraph(lines.join('\n'), line))
      else if (part.kind === 'comment') data = { ...data, ...comments(lines, line) }
      else {
        const read = readCitation(lines, definitions)
        evidence.push(completed(read.source, comments(read.comments, line)))
        for (const link of read.links) for (const source of linked(link)) evidence.push(source)
        for (const image of beside(read, line)) notes.push(image)
      }
    }
    return { text: '', notes: notes.filter((note) => note !== ''), evidence, data }
  }

  return { sentence, parts, comments }
}

/** What is left of lines of HTML without their tags. */
function wordsIn(lines: readonly string[]): string {
  const words = lines.map((html) => trimmed(html.replace(/<[^<>]*>/g, ' ').replace(/ +/g, ' ')))
  return words.filter((text) => text !== '').join('\n')
}

function unique(evidence: readonly Partial<Source>[]): Partial<Source>[] {
  const seen = new Set<string>()
  return evidence.filter((source) => {
    const key = JSON.stringify(source)
    return !seen.has(key) && seen.add(key)
  })
}
