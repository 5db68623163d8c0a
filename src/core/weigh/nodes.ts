import type { ClaimId } from '../model/claim.ts'

/**
 * The numbers of claims as nodes of a graph, from 0. A number once given stays its claim's, whether or not the claim is
 * there, so that what one edit leaves as it was need not be looked up again after it.
 */
export class Nodes {
  readonly #numbers = new Map<ClaimId, number>()
  readonly #claims: ClaimId[] = []

  /** How many numbers have been given. */
  get size(): number {
    return this.#numbers.size
  }

  /** A claim's number; a claim that has none gets the next. */
  numberOf(claim: ClaimId): number {
    const known = this.#numbers.get(claim)
    if (known !== undefined) return known
    const next = this.#numbers.size
    this.#numbers.set(claim, next)
    this.#claims.push(claim)
    return next
  }

  /** A claim's number, or −1 where it was never given one. */
  find(claim: ClaimId | null | undefined): number {
    return claim == null ? -1 : (this.#numbers.get(claim) ?? -1)
  }

  /** The claim that was given a number. @throws Error where none was. */
  claimOf(node: number): ClaimId {
    const claim = this.#claims[node]
    if (claim === undefined) throw new Error(`No claim has the number ${node}.`)
    return claim
  }
}
