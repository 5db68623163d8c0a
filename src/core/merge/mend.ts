import { castDraft, type Draft, produce } from 'immer'
import { ballotShelves } from '../model/ballot.ts'
import { type BrokenRule, check, type Problem } from '../model/check.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { unplacedOf } from '../model/normalise.ts'
import { at, drop, put } from '../model/shelf.ts'
import { sourceOf } from '../model/source.ts'
import { childrenOf, treeOf } from '../model/tree.ts'

/** A claim that could not stay as it was, and the rule that it would have broken. */
export interface Mended {
  readonly claim: ClaimId
  readonly rule: BrokenRule
}

/** Each round mends what `check` finds; mending may bring something else to light, never for long. */
const mostRounds = 12

/**
 * Makes a debate sound that was put together from several: what cannot stay as it is becomes what it can be, and nothing is lost.
 * Claims that lost their place, or hang in a ring, keep it as it is: they are unplaced (`unplacedOf`), and a person says where they
 * go. A sound debate is handed back as it is.
 * @param origins where the parts come from, the oldest first: they know the words of what is missing
 */
export function mend(debate: Debate, origins: readonly Debate[]): { debate: Debate; mended: readonly Mended[] } {
  const mended = new Map<string, Mended>()
  const places = new Map<ClaimId, Pick<Claim, 'parent' | 'relation'>>()
  let now = debate
  for (let round = 0; round < mostRounds; round++) {
    now = hangForNow(now, places)
    const problems = check(now)
    if (problems.length === 0) break
    for (const { rule, claim } of problems) {
      if (claim !== undefined) mended.set(`${claim} ${rule}`, { claim, rule })
    }
    now = mendOnce(now, problems, origins)
  }
  return {
    debate: putBack(now, places),
    mended: [...mended.values()].filter(({ rule }) => rule !== 'weight-without-claim'),
  }
}

/** What has no place hangs under the motion while the rest is looked at, so that it spoils nothing else. */
function hangForNow(debate: Debate, places: Map<ClaimId, Pick<Claim, 'parent' | 'relation'>>): Debate {
  const tops = unplacedOf(debate)
  if (tops.length === 0) return debate
  return produce(debate, (draft) => {
    for (const id of tops) {
      change(draft, id, (claim) => {
        if (!places.has(id)) places.set(id, { parent: claim.parent, relation: claim.relation })
        claim.parent = debate.motion
        if (claim.relation === 'undercuts') claim.relation = 'rebuts'
      })
    }
  })
}

function putBack(debate: Debate, places: ReadonlyMap<ClaimId, Pick<Claim, 'parent' | 'relation'>>): Debate {
  if (places.size === 0) return debate
  return produce(debate, (draft) => {
    for (const [id, place] of places) change(draft, id, (claim) => void Object.assign(claim, place))
  })
}

function mendOnce(debate: Debate, problems: readonly Problem[], origins: readonly Debate[]): Debate {
  const of = (rule: BrokenRule) => problems.flatMap((problem) => (problem.rule === rule ? [problem.claim ?? ''] : []))
  return produce(debate, (draft) => {
    for (const id of of('undercuts-motion')) change(draft, id, (claim) => set(claim, 'relation', 'rebuts'))
    for (const id of of('order-empty')) change(draft, id, (claim) => set(claim, 'order', 'a0'))
    for (const id of of('reference-of-reference')) follow(draft, debate, id)
    for (const id of [...of('reference-missing'), ...of('reference-ring'), ...of('motion-is-reference')]) {
      free(draft, debate, id, origins)
    }
    for (const id of of('reference-has-text')) giveToOriginal(draft, debate, id)
    for (const id of of('reference-argued')) moveArguments(draft, debate, id)
    for (const id of [...of('group-alone'), ...of('group-mixed')]) regroup(draft, debate, id)
    for (const id of of('source-missing')) bringSources(draft, debate, id, origins)
    for (const id of of('weight-without-claim')) {
      for (const ballot of Object.values(draft.ballots))
        for (const shelf of ballotShelves) drop<unknown>(ballot[shelf], id)
    }
  })
}

