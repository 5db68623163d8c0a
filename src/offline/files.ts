/** A file of one build of the program, as it is asked for and what must come. */
export interface BuiltFile {
  /** From the program's own folder: "./" for the page, "./assets/x.js" for the rest. */
  readonly path: string
  /** The hash of its content in the form of Subresource Integrity, https://www.w3.org/TR/sri/. */
  readonly integrity: string
}

/** What a page asks the worker that serves it, or the one that waits. */
export type WorkerRequest =
  /** Whether everything is on this device; what is missing is fetched. The answer comes through the port. */
  | { readonly kind: 'is-whole' }
  /** The worker that waits takes the place of the one that serves. */
  | { readonly kind: 'take-over' }

/** The answer to `is-whole`. */
export interface Wholeness {
  readonly whole: boolean
  readonly files: number
}
