import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

export const present = {
  title: 'Presenting',
  nothing: 'There is nothing to show yet.',
  progress: 'How far it is',
  count: (at: string, of: string) => `${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  evidence: (n: number) => count(n, { one: '# source', other: '# sources' }),
  fill: 'Fill the screen',
  start: 'Present',
}
