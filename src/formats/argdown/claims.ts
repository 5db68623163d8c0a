import type { Claim, ClaimId } from '../../core/model/claim.ts'
import type { Evidence } from '../../core/model/evidence.ts'
import { freshKeys } from '../../core/model/order.ts'
import type { NewId } from '../ids.ts'
import type { ReportLine } from '../report.ts'
import type { Mention } from './mention.ts'
import type { Place, Placed } from './place.ts'
import type { Thing } from './thing.ts'

/** The claims of a file, the motion first, and where each came from. */
export interface Claims {
  readonly claims: readonly Claim[]
  readonly places: ReadonlyMap<ClaimId, Place>
  /** The claim that a thing's conviction belongs to. */
  readonly homes: ReadonlyMap<Thing, ClaimId>
}

type Row = { readonly place: Place; readonly id: ClaimId; readonly parent: ClaimId | null; readonly order: string }

/**
 * Turns places into claims, parents before children, in the file's order.
 * @param title the motion's sentence where the file has several roots
 */
export function makeClaims(placed: Placed, title: string, ids: NewId, report: ReportLine[]): Claims {
  const rows: Row[] = []
  const claims: Claim[] = []
  const homes = new Map<Thing, ClaimId>()
  const motion = ids('claim')
  const looseText = placed.loose.map(({ text }) => text ?? '')
  for (const { line, text } of placed.loose) report.push({ line, kind: 'loose-text', text: text ?? '' })
  if (placed.motion === null) {
    claims.push({ ...bare(motion, null, 'a0', 'supports'), text: title, note: looseText.join('\n\n') })
    report.push({ line: 1, kind: 'several-roots', count: placed.contentions.length, motion: title })
  } else rows.push({ place: placed.motion, id: motion, parent: null, order: 'a0' })
  const waiting = placed.motion === null ? rowsUnder(placed.contentions, motion) : [...rows]
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const id = row.parent === null ? motion : ids('claim')
    if (row.parent !== null) rows.push({ ...row, id })
    if (!row.place.reference) homes.set(row.place.thing, id)
    waiting.push(...rowsUnder(row.place.children, id))
  }
  const groups = nameGroups(rows, ids, report)
  for (const row of rows) claims.push(claimAt(row, { motion, homes, groups, looseText, ids, report }))
  return { claims, places: new Map(rows.map(({ id, place }) => [id, place])), homes }
}

/** The children as a stack: the last one first. */
function rowsUnder(children: readonly Place[], parent: ClaimId): Row[] {
  const keys = freshKeys(children.length)
  return children.map((place, i) => ({ place, id: '', parent, order: keys[i] as string })).toReversed()
}

function bare(id: ClaimId, parent: ClaimId | null, order: string, relation: Claim['relation']): Claim {
  return { id, parent, order, relation, text: '', note: '', tags: {}, evidence: {} }
}

interface Around {
  readonly motion: ClaimId
  readonly homes: ReadonlyMap<Thing, ClaimId>
  readonly groups: ReadonlyMap<ClaimId, string>
  readonly looseText: readonly string[]
  readonly ids: NewId
  readonly report: ReportLine[]
}

function claimAt({ place, id, parent, order }: Row, around: Around): Claim {
  const { motion, homes, groups, looseText, ids, report } = around
  const onMotion = parent === motion && place.relation === 'undercuts'
  if (onMotion) report.push({ line: place.line, kind: 'undercut-of-motion', title: place.thing.name })
  const notes = place.mentions.map(({ data }) => data?.note ?? '')
  if (!place.reference) notes.push(...place.thing.otherTexts)
  if (parent === null) notes.push(...looseText)
  const tags = place.mentions.flatMap((mention) => mention.tags.map((tag) => [tag, true] as const))
  const group = groups.get(id)
  return {
    ...bare(id, parent, order, onMotion ? 'rebuts' : parent === null ? 'supports' : place.relation),
    text: place.reference ? '' : place.thing.text,
    note: [...new Set(notes.filter((note) => note !== ''))].join('\n\n'),
    tags: Object.fromEntries(tags),
    evidence: place.reference ? {} : evidenceFrom(place.thing.mentions, ids),
    ...(group === undefined ? {} : { group }),
    ...(place.reference ? { reference: homes.get(place.thing) as ClaimId } : {}),
  }
}

function evidenceFrom(mentions: readonly Mention[], ids: NewId): Record<string, Evidence> {
  const sources = mentions.flatMap(({ data }) => data?.sources ?? [])
  const keys = freshKeys(sources.length)
  const cards = sources.map((source, i): Evidence => ({ id: ids('evidence'), order: keys[i] as string, ...source }))
  return Object.fromEntries(cards.map((card) => [card.id, card]))
}

/** Group names hold among siblings of one relation; a group needs two members, and undercuts cannot be linked. */
function nameGroups(rows: readonly Row[], ids: NewId, report: ReportLine[]): Map<ClaimId, string> {
  const members = new Map<string, { rows: Row[]; name: string }>()
  for (const row of rows) {
    const name = row.place.step ?? row.place.mentions.find(({ data }) => data?.group)?.data?.group
    if (!name) continue
    const key = `${row.parent}\n${row.place.relation}\n${name}`
    const found = members.get(key) ?? { rows: [], name }
    members.set(key, found)
    found.rows.push(row)
  }
  const groups = new Map<ClaimId, string>()
  for (const { rows: linked, name } of members.values()) {
    if (linked.length > 1 && linked[0]?.place.relation !== 'undercuts') {
      const group = ids('group')
      for (const { id } of linked) groups.set(id, group)
    } else for (const { place } of linked) report.push({ line: place.line, kind: 'group-alone', group: name })
  }
  return groups
}
