/**
 * Memory for numbers that are needed only while something is computed, kept for the next time: a megabyte that is asked
 * for anew takes longer to come than what is computed in it. One holder has one scratch, and gives none of it out.
 */
export class Scratch<T extends Float64Array | Int32Array> {
  readonly #make: (length: number) => T
  #array: T

  /** @param make gives an array of a length */
  constructor(make: (length: number) => T) {
    this.#make = make
    this.#array = make(0)
  }

  /** An array of at least this length. It holds whatever was left in it. */
  atLeast(length: number): T {
    if (this.#array.length < length) this.#array = this.#make(length)
    return this.#array
  }
}
