import { kialoLabels } from './row.ts'

/** A line that would begin a claim, be a reference or end the claims; backslashes before it change nothing in that. */
const structure = new RegExp(
  `^(\\s*)(\\\\*)(?=(?:\\d+\\.)+\\s+(?:${kialoLabels.join('|')}):|-> See (?:\\d+\\.)*\\d+\\.?\\s*$|Sources:\\s*$)`,
)

/** Lines of words as they are written: a backslash goes before what would be taken for the file's structure. */
export function guarded(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(structure, '$1\\$2'))
    .join('\n')
}

/** Lines of words as they were meant, each without the backslash that kept it from being structure. */
export function unguarded(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(structure, (_, blanks: string, slashes: string) => blanks + slashes.slice(1)))
    .join('\n')
}
