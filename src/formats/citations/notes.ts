import type { Citation } from '../../core/model/source.ts'
import { oneLine } from './oneLine.ts'

/** The parts that a format may have no field for, and the words before them in a note. */
const labels = { qualification: 'Qualification', date: 'Date', url: 'Address', accessed: 'Accessed' } as const
type NotedPart = keyof typeof labels
const notedParts = Object.keys(labels) as NotedPart[]

/** The notes that keep these parts, one a line, such as "Qualification: professor of law". Blank parts have none. */
export function notesOf(parts: Partial<Pick<Citation, NotedPart>>): string[] {
  return notedParts.flatMap((part) => (parts[part] ? [`${labels[part]}: ${parts[part]}`] : []))
}

/** What notes say of a citation's parts, the first that says so counting, and the words of the source that they hold. */
export function partsOfNotes(notes: readonly string[]): Partial<Citation> & { quote?: string } {
  const parts: Partial<Record<NotedPart | 'quote', string>> = {}
  for (const note of notes.flatMap((text) => text.split(/[\n\r]+/))) {
    const { part, text } = partOfNote(oneLine(note)) ?? {}
    if (part !== undefined && text) parts[part] ??= text
  }
  return parts
}

function partOfNote(note: string): { part: NotedPart | 'quote'; text: string } | null {
  const [, label = '', labelled = ''] = /^(\p{L}{1,20})\s?[:：]\s*(.*)$/u.exec(note) ?? []
  if (/^quot(e|ation)$/i.test(label)) return { part: 'quote', text: withoutMarks(labelled) ?? labelled }
  const part = notedParts.find((part) => labels[part].toLowerCase() === label.toLowerCase())
  if (part !== undefined) return { part, text: labelled }
  // Encyclopaedias offer "[Online; accessed 22-July-2026]".
  const [, accessed] = /^\[?(?:online[;,] )?accessed (?:on )?([^\]]{4,40})\]?$/i.exec(note) ?? []
  if (accessed !== undefined) return { part: 'accessed', text: accessed }
  const quote = withoutMarks(note)
  return quote === null ? null : { part: 'quote', text: quote }
}

/** The words of a note that is one quotation from end to end, or null. */
function withoutMarks(note: string): string | null {
  return (
    /^(?:“([^“”]+)”|"([^"]+)"|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|„([^„“]+)“)$/u
      .exec(note)
      ?.slice(1)
      .find(Boolean) ?? null
  )
}