function change(draft: Draft<Debate>, id: ClaimId, recipe: (claim: Draft<Claim>) => void): void {
  const claim = at(draft.claims, id)
  if (claim !== undefined) recipe(claim)
}

function set<K extends keyof Claim>(claim: Draft<Claim>, field: K, value: Draft<Claim>[K]): void {
  claim[field] = value
}

function follow(draft: Draft<Debate>, debate: Debate, id: ClaimId): void {
  const seen = new Set<ClaimId>()
  let last = claimOf(debate, id)
  while (last?.reference !== undefined && !seen.has(last.id)) {
    seen.add(last.id)
    last = claimOf(debate, last.reference)
  }
  change(draft, id, (claim) => {
    if (last === undefined || last.id === id || last.reference !== undefined) delete claim.reference
    else claim.reference = last.id
  })
}

/** A reference that can stand for nothing says the sentence itself. */
function free(draft: Draft<Debate>, debate: Debate, id: ClaimId, origins: readonly Debate[]): void {
  const reference = claimOf(debate, id)?.reference
  if (reference === undefined) return
  const original = [debate, ...origins.toReversed()]
    .map((each) => claimOf(each, reference))
    .find((each) => each !== undefined)
  change(draft, id, (claim) => {
    delete claim.reference
    if (claim.text === '') claim.text = original?.text ?? ''
    if (Object.keys(claim.evidence).length === 0) claim.evidence = castDraft({ ...original?.evidence })
  })
}

function giveToOriginal(draft: Draft<Debate>, debate: Debate, id: ClaimId): void {
  const held = claimOf(debate, id)
  const original = held?.reference === undefined ? undefined : at(draft.claims, held.reference)
  if (held === undefined || original === undefined || original.reference !== undefined) return
  if (held.text !== '' && !original.text.includes(held.text)) {
    original.note = original.note === '' ? held.text : `${original.note}\n\n${held.text}`
  }
  for (const [key, card] of Object.entries(held.evidence)) {
    const taken = Object.hasOwn(original.evidence, key)
    const free = taken ? `${key}-${id}` : key
    original.evidence[free] = castDraft({ ...card, id: free })
  }
  change(draft, id, (claim) => {
    claim.text = ''
    claim.evidence = {}
  })
}

function moveArguments(draft: Draft<Debate>, debate: Debate, id: ClaimId): void {
  const original = claimOf(debate, id)?.reference
  for (const child of childrenOf(debate, id)) {
    if (original === undefined || claimOf(debate, child)?.relation === 'undercuts') continue
    change(draft, child, (claim) => set(claim, 'parent', original))
  }
}

/** The most members that still can be linked stay linked. */
function regroup(draft: Draft<Debate>, debate: Debate, id: ClaimId): void {
  const group = claimOf(debate, id)?.group
  const members = (group === undefined ? undefined : treeOf(debate).groups.get(group)) ?? []
  const kinds = new Map<string, ClaimId[]>()
  for (const member of members) {
    const { parent, relation } = claimOf(debate, member) as Claim
    const kind = relation === 'undercuts' ? member : `${parent} ${relation}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), member])
  }
  const largest = [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? []
  const staying = new Set(largest.length > 1 ? largest : [])
  for (const member of members) if (!staying.has(member)) change(draft, member, (claim) => delete claim.group)
}

function bringSources(draft: Draft<Debate>, debate: Debate, id: ClaimId, origins: readonly Debate[]): void {
  for (const { source } of Object.values(claimOf(debate, id)?.evidence ?? {})) {
    if (at(debate.sources, source) !== undefined) continue
    const known = origins.toReversed().find((origin) => at(origin.sources, source) !== undefined)
    put(draft.sources, source, sourceOf(known ?? debate, source))
  }
}
