import { grades } from '../../core/model/evidence.ts'
import type { ArgdownReason, DataRule } from './reason.ts'

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

/** One plain English sentence for an error, for the terminal and the build; the screen has words of its own. */
export function reasonInWords(reason: ArgdownReason): string {
  switch (reason.kind) {
    case 'syntax':
      return reason.detail
    case 'yaml':
      return `The data between braces is not valid YAML: ${reason.detail}.`
    case 'too-deep':
      return 'The answers are nested more deeply than the Argdown parser can follow.'
    case 'empty':
      return 'There is no claim in this file.'
    case 'data':
      return `"${reason.path}" must be ${rules[reason.rule]}, not ${reason.found}.`
  }
}
