import type { CardFields } from '../../core/model/evidence.ts'
import { passageOf } from '../passage.ts'
import { createLinks } from './links.ts'
import { namespaces, xmlHead } from './package.ts'
import { paragraph, passageRun, run } from './paragraphXml.ts'
import { xmlBytes } from './xmlBytes.ts'

/** The footnotes of a document as they gather: one for each source. */
export interface Footnotes {
  /**
   * Adds a source's footnote.
   * @param looked before the day on which somebody looked at it, in words
   * @returns the run that points to it
   */
  readonly add: (source: CardFields, looked: string) => string
  /** The part that holds them. None is added after. */
  readonly xml: () => Uint8Array
  /** The relationships of that part: what its links lead to. Empty where there are none. */
  readonly relationships: () => string
}

/** Footnotes are small, whatever size the style has over a passage. */
const small = '<w:sz w:val="18"/><w:szCs w:val="18"/>'

/** The lines above footnotes, which every part of them begins with. */
const separators = ['separator', 'continuationSeparator']
  .map((type, i) => `<w:footnote w:type="${type}" w:id="${i - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`)
  .join('')

/** An empty list of footnotes. */
export function createFootnotes(): Footnotes {
  const xml = xmlBytes()
  xml.add(`${xmlHead}<w:footnotes ${namespaces}>${separators}`)
  let last = 0
  const links = createLinks()

  return {
    add(source, looked) {
      const { author, qualification, title, publisher, date, url, accessed } = source
      const printed = [publisher, date].filter((part) => part !== '').join(' · ')
      const by = [author, qualification].filter((part) => part !== '').join(', ')
      const seen = accessed === '' ? '' : run(`(${looked} ${accessed})`)
      const citation = [
        run(by),
        run(title, 'Style13ptBold', small),
        run(printed),
        url === '' ? '' : links.address(url),
        seen,
      ]
      const cited = citation.filter((part) => part !== '').join(run(' · '))
      const passage = passageOf(source).map(passageRun)
      const mark = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(' ')}`
      const first = paragraph('FootnoteText', mark + cited, { direction: title })
      const quote = passage.length === 0 ? '' : paragraph('FootnoteText', passage.join(''), { direction: source.quote })
      last += 1
      xml.add(`<w:footnote w:id="${last}">${first}${quote}</w:footnote>`)
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${last}"/></w:r>`
    },
    xml: () => {
      xml.add('</w:footnotes>')
      return xml.bytes()
    },
    relationships: links.relationships,
  }
}
