import Papa from 'papaparse'
import { type Ballot, impactOn, weightSet } from '../../core/model/ballot.ts'
import { type Claim, type ClaimId, type Side, tagsOf } from '../../core/model/claim.ts'
import { ballotsOf, type Debate, needClaim, originalOf } from '../../core/model/debate.ts'
import { type Card, cardsOf } from '../../core/model/evidence.ts'
import { impactParts } from '../../core/model/impact.ts'
import { entries } from '../../core/model/shelf.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { opposite, subtreeOf } from '../../core/model/walk.ts'
import type { WriteContext } from '../format.ts'
import { toCell } from './cell.ts'
import type { SourceColumn } from './columns.ts'
import { toMarkCell, toTagCell } from './list.ts'

/** A claim and where it stands. */
interface Row {
  readonly claim: Claim
  /** From 1, the motion first. */
  readonly row: number
  readonly above: Row | null
  readonly level: number
  /** "1" for the motion, "1.2.3"; "" so deep down that nobody reads it. */
  readonly number: string
  readonly side: Side
}

interface Column {
  readonly head: string
  readonly cell: (row: Row) => string
}

/** Numbers grow with the depth, and a file with the square of it. */
const deepestNumber = 40

/**
 * A debate as a spreadsheet: one row for each claim under one of heads, in UTF-8 with a byte order mark, as RFC 4180 has it
 * (https://www.rfc-editor.org/rfc/rfc4180), lines ending in CRLF. Weights and standings run from 0 to 1. `number`, `level`,
 * `parent`, `side` and `standing` are for people; `row` and `parent row` say the same and survive sorting.
 */
export function writeCsv(debate: Debate, { standing }: Pick<WriteContext, 'standing'>): string {
  const rows = rowsOf(debate)
  const columns = columnsOf(debate, rows, standing)
  const cells = [...rows.values()].map((row) => columns.map(({ cell }) => toCell(cell(row))))
  return `\uFEFF${Papa.unparse([columns.map(({ head }) => toCell(head)), ...cells], { newline: '\r\n' })}\r\n`
}

/** The claims in the tree's order. */
function rowsOf(debate: Debate): Map<ClaimId, Row> {
  const rows = new Map<ClaimId, Row>()
  const places = new Map<ClaimId, number>()
  for (const id of subtreeOf(debate, debate.motion)) {
    const claim = needClaim(debate, id)
    const above = (claim.parent === null ? undefined : rows.get(claim.parent)) ?? null
    for (const [i, child] of childrenOf(debate, id).entries()) places.set(child, i + 1)
    const level = above === null ? 0 : above.level + 1
    rows.set(id, {
      claim,
      row: rows.size + 1,
      above,
      level,
      number: above === null ? '1' : level > deepestNumber ? '' : `${above.number}.${places.get(id)}`,
      side: above === null ? 'pro' : claim.relation === 'supports' ? above.side : opposite(above.side),
    })
  }
  return rows
}

function columnsOf(debate: Debate, rows: ReadonlyMap<ClaimId, Row>, standing: WriteContext['standing']): Column[] {
  const [first, ...others] = ballotsOf(debate) as [Ballot, ...Ballot[]]
  const groups = new Map<string, string>()
  for (const { claim } of rows.values()) {
    if (claim.group !== undefined && !groups.has(claim.group)) groups.set(claim.group, String(groups.size + 1))
  }
  const names = uniqueNames([first, ...others])
  const rowOf = (id: ClaimId | null | undefined): string => String((id == null ? undefined : rows.get(id))?.row ?? '')
  return [
    { head: 'number', cell: ({ number }) => number },
    { head: 'level', cell: ({ level }) => String(level) },
    { head: 'parent', cell: ({ above }) => above?.number ?? '' },
    { head: 'relation', cell: ({ claim, above }) => (above === null ? '' : claim.relation) },
    { head: 'side', cell: ({ side }) => side },
    { head: 'claim', cell: ({ claim }) => originalOf(debate, claim).text },
    ...weightColumns(first, ''),
    { head: 'standing', cell: ({ claim }) => String(Math.round(standing(claim.id) * 1000) / 1000) },
    { head: 'tags', cell: ({ claim }) => toTagCell(tagsOf(claim)) },
    { head: 'note', cell: ({ claim }) => claim.note },
    { head: 'group', cell: ({ claim }) => groups.get(claim.group ?? '') ?? '' },
    { head: 'reference', cell: ({ claim }) => rowOf(claim.reference) },
    ...sourceColumns(debate, rows),
    ...impactColumns(first, ''),
    ...others.flatMap((ballot, i) => {
      const of = `: ${names[i + 1]}`
      return [...weightColumns(ballot, of), ...impactColumns(ballot, of)]
    }),
    { head: 'ballots', cell: ({ above }) => (above === null ? ballotCell([first, ...others], names) : '') },
    { head: 'row', cell: ({ row }) => String(row) },
    { head: 'parent row', cell: ({ claim }) => rowOf(claim.parent) },
  ]
}

