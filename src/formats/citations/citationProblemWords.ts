import { brief } from '../brief.ts'
import type { CitationProblem } from './citationProblem.ts'

/** One plain English sentence for what could not be read, without its line number. */
export function citationProblemInWords(problem: CitationProblem): string {
  const entry = problem.entry === '' ? 'An entry' : `"${brief(problem.entry)}"`
  switch (problem.kind) {
    case 'not-closed':
      return `${entry} is never closed; it was read as far as it goes.`
    case 'not-readable':
      return `${entry} cannot be read from here on; it was taken over as far as it goes.`
    case 'left-out':
      return `${entry} is not closed, or not written as it must be; nothing of it could be read, and it was left out.`
    case 'empty':
      return `${entry} says nothing of a source and was left out.`
    case 'too-long':
      return `${entry} is too long for a citation and was left out.`
    case 'too-deep':
      return `${entry} is nested too deeply and was left out.`
    case 'field-left-out':
      return `The field "${brief(problem.field)}" of ${problem.entry === '' ? 'an entry' : entry} is not as it must be and was left out.`
    case 'unknown-command':
      return `${entry} has the unknown command "${brief(problem.command)}", which stays as it is written.`
    case 'unknown-abbreviation':
      return `${entry} has "${brief(problem.name)}", which the file does not explain; it stays as it is written.`
    case 'crossref-lost':
      return `${entry} refers to "${brief(problem.key)}", which is not in the file or cannot be read.`
    case 'name-cut':
      return `${entry} has a name with too many commas, "${brief(problem.name)}"; what stands behind the third was left out.`
    case 'stray-text':
      return `"${brief(problem.text)}" belongs to no entry and was left out.`
  }
}
