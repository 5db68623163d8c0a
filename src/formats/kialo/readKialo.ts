import { debateFromDraft } from '../draft.ts'
import type { Read } from '../format.ts'
import type { ReportLine } from '../report.ts'
import { claimsOf } from './claims.ts'
import { type KialoPage, pageOf } from './page.ts'
import type { ListedSource } from './sources.ts'

/**
 * Reads a text export of Kialo, of the kind before 2022 or after, as files show it: Kialo itself says nothing of it. The tree and
 * its order come from the numbers.
 * @throws FormatError where the file is no such export
 */
export const readKialo: Read = (text, ids, unsaid) => {
  const page = pageOf(text)
  const report: ReportLine[] = []
  const { claims, uncited } = claimsOf(page, report)
  const tops = claims.filter(({ parent }) => parent === null)
  const first = tops[0] ?? claims[0]
  // Over several claims at the top, the title is the motion; over one, it mostly says the same again.
  const isMotion = tops.length !== 1
  const isSaid = isMotion || flat(page.title) === flat(first?.text ?? '')
  const note = noteFrom(isSaid ? { ...page, title: '' } : page, uncited, report)
  return debateFromDraft(
    { claims: claims.map((claim) => (claim === first ? { ...claim, note } : claim)), title: flat(page.title) },
    ids,
    unsaid,
    report,
  )
}

/** What of a file belongs to no claim of it, in words. */
function noteFrom(
  { title, titleName, preface }: KialoPage,
  uncited: readonly ListedSource[],
  report: ReportLine[],
): string {
  const parts: (readonly string[])[] = []
  const keep = (what: string, words: readonly string[], line: number) => {
    if (words.length === 0) return
    parts.push(words)
    report.push({ line, kind: 'into-note', what, count: words.length })
  }
  keep(titleName, title === '' ? [] : [`${titleName}: ${title}`], 1)
  keep('text before the first claim', preface === '' ? [] : [preface], 1)
  keep(
    'source that no claim cites',
    uncited.map(({ written }) => written),
    uncited[0]?.line ?? 1,
  )
  return parts.flat().join('\n\n')
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
