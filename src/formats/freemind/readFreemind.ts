import { brief } from '../brief.ts'
import { debateFromDraft } from '../draft.ts'
import type { Read } from '../format.ts'
import { FormatError } from '../formatError.ts'
import { draftOfOutline } from '../outline/draftOfOutline.ts'
import { readXml } from '../readXml.ts'
import type { ReportLine } from '../report.ts'
import { reportTally } from '../reportTally.ts'
import { mapEvents } from './mapEvents.ts'
import { settled } from './settle.ts'

/**
 * Reads mind maps as FreeMind 0.7 and later (freemind.xsd), Freeplane and MindMup write them, and as `writeFreemind` does.
 * @throws FormatError where the file is no mind map, or no well-formed XML
 */
export const readFreemind: Read = (text, ids, unsaid) => {
  const tally = reportTally()
  const report: ReportLine[] = []
  const { events, nodes } = mapEvents(tally)
  let isMap = false
  readXml(text, {
    ...events,
    open(name, attributes, line) {
      if (!isMap && name.toLowerCase() !== 'map') {
        throw new FormatError({ kind: 'xml-other-root', format: 'FreeMind', root: brief(name) })
      }
      isMap = true
      events.open(name, attributes, line)
    },
  })
  const draft = draftOfOutline(
    {
      nodes: settled(nodes, tally),
      emptyName: '<node/>',
      stranger: (node, name, value) => {
        node.notes.push(`${name}: ${value}`)
        tally.intoNote('attribute', node.line)
      },
    },
    unsaid,
    report,
    tally,
  )
  return debateFromDraft(draft, ids, unsaid, report.concat(tally.lines()))
}
