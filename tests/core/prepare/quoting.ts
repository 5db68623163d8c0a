import fc from 'fast-check'
import { freeze, produce } from 'immer'
import { bareClaim, type Claim, type ClaimId } from '../../../src/core/model/claim.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { type Evidence, passageFrom } from '../../../src/core/model/evidence.ts'
import { at, entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { blankCitation, type Citation, type Source } from '../../../src/core/model/source.ts'
import { anyDebate, type DebateOptions } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'

/** What a test says of a card: parts of its citation, the words quoted, or a source that is there already by its id. */
export type Quoted = Partial<Citation> & {
  readonly quote?: string
  readonly source?: string
  readonly stillHolds?: true
}

/**
 * The debate with this evidence and no other. The cards of claim "a" are "a-1", "a-2" and so on, and so are their sources,
 * where they name none.
 */
export function quoting(debate: Debate, cards: Readonly<Record<ClaimId, readonly Quoted[]>>): Debate {
  const sources = new Map<string, Source>()
  const claims = [...entries(debate.claims)].map(([id, claim]): [ClaimId, Claim] => {
    const evidence = (cards[id] ?? []).map(({ quote = '', source, stillHolds, ...citation }, i): Evidence => {
      const own = `${id}-${i + 1}`
      if (source === undefined) sources.set(own, { ...blankCitation, ...citation, id: own })
      return {
        ...passageFrom({ quote, ...(stillHolds ? { stillHolds } : {}) }),
        id: own,
        order: `a${i}`,
        source: source ?? own,
      }
    })
    return [id, { ...claim, evidence: Object.fromEntries(evidence.map((card) => [card.id, card])) }]
  })
  return freeze({ ...debate, claims: shelfOf(claims), sources: shelfOf(sources), cases: {} }, true)
}

/** The debate with claims that differ in some fields. */
export function changing(debate: Debate, changes: Readonly<Record<ClaimId, Partial<Claim>>>): Debate {
  return produce(debate, (draft) => {
    for (const [id, fields] of Object.entries(changes)) Object.assign(at(draft.claims, id) as Claim, fields)
  })
}

/** Dates as people write them. */
export const anyDateText = fc.constantFrom('', 'n.d.', '2019', 'May 2026', '2024年5月1日', '29-30 May 2022', '2023-07')

/** A random debate some of whose claims have cards. */
export function anyQuotingDebate(options: DebateOptions = {}): fc.Arbitrary<Debate> {
  const card = fc.record({
    title: fc.constantFrom('', 'Report'),
    date: anyDateText,
    quote: fc.constantFrom('', 'Words.'),
  })
  return fc
    .tuple(anyDebate(options), fc.array(fc.option(card, { freq: 1 }), { minLength: 25, maxLength: 25 }))
    .map(([debate, drawn]) => {
      const cards = [...entries(debate.claims)].flatMap(([id, claim], i): [ClaimId, Quoted[]][] => {
        const held = drawn[i % drawn.length]
        return held == null || claim.reference !== undefined ? [] : [[id, [held]]]
      })
      return quoting(debate, Object.fromEntries(cards))
    })
}

/** "c0", "c1" and so on, each under the one before or all under the motion; every other one answers, the rest support. */
export function largeDebate(shape: 'deep' | 'wide', size: number): Debate {
  const debate = debateFrom('')
  const claims = Array.from({ length: size }, (_, i): Claim => {
    const parent = shape === 'wide' || i === 0 ? debate.motion : `c${i - 1}`
    return bareClaim({ id: `c${i}`, parent, order: 'a0', relation: i % 2 === 0 ? 'rebuts' : 'supports' }, `Claim ${i}`)
  })
  const all = [...entries(debate.claims), ...claims.map((claim) => [claim.id, claim] as const)]
  return quoting({ ...debate, claims: shelfOf(all) }, {})
}
