import type { Choice, Disputed } from '../../../core/merge/conflict.ts'
import type { CopyOf } from '../../../session/copyOf.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

/** The words of merging two copies of one debate. */
export const merge = {
  title: 'Merge two copies',
  copyOf: {
    here: 'You have this debate already.',
    same: 'You have this debate already, just as the file has it.',
    away: 'You have this debate already, put away: it comes back first.',
  } satisfies Record<CopyOf, string>,
  several: (n: number) =>
    count(n, {
      one: '# file is a copy of a debate that you have already:',
      other: '# files are copies of debates that you have already:',
    }),
  severalWays: {
    merge: 'Merge them, one after the other',
    new: 'Keep them as new debates beside those',
  },
  numbered: (n: number, all: number) => `Merge two copies (${n} of ${all})`,
  ways: {
    merge: 'Merge it with the debate here',
    new: 'Keep it as a new debate beside it',
    replace: 'Replace the debate here (a version of it is kept)',
  },
  from: (file: string) => `“${file}” and the debate here`,
  known: 'Both come from a state that is known here, so that it is clear who changed what.',
  unknown: 'What both come from is not known here, so nothing is deleted.',
  changes: (kinds: string) => `What the copy brings here: ${kinds}.`,
  changesNone: 'Beside what is asked below, the copy brings nothing new.',
  kept: (n: number) =>
    count(n, {
      one: '# claim stays though one copy deleted it: the other wrote in it or under it since.',
      other: '# claims stay though one copy deleted them: the other wrote in them or under them since.',
    }),
  mended: (n: number) =>
    count(n, {
      one: '# claim could not stay where either copy has it and has another place:',
      other: '# claims could not stay where either copy has them and have another place:',
    }),
  unplaced: (n: number) =>
    count(n, {
      one: 'Each copy moved a claim under the other, so # claim has no place. It goes to “Unplaced”, above the outline, from where you put it under a claim:',
      other:
        'Each copy moved claims under the other’s, so # claims have no place. They go to “Unplaced”, above the outline, from where you put them under a claim:',
    }),
  conflicts: (n: number) =>
    count(n, { one: 'Both changed # thing, each in another way', other: 'Both changed # things, each in another way' }),
  conflictsNone: 'There is nothing to decide: no two changes meet.',
  all: { mine: 'Mine everywhere', theirs: 'Theirs everywhere' },
  choices: { mine: 'Mine', theirs: 'Theirs', both: 'Both' } satisfies Record<Choice, string>,
  mineOf: 'Here',
  theirsOf: 'In the copy',
  disputed: {
    sentence: 'Sentence',
    note: 'Note',
    relation: 'Relation',
    place: 'Stands under',
    passage: 'Quoted passage',
    grade: 'Grade',
    'quoted-source': 'Source of the passage',
    citation: 'Source',
    conviction: 'Conviction',
    relevance: 'Relevance',
    impact: 'Impact',
    'ballot-name': 'Name of the ballot',
    'unset-weights': 'What an unset weight counts as',
    'case-name': 'Name of the case',
    'case-side': 'Side of the case',
    'case-format': 'Format of the case',
    'speech-words': 'Words of a speech',
    'speech-part': 'Place in a speech',
  } satisfies Record<Disputed, string>,
  quoted: (words: string) => `“${words}”`,
  notSaid: 'nothing',
  accept: 'Merge',
  skip: 'Leave this copy out',
  hint: 'One step: undo takes it back. Versions of both copies are kept.',
  hintUnsaved: 'One step: undo takes it back. While this debate is not saved, no versions of the copies are kept.',
  more: (n: number) => count(n, { one: 'Show # more', other: 'Show # more' }),
  done: 'The copies are merged. Undo takes it back.',
  replaced: 'The copy is in the place of the debate. Undo takes it back.',
  failed: (file: string, reason: string) => `“${file}” was not merged, and nothing changed here. ${reason}`,
  nothing: (file: string) => `“${file}” says nothing that is not here already.`,
}
