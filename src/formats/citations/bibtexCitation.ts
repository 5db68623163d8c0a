import type { Entry } from '@retorquere/bibtex-parser'
import type { Citation } from '../../core/model/source.ts'
import { isoDate } from './isoDate.ts'
import { textOfLatex } from './latexText.ts'
import { authorOf, type Name } from './names.ts'

type Fields = Entry['fields']

/** What the fields of an entry of BibTeX or BibLaTeX say, and its notes. */
export function bibtexCitation(fields: Fields): { parts: Partial<Citation>; notes: string[] } {
  const text = (...names: string[]): string =>
    names.map((name) => textOf(fields, name)).find((held) => held.trim() !== '') ?? ''
  const howPublished = text('howpublished')
  const isAddress = /^\s*https?:\/\/\S+\s*$/i.test(howPublished)
  const [title, subtitle] = [text('title', 'maintitle', 'booktitle', 'chapter'), text('subtitle')]
  const doi = text('doi').trim()
  const parts = {
    author: authorOf(peopleOf(fields, 'author')) || authorOf(peopleOf(fields, 'editor')),
    title: title !== '' && subtitle !== '' ? `${title}: ${subtitle}` : title,
    publisher:
      text('journaltitle', 'journal', ...(text('title') === '' ? [] : ['booktitle']), 'publisher', 'institution') ||
      text('organization', 'school') ||
      (isAddress ? '' : howPublished),
    date: text('date') || datedBy(text('year').trim(), text('month').trim(), text('day').trim()),
    url: address(
      text('url') ||
        (isAddress ? howPublished : '') ||
        (doi && (/^https?:/i.test(doi) ? doi : `https://doi.org/${doi}`)),
    ),
    accessed: text('urldate', 'lastaccessed', 'lastchecked', 'accessed'),
  }
  return { parts, notes: ['note', 'annote', 'annotation', 'addendum'].map((name) => textOf(fields, name)) }
}

function textOf(fields: Fields, name: string): string {
  const held: unknown = Object.hasOwn(fields, name) ? fields[name] : ''
  if (typeof held === 'string') return textOfLatex(held)
  return Array.isArray(held)
    ? held.map((each) => (typeof each === 'string' ? textOfLatex(each) : '')).join(' and ')
    : ''
}

function peopleOf(fields: Fields, role: 'author' | 'editor'): Name[] {
  return (Object.hasOwn(fields, role) ? (fields[role] ?? []) : []).map((person) => {
    if (person.name !== undefined) return { literal: textOfLatex(person.name) }
    // In parts of names a space that does not break is one that LaTeX was told not to break.
    const part = (held = '') => textOfLatex(held).replaceAll('\u00A0', ' ')
    const family = [part(person.prefix), part(person.lastName)].filter(Boolean).join(' ')
    if (person.firstName === undefined && person.suffix === undefined) {
      return { literal: family === 'others' ? 'et al.' : family }
    }
    return { family, given: part(person.firstName), suffix: part(person.suffix) }
  })
}

/** The date of fields that stand apart, of which the month may also hold the day. */
function datedBy(year: string, month: string, day: string): string {
  const numbers = /^\d{4}$/.test(year) ? [Number(year), ...monthAndDay(month, day)] : []
  const isTold = month === '' || numbers.length > 1
  return numbers.length > 0 && isTold ? isoDate(numbers) : [day, month, year].filter(Boolean).join(' ')
}

function monthAndDay(month: string, day: string): number[] {
  if (/^\d{1,2}$/.test(month)) return [Number(month), ...(/^\d{1,2}$/.test(day) ? [Number(day)] : [])]
  const [, before = '', name = '', behind = ''] = /^(\d{0,2})\W{0,3}([a-z]{3,9})\W{0,3}(\d{0,2})$/i.exec(month) ?? []
  const number = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3).toLowerCase())
  const date = before || behind || day
  return name === '' || number % 3 !== 0 ? [] : [number / 3 + 1, ...(/^\d{1,2}$/.test(date) ? [Number(date)] : [])]
}

/** Addresses need no LaTeX, but some programs escape their signs. */
function address(url: string): string {
  return url.trim().replace(/\\([%#&_~$])/g, '$1')
}
