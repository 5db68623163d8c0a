import { type Name, namesOf } from './names.ts'
import { notesOf } from './notes.ts'
import { risDate, yearIn } from './risDate.ts'
import type { KeyedCitation } from './writeCitations.ts'

/** Citations as RIS, with the line ends that it asks for. A source with an address is a web page (ELEC), any other is GEN. */
export function writeRis(sources: readonly KeyedCitation[]): string {
  return sources.map((source) => `${rowsOf(source).join('\r\n')}\r\n`).join('\r\n')
}

function rowsOf(source: KeyedCitation): string[] {
  const { key, author, qualification, title, publisher, date, url, accessed } = source
  const row = (tag: string, value: string) => (value === '' ? [] : [`${tag}  - ${value}`])
  return [
    `TY  - ${url === '' ? 'GEN' : 'ELEC'}`,
    `ID  - ${key}`,
    ...namesOf(author).flatMap((name) => row('AU', risName(name))),
    ...row('TI', title),
    // Programs take the name of a site from the second title.
    ...row(url === '' ? 'PB' : 'T2', publisher),
    ...row('PY', yearIn(date)),
    ...row('DA', date === '' ? '' : risDate(date)),
    ...row('UR', url),
    ...row('Y2', accessed === '' ? '' : risDate(accessed)),
    ...notesOf({ qualification }).flatMap((note) => row('N1', note)),
    'ER  - ',
  ]
}

/** A comma parts family from given name, unless it is doubled. */
function risName(name: Name): string {
  return 'literal' in name ? name.literal.replaceAll(',', ',,') : `${name.family}, ${name.given}`
}
