import { blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim, type ClaimId, type Relation, type Side } from '../../src/core/model/claim.ts'
import { type Debate, needClaim, originalOf, textOf } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { blocksOf, type Theme } from '../../src/core/prepare/blocks.ts'
import { type BlockVersion, type BlockWords, blocksDocument } from '../../src/formats/documents/blocksDocument.ts'
import type { DocumentFrame } from '../../src/formats/documents/documentPart.ts'
import { type WrittenClaim, writtenDebate } from '../core/writtenDebate.ts'

export const words: BlockWords = {
  pocket: 'Pro: blocks against Con',
  theme: (side, contention) => `${{ pro: 'Pro', con: 'Con' }[side]}: ${contention}`,
  at: (claim) => `AT: ${claim}`,
  undercuts: 'undercuts',
  noAnswer: 'No answer yet',
  wordless: 'No words yet',
  accessedOn: (date: string) => `accessed ${date}`,
}

export const frame: DocumentFrame = {
  title: 'Cities should close their centres to cars',
  language: 'en',
  today: '2026-10-03',
  contents: 'Contents',
}

/** The blocks of a side with their strength by order alone. */
export function themesOf(debate: Debate, side: Side): Theme[] {
  const ballot = blankBallot({ id: 'even', order: 'a0', name: 'Even' })
  return blocksOf(debate, side, { standing: () => 0.5, ballot })
}

export const partsOf = (debate: Debate, side: Side, version: BlockVersion) =>
  blocksDocument(debate, themesOf(debate, side), version, words)

/** What a book of blocks says one after the other, citations left out, with what stands before it. */
export interface Told {
  readonly as: 'heading' | 'item' | 'paragraph' | 'passage'
  readonly text: string
  readonly before?: { readonly number?: number; readonly lead?: string }
}

/** What a book must say, from the blocks themselves. */
export function toldOf(debate: Debate, side: Side, version: BlockVersion): Told[] {
  const text = (id: ClaimId) => textOf(debate, needClaim(debate, id)) || words.wordless
  const quotes = (id: ClaimId): Told[] =>
    cardsOf(debate, originalOf(debate, needClaim(debate, id)))
      .filter(({ quote }) => quote !== '')
      .map(({ quote }) => ({ as: 'passage', text: quote }))
  const told: Told[] = [{ as: 'heading', text: words.pocket }]
  for (const { contention, blocks } of themesOf(debate, side)) {
    const whose = needClaim(debate, contention).relation === 'supports' ? 'Pro' : 'Con'
    told.push({ as: 'heading', text: `${whose}: ${text(contention)}` })
    for (const { claim, answers } of blocks) {
      told.push({ as: 'heading', text: words.at(text(claim)) })
      if (answers.length === 0) told.push({ as: 'paragraph', text: words.noAnswer })
      for (const [i, answer] of answers.entries()) {
        const lead = answer.relation === 'undercuts' ? { lead: words.undercuts } : {}
        told.push({
          as: version === 'short' ? 'item' : 'paragraph',
          text: text(answer.claim),
          before: { number: i + 1, ...lead },
        })
        if (version === 'short') continue
        told.push(...quotes(answer.claim))
        for (const id of answer.supports) told.push({ as: 'paragraph', text: text(id) }, ...quotes(id))
      }
    }
  }
  return told
}

const claim = (id: string, parent: string, relation: Relation, text: string, more: Partial<WrittenClaim> = {}) => ({
  ...bareClaim({ id, parent, order: id, relation }, text),
  ...more,
})

/** A debate whose blocks for Pro have all that blocks can have. */
export function shopsDebate(): Debate {
  const claims: WrittenClaim[] = [
    { ...bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, frame.title), evidence: {} },
    claim('air', 'm', 'supports', 'Air gets cleaner.'),
    claim('shops', 'm', 'rebuts', 'Shops lose their customers.'),
    claim('spend', 'shops', 'rebuts', 'Who comes on foot spends more.', {
      rank: 'a0',
      evidence: {
        e1: {
          id: 'e1',
          order: 'a0',
          author: 'A. Walker',
          qualification: 'professor of trade',
          title: 'Feet and tills',
          publisher: 'City Institute',
          date: '2024',
          url: 'https://example.org/tills?a=1&b=2',
          accessed: '3 October 2026',
          quote: 'We counted for two years. Walkers spent a third more in all.',
          marks: [{ from: 26, to: 47 }],
          underlined: [{ from: 3, to: 47 }],
          emphasised: [{ from: 40, to: 47 }],
        },
        e2: { id: 'e2', order: 'a1', publisher: 'The Ledger', url: 'javascript:alert(1)' },
      },
    }),
    claim('ghent', 'spend', 'supports', 'In Ghent footfall rose.', {
      evidence: { e3: { id: 'e3', order: 'a0', quote: 'Footfall rose.\nIt stayed.' } },
    }),
    claim('sense', 'ghent', 'supports', 'It stands to reason.'),
    claim('passing', 'shops', 'undercuts', 'Who drove by never came in.', { rank: 'a1' }),
    claim('walk', 'm', 'rebuts', '高齢者は歩けません。'),
  ]
  return writtenDebate(claims, [blankBallot({ id: 'b', order: 'a0', name: 'Judge' })])
}
