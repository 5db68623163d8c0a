import { freeze } from 'immer'
import { type Ballot, blankBallot } from '../core/model/ballot.ts'
import type { BranchWeights } from '../core/model/branch.ts'
import { bareClaim, type Claim, type ClaimId, isTag, type Relation } from '../core/model/claim.ts'
import type { Debate } from '../core/model/debate.ts'
import { type CardFields, type Evidence, passageFrom } from '../core/model/evidence.ts'
import type { Impact } from '../core/model/impact.ts'
import { freshKeys } from '../core/model/order.ts'
import { shelfOf } from '../core/model/shelf.ts'
import { refer } from './draftReferences.ts'
import { type DraftSources, draftSources } from './draftSources.ts'
import type { Imported, Unsaid } from './format.ts'
import { FormatError } from './formatError.ts'
import type { NewId } from './ids.ts'
import type { ReportLine } from './report.ts'

/** A claim as a file has it. Whatever is left out is empty. */
export interface DraftClaim {
  /** Names it within the file. */
  readonly key: string
  /** The key of the claim above; null for what stands at the top. */
  readonly parent: string | null
  /** null where the file does not say. */
  readonly relation: Relation | null
  readonly text: string
  /** Where it stands in the file, from 1. */
  readonly line: number
  readonly note?: string
  readonly tags?: readonly string[]
  readonly evidence?: readonly Partial<CardFields>[]
  /** Siblings of one relation and one name are linked. */
  readonly group?: string
  /** The key of the claim that it stands for. */
  readonly reference?: string
  /** By the ballot's name. */
  readonly weights?: Readonly<Record<string, BranchWeights>>
}

/** What a file says of the debate as a whole. */
export interface DraftDebate {
  /** In the order of the file; siblings keep it. */
  readonly claims: readonly DraftClaim[]
  /** The motion where several claims stand at the top; where it is empty `unsaid.title` stands in. */
  readonly title?: string
  /** Beside those that the claims name, and before them. */
  readonly ballots?: readonly { readonly name: string; readonly defaults?: Ballot['defaults'] }[]
}

/**
 * Makes a debate of what a file says, and mends what no debate can have: a claim whose parent is missing goes under the motion,
 * one that is its own ancestor too, a reference to nothing or to what rests on it becomes a sentence, a lone member of a group
 * is linked to nothing. All of it is reported.
 * @param report gets a line for each thing that was mended
 * @returns a sound, frozen debate and the report in the order of its lines
 * @throws FormatError where there is no claim at all
 */
export function debateFromDraft(draft: DraftDebate, ids: NewId, unsaid: Unsaid, report: ReportLine[]): Imported {
  if (draft.claims.length === 0) throw new FormatError({ kind: 'no-claim' })
  const rows = inOrder(draft, unsaid, report)
  const made = new Map(rows.map(({ key }) => [key, ids('claim')]))
  const [root] = rows as [Row]
  const motion = made.get(root.key) as ClaimId
  const groups = groupsOf(rows, ids, report)
  const claims = new Map<ClaimId, Claim>()
  const sources = draftSources(ids)
  const tagless = rows.flatMap(({ tags = [] }) => tags.filter((tag) => !isTag(tag)))
  if (tagless.length > 0) report.push({ line: 1, kind: 'left-out', what: 'tag', count: tagless.length })
  for (const row of rows) {
    const id = made.get(row.key) as ClaimId
    claims.set(
      id,
      claimFrom(
        row,
        { id, parent: row.parent === null ? null : (made.get(row.parent) as ClaimId) },
        groups,
        sources,
        ids,
      ),
    )
  }
  refer(rows, made, claims, motion, report)
  const ballots = ballotsFrom(draft, rows, made, claims, ids, unsaid)
  const debate = freeze<Debate>(
    {
      id: ids('debate'),
      motion,
      claims: shelfOf([...claims]),
      sources: shelfOf(sources.made()),
      ballots: Object.fromEntries(ballots.map((ballot) => [ballot.id, ballot])),
      cases: {},
    },
    true,
  )
  return { debate, report: report.sort((a, b) => a.line - b.line) }
}

/** A claim with its place decided: `relation` and `order` are what they will be. */
interface Row extends DraftClaim {
  readonly relation: Relation
  readonly order: string
}

/** Names the motion that stands over several claims; no key of a file begins so. */
const overAll = '\u0000motion'

