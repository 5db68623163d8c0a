import { featureNames } from './featureWords.ts'
import { type Format, features } from './format.ts'

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
      row([featureNames[feature], ...read.map(({ holds }) => (holds.includes(feature) ? '✓' : '–'))]),
    ),
  ].join('\n')
}
