import { grades } from '../../core/model/evidence.ts'
import type { ArgdownReason, DataRule, Found } from './reason.ts'

const rules: Record<DataRule, string> = {
  share: 'a number from 0 to 1',
  level: 'a whole number from 1 to 5',
  text: 'text',
  name: 'a name',
  grade: `one of ${grades.join(', ')}`,
  url: 'an address that begins with http:// or https://',
  marks: 'a list of {from, to} inside the quote, "from" before "to"',
  list: 'a list',
  number: 'a number',
  block: 'a block of keys and values',
  flag: 'true or false',
}

/** One plain English sentence for why a file cannot be read. */
export function reasonInWords(reason: ArgdownReason): string {
  switch (reason.kind) {
    case 'syntax':
      return reason.detail
    case 'cannot-stand':
      return `"${reason.found}" cannot stand here; relations must be indented under a claim, and text cannot follow a title alone.`
    case 'something-missing':
      return 'Something is missing here, or the indentation fits no line above.'
    case 'not-indented':
      return 'A relation must be indented under a claim.'
    case 'sign-alone':
      return 'There is no claim after this sign.'
    case 'character':
      return 'A character cannot be read here; write "\\" before a sign that Argdown gives a meaning to.'
    case 'yaml':
      return `The data between braces is not valid YAML: ${reason.detail}.`
    case 'too-deep':
      return 'The answers are nested more deeply than the Argdown parser can follow.'
    case 'empty':
      return 'There is no claim in this file.'
    case 'data':
      return `"${reason.path}" must be ${rules[reason.rule]}, not ${foundInWords(reason.found)}.`
  }
}

function foundInWords(found: Found): string {
  if (typeof found === 'object') return found.value
  return { nothing: 'nothing', list: 'a list', block: 'a block of keys and values' }[found]
}
