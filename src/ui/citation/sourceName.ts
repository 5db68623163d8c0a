import type { Citation } from '../../core/model/source.ts'

/** What a source is called in one line: title, or else publisher, or else author. @param untitled for a source with none of them */
export function sourceName({ title, publisher, author }: Citation, untitled: string): string {
  return [title, publisher, author].find((part) => part.trim() !== '') ?? untitled
}

/** Whether an address may become a link: only what leads to a web page, never a script. */
export function leadsToWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}
