import { freeze } from 'immer'
import type { Claim, ClaimId } from '../../core/model/claim.ts'
import { type Evidence, passageFrom } from '../../core/model/evidence.ts'
import { freshKeys } from '../../core/model/order.ts'
import type { DraftSources } from '../draftSources.ts'
import type { NewId } from '../ids.ts'
import type { ReportLine } from '../report.ts'
import type { Mention } from './mention.ts'
import type { Place, Placed } from './place.ts'
import type { Thing } from './thing.ts'

/** The claims of a file, the motion first, and where each came from. */
export interface Claims {
  readonly claims: readonly Claim[]
  /** Without a motion that the file's title became. */
  readonly rows: readonly Row[]
  /** The claim that a thing's conviction belongs to. */
  readonly homes: ReadonlyMap<Thing, ClaimId>
}

/** A place that became a claim. */
export interface Row {
  readonly place: Place
  id: ClaimId
  readonly parent: ClaimId | null
  readonly order: string
}

/**
 * Turns places into claims, parents before children, in the file's order.
 * @param title the motion's sentence where the file has several roots
 */
export function makeClaims(
  placed: Placed,
  title: string,
  sources: DraftSources,
  ids: NewId,
  report: ReportLine[],
): Claims {
  const rows: Row[] = []
  const claims: Claim[] = []
  const homes = new Map<Thing, ClaimId>()
  const motion = ids('claim')
  const looseText = placed.loose.map(({ text }) => text ?? '')
  for (const { line, text } of placed.loose) report.push({ line, kind: 'loose-text', text: text ?? '' })
  if (placed.motion === null) {
    claims.push({ ...bare(motion, null, 'a0', 'supports'), text: title, note: looseText.join('\n\n') })
    report.push({ line: 1, kind: 'several-roots', count: placed.contentions.length, motion: title })
  }
  const waiting: Row[] = []
  if (placed.motion === null) pushUnder(placed.contentions, motion, waiting)
  else waiting.push({ place: placed.motion, id: motion, parent: null, order: 'a0' })
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (row.parent !== null) row.id = ids('claim')
    rows.push(row)
    if (!row.place.reference) homes.set(row.place.thing, row.id)
    pushUnder(row.place.children, row.id, waiting)
  }
  const groups = nameGroups(rows, ids, report)
  for (const row of rows) claims.push(claimAt(row, { motion, homes, groups, looseText, sources, ids, report }))
  return { claims, rows, homes }
}

/** Puts children on a stack, the first one on top. */
function pushUnder(children: readonly Place[], parent: ClaimId, waiting: Row[]): void {
  if (children.length === 0) return
  const keys = freshKeys(children.length)
  for (let i = children.length - 1; i >= 0; i--) {
    waiting.push({ place: children[i] as Place, id: '', parent, order: keys[i] as string })
  }
}

/** Most claims have none of these, and share them. */
const noTags: Claim['tags'] = Object.freeze({})
const noEvidence: Claim['evidence'] = Object.freeze({})

function bare(id: ClaimId, parent: ClaimId | null, order: string, relation: Claim['relation']): Claim {
  return { id, parent, order, relation, text: '', note: '', tags: noTags, evidence: noEvidence }
}

interface Around {
  readonly motion: ClaimId
  readonly homes: ReadonlyMap<Thing, ClaimId>
  readonly groups: ReadonlyMap<ClaimId, string>
  readonly looseText: readonly string[]
  readonly sources: DraftSources
  readonly ids: NewId
  readonly report: ReportLine[]
}

function claimAt({ place, id, parent, order }: Row, around: Around): Claim {
  const { motion, homes, groups, looseText, ids, report } = around
  const onMotion = parent === motion && place.relation === 'undercuts'
  if (onMotion) report.push({ line: place.line, kind: 'undercut-of-motion', title: place.thing.name })
  const relation = onMotion ? 'rebuts' : parent === null ? 'supports' : place.relation
  const { thing, reference } = place
  const group = groups.get(id)
  const claim: Claim = {
    id,
    parent,
    order,
    relation,
    text: reference ? '' : thing.text,
    note: noteOf(place, parent === null ? looseText : []),
    tags: tagsFrom(place.mentions),
    evidence: reference ? noEvidence : evidenceFrom(thing.mentions, around.sources, ids),
  }
  if (!reference && group === undefined) return Object.freeze(claim)
  return Object.freeze({
    ...claim,
    ...(group === undefined ? {} : { group }),
    ...(reference ? { reference: homes.get(thing) as ClaimId } : {}),
  })
}

function noteOf({ mentions, thing, reference }: Place, loose: readonly string[]): string {
  const notes = mentions.flatMap(({ data }) => (data?.note ? [data.note] : []))
  const others = reference ? loose : [...thing.otherTexts, ...loose]
  const all = [...notes, ...others.filter((text) => text !== '')]
  return all.length < 2 ? (all[0] ?? '') : [...new Set(all)].join('\n\n')
}

function tagsFrom(mentions: readonly Mention[]): Claim['tags'] {
  if (mentions.every(({ tags }) => tags.length === 0)) return noTags
  return Object.freeze(Object.fromEntries(mentions.flatMap(({ tags }) => tags.map((tag) => [tag, true] as const))))
}

function evidenceFrom(mentions: readonly Mention[], drafted: DraftSources, ids: NewId): Claim['evidence'] {
  const sources = mentions.flatMap(({ data }) => data?.sources ?? [])
  if (sources.length === 0) return noEvidence
  const keys = freshKeys(sources.length)
  const cards = sources.map(
    (card, i): Evidence => ({
      ...passageFrom(card),
      id: ids('evidence'),
      order: keys[i] as string,
      source: drafted.of(card),
    }),
  )
  return freeze(Object.fromEntries(cards.map((card) => [card.id, card])), true)
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
