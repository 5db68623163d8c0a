import type { Citation } from '../../core/model/source.ts'

/** What one line says of a source. */
export type KialoSource = Pick<Citation, 'title' | 'publisher' | 'date' | 'url'>

/**
 * A source on one line. Kialo has the address alone; what else we know stands before it, "Title | Publisher | Date | https://…",
 * without what is empty at the end. An address that does not look like one stands in angle brackets. Line breaks become blanks.
 */
export function writeSourceLine(source: KialoSource): string {
  const { title, publisher, date, url } = flat(source)
  const parts = [title, publisher, date].map((part) => part.replace(/\\(?=[\\|])|\|/g, '\\$&'))
  const address = url.replace(/\\(?=[\\|])|\|/g, '\\$&')
  const last = parts.findLastIndex((part) => part !== '')
  const short = [...parts.slice(0, last + 1), ...(url === '' ? [] : [address])].join(' | ')
  const back = readSourceLine(short)
  const isSure = back.title === title && back.publisher === publisher && back.date === date && back.url === url
  return isSure ? short : [...parts, `<${address}>`].join(' | ')
}

/** Reads such a line, and what people write there: an address, a name, or a name with an address behind it. */
export function readSourceLine(line: string): KialoSource {
  const fields = fieldsOf(line.trim())
  const last = fields.pop() ?? ''
  const [, words = '', trailing] = /^(.*\s)(\S+)$/s.exec(last) ?? []
  let url = ''
  if (/^<.*>$/s.test(last)) url = last.slice(1, -1).trim()
  else if (isAddress.test(last)) url = last
  else if (trailing !== undefined && isFullAddress.test(trailing)) {
    url = trailing
    fields.push(words.trim())
  } else fields.push(last)
  const [title = '', publisher = '', date = ''] = fields.length > 3 ? [fields.join(' | ')] : fields
  return { title, publisher, date, url }
}

const isFullAddress = /^(?:[a-z][a-z\d+.-]*:\/\/|mailto:|doi:|www\.)\S+$/i
const isAddress =
  /^(?:(?:[a-z][a-z\d+.-]*:\/\/|mailto:|doi:|www\.)\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?)$/i

/** Cuts a line at its bars. A bar inside a word, as in an address, cuts nothing. */
function fieldsOf(line: string): string[] {
  const fields: string[] = []
  let field = ''
  let from = 0
  for (const match of line.matchAll(/\\([\\|])|(?<!\S)\|(?!\S)/g)) {
    field += line.slice(from, match.index)
    from = match.index + match[0].length
    if (match[1] !== undefined) field += match[1]
    else {
      fields.push(field.trim())
      field = ''
    }
  }
  return [...fields, (field + line.slice(from)).trim()]
}

function flat({ title, publisher, date, url }: KialoSource): KialoSource {
  const line = (text: string) => text.replace(/[\r\n]+/g, ' ').trim()
  return { title: line(title), publisher: line(publisher), date: line(date), url: line(url) }
}
