import type { Relation, Side } from '../../core/model/claim.ts'
import { opposite } from '../../core/model/walk.ts'
import { type DraftClaim, debateFromDraft } from '../draft.ts'
import type { FileProblem } from '../fileProblem.ts'
import type { Imported, Unsaid } from '../format.ts'
import { FormatError, refuse } from '../formatError.ts'
import type { NewId } from '../ids.ts'
import { relationOfSign, relationOfWords } from '../relationWords.ts'
import type { ReportLine } from '../report.ts'
import { type ReportTally, reportTally } from '../reportTally.ts'
import { spokenRelation } from '../spokenRelation.ts'
import { ballotsIn } from './ballots.ts'
import { fromTagCell } from './list.ts'
import { finderOf, type Place, placesOf } from './parents.ts'
import { type CsvRecord, type Records, recordsOf } from './records.ts'
import { sheetOf } from './sheet.ts'
import { sourcesIn } from './sources.ts'

/**
 * Reads what `writeCsv` writes, and other people's sheets of claims: columns of many names in any order, parted by commas,
 * semicolons, tabs or bars; what a claim hangs under named by an id, a number or its sentence, or shown by levels or blanks.
 * @param unsaid what stands in where the sheet is silent
 * @throws FormatError that says all that is wrong and in which lines
 */
export function readCsv(text: string, ids: NewId, unsaid: Unsaid): Imported {
  const tally = reportTally()
  const rows = sheetOf(text)
  const sheet = recordsOf(rows, tally)
  if (sheet === null) {
    const [head] = rows
    throw new FormatError(head === undefined ? { kind: 'no-claim' } : { kind: 'csv-no-claims', line: head.line })
  }
  const isOurs = sheet.has('ballots') && sheet.has('row')
  const counted = isOurs ? sheet : withoutEmpty(sheet, tally)
  const wrong: FileProblem[] = []
  const finder = finderOf(counted, wrong)
  const places = placesOf(counted, finder, wrong)
  const { ballots, weights } = ballotsIn(counted, unsaid, tally, wrong)
  refuse(wrong)
  const sides = counted.records.map((record) => sideIn(record.cell('side')))
  const claims = counted.records.map((record, at): DraftClaim => {
    const place = places[at] as Place
    const above = typeof place === 'number' ? (sides[place] ?? (places[place] === null ? 'pro' : null)) : 'pro'
    const said = relationIn(record, place === null, tally) ?? relationBetween(sides[at] ?? null, above)
    const spoken = isOurs || said !== null || place === null ? null : spokenRelation(record.text.trim(), false)
    const reference = record.cell('reference').trim()
    const group = record.cell('group').trim()
    return {
      key: String(at),
      parent: typeof place === 'number' ? String(place) : place,
      relation: said ?? spoken?.relation ?? null,
      text: isOurs ? record.text : (spoken?.text ?? record.text.trim()),
      line: record.line,
      note: record.cell('note'),
      tags: fromTagCell(record.cell('tags')),
      evidence: sourcesIn(record, tally),
      ...(group === '' ? {} : { group }),
      ...(reference === '' ? {} : { reference: String(finder.byId(reference) ?? 'missing') }),
      weights: weights[at] ?? {},
    }
  })
  const report: ReportLine[] = tally.lines()
  return debateFromDraft({ claims, ballots }, ids, unsaid, report)
}

/** Leaves out rows that say nothing a debate has a place for and that no other row can name. */
function withoutEmpty(sheet: Records, tally: ReportTally): Records {
  const names = ['row', 'number', 'reference'] as const
  const kept = new Map<number, number>()
  for (const [at, record] of sheet.records.entries()) {
    if (record.text.trim() !== '' || names.some((name) => record.cell(name).trim() !== '')) kept.set(at, kept.size)
    else tally.leftOut('row without a claim', record.line)
  }
  if (kept.size === sheet.records.length) return sheet
  const ballotCells = sheet.ballotCells.map((column) => ({
    ...column,
    cells: column.cells.flatMap((given) =>
      kept.has(given.at) ? [{ ...given, at: kept.get(given.at) as number }] : [],
    ),
  }))
  return { ...sheet, records: sheet.records.filter((_, at) => kept.has(at)), ballotCells }
}

/** What a sheet may call its motion where others say their relation. */
const motionWords = /^(?:motion|thesis|root|topic|resolution|question|main claim|論題)$/i

function relationIn(record: CsvRecord, isTop: boolean, tally: ReportTally): Relation | null {
  const cell = record.cell('relation').trim()
  const relation = relationOfSign(cell) ?? relationOfWords(cell)
  if (relation === null && cell !== '' && !(isTop && motionWords.test(cell)))
    tally.leftOut(`relation: ${cell}`, record.line)
  return relation
}

function sideIn(cell: string): Side | null {
  const relation = relationOfSign(cell.trim()) ?? relationOfWords(cell)
  return relation === null ? null : relation === 'supports' ? 'pro' : 'con'
}

/** Of two claims of which each has a side, the lower one supports the upper one or rebuts it. */
function relationBetween(side: Side | null, above: Side | null): Relation | null {
  if (side === null || above === null) return null
  return side === opposite(above) ? 'rebuts' : 'supports'
}
