import type { Weight } from '../../../core/model/ballot.ts'
import type { Burden } from '../../../core/weigh/burden.ts'
import type { Method } from '../../../core/weigh/semantics.ts'
import type { Verdict } from '../../../core/weigh/verdict.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

/** The words of the Weigh view, and of what explains a standing elsewhere. */
export const weigh = {
  title: 'What decides this debate?',
  verdicts: {
    pro: 'The motion stands, on these weights.',
    con: 'The motion falls, on these weights.',
    even: 'The motion stands on the line, on these weights.',
  } satisfies Record<Verdict, string>,
  strongest: (pro: string, con: string) =>
    `Burden of proof, by the strongest contention of each side (Pro pulls ${pro}, Con ${con}):`,
  burdensLabel: 'Burden of proof',
  burdens: {
    scintilla: 'Some evidence',
    preponderance: 'Preponderance',
    'clear-and-convincing': 'Clear and convincing',
    'beyond-reasonable-doubt': 'Beyond reasonable doubt',
  } satisfies Record<Burden, string>,
  burdenHints: {
    scintilla: 'Pro has some argument at all.',
    preponderance: 'Pro’s strongest contention pulls more than Con’s strongest.',
    'clear-and-convincing': 'Pro’s strongest also pulls more than 50, and more than 30 above Con’s strongest.',
    'beyond-reasonable-doubt': 'Con’s strongest also pulls less than 20.',
  } satisfies Record<Burden, string>,
  met: 'met',
  notMet: 'not met',
  method: 'Method',
  methods: {
    balanced: 'Balanced',
    'knock-out': 'Knock-out',
    cautious: 'Cautious',
  } satisfies Record<Method, string>,
  methodHints: {
    balanced: 'Every reason pulls by how well it stands × how much it matters; pulls add up.',
    'knock-out': 'A full refutation that nobody answers takes a claim to 0. For small maps.',
    cautious: 'Little moves until one side clearly says more.',
  } satisfies Record<Method, string>,
  sameVerdict: 'Same verdict in all three methods',
  otherVerdict: 'The verdict depends on the method',
  scope: 'Show',
  scopes: { contentions: 'Contentions', under: 'Under the selected claim', all: 'All claims' },
  table: 'What each claim is worth to the motion',
  columns: {
    side: 'Side',
    claim: 'Claim',
    standing: 'Standing',
    swing: 'Swing',
    conviction: 'Conviction',
    relevance: 'Relevance',
    answers: 'Answers',
    concede: 'Concede',
  },
  swingHint:
    'How much of the motion’s standing hangs on the claim: what it is now, less what it would be with the claim conceded',
  notSet: 'not set',
  answered: (answered: number, of: number) => `${answered} of ${of} answered`,
  unanswered: 'unanswered',
  decides: 'decides',
  decidesHint: 'Conceding this claim changes the verdict.',
  disagree: 'ballots disagree',
  more: (n: number) => `Show ${n} more`,
  shown: (shown: number, of: number) => `${shown} of ${count(of, { one: '# claim', other: '# claims' })}`,
  nothing: 'Nothing is argued here yet. Add claims in the outline, and weigh them.',
  noSelection: 'Select a claim to see what hangs under it.',
  decisive: (n: number) =>
    count(n, {
      one: '# claim decides alone: conceding it changes the verdict.',
      other: '# claims decide alone: conceding any one of them changes the verdict.',
    }),
  noneDecisive: 'No claim decides alone.',
  flip: 'One way to flip it: concede',
  flipTo: (standing: string) => `→ motion ${standing}.`,
  noFlip: 'Conceding everything on one side would not flip it: the weights of the motion itself hold it.',
  saveChart: 'Save the chart',
  chartTitle: 'What decides: swings',
  chartFailed: 'The chart could not be drawn as a picture. Save it as SVG.',
  whatIf: {
    title: 'What if',
    intro: 'Concede claims or move weights. The debate stays as it is until you apply.',
    motion: (before: string, after: string) => `Motion ${before} → ${after}`,
    apply: 'Apply',
    applyHint: 'Puts these weights on the ballot, as one edit that undo takes back. Conceded claims get relevance 0.',
    discard: 'Discard',
    concede: (text: string) => `Concede “${text}”`,
    conceded: 'conceded',
    forget: (text: string) => `Take back what is supposed of “${text}”`,
    would: (after: string) => `would stand at ${after}`,
    tryIt: 'Try it: what if…',
  },
  why: {
    title: (standing: string) => `Why it stands at ${standing}`,
    motionTitle: (standing: string) => `Why the motion stands at ${standing}`,
    start: 'On its own',
    startUnset: 'On its own (not set)',
    end: 'Stands at',
    alone: 'Nothing bears on it yet, so it stands where it starts.',
    pull: (relevance: string, strength: string, pull: string) =>
      `matters ${relevance} × stands at ${strength} = pulls ${pull}`,
    pullUndercut: (relevance: string, through: string, strength: string, pull: string) =>
      `matters ${relevance} × ${through} left after undercuts × stands at ${strength} = pulls ${pull}`,
    clamped: 'Balanced keeps a conviction between 1 and 99, so that answers can still move it.',
    sharing: {
      'log-odds': 'Each pull moves the log-odds by exactly ±2 × its pull; the points share out that move.',
      sums: 'Pulls add up; the points share out what they do together.',
      shapley: 'What arises only together is shared out over all orders of the answers (Shapley values).',
      sampled: 'Estimated from 2,000 orders of the answers (Shapley values, sampled).',
    },
    linked: 'linked:',
  },
  alone: {
    title: 'To flip the motion with this claim alone',
    need: (standing: string) => `It would have to stand at ${standing}.`,
    cannot: 'No standing of this claim alone would flip it.',
    concede: (before: string, after: string) => `Conceding it: motion ${before} → ${after}.`,
  },
  ballots: {
    title: 'Ballots disagree',
    motion: 'Motion',
    conviction: 'Conviction',
    relevance: 'Relevance',
    compare: 'Compare ballots',
    choose: 'Ballots to compare',
    chooseTwo: 'Choose two ballots or more. A new ballot can be made at the left.',
    only: 'There is one ballot only. Make another to compare: a lay judge, a policy judge, the opponents.',
    apart: 'Apart',
    apartHint: 'The largest difference in conviction or relevance',
    none: 'These ballots set the same weights everywhere.',
    weights: (conviction: string, relevance: string) => `conviction ${conviction}, relevance ${relevance}`,
  },
  rating: {
    title: 'Rating',
    on: (ballot: string) => `Rating: ${ballot}`,
    weights: { conviction: 'conviction', relevance: 'relevance' } satisfies Record<Weight, string>,
    numberKeys: 'The number keys set',
    relevanceOn: 'The number keys set relevance',
    whole: 'The whole debate',
    progress: 'Rated so far',
    rated: (rated: number, of: number) => `${rated} of ${of} rated`,
    branchDone: (of: number) =>
      count(of, { one: 'The # claim of this branch is rated', other: 'All # claims of this branch are rated' }),
    debateDone: (of: number) =>
      count(of, { one: 'The # claim of the debate is rated', other: 'All # claims of the debate are rated' }),
    nothing: 'There is nothing to rate here',
    ended: 'Rating has ended',
    relevance: (percent: string) => `relevance ${percent}`,
    relevanceUnset: 'relevance not set',
  },
  ready: {
    from: 'Start from',
    side: 'Our side',
    names: {
      blank: 'Blank',
      lay: 'Lay judge',
      policy: 'Policy judge',
      ours: 'Our side',
      opponents: 'The opponents',
    },
    hints: {
      blank: 'Nothing is set; unset counts as 50.',
      lay: 'Believes what is said a little: unset convictions count as 60. No view of its own on any claim.',
      policy: 'Believes claims by the best grade of their sources, from primary 85 to weak 40; without a source 35.',
      ours: 'Finds the claims for our side convincing (70), the others less so (40).',
      opponents: 'The reverse: their claims 70, ours 40.',
    },
  },
}
