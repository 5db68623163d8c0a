import type { Mark } from '../../core/model/evidence.ts'

/** Tags as one cell: parted by commas, or as JSON where a tag would not come back from that. */
export function toTagCell(tags: readonly string[]): string {
  const plain = tags.every((tag) => /^[^\s,;、"#[](?:[^,;、\n\r"]*[^\s,;、"])?$/.test(tag))
  return plain ? tags.join(', ') : JSON.stringify(tags)
}

/** The tags in a cell: JSON of ours, or parted by commas, semicolons or lines, a `#` before each or not. */
export function fromTagCell(cell: string): string[] {
  if (cell.startsWith('["')) {
    try {
      const tags: unknown = JSON.parse(cell)
      if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags
    } catch {
      // A tag that merely looks like JSON.
    }
  }
  const tags = cell.split(/[,;\n\r、]/).map((tag) => tag.trim().replace(/^#(?=.)/, ''))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** Marks as one cell, such as "3..8 12..20": UTF-16 offsets into the quote. Hyphens would make dates of them. */
export function toMarkCell(marks: readonly Mark[]): string {
  return marks.map(({ from, to }) => `${from}..${to}`).join(' ')
}

/** The marks in a cell, or null where there is something else in it. */
export function fromMarkCell(cell: string): Mark[] | null {
  if (!/^\s*(?:\d{1,9}\.\.\d{1,9}\s*)*$/.test(cell)) return null
  return [...cell.matchAll(/(\d+)\.\.(\d+)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }))
}
