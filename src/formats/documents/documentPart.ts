import type { Side } from '../../core/model/claim.ts'
import type { Passage } from '../../core/model/evidence.ts'
import type { CiteWords } from './citeWords.ts'

/**
 * One piece of a document that a club takes into a round, whatever file it becomes. Headings 1 to 3 are what debaters'
 * templates for Word call pocket (a debate or a side), hat (a contention or theme) and block ("AT: …", or a section of a
 * case); a tag, the fourth level, is a claim that evidence stands under.
 */
export type DocumentPart =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: string
      /** Its place among its like, from 1, which stands before all else. */
      readonly number?: number
      /** Words before it that say what it is, such as how a claim bears on the one above. */
      readonly lead?: string
      /** Whose it is, for its colour; its words say so too. */
      readonly side?: Side
    }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly number?: number
      readonly lead?: string
      /** Whether it is a remark on the document and not said. */
      readonly quiet?: true
      /** Whether it is nothing without what follows, and never stands alone at the foot of a sheet. */
      readonly leadsOn?: true
    }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** Who says it and when, over a passage. */
  | { readonly kind: 'cite'; readonly cite: CiteWords }
  | { readonly kind: 'passage'; readonly passage: Passage }

/** An item of a numbered list. */
export interface ListItem {
  readonly text: string
  readonly lead?: string
}

/** What a document is, beside its parts. */
export interface DocumentFrame {
  readonly title: string
  /** The language of its words, with the country where that is known, such as en or en-GB: it has its own usual paper. */
  readonly language: string
  /** The day that it is written, as YYYY-MM-DD. */
  readonly today: string
  /** The heading over the table of contents; null for a document without one. */
  readonly contents: string | null
}

/** A line of the table of contents: a heading and its place among the parts. */
export interface ContentsLine {
  readonly level: 1 | 2 | 3
  readonly text: string
  /** By which a reader finds it on paper, such as "2.3"; empty for what is over all. */
  readonly place: string
  readonly part: number
}

/** The table of contents: headings 1 to 3 in their order. */
export function contentsOf(parts: readonly DocumentPart[]): ContentsLine[] {
  let [section, block] = [0, 0]
  return parts.flatMap((part, i): ContentsLine[] => {
    if (part.kind !== 'heading' || part.level === 4) return []
    if (part.level === 2) {
      section++
      block = 0
    } else if (part.level === 3) block++
    const place = { 1: '', 2: `${section}`, 3: section === 0 ? '' : `${section}.${block}` }[part.level]
    return [{ level: part.level, text: part.text, place, part: i }]
  })
}