function weightColumns(ballot: Ballot, of: string): Column[] {
  return (['conviction', 'relevance'] as const).map((weight) => ({
    head: `${weight}${of}`,
    cell: ({ claim }) => String(weightSet(ballot, weight, claim.id) ?? ''),
  }))
}

/** A column for each part of an impact that the ballot says anything of. */
function impactColumns(ballot: Ballot, of: string): Column[] {
  const said = [...entries(ballot.impact)].map(([, impact]) => impact)
  return impactParts
    .filter((part) => said.some((impact) => impact[part] !== undefined))
    .map((part) => ({ head: `${part}${of}`, cell: ({ claim }) => String(impactOn(ballot, claim.id)[part] ?? '') }))
}

const sourceParts = {
  author: ({ author }) => author,
  qualification: ({ qualification }) => qualification,
  source: ({ title }) => title,
  publisher: ({ publisher }) => publisher,
  date: ({ date }) => date,
  url: ({ url }) => url,
  accessed: ({ accessed }) => accessed,
  quote: ({ quote }) => quote,
  'read aloud': ({ marks }) => toMarkCell(marks),
  underlined: ({ underlined }) => toMarkCell(underlined),
  emphasised: ({ emphasised }) => toMarkCell(emphasised),
  // Without a word here a source of which nothing is known would be no source.
  grade: ({ grade }) => grade ?? 'ungraded',
} satisfies Record<SourceColumn, (card: Card) => string>

/** Columns that most sheets have no use for: they are there where some source has something to say in them. */
const seldom: ReadonlySet<string> = new Set(['author', 'qualification', 'accessed', 'underlined', 'emphasised'])

function sourceColumns(debate: Debate, rows: ReadonlyMap<ClaimId, Row>): Column[] {
  const cards = new Map([...rows].map(([id, { claim }]) => [id, cardsOf(debate, claim)]))
  const most = [...cards.values()].reduce((count, { length }) => Math.max(count, length), 0)
  const isUsed = (part: string, text: (card: Card) => string) =>
    !seldom.has(part) || [...cards.values()].some((list) => list.some((card) => text(card) !== ''))
  const parts = Object.entries(sourceParts).filter(([part, text]) => isUsed(part, text))
  return Array.from({ length: most }, (_, i) =>
    parts.map(([part, text]): Column => {
      const cell = ({ claim }: Row) => {
        const card = cards.get(claim.id)?.[i]
        return card === undefined ? '' : text(card)
      }
      return { head: `${part} ${i + 1}`, cell }
    }),
  ).flat()
}

/** The ballots' names, and what unset weights count as on them, as JSON. */
function ballotCell(ballots: readonly Ballot[], names: readonly string[]): string {
  return JSON.stringify(ballots.map(({ defaults }, i) => ({ name: names[i], ...defaults })))
}

/** Two ballots may go by one name; in a file they cannot. */
function uniqueNames(ballots: readonly Ballot[]): string[] {
  const taken = new Set<string>()
  return ballots.map(({ name }) => {
    let own = name
    for (let again = 2; taken.has(own); again++) own = `${name} (${again})`
    taken.add(own)
    return own
  })
}
