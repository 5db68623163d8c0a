import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { CitationProblem } from '../../formats/citations/citationProblem.ts'
import type { FoundCitation } from '../../formats/citations/foundCitation.ts'
import { messageOf } from '../../session/failure.ts'

/** What came of reading citations. */
export type Reading =
  | { readonly state: 'nothing' }
  | { readonly state: 'reading' }
  | {
      readonly state: 'read'
      readonly citations: readonly FoundCitation[]
      readonly problems: readonly CitationProblem[]
      /** Why whole files were not read. */
      readonly failures: readonly { readonly file: string; readonly reason: string }[]
    }
  | { readonly state: 'failed'; readonly reason: string }

export interface CitationReading {
  readonly now: Accessor<Reading>
  /** Reads pasted text; what was being read before counts no more. */
  readText(text: string): void
  readFiles(files: readonly File[]): void
}

/** How long typing rests before it is read, in milliseconds. */
const rest = 200

/** Reads citations from text and from files, the latest only. */
export function createCitationReading(): CitationReading {
  const [now, setNow] = createSignal<Reading>({ state: 'nothing' })
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = (): (() => boolean) => {
    clearTimeout(timer)
    latest += 1
    const mine = latest
    return () => mine === latest
  }
  onCleanup(begin)

  return {
    now,
    readText(text) {
      const wanted = begin()
      if (text.trim() === '') {
        setNow({ state: 'nothing' })
        return
      }
      timer = setTimeout(async () => {
        setNow({ state: 'reading' })
        const reading = await readText(text).catch(
          (error: unknown): Reading => ({ state: 'failed', reason: messageOf(error) }),
        )
        if (wanted()) setNow(reading)
      }, rest)
    },
    async readFiles(files) {
      if (files.length === 0) return
      const wanted = begin()
      setNow({ state: 'reading' })
      const read = await Promise.all(files.map(readFile))
      if (!wanted()) return
      setNow({
        state: 'read',
        citations: read.flatMap(({ citations }) => citations),
        problems: read.flatMap(({ problems }) => problems),
        failures: read.flatMap(({ failures }) => failures),
      })
    },
  }
}

type Read = Extract<Reading, { state: 'read' }>

async function readText(text: string): Promise<Read> {
  const { readCitations } = await import('../../formats/citations/readCitations.ts')
  const { citations, report } = await readCitations(text)
  return { state: 'read', citations, problems: report, failures: [] }
}

async function readFile(file: File): Promise<Read> {
  try {
    const { decode } = await import('../../formats/decode.ts')
    return await readText(decode(new Uint8Array(await file.arrayBuffer())).text)
  } catch (error) {
    return { state: 'read', citations: [], problems: [], failures: [{ file: file.name, reason: messageOf(error) }] }
  }
}
