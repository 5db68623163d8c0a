import { type Feature, features } from './format.ts'

/** What debates are made of, in English, by names that go into a list. */
export const featureNames: Readonly<Record<Feature, string>> = {
  relations: 'how claims bear on each other',
  undercuts: 'undercuts',
  groups: 'linked claims',
  references: 'references',
  notes: 'notes',
  tags: 'tags',
  sources: 'sources',
  authors: 'authors and their qualification',
  quotes: 'quotes',
  markings: 'what is underlined and emphasised',
  grades: 'grades of sources',
  lasting: 'what is meant to be old',
  weights: 'weights',
  ballots: 'further ballots',
  impacts: 'impact calculus',
  unquoted: 'sources that no claim quotes',
  cases: 'cases and the order of answers',
}

/** What becomes of that which a format does not hold, where something does. */
const instead: Partial<Readonly<Record<Feature, string>>> = {
  undercuts: 'they become rebuttals',
  references: 'they become sentences',
}

/** What a format may not hold, in English, as a list goes on after "does not hold". */
export const featureWords: Readonly<Record<Feature, string>> = Object.fromEntries(
  features.map((feature) => {
    const what = instead[feature]
    return [feature, what === undefined ? featureNames[feature] : `${featureNames[feature]} (${what})`]
  }),
) as Record<Feature, string>
