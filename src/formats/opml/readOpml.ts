import { brief } from '../brief.ts'
import { debateFromDraft } from '../draft.ts'
import type { Read } from '../format.ts'
import { FormatError } from '../formatError.ts'
import { draftOfOutline } from '../outline/draftOfOutline.ts'
import { type OutlineNode, outlineNode } from '../outline/outlineNode.ts'
import { readXml } from '../readXml.ts'
import type { ReportLine } from '../report.ts'
import { reportTally } from '../reportTally.ts'
import { takeAttributes } from './attributes.ts'
import { withoutComments } from './comments.ts'

/** What a head says of windows. */
const viewState = /^(?:expansionState|vertScrollState|window(?:Top|Left|Bottom|Right))$/i

interface Element {
  readonly name: string
  readonly line: number
  /** The outline that it is, or stands in. */
  readonly node: OutlineNode | null
  words: string
}

/**
 * Reads OPML 1.0 and 2.0 (http://opml.org/spec2.opml), as outliners write it, and as `writeOpml` does.
 * @throws FormatError where the file is no OPML, or no well-formed XML
 */
export const readOpml: Read = (text, ids, unsaid) => {
  const tally = reportTally()
  const report: ReportLine[] = []
  const nodes: OutlineNode[] = []
  const comments = new Set<OutlineNode>()
  const inside: Element[] = []
  let title = ''
  let titleLine = 1
  readXml(text, {
    open(name, attributes, line) {
      const above = inside.at(-1)
      if (above === undefined && name.toLowerCase() !== 'opml') {
        throw new FormatError({ kind: 'xml-other-root', format: 'OPML', root: brief(name) })
      }
      let node = above?.node ?? null
      if (name.toLowerCase() === 'outline') {
        node = outlineNode(node, line)
        nodes.push(node)
        if (takeAttributes(node, attributes, tally)) comments.add(node)
      }
      inside.push({ name, line, node, words: '' })
    },
    words(words) {
      const element = inside.at(-1)
      if (element !== undefined) element.words += words
    },
    close() {
      const { name, line, node, words } = inside.pop() as Element
      if (words.trim() === '' || viewState.test(name)) return
      if (name.toLowerCase() === 'title' && node === null) {
        title = words
        titleLine = line
      } else if (node === null) tally.leftOut(name, line)
      else {
        node.notes.push(words.trim())
        tally.intoNote(name, line)
      }
    },
  })
  const kept = withoutComments(nodes, comments, tally)
  const draft = draftOfOutline(
    {
      nodes: kept,
      emptyName: '<outline/>',
      stranger: (node, name, value) => {
        if (value !== '' && value !== 'false') tally.leftOut(`_${name}`, node.line)
      },
    },
    unsaid,
    report,
    tally,
  )
  const tops = draft.claims.filter(({ parent }) => parent === null)
  const isTold = tops.length > 1 || plain(title) === '' || plain(title) === plain(tops[0]?.text ?? '')
  if (!isTold) report.push({ line: titleLine, kind: 'title-unused', title: plain(title) })
  return debateFromDraft({ ...draft, title: title.trim() }, ids, unsaid, report.concat(tally.lines()))
}

function plain(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
