import { type Ballot, blankBallot } from '../../src/core/model/ballot.ts'
import type { Case } from '../../src/core/model/case.ts'
import { bareClaim, type Relation } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import { blankCitation, type Source } from '../../src/core/model/source.ts'
import type { WriteContext } from '../../src/formats/format.ts'
import { type WrittenCard, type WrittenClaim, writtenDebate } from '../core/writtenDebate.ts'

const evidence = (id: string, fields: Partial<WrittenCard>): Record<string, WrittenCard> => ({
  [id]: { id, order: 'a0', ...fields },
})

const claim = (
  id: string,
  parent: string,
  relation: Relation,
  text: string,
  more: Partial<WrittenClaim> = {},
): WrittenClaim => ({
  ...bareClaim({ id, parent, order: id, relation }, text),
  ...more,
})

/** A debate that has all that a debate can have. */
export function wholeDebate(): Debate {
  const claims: WrittenClaim[] = [
    {
      ...bareClaim(
        { id: 'm', parent: null, order: 'a0', relation: 'supports' },
        'Cities should close their centres to cars',
      ),
      note: 'For the autumn league.',
      tags: { league: true },
    },
    claim('a', 'm', 'supports', 'Air gets cleaner: <b>people</b> & trees breathe.', {
      tags: { health: true, 'two words': true },
      evidence: {
        ...evidence('e1', {
          source: 'air',
          quote: 'We measured for two years.\nNitrogen dioxide fell by a fifth, and stayed there.',
          marks: [
            { from: 27, to: 59 },
            { from: 65, to: 77 },
          ],
          underlined: [{ from: 3, to: 43 }],
          emphasised: [{ from: 44, to: 59 }],
          grade: 'primary',
        }),
        ...evidence('e2', { title: 'A memory', order: 'a1', grade: 'memory', url: 'javascript:alert(1)' }),
      },
    }),
    claim('aa', 'a', 'rebuts', 'The traffic only moves elsewhere.', { note: 'Ask for\nnumbers.' }),
    claim('aaa', 'aa', 'undercuts', 'Elsewhere is not where people live.'),
    claim('aaaa', 'aaa', 'rebuts', 'It is where the poor live.'),
    claim('aaaaa', 'aaaa', 'supports', 'Rents fall with every lane.'),
    claim('b', 'm', 'supports', 'Streets become places.', { group: 'g' }),
    claim('c', 'm', 'supports', 'Places make trade.', { group: 'g' }),
    claim('d', 'm', 'rebuts', 'Shops lose their customers.', {
      rank: 'a0',
      evidence: evidence('e4', { source: 'air', quote: 'Fewer shoppers came by car.', grade: 'secondary' }),
    }),
    claim('da', 'd', 'rebuts', '', { reference: 'c', rank: 'a1' }),
    claim('db', 'd', 'supports', 'المتاجر تحتاج إلى سيارات', {
      rank: 'a0',
      evidence: evidence('e3', { url: 'http://example.org/shops' }),
    }),
    claim('e', 'm', 'rebuts', '高齢者は歩けません。'),
  ]
  const ballots: Ballot[] = [
    {
      ...blankBallot({ id: 'judge', order: 'a0', name: 'Our judge' }),
      conviction: shelfOf([
        ['m', 0.5],
        ['a', 0.8],
        ['c', 0.6],
        ['d', 0.7],
      ]),
      relevance: shelfOf([
        ['a', 0.9],
        ['da', 0.4],
      ]),
    },
    blankBallot({ id: 'coach', order: 'a1', name: 'Coach' }),
  ]
  return writtenDebate(claims, ballots, { sources: [air, unquoted], cases: [ourCase] })
}

/** What two claims quote. */
const air: Source = {
  id: 'air',
  author: 'A. Breath; B. Calm',
  qualification: 'professor of air',
  title: 'Air in the centre',
  publisher: 'Institute of Air',
  date: '2023',
  url: 'https://example.org/air?a=1&b="2"',
  accessed: '3 October 2026',
}

/** What nobody quotes yet. */
const unquoted: Source = { ...blankCitation, id: 'later', author: 'C. Walker', title: 'To be read later' }

const ourCase: Case = {
  id: 'ours',
  order: 'a0',
  name: 'Clean air first',
  side: 'pro',
  format: {
    name: 'Two speeches',
    sides: { pro: 'Aff', con: 'Neg' },
    speeches: [
      { id: 's1', name: '1AC', minutes: 6, side: 'pro' },
      { id: 's2', name: 'Questions', minutes: 2.5, side: null },
    ],
    preparation: 4,
  },
  parts: {
    p1: {
      id: 'p1',
      order: 'a0',
      speech: 's1',
      kind: 'definitions',
      text: 'A centre: the old town.',
      supports: true,
      cards: 'none',
    },
    p2: { id: 'p2', order: 'a1', speech: 's1', kind: 'claim', claim: 'a', text: '', supports: false, cards: 'read' },
    p3: {
      id: 'p3',
      order: 'a0',
      speech: 'later',
      kind: 'link',
      text: 'That leaves trade.',
      supports: true,
      cards: 'whole',
    },
  },
}

/** What a document is written with: English words, a fixed day, and the same standing for all claims but the motion. */
export const context: WriteContext = {
  language: 'en',
  words: {
    pro: 'Pro',
    con: 'Con',
    supports: 'supports',
    rebuts: 'rebuts',
    undercuts: 'undercuts',
    see: 'see',
    note: 'Note',
    sources: 'Sources',
    standing: 'Standing',
    conviction: 'Conviction',
    relevance: 'Relevance',
    unanswered: 'unanswered',
    search: 'Search',
    accessed: 'accessed',
    foldAll: 'Fold all',
    unfoldAll: 'Unfold all',
    untitled: 'Untitled debate',
  },
  today: '2026-10-03',
  standing: (id) => (id === 'm' ? 0.57 : 0.42),
}
