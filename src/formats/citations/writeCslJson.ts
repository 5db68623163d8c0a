import { cslDate } from './cslDate.ts'
import { cslText } from './cslMarkup.ts'
import { namesOf } from './names.ts'
import { notesOf } from './notes.ts'
import type { KeyedCitation } from './writeCitations.ts'

/** Citations as CSL-JSON 1.0.2. A source with an address is a web page, any other a document; blank parts are left out. */
export function writeCslJson(sources: readonly KeyedCitation[]): string {
  return `${JSON.stringify(sources.map(itemOf), null, 2)}\n`
}

function itemOf({ key, author, qualification, title, publisher, date, url, accessed }: KeyedCitation): object {
  return {
    id: key,
    type: url === '' ? 'document' : 'webpage',
    ...(author !== '' && { author: namesOf(author) }),
    ...(title !== '' && { title: cslText(title) }),
    // Programs take the name of a site from its container.
    ...(publisher !== '' && { [url === '' ? 'publisher' : 'container-title']: cslText(publisher) }),
    ...(date !== '' && { issued: cslDate(date) }),
    ...(url !== '' && { URL: url }),
    ...(accessed !== '' && { accessed: cslDate(accessed) }),
    ...(qualification !== '' && { note: notesOf({ qualification }).join('\n') }),
  }
}
