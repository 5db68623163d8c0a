import { type ClaimId, type Relation, type Side, tagsOf } from '../../core/model/claim.ts'
import { ballotsOf, type Debate, needClaim, textOf } from '../../core/model/debate.ts'
import { referrersOf } from '../../core/model/tree.ts'
import { opposite, subtreeOf } from '../../core/model/walk.ts'
import { ballotFields, type Field, sourceFields, weightFields } from './fieldsOf.ts'

/** A claim as outlines and mind maps show it. */
export interface OutlineRow {
  /** From 1, the motion first. */
  readonly number: number
  /** Of the row above it; null for the motion. */
  readonly parent: number | null
  /** The motion stands at 0. */
  readonly depth: number
  readonly relation: Relation
  readonly side: Side
  /** For a reference: its original's sentence. */
  readonly text: string
  readonly note: string
  readonly tags: readonly string[]
  /** The number of the claim that it stands for. */
  readonly original: number | null
  /** Whether some reference stands for it. */
  readonly isReferred: boolean
  /** All that is not said above, and the relation. */
  readonly fields: readonly Field[]
}

/** A debate as rows: parents before children, siblings in order. */
export function outlineOf(debate: Debate): OutlineRow[] {
  const ids = subtreeOf(debate, debate.motion)
  const numbers = new Map(ids.map((id, i) => [id, i + 1]))
  const groups = new Map<string, number>()
  const ballots = ballotsOf(debate)
  const rows = new Map<ClaimId, OutlineRow>()
  for (const [i, id] of ids.entries()) {
    const claim = needClaim(debate, id)
    const above = claim.parent === null ? undefined : rows.get(claim.parent)
    if (claim.group !== undefined && !groups.has(claim.group)) groups.set(claim.group, groups.size + 1)
    rows.set(id, {
      number: i + 1,
      parent: above?.number ?? null,
      depth: above === undefined ? 0 : above.depth + 1,
      relation: claim.relation,
      side: above === undefined ? 'pro' : claim.relation === 'supports' ? above.side : opposite(above.side),
      text: textOf(debate, claim),
      note: claim.note,
      tags: tagsOf(claim),
      original: claim.reference === undefined ? null : (numbers.get(claim.reference) ?? null),
      isReferred: referrersOf(debate, id).length > 0,
      fields: [
        ...(above === undefined
          ? ballots.flatMap((ballot, b) => ballotFields(ballot, b + 1))
          : [['relation', claim.relation] as const]),
        ...(claim.group === undefined ? [] : [['group', String(groups.get(claim.group))] as const]),
        ...ballots.flatMap((ballot, b) => weightFields(ballot, b + 1, claim)),
        ...sourceFields(debate, claim),
      ],
    })
  }
  return [...rows.values()]
}
