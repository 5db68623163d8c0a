import { type Draft, type Patch, produceWithPatches } from 'immer'
import type { Change } from '../../src/core/edit/change.ts'
import type { Claim } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import type { Grade, Mark } from '../../src/core/model/evidence.ts'
import { at, drop, entries, put, type Shelf } from '../../src/core/model/shelf.ts'
import { sourceOf } from '../../src/core/model/source.ts'

/** What a program of version 2 wrote, told by hand: evidence had its source in it, and nothing else quoted it. */
export interface EarlierEvidence {
  readonly id: string
  readonly order: string
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly url: string
  readonly quote: string
  readonly marks: readonly Mark[]
  readonly grade: Grade | null
}

export interface EarlierClaim extends Omit<Claim, 'evidence' | 'rank'> {
  readonly evidence: Readonly<Record<string, EarlierEvidence>>
}

export interface EarlierDebate extends Omit<Debate, 'claims' | 'sources' | 'cases'> {
  readonly claims: Shelf<EarlierClaim>
}

/** The debate as version 2 had it: what it did not know of is left out, and each evidence has what its source says. */
export function asOfVersion2(debate: Debate): EarlierDebate {
  const claims = Object.entries(debate.claims).map(([slot, records]) => [
    slot,
    Object.fromEntries(Object.entries(records).map(([id, claim]) => [id, earlierClaim(debate, claim)])),
  ])
  const { id, motion, ballots } = debate
  return JSON.parse(JSON.stringify({ id, motion, claims: Object.fromEntries(claims), ballots })) as EarlierDebate
}

function earlierClaim(debate: Debate, { rank: _rank, ...claim }: Claim): EarlierClaim {
  const evidence = Object.values(claim.evidence).map(({ id, order, source, quote, marks, grade }): EarlierEvidence => {
    const { title, publisher, date, url } = sourceOf(debate, source)
    return { id, order, title, publisher, date, url, quote, marks, grade }
  })
  return { ...claim, evidence: Object.fromEntries(evidence.map((each) => [each.id, each])) }
}

/** An edit that version 2 made. */
export type EarlierEdit = (draft: Draft<EarlierDebate>) => void

/** A change of version 2, as it is read from JSON, and what it leads to; null where it changes nothing. */
export function earlierChange(
  debate: EarlierDebate,
  id: string,
  edit: EarlierEdit,
  more: Partial<Change> = {},
): { debate: EarlierDebate; change: Change } | null {
  const [after, patches, inverse] = produceWithPatches(debate, edit)
  if (patches.length === 0) return null
  const change: Change = { id, by: 'old', at: 1, label: 'rewrite', patches, inverse, ...more }
  return { debate: after, change: JSON.parse(JSON.stringify(change)) as Change }
}

/** Two changes as one: the patches of the one after those of the other. */
export function joined(one: Change, two: Change): Change {
  const inverse: Patch[] = [...two.inverse, ...one.inverse]
  return { ...one, patches: [...one.patches, ...two.patches], inverse }
}

/** Deletes a claim and what hangs under it. What stood for one that goes has its words, evidence and conviction from now on. */
export function deleteClaim(root: string): EarlierEdit {
  return (draft) => {
    const all = [...entries(draft.claims)].map(([, claim]) => claim)
    const going = new Set([root])
    for (let before = 0; before < going.size; ) {
      before = going.size
      for (const { id, parent } of all) if (parent !== null && going.has(parent)) going.add(id)
    }
    for (const claim of all) {
      const original = claim.reference === undefined ? undefined : at(draft.claims, claim.reference)
      if (original === undefined || going.has(claim.id) || !going.has(original.id)) continue
      delete claim.reference
      claim.text = original.text
      claim.evidence = { ...original.evidence }
      for (const { conviction } of Object.values(draft.ballots)) {
        const weight = at(conviction, original.id)
        if (weight === undefined) drop(conviction, claim.id)
        else put(conviction, claim.id, weight)
      }
    }
    for (const id of going) {
      drop(draft.claims, id)
      for (const { conviction, relevance, impact } of Object.values(draft.ballots)) {
        drop(conviction, id)
        drop(relevance, id)
        drop(impact, id)
      }
    }
    const left = all.filter(({ id }) => !going.has(id))
    for (const claim of left) {
      if (left.filter(({ group }) => group === claim.group).length < 2) delete claim.group
    }
  }
}
