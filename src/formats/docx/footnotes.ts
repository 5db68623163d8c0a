import type { Evidence } from '../../core/model/evidence.ts'
import { passageOf } from '../passage.ts'
import { webAddress } from '../webAddress.ts'
import { escaped } from '../xml.ts'
import { namespaces, xmlHead } from './package.ts'
import { paragraph, run } from './paragraphXml.ts'

/** The footnotes of a document as they gather: one for each source. */
export interface Footnotes {
  /** Adds a source's footnote. @returns the run that points to it */
  readonly add: (source: Evidence) => string
  /** The part that holds them. */
  readonly xml: () => string
  /** The relationships of that part: what its links lead to. Empty where there are none. */
  readonly relationships: () => string
}

/** Word takes no longer address for a link. */
const longestAddress = 2000

/** The lines above footnotes, which every part of them begins with. */
const separators = ['separator', 'continuationSeparator']
  .map((type, i) => `<w:footnote w:type="${type}" w:id="${i - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`)
  .join('')

/** An empty list of footnotes. */
export function createFootnotes(): Footnotes {
  const notes: string[] = []
  const addresses = new Map<string, string>()

  function address(url: string): string {
    const target = webAddress(url)
    if (target === null || target.length > longestAddress) return run(url)
    const id = addresses.get(target) ?? `link${addresses.size + 1}`
    addresses.set(target, id)
    return `<w:hyperlink r:id="${id}">${run(url, 'Hyperlink')}</w:hyperlink>`
  }

  return {
    add(source) {
      const { title, publisher, date, url } = source
      const printed = [publisher, date].filter((part) => part !== '').join(' · ')
      const citation = [run(title, 'Style13ptBold'), run(printed), url === '' ? '' : address(url)]
      const cited = citation.filter((part) => part !== '').join(run(' · '))
      const passage = passageOf(source).map(({ text, isAloud }) => run(text, isAloud ? 'StyleUnderline' : undefined))
      const mark = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(' ')}`
      const first = paragraph('FootnoteText', mark + cited, { direction: title })
      const quote = passage.length === 0 ? '' : paragraph('FootnoteText', passage.join(''), { direction: source.quote })
      notes.push(`<w:footnote w:id="${notes.length + 1}">${first}${quote}</w:footnote>`)
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${notes.length}"/></w:r>`
    },
    xml: () => `${xmlHead}<w:footnotes ${namespaces}>${separators}${notes.join('')}</w:footnotes>`,
    relationships: () =>
      [...addresses]
        .map(
          ([target, id]) =>
            `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
        )
        .join(''),
  }
}
