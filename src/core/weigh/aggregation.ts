/** The links onto one node, and what they pull: a chain that begins with `first`; −1 ends it, or begins an empty one. */
type Links = [first: number, next: Int32Array, polarities: Int8Array, pulls: Float64Array]

/**
 * What all the links onto a node come to. Every aggregation here is affine in each single pull while the others rest, so
 * that da/dc of a link says exactly, not just nearly, what any change of that link alone would do to a.
 */
export interface Aggregation {
  /** a: positive where the links speak for the node, negative where they speak against it, 0 where there are none. */
  readonly total: (...links: Links) => number
  /** Gives a, and writes da/dc of every link onto the node into `leverages[link]`. Never divides by 1 − c. */
  readonly leverages: (leverages: Float64Array, ...links: Links) => number
}

/**
 * a = k·Σ p·c: what speaks for the node less what speaks against it.
 * @param k how much one full link adds, above 0
 */
export function sums(k: number): Aggregation {
  return {
    total(first, next, polarities, pulls) {
      let sum = 0
      for (let link = first; link >= 0; link = next[link] as number) {
        sum += (polarities[link] as number) * (pulls[link] as number)
      }
      return k * sum
    },
    leverages(leverages, first, next, polarities, pulls) {
      let sum = 0
      for (let link = first; link >= 0; link = next[link] as number) {
        const polarity = polarities[link] as number
        leverages[link] = k * polarity
        sum += polarity * (pulls[link] as number)
      }
      return k * sum
    },
  }
}

/** a = Π over attacks (1 − c) − Π over supports (1 − c): each side only fills up what its own others left. */
export const products: Aggregation = {
  total(first, next, polarities, pulls) {
    let leftBySupports = 1
    let leftByAttacks = 1
    for (let link = first; link >= 0; link = next[link] as number) {
      if ((polarities[link] as number) > 0) leftBySupports *= 1 - (pulls[link] as number)
      else leftByAttacks *= 1 - (pulls[link] as number)
    }
    return leftByAttacks - leftBySupports
  },
  leverages(leverages, first, next, polarities, pulls) {
    // What the others of a link's own side leave: those before it times those after it.
    const passed: number[] = []
    let supports = 1
    let attacks = 1
    for (let link = first; link >= 0; link = next[link] as number) {
      passed.push(link)
      const supporting = (polarities[link] as number) > 0
      leverages[link] = supporting ? supports : -attacks
      if (supporting) supports *= 1 - (pulls[link] as number)
      else attacks *= 1 - (pulls[link] as number)
    }
    const total = attacks - supports
    supports = 1
    attacks = 1
    for (let link = passed.pop(); link !== undefined; link = passed.pop()) {
      const supporting = (polarities[link] as number) > 0
      leverages[link] = (leverages[link] as number) * (supporting ? supports : attacks)
      if (supporting) supports *= 1 - (pulls[link] as number)
      else attacks *= 1 - (pulls[link] as number)
    }
    return total
  },
}
