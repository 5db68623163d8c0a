import { produce } from 'immer'
import type { Debate } from '../core/model/debate.ts'
import { at } from '../core/model/shelf.ts'
import type { ReadFile } from './formatJobs.ts'

/** What a person calls what the file has no words for. */
export interface Names {
  /** The motion's sentence where it is another than the file's. */
  readonly motion?: string
  /** A ballot that has no name. */
  readonly ballot: string
}

/** The debate with its motion and its nameless ballots called so. */
export function named(debate: Debate, { motion, ballot: name }: Names): Debate {
  return produce(debate, (draft) => {
    const root = at(draft.claims, debate.motion)
    if (motion !== undefined && root !== undefined) root.text = motion
    for (const ballot of Object.values(draft.ballots)) if (ballot.name === '') ballot.name = name
  })
}

/** What is to be stored, and the file that it was read from. */
export interface Taken {
  readonly debate: Debate
  readonly read: ReadFile
  readonly file: string
}

/** One of several files as it is to be stored: its motion is the file's. */
export function taken({ name, read }: { readonly name: string; readonly read: ReadFile }, { ballot }: Names): Taken {
  return { debate: named(read.debate, { ballot }), read, file: name }
}
