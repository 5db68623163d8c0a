import { type Feature, type Format, features } from './format.ts'

const names: Readonly<Record<Feature, string>> = {
  relations: 'how claims bear on each other',
  undercuts: 'undercuts',
  groups: 'linked claims',
  references: 'references',
  notes: 'notes',
  tags: 'tags',
  sources: 'sources: title, publisher, date, address',
  authors: 'authors, their qualification, when it was looked at',
  quotes: 'quotes, with what is read aloud',
  markings: 'what is underlined and emphasised',
  grades: 'grades of sources',
  lasting: 'what is meant to be old',
  weights: 'conviction and relevance',
  ballots: 'further ballots',
  impacts: 'impact calculus',
  unquoted: 'sources that no claim quotes',
  cases: 'cases, and the order of answers in blocks',
}

/**
 * What comes back from files that we wrote, as a Markdown table for people: features down, the formats that are read across.
 * Sentences and their order come back from all of them.
 */
export function formatTable(formats: readonly Format[]): string {
  const read = formats.filter(({ reader }) => reader !== undefined)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(['what comes back', ...read.map(({ label }) => label)]),
    row(['---', ...read.map(() => ':-:')]),
    ...features.map((feature) =>
      row([names[feature], ...read.map(({ holds }) => (holds.includes(feature) ? '✓' : '–'))]),
    ),
  ].join('\n')
}
