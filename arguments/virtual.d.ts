declare module 'virtual:arguments' {
  import type { Debate } from '../src/core/model/debate.ts'

  /** The debates that come with the program, in the order in which the library shows them. */
  export const motions: readonly {
    /** The debate's id and the file's name: letters, digits and hyphens. */
    readonly id: string
    /** The motion's sentence, so that a list needs no debate. */
    readonly motion: string
    /** Loads the debate, deeply frozen; the same value each time. */
    readonly load: () => Promise<Debate>
  }[]
}
