import type { ImpactLevel, ImpactPart } from '../../../core/model/impact.ts'

/** The words of impact calculus, by the names that debaters use. */
export const impact = {
  title: 'Impact calculus',
  names: {
    magnitude: 'Magnitude',
    probability: 'Probability',
    timeframe: 'Timeframe',
    reversibility: 'Reversibility',
    scope: 'Scope',
  } satisfies Record<ImpactPart, string>,
  /** Where there is room for one letter only. */
  signs: {
    magnitude: 'M',
    probability: 'P',
    timeframe: 'T',
    reversibility: 'R',
    scope: 'S',
  } satisfies Record<ImpactPart, string>,
  questions: {
    magnitude: 'How much does it change?',
    probability: 'How likely is it?',
    timeframe: 'How soon?',
    reversibility: 'How hard is it to undo?',
    scope: 'How many does it touch?',
  } satisfies Record<ImpactPart, string>,
  levels: {
    magnitude: {
      1: 'hardly noticeable',
      2: 'a small gain or nuisance',
      3: 'felt in everyday life',
      4: 'makes or breaks livelihoods',
      5: 'decides lives or a nation’s course',
    },
    probability: {
      1: 'barely possible',
      2: 'unlikely',
      3: 'as likely as not',
      4: 'likely',
      5: 'all but certain',
    },
    timeframe: {
      1: 'generations away',
      2: 'decades away',
      3: 'some years away',
      4: 'within a year',
      5: 'already happening',
    },
    reversibility: {
      1: 'easily undone',
      2: 'undone with some effort',
      3: 'undone at great cost',
      4: 'undone only in part',
      5: 'can never be undone',
    },
    scope: {
      1: 'a few people',
      2: 'a school or a neighbourhood',
      3: 'a city or a profession',
      4: 'a large part of a nation',
      5: 'whole nations',
    },
  } satisfies Record<ImpactPart, Record<ImpactLevel, string>>,
  level: (level: string, words: string) => `${level}: ${words}`,
  suggests: (percent: string) => `suggests ${percent}`,
  take: 'Take it',
  taken: 'Relevance is set to it',
  convention: 'The mean of the other parts, less where it is less probable. A convention to start from, not a truth.',
}
