import { isoParts } from './isoDate.ts'
import { latexOf } from './latexText.ts'
import { type Name, namesOf } from './names.ts'
import { notesOf } from './notes.ts'
import type { KeyedCitation } from './writeCitations.ts'

/**
 * Citations as BibLaTeX, which programs that know BibTeX read. A source with an address is @online, any other @misc. Dates and days of
 * access stand in their fields where they are dates by ISO 8601, as BibLaTeX asks; what no field takes stands in the note.
 */
export function writeBibtex(sources: readonly KeyedCitation[]): string {
  return sources.map(entryOf).join('\n')
}

function entryOf({ key, author, qualification, title, publisher, date, url, accessed }: KeyedCitation): string {
  const [isDate, isDay] = [isoParts(date) !== null, isoParts(accessed) !== null]
  // BibTeX takes any words for the year, but programs make a number of digits.
  const isYear = !isDate && /[^\d+-]/.test(date)
  const isAddress = /^[\p{L}\p{N}:/?#[\]@!&()*+,;=.~_%-]+$/u.test(url)
  const notes = notesOf({
    qualification,
    date: isDate || isYear ? '' : date,
    url: isAddress ? '' : url,
    accessed: isDay ? '' : accessed,
  })
  const fields = {
    author: namesOf(author).map(bibtexName).join(' and '),
    // Braces within keep the capitals, and "and" from parting one publisher into two.
    title: title && `{${latexOf(title)}}`,
    organization: publisher && `{${latexOf(publisher)}}`,
    date: isDate ? date : '',
    year: isYear ? latexOf(date) : '',
    url: isAddress ? url : '',
    urldate: isDay ? accessed : '',
    note: notes.map(latexOf).join('\\par '),
  }
  const rows = Object.entries(fields).flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}},\n`]))
  return `@${url === '' ? 'misc' : 'online'}{${key},\n${rows.join('')}}\n`
}

function bibtexName(name: Name): string {
  if ('literal' in name) return name.literal === 'et al.' ? 'others' : `{${latexOf(name.literal)}}`
  return `${latexOf(name.family)}, ${latexOf(name.given)}`
}