/** The motion first, parents before children, siblings in the file's order. */
function inOrder({ claims, title }: DraftDebate, unsaid: Unsaid, report: ReportLine[]): Row[] {
  const byKey = new Map(claims.map((claim) => [claim.key, claim]))
  const tops = claims.filter(({ parent }) => parent === null)
  const [first] = tops.length === 0 ? claims : tops
  const oneRoot = tops.length === 1
  const over: DraftClaim = { key: overAll, parent: null, relation: null, text: title || unsaid.title, line: 1 }
  const root = oneRoot ? (first as DraftClaim) : over
  if (tops.length > 1) report.push({ line: 1, kind: 'several-roots', count: tops.length, motion: over.text })
  const children = new Map<string, DraftClaim[]>()
  const put = (parent: string, claim: DraftClaim) => {
    const list = children.get(parent)
    if (list === undefined) children.set(parent, [claim])
    else list.push(claim)
  }
  for (const claim of claims) {
    if (claim === root) continue
    if (claim.parent === null) put(root.key, claim)
    else if (byKey.has(claim.parent)) put(claim.parent, claim)
    else {
      report.push({ line: claim.line, kind: 'no-parent', text: claim.text })
      put(root.key, claim)
    }
  }
  const rows: Row[] = []
  const seen = new Set<string>()
  let guessed = 0
  const walk = (from: DraftClaim, parent: string | null, order: string) => {
    const waiting = [{ claim: from, parent, order }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { claim } = next
      if (seen.has(claim.key)) continue
      seen.add(claim.key)
      let relation = claim.relation ?? unsaid.relation
      if (next.parent !== null && claim.relation === null) guessed++
      if (next.parent === root.key && relation === 'undercuts') {
        report.push({ line: claim.line, kind: 'undercut-of-motion', title: claim.text })
        relation = 'rebuts'
      }
      rows.push({
        ...claim,
        parent: next.parent,
        relation: next.parent === null ? 'supports' : relation,
        order: next.order,
      })
      const below = children.get(claim.key) ?? []
      const keys = freshKeys(below.length)
      for (let i = below.length - 1; i >= 0; i--) {
        waiting.push({ claim: below[i] as DraftClaim, parent: claim.key, order: keys[i] as string })
      }
    }
  }
  walk(root, null, 'a0')
  // What is left hangs in rings: each is cut where the file first comes to it.
  const cut = claims.filter((claim) => !seen.has(claim.key))
  let place = (children.get(root.key) ?? []).length
  for (const claim of cut) {
    if (seen.has(claim.key)) continue
    report.push({ line: claim.line, kind: 'ring', title: claim.text })
    walk(claim, root.key, freshKeys(place + 1)[place] as string)
    place++
  }
  if (guessed > 0) report.push({ line: 1, kind: 'relation-guessed', count: guessed, as: unsaid.relation })
  return rows
}

function claimFrom(
  row: Row,
  place: { id: ClaimId; parent: ClaimId | null },
  groups: ReadonlyMap<string, string>,
  sources: DraftSources,
  ids: NewId,
): Claim {
  const group = groups.get(row.key)
  const keys = freshKeys(row.evidence?.length ?? 0)
  const cards = (row.evidence ?? []).map(
    (card, i): Evidence => ({
      ...passageFrom(card),
      id: ids('evidence'),
      order: keys[i] as string,
      source: sources.of(card),
    }),
  )
  return {
    ...bareClaim({ ...place, order: row.order, relation: row.relation }, row.text),
    note: row.note ?? '',
    tags: Object.fromEntries((row.tags ?? []).filter(isTag).map((tag) => [tag, true as const])),
    evidence: Object.fromEntries(cards.map((card) => [card.id, card])),
    ...(group === undefined ? {} : { group }),
  }
}

/** Ids of groups by the keys of their members: siblings that bear alike, two at least. */
function groupsOf(rows: readonly Row[], ids: NewId, report: ReportLine[]): Map<string, string> {
  const members = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.group === undefined || row.parent === null) continue
    const name = `${row.parent}\n${row.relation}\n${row.group}`
    const list = members.get(name)
    if (list === undefined) members.set(name, [row])
    else list.push(row)
  }
  const groups = new Map<string, string>()
  for (const linked of members.values()) {
    const [first] = linked as [Row]
    if (linked.length > 1 && first.relation !== 'undercuts') {
      const group = ids('group')
      for (const { key } of linked) groups.set(key, group)
    } else for (const row of linked) report.push({ line: row.line, kind: 'group-alone', group: row.group ?? '' })
  }
  return groups
}

function ballotsFrom(
  { ballots: named = [] }: DraftDebate,
  rows: readonly Row[],
  made: ReadonlyMap<string, ClaimId>,
  claims: ReadonlyMap<ClaimId, Claim>,
  ids: NewId,
  unsaid: Unsaid,
): Ballot[] {
  const sheets = new Map<
    string,
    { conviction: [ClaimId, number][]; relevance: [ClaimId, number][]; impact: [ClaimId, Impact][] }
  >()
  const sheet = (name: string) => {
    const found = sheets.get(name) ?? { conviction: [], relevance: [], impact: [] }
    sheets.set(name, found)
    return found
  }
  const defaults = new Map(named.map(({ name, defaults }) => [name, defaults]))
  for (const { name } of named) sheet(name)
  for (const row of rows) {
    const id = made.get(row.key) as ClaimId
    for (const [name, { conviction, relevance, impact }] of Object.entries(row.weights ?? {})) {
      const on = sheet(name)
      // How convincing a reference is, its original says; how much the motion matters, nobody.
      if (conviction !== undefined && claims.get(id)?.reference === undefined) on.conviction.push([id, conviction])
      if (relevance !== undefined && row.parent !== null) on.relevance.push([id, relevance])
      if (impact !== undefined && row.parent !== null && Object.keys(impact).length > 0) on.impact.push([id, impact])
    }
  }
  if (sheets.size === 0) sheet(unsaid.ballot)
  const keys = freshKeys(sheets.size)
  return [...sheets].map(([name, { conviction, relevance, impact }], i): Ballot => {
    const blank = blankBallot({ id: ids('ballot'), order: keys[i] as string, name })
    return {
      ...blank,
      defaults: defaults.get(name) ?? blank.defaults,
      conviction: shelfOf(conviction),
      relevance: shelfOf(relevance),
      impact: shelfOf(impact),
    }
  })
}
