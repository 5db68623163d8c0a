import { type Ballot, blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim, type Relation } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import { type WrittenClaim, writtenDebate } from '../core/writtenDebate.ts'

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

/** A debate with all that can be drawn of one: each kind of link on each other, and words that formats trip over. */
export function tangledDebate(): Debate {
  const claims: WrittenClaim[] = [
    {
      ...bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Schools should teach debating'),
      note: 'For the spring league.',
    },
    claim('a', 'm', 'supports', 'Who argues "both sides" learns\nto doubt <b>his own</b> & C:\\new side.', {
      tags: { key: true, 'two words': true },
      evidence: {
        e1: {
          id: 'e1',
          order: 'a0',
          author: 'C. Voice',
          qualification: 'judge for ten years',
          title: 'What debaters learn',
          publisher: 'Institute of Talk',
          date: '2024',
          url: 'https://example.org/talk?a=1&b="2"',
          quote: 'They changed their minds twice as often.',
          marks: [{ from: 5, to: 24 }],
          underlined: [{ from: 0, to: 12 }],
          emphasised: [{ from: 25, to: 30 }],
          accessed: '2026-03-01',
          grade: 'primary',
        },
        e2: {
          id: 'e2',
          order: 'a1',
          title: 'A memory',
          publisher: '',
          date: '',
          url: '',
          quote: '',
          marks: [],
          grade: 'memory',
        },
      },
    }),
    claim('aa', 'a', 'rebuts', 'Doubt is taught by being wrong, not by being told that one may be.', {
      note: 'Ask for\nnumbers.',
    }),
    claim('aaa', 'aa', 'undercuts', 'Debaters are told by judges that they were wrong.'),
    claim('aaaa', 'aaa', 'undercuts', 'Judges tell who won, not who was right.'),
    claim('b', 'm', 'supports', 'Talk decides in a democracy.', { group: 'g' }),
    claim('ba', 'b', 'undercuts', 'It decides there only if it is heard.'),
    claim('c', 'm', 'supports', 'Schools make democrats.', { group: 'g' }),
    claim('ca', 'c', 'undercuts', 'They do so by example, not by teaching.'),
    claim('d', 'm', 'rebuts', 'It makes people talk without meaning it.'),
    claim('da', 'd', 'rebuts', '', { reference: 'a', note: 'Here too.' }),
    claim('daa', 'da', 'undercuts', 'Doubt and meaning it are two things.'),
    claim('db', 'd', 'supports', 'الكلام بلا معنى', { tags: { key: true } }),
    claim('e', 'm', 'rebuts', '時間割にはもう空きがありません。'),
    claim('f', 'm', 'rebuts', ''),
  ]
  const ballots: Ballot[] = [
    {
      ...blankBallot({ id: 'judge', order: 'a0', name: 'Our judge' }),
      conviction: shelfOf([
        ['m', 0.5],
        ['a', 0.8],
        ['d', 0.7],
      ]),
      relevance: shelfOf([
        ['a', 0.9],
        ['b', 0.25],
        ['da', 0.4],
      ]),
      impact: shelfOf([['a', { magnitude: 4, probability: 2 }]]),
    },
    {
      ...blankBallot({ id: 'coach', order: 'a1', name: 'Coach' }),
      defaults: { conviction: 0.6, relevance: 0.4 },
      conviction: shelfOf([['aaaa', 1]]),
    },
  ]
  return writtenDebate(claims, ballots)
}
