import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

/** The words of the one-page summary. */
export const summary = {
  title: 'One-page summary',
  button: 'One-page summary…',
  preview: 'The summary',
  paper: 'Paper',
  print: 'Print…',
  save: 'Save as HTML',
  basis: (by: { standing: string; ballot: string; method: string }) =>
    `${by.standing} of 100 on the ballot “${by.ballot}”, weighed by the method “${by.method}”.`,
  facts: (numbers: { standing: string; swing: string }) => `standing ${numbers.standing} · swing ${numbers.swing}`,
  noAnswer: 'Not answered yet',
  noContentions: 'No contentions yet.',
  more: (n: number) => count(n, { one: 'and # more contention', other: 'and # more contentions' }),
  decides: 'What decides',
  flip: (standing: string, more: number) => {
    const these = more === 0 ? 'these' : `these and ${more} more`
    return `No claim decides alone. Conceding ${these} together would bring the motion to ${standing}:`
  },
  held: 'No claim decides alone, and conceding everything on one side would not flip it.',
  unanswered: 'Unanswered',
  unansweredOf: (side: string, n: number) =>
    count(n, { one: `${side}: # claim`, other: `${side}: # claims, the weightiest of them` }),
  allAnswered: 'Every claim is answered.',
  map: 'The map',
  mapLeftOut: 'The map has too many contentions for this page; print it as a poster.',
}
