import { passageOf } from '../passage.ts'
import { webAddress } from '../webAddress.ts'
import { escaped } from '../xml.ts'
import { type ContentsLine, contentsOf, type DocumentFrame, type DocumentPart, type ListItem } from './documentPart.ts'
import { documentSheets, documentStyle } from './documentStyle.ts'

/**
 * Writes a document as one page that opens from a disk, needs nothing from anywhere, runs no script, and prints well.
 * HTML Living Standard, https://html.spec.whatwg.org/.
 */
export function documentHtml(parts: readonly DocumentPart[], frame: DocumentFrame): string {
  return `<!DOCTYPE html>
<html lang="${escaped(frame.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(frame.title).replaceAll(/\s+/g, ' ')}</title>
<style>body { margin: 0 }${documentStyle}${documentSheets}</style>
</head>
<body>
${documentBody(parts, frame)}
</body>
</html>
`
}

/** The document alone, as one element of the class "document", to stand in a page that has its style. */
export function documentBody(parts: readonly DocumentPart[], frame: DocumentFrame): string {
  const lines = frame.contents === null ? [] : contentsOf(parts)
  return `<main class="document" lang="${escaped(frame.language)}">
<h1 dir="auto">${escaped(frame.title)}</h1>
${contentsHtml(lines, frame.contents ?? '')}${sectionsHtml(parts, lines)}
</main>`
}

function contentsHtml(lines: readonly ContentsLine[], heading: string): string {
  if (lines.length === 0) return ''
  const items = lines.map(
    ({ level, text, place, part }) =>
      `<li class="level${level}"><a href="#part${part}" dir="auto">${placed(place)}${escaped(text)}</a></li>`,
  )
  return `<nav aria-label="${escaped(heading)}"><p>${escaped(heading)}</p><ul>${items.join('\n')}</ul></nav>\n`
}

/** Browsers print no numbers of pages into a table of contents: a reader finds a heading by its own number. */
function placed(place: string): string {
  return place === '' ? '' : `<span class="place">${place}</span> `
}

/** A tag and what stands under it, like a cite and its passage, are kept on one sheet where they fit. */
function sectionsHtml(parts: readonly DocumentPart[], lines: readonly ContentsLine[]): string {
  const places = new Map(lines.map(({ part, place }) => [part, place]))
  let html = ''
  let isOpen = false
  for (const [i, part] of parts.entries()) {
    const isHeading = part.kind === 'heading'
    if (isHeading || (part.kind === 'paragraph' && isOpen)) {
      if (isOpen) html += '</section>\n'
      isOpen = false
    }
    if (isHeading && part.level === 4) {
      html += '<section>'
      isOpen = true
    }
    html += `${partHtml(part, i, places.get(i) ?? '')}\n`
  }
  return isOpen ? `${html}</section>` : html
}

function partHtml(part: DocumentPart, i: number, place: string): string {
  switch (part.kind) {
    case 'heading': {
      const name = `h${part.level + 1}`
      const side = part.side === undefined ? '' : ` class="${part.side}"`
      return `<${name} id="part${i}"${side} dir="auto">${placed(place)}${said(part)}</${name}>`
    }
    case 'paragraph': {
      const look = [part.quiet ? 'quiet' : '', part.leadsOn ? 'leads-on' : ''].filter((name) => name !== '').join(' ')
      return `<p${look === '' ? '' : ` class="${look}"`} dir="auto">${said(part)}</p>`
    }
    case 'list':
      return `<ol>${part.items.map((item) => `<li dir="auto">${said(item)}</li>`).join('\n')}</ol>`
    case 'cite': {
      const { head, rest, url } = part.cite
      const more = [...rest.map((text) => `<bdi>${escaped(text)}</bdi>`), ...(url === '' ? [] : [address(url)])]
      const named = head === '' ? '' : `<b>${escaped(head)}</b>`
      return `<p class="cite" dir="auto">${[named, more.join(', ')].filter((text) => text !== '').join(' – ')}</p>`
    }
    case 'passage': {
      const passage = passageOf(part.passage).map(({ text, isAloud, isUnderlined, isEmphasised }) => {
        const strong = isEmphasised ? `<strong>${escaped(text)}</strong>` : escaped(text)
        const lined = isUnderlined ? `<u>${strong}</u>` : strong
        return isAloud ? `<mark>${lined}</mark>` : lined
      })
      return `<blockquote dir="auto">${passage.join('')}</blockquote>`
    }
  }
}

function said({ text, lead, number }: ListItem & { readonly number?: number }): string {
  const place = number === undefined ? '' : `${number}. `
  const led = lead === undefined ? '' : `<span class="lead">${escaped(lead)} ·</span> `
  return place + led + escaped(text)
}

function address(url: string): string {
  const target = webAddress(url)
  if (target === null) return `<bdi>${escaped(url)}</bdi>`
  return `<a href="${escaped(target)}" rel="noreferrer noopener"><bdi>${escaped(url)}</bdi></a>`
}
