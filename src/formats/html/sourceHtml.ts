import { type Claim, evidenceOf } from '../../core/model/claim.ts'
import type { Evidence } from '../../core/model/evidence.ts'
import type { WriteContext } from '../format.ts'
import { passageOf } from '../passage.ts'
import { webAddress } from '../webAddress.ts'
import { escaped } from '../xml.ts'

/** A claim's sources behind a fold, each with its citation, its address and the passage quoted from it; nothing where it has none. */
export function sourcesHtml(claim: Claim, { words }: WriteContext): string {
  const sources = evidenceOf(claim)
  if (sources.length === 0) return ''
  const rows = sources.map((source) => `<li class="text">${sourceHtml(source)}</li>`).join('')
  return `<details class="sources"><summary>${escaped(words.sources)} (${sources.length})</summary><ol>${rows}</ol></details>`
}

function sourceHtml(source: Evidence): string {
  const { title, publisher, date, url } = source
  const parts = [title === '' ? '' : `<b dir="auto">${escaped(title)}</b>`]
  for (const part of [publisher, date]) if (part !== '') parts.push(`<bdi>${escaped(part)}</bdi>`)
  if (url !== '') parts.push(addressHtml(url))
  const passage = passageOf(source)
    .map(({ text, isAloud }) => (isAloud ? `<mark class="aloud">${escaped(text)}</mark>` : escaped(text)))
    .join('')
  const quote = passage === '' ? '' : `<blockquote dir="auto">${passage}</blockquote>`
  return parts.filter((part) => part !== '').join(' · ') + quote
}

function addressHtml(url: string): string {
  const address = webAddress(url)
  if (address === null) return `<bdi>${escaped(url)}</bdi>`
  return `<a href="${escaped(address)}" rel="noreferrer noopener"><bdi>${escaped(url)}</bdi></a>`
}
