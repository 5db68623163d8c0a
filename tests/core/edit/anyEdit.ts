import fc from 'fast-check'
import { addClaim, addReference, addSibling } from '../../../src/core/edit/add.ts'
import { addBallot, copyBallot, removeBallot, renameBallot } from '../../../src/core/edit/ballots.ts'
import {
  addCase,
  addPart,
  changeCase,
  movePart,
  removeCase,
  removePart,
  rewritePart,
} from '../../../src/core/edit/cases.ts'
import type { Clerk, Outcome } from '../../../src/core/edit/change.ts'
import { duplicate, paste } from '../../../src/core/edit/copy.ts'
import { addEvidence, removeEvidence, rewriteEvidence } from '../../../src/core/edit/evidence.ts'
import { group, ungroup } from '../../../src/core/edit/group.ts'
import { indent, move, outdent, reorder } from '../../../src/core/edit/move.ts'
import { orderAnswers } from '../../../src/core/edit/orderAnswers.ts'
import { addReadyBallot, readyKinds } from '../../../src/core/edit/readyBallots.ts'
import { changeRelation } from '../../../src/core/edit/relate.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { addTag, removeTag, rewrite, rewriteNote } from '../../../src/core/edit/rewrite.ts'
import { addSources, mergeSources, quoteSource, removeSources, rewriteSource } from '../../../src/core/edit/sources.ts'
import { together } from '../../../src/core/edit/together.ts'
import { clearWeight, setImpact, weigh } from '../../../src/core/edit/weigh.ts'
import { type Branch, branchOf } from '../../../src/core/model/branch.ts'
import { cardScopes, casesOf, partKinds, partsOf } from '../../../src/core/model/case.ts'
import { type ClaimId, evidenceOf, relations } from '../../../src/core/model/claim.ts'
import { ballotsOf, type Debate, needClaim, originalOf } from '../../../src/core/model/debate.ts'
import { impactLevels, impactParts } from '../../../src/core/model/impact.ts'
import { entries, sizeOf } from '../../../src/core/model/shelf.ts'
import { citationOf } from '../../../src/core/model/source.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'
import { anyCard } from '../anyCard.ts'
import { anyFormat } from '../anyCase.ts'
import { anyWeight } from '../anyDebate.ts'
import { anyText } from '../anyText.ts'

const kinds = [
  'add',
  'sibling',
  'refer',
  'rewrite',
  'note',
  'tag',
  'untag',
  'relate',
  'move',
  'reorder',
  'indent',
  'outdent',
  'remove',
  'duplicate',
  'copy',
  'paste',
  'group',
  'ungroup',
  'weigh',
  'clear',
  'impact',
  'add-ballot',
  'ready-ballot',
  'rename-ballot',
  'copy-ballot',
  'remove-ballot',
  'add-evidence',
  'rewrite-evidence',
  'remove-evidence',
  'quote',
  'quote-source',
  'add-sources',
  'rewrite-source',
  'remove-sources',
  'merge-sources',
  'add-case',
  'change-case',
  'remove-case',
  'add-part',
  'move-part',
  'rewrite-part',
  'remove-part',
  'order-answers',
  'together',
] as const

/** What somebody does; claims, ballots, sources and cases are numbers, taken modulo what there is when it is done. */
export const anyAct = fc.record({
  kind: fc.constantFrom(...kinds),
  claim: fc.nat(999),
  other: fc.nat(999),
  third: fc.nat(999),
  ballot: fc.nat(9),
  relation: fc.constantFrom(...relations),
  /** Whether what may be left out is left out. */
  plain: fc.boolean(),
  edge: fc.constantFrom('before', 'after'),
  text: anyText,
  tag: fc.constantFrom('key', '#moral', 'toString', 'constructor', '__proto__', ' '),
  value: anyWeight,
  impact: fc.constantFrom(...impactParts),
  level: fc.constantFrom(...impactLevels, null),
  ready: fc.constantFrom(...readyKinds),
  fields: anyCard,
  format: anyFormat,
  side: fc.constantFrom('pro', 'con'),
  speech: fc.constantFrom('s0', 's1', 's2'),
  part: fc.constantFrom(...partKinds),
  scope: fc.constantFrom(...cardScopes),
  step: fc.option(fc.constantFrom('s', 't'), { nil: undefined }),
})

