/** Up to this many links, all their orders are gone through: 2¹² subsets. */
const exactUpTo = 12

/** How many orders are drawn where there are more. */
const draws = 2000

/**
 * Shapley values of links under product aggregation: how much each moves a node on average over all orders in which the
 * links could come. They add up to the whole move.
 * @param pulls each link's c, 0 to 1
 * @param signs +1 for a supporting link, −1 for an attacking one
 * @param strength the node's strength σ for an aggregate a
 * @returns the shares, and whether they were estimated from 2,000 random orders (the same ones each time) rather than
 * counted out
 */
export function sharesByShapley(
  pulls: readonly number[],
  signs: readonly number[],
  strength: (aggregate: number) => number,
): { shares: number[]; sampled: boolean } {
  return pulls.length <= exactUpTo
    ? { shares: countedOut(pulls, signs, strength), sampled: false }
    : { shares: drawn(pulls, signs, strength), sampled: true }
}

function countedOut(pulls: readonly number[], signs: readonly number[], strength: (a: number) => number): number[] {
  const count = pulls.length
  const subsets = 2 ** count
  const attacks = new Float64Array(subsets).fill(1)
  const supports = new Float64Array(subsets).fill(1)
  const sizes = new Int8Array(subsets)
  const values = new Float64Array(subsets)
  values[0] = strength(0)
  for (let subset = 1; subset < subsets; subset++) {
    const last = 31 - Math.clz32(subset)
    const rest = subset ^ (1 << last)
    const left = 1 - (pulls[last] as number)
    const supporting = (signs[last] as number) > 0
    attacks[subset] = (attacks[rest] as number) * (supporting ? 1 : left)
    supports[subset] = (supports[rest] as number) * (supporting ? left : 1)
    sizes[subset] = (sizes[rest] as number) + 1
    values[subset] = strength((attacks[subset] as number) - (supports[subset] as number))
  }
  // By size of the subset before it, the share of all orders in which a link comes right after just that subset.
  const weights = new Float64Array(count)
  let chance = 1 / Math.max(1, count)
  for (let size = 0; size < count; size++) {
    weights[size] = chance
    chance *= (size + 1) / Math.max(1, count - 1 - size)
  }
  return pulls.map((_, link) => {
    let share = 0
    for (let subset = 0; subset < subsets; subset++) {
      if ((subset & (1 << link)) !== 0) continue
      const more = (values[subset | (1 << link)] as number) - (values[subset] as number)
      share += (weights[sizes[subset] as number] as number) * more
    }
    return share
  })
}

function drawn(pulls: readonly number[], signs: readonly number[], strength: (a: number) => number): number[] {
  const shares = pulls.map(() => 0)
  const order = pulls.map((_, link) => link)
  const random = lehmer()
  for (let draw = 0; draw < draws; draw++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i] as number
      order[i] = order[j] as number
      order[j] = held
    }
    let [attacks, supports] = [1, 1]
    let before = strength(0)
    for (const link of order) {
      const left = 1 - (pulls[link] as number)
      if ((signs[link] as number) > 0) supports *= left
      else attacks *= left
      const after = strength(attacks - supports)
      shares[link] = (shares[link] as number) + (after - before) / draws
      before = after
    }
  }
  return shares
}

/** The minimal standard generator (Park and Miller 1988), always from the same seed, so that the same debate is explained alike. */
function lehmer(): () => number {
  let state = 20_261_123
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
