import type { CitationProblem } from '../../formats/citations/citationProblem.ts'
import type { Speech } from '../words/language.tsx'

/** So much of what a file says is shown in a sentence about it. */
const most = 80

/** What of a citation could not be read, as one sentence. */
export function problemInWords(t: Speech['t'], problem: CitationProblem): string {
  const entry = problem.entry === '' ? t('sourceList.an') : t('sourceList.entry', brief(problem.entry))
  switch (problem.kind) {
    case 'field-left-out':
      return t('sourceList.problems.field-left-out', entry, brief(problem.field))
    case 'unknown-command':
      return t('sourceList.problems.unknown-command', entry, brief(problem.command))
    case 'unknown-abbreviation':
      return t('sourceList.problems.unknown-abbreviation', entry, brief(problem.name))
    case 'crossref-lost':
      return t('sourceList.problems.crossref-lost', entry, brief(problem.key))
    case 'name-cut':
      return t('sourceList.problems.name-cut', entry, brief(problem.name))
    case 'stray-text':
      return t('sourceList.problems.stray-text', brief(problem.text))
    default:
      return t(`sourceList.problems.${problem.kind}`, entry)
  }
}

function brief(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('')
}