export type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

/** Past this many claims nothing more is copied, so that a run stays fast. */
const most = 120

/** Somebody who acts on a debate, and has a clipboard. */
export class Person {
  readonly clerk: Clerk
  #clipboard: Branch = { from: null, claims: [] }

  constructor(clerk: Clerk) {
    this.clerk = clerk
  }

  /** What comes of the act, or null where nothing is tried. */
  act(debate: Debate, act: Act): Outcome | null {
    const { clerk } = this
    const { relation, text } = act
    const all = subtreeOf(debate, debate.motion)
    const pick = (n: number): ClaimId => all[n % all.length] as ClaimId
    const claim = pick(act.claim)
    const other = pick(act.other)
    const ballots = ballotsOf(debate)
    const ballot = ballots[act.ballot % ballots.length]?.id ?? ''
    const cards = evidenceOf(originalOf(debate, needClaim(debate, claim)))
    const evidence = cards[act.other % Math.max(1, cards.length)]?.id ?? 'none'
    const sources = [...entries(debate.sources)].map(([id]) => id)
    const pickSource = (n: number): string => sources[n % Math.max(1, sources.length)] ?? 'none'
    const source = pickSource(act.other)
    const cases = casesOf(debate)
    const held = cases[act.ballot % Math.max(1, cases.length)]
    const inCase = held?.id ?? 'none'
    const parts = Object.keys(held?.parts ?? {})
    const part = parts[act.other % Math.max(1, parts.length)] ?? 'none'
    const beside = act.plain ? undefined : ({ claim: pick(act.third), edge: act.edge } as const)
    const step = act.step === undefined ? {} : { step: act.step }
    switch (act.kind) {
      case 'add':
        return addClaim(debate, { parent: claim, relation, text, beside, ...step }, clerk)
      case 'sibling':
        return addSibling(debate, { claim, text, ...step }, clerk)
      case 'refer':
        return addReference(debate, { parent: claim, relation, original: other }, clerk)
      case 'rewrite':
        return rewrite(debate, { claim, text, ...step }, clerk)
      case 'note':
        return rewriteNote(debate, { claim, note: text, ...step }, clerk)
      case 'tag':
        return addTag(debate, { claim, tag: act.tag }, clerk)
      case 'untag':
        return removeTag(debate, { claim, tag: act.tag.replace('#', '') }, clerk)
      case 'relate':
        return changeRelation(debate, { claim, relation }, clerk)
      case 'move':
        return move(debate, { claim, to: other, beside, ...(act.plain ? {} : { relation }) }, clerk)
      case 'reorder':
        return reorder(debate, { claim, by: act.plain ? 1 : -1 }, clerk)
      case 'indent':
        return indent(debate, { claim }, clerk)
      case 'outdent':
        return outdent(debate, { claim }, clerk)
      case 'remove':
        return remove(debate, { claim }, clerk)
      case 'together':
        return together(
          debate,
          [
            (now) => remove(now, { claim: other }, clerk),
            (now) => move(now, { claim, to: pick(act.third), ...(act.plain ? {} : { relation }) }, clerk),
            (now) => addTag(now, { claim, tag: act.tag }, clerk),
            (now) => addClaim(now, { parent: claim, relation, text }, clerk),
          ],
          clerk,
        )
      case 'duplicate':
        return sizeOf(debate.claims) > most ? null : duplicate(debate, { claim }, clerk)
      case 'copy':
        this.#clipboard = branchOf(debate, act.plain ? [claim] : [claim, other, pick(act.third)])
        // A branch from another debate brings no originals but its own.
        if (act.edge === 'before') this.#clipboard = { ...this.#clipboard, from: 'elsewhere' }
        return null
      case 'paste': {
        if (sizeOf(debate.claims) > most) return null
        return paste(debate, { branch: this.#clipboard, to: claim, beside, ...(act.plain ? {} : { relation }) }, clerk)
      }
      case 'group': {
        const { parent } = needClaim(debate, claim)
        const siblings = all.filter((id) => needClaim(debate, id).parent === parent)
        const claims = [
          claim,
          siblings[act.other % siblings.length] as ClaimId,
          siblings[act.third % siblings.length] as ClaimId,
        ]
        return group(debate, { claims: act.plain ? claims : claims.slice(0, 2) }, clerk)
      }
      case 'ungroup':
        return ungroup(debate, { claim }, clerk)
      case 'weigh': {
        const weight = act.plain ? 'conviction' : 'relevance'
        return weigh(debate, { ballot, claim, weight, value: act.value, ...step }, clerk)
      }
      case 'clear':
        return clearWeight(debate, { ballot, claim, ...(act.plain ? {} : { weight: 'conviction' as const }) }, clerk)
      case 'impact':
        return setImpact(debate, { ballot, claim, part: act.impact, value: act.level, ...step }, clerk)
      case 'add-ballot':
        return addBallot(debate, { name: text }, clerk)
      case 'ready-ballot': {
        if (ballots.length > 4) return null
        const side = act.plain ? 'pro' : 'con'
        return addReadyBallot(debate, { kind: act.ready, side, name: text }, clerk)
      }
      case 'rename-ballot':
        return renameBallot(debate, { ballot, name: text }, clerk)
      case 'copy-ballot':
        return ballots.length > 4 ? null : copyBallot(debate, { ballot, name: text }, clerk)
      case 'remove-ballot':
        return removeBallot(debate, { ballot }, clerk)
      case 'add-evidence':
        return addEvidence(debate, { claim, fields: act.fields, ...step }, clerk)
      case 'rewrite-evidence': {
        const { marks, ...words } = act.fields
        return rewriteEvidence(debate, { claim, evidence, fields: act.plain ? { marks } : words, ...step }, clerk)
      }
      case 'remove-evidence':
        return removeEvidence(debate, { claim, evidence }, clerk)
      case 'quote':
        return addEvidence(debate, { claim, fields: act.fields, source, ...step }, clerk)
      case 'quote-source':
        return quoteSource(debate, { claim, evidence, source: act.plain ? source : null }, clerk)
      case 'add-sources': {
        if (sources.length > most) return null
        const citation = citationOf(act.fields)
        return addSources(debate, { citations: act.plain ? [citation] : [citation, citation] }, clerk)
      }
      case 'rewrite-source': {
        const { title, author } = act.fields
        return rewriteSource(debate, { source, fields: act.plain ? { title } : { title, author }, ...step }, clerk)
      }
      case 'remove-sources':
        return removeSources(debate, { sources: act.plain ? [source] : [source, pickSource(act.third)] }, clerk)
      case 'merge-sources':
        return mergeSources(debate, { keep: source, others: [pickSource(act.third), pickSource(act.claim)] }, clerk)
      case 'add-case': {
        if (cases.length > 4) return null
        const { format, side, speech } = act
        const opening = { speech, part: { kind: 'claim', claim } } as const
        const parts = act.plain ? [] : [opening, { speech, part: { kind: 'link' as const, text } }, opening]
        return addCase(debate, { name: text, side, format, parts }, clerk)
      }
      case 'change-case': {
        const { format, side } = act
        return changeCase(
          debate,
          { case: inCase, fields: act.plain ? { name: text } : { format, side }, ...step },
          clerk,
        )
      }
      case 'remove-case':
        return removeCase(debate, { case: inCase }, clerk)
      case 'add-part': {
        const { part: kind, speech, scope: cards } = act
        const says = kind === 'claim' ? { claim } : { text }
        return addPart(
          debate,
          { case: inCase, speech, part: { kind, ...says, cards }, ...(act.plain ? {} : { at: act.third % 4 }) },
          clerk,
        )
      }
      case 'move-part': {
        const row = held === undefined ? [] : partsOf(held, act.speech)
        const at = act.third % (row.length + 1)
        return movePart(debate, { case: inCase, part, speech: act.speech, at }, clerk)
      }
      case 'rewrite-part': {
        const fields = act.plain ? { text } : { cards: act.scope, supports: act.edge === 'before' }
        return rewritePart(debate, { case: inCase, part, fields, ...step }, clerk)
      }
      case 'remove-part':
        return removePart(debate, { case: inCase, part }, clerk)
      case 'order-answers': {
        const answers = childrenOf(debate, claim)
        const some = act.plain ? answers.toReversed() : answers.slice(0, 2)
        return orderAnswers(
          debate,
          { claim, answers: some, ...(act.edge === 'after' ? {} : { byStrength: true }) },
          clerk,
        )
      }
    }
  }
}
