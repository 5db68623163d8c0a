import type { Claim } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { type CardFields, cardsOf, type Passage } from '../../core/model/evidence.ts'
import type { WriteContext } from '../format.ts'
import { passageOf } from '../passage.ts'
import { webAddress } from '../webAddress.ts'
import { escaped } from '../xml.ts'

/** A claim's sources behind a fold, each with its citation, its address and the passage quoted from it; nothing where it has none. */
export function sourcesHtml(debate: Debate, claim: Claim, { words }: WriteContext): string {
  const sources = cardsOf(debate, claim)
  if (sources.length === 0) return ''
  const rows = sources.map((source) => `<li class="text">${sourceHtml(source, words.accessed)}</li>`).join('')
  return `<details class="sources"><summary>${escaped(words.sources)} (${sources.length})</summary><ol>${rows}</ol></details>`
}

function sourceHtml(source: CardFields, looked: string): string {
  const { author, qualification, title, publisher, date, url, accessed } = source
  const by = [author, qualification.trim() === '' ? '' : `(${qualification})`].filter((part) => part !== '').join(' ')
  const parts = [by === '' ? '' : `<bdi>${escaped(by)}</bdi>`]
  if (title !== '') parts.push(`<b dir="auto">${escaped(title)}</b>`)
  for (const part of [publisher, date]) if (part !== '') parts.push(`<bdi>${escaped(part)}</bdi>`)
  if (url !== '') parts.push(addressHtml(url))
  if (accessed !== '') parts.push(`<bdi>(${escaped(looked)} ${escaped(accessed)})</bdi>`)
  const passage = passageHtml(source)
  const quote = passage === '' ? '' : `<blockquote dir="auto">${passage}</blockquote>`
  return parts.filter((part) => part !== '').join(' · ') + quote
}

/** The passage, each stretch that is read aloud whole, whatever is emphasised in it. It is underlined as it is. */
function passageHtml(passage: Passage): string {
  let html = ''
  let wasAloud = false
  for (const { text, isAloud, isUnderlined, isEmphasised } of passageOf(passage)) {
    if (isAloud !== wasAloud) html += isAloud ? '<mark class="aloud">' : '</mark>'
    const strong = isEmphasised ? `<strong>${escaped(text)}</strong>` : escaped(text)
    html += isUnderlined && !isAloud ? `<u>${strong}</u>` : strong
    wasAloud = isAloud
  }
  return wasAloud ? `${html}</mark>` : html
}

function addressHtml(url: string): string {
  const address = webAddress(url)
  if (address === null) return `<bdi>${escaped(url)}</bdi>`
  return `<a href="${escaped(address)}" rel="noreferrer noopener"><bdi>${escaped(url)}</bdi></a>`
}
