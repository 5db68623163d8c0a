import { type Ballot, blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim, type Claim, type Relation } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import type { Evidence } from '../../src/core/model/evidence.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import type { WriteContext } from '../../src/formats/format.ts'
import { debateOf } from '../core/anyDebate.ts'

const evidence = (id: string, fields: Partial<Evidence>): Record<string, Evidence> => ({
  [id]: { id, order: 'a0', title: '', publisher: '', date: '', url: '', quote: '', marks: [], grade: null, ...fields },
})

const claim = (id: string, parent: string, relation: Relation, text: string, more: Partial<Claim> = {}): Claim => ({
  ...bareClaim({ id, parent, order: id, relation }, text),
  ...more,
})

/** A debate that has all that a debate can have. */
export function wholeDebate(): Debate {
  const claims: Claim[] = [
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
          title: 'Air in the centre',
          publisher: 'Institute of Air',
          date: '2023',
          url: 'https://example.org/air?a=1&b="2"',
          quote: 'We measured for two years.\nNitrogen dioxide fell by a fifth, and stayed there.',
          marks: [
            { from: 27, to: 59 },
            { from: 65, to: 77 },
          ],
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
    claim('d', 'm', 'rebuts', 'Shops lose their customers.'),
    claim('da', 'd', 'rebuts', '', { reference: 'c' }),
    claim('db', 'd', 'supports', 'المتاجر تحتاج إلى سيارات', {
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
  return debateOf(claims, ballots)
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
    foldAll: 'Fold all',
    unfoldAll: 'Unfold all',
    untitled: 'Untitled debate',
  },
  today: '2026-10-03',
  standing: (id) => (id === 'm' ? 0.57 : 0.42),
}
