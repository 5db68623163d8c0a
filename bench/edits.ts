/**
 * One immer edit of one claim among many, on the same claims kept in three ways: the project's shelf (64 small records),
 * one plain record, and one Map. This is the measurement behind src/core/model/shelf.ts.
 */
import { enableMapSet, enablePatches, freeze, produceWithPatches } from 'immer'
import { bareClaim, type Claim } from '../src/core/model/claim.ts'
import { at, shelfOf } from '../src/core/model/shelf.ts'
import { median } from './report.ts'

enablePatches()
enableMapSet()

const rounds = 60
const warmUp = 10

type Edit = (id: string, text: string) => void

function ways(claims: readonly Claim[]): Record<string, Edit> {
  const pairs = claims.map((claim) => [claim.id, claim] as const)
  // Each way goes on from its own last result, as a debate does.
  let shelf = freeze({ claims: shelfOf<Claim>(pairs) }, true)
  let record = freeze({ claims: Object.fromEntries(pairs) as Record<string, Claim> }, true)
  let map = freeze({ claims: new Map<string, Claim>(pairs) }, true)
  return {
    shelf(id, text) {
      shelf = produceWithPatches(shelf, (draft) => {
        const claim = at(draft.claims, id)
        if (claim !== undefined) Object.assign(claim, { text })
      })[0]
    },
    record(id, text) {
      record = produceWithPatches(record, (draft) => {
        const claim = draft.claims[id]
        if (claim !== undefined) Object.assign(claim, { text })
      })[0]
    },
    Map(id, text) {
      map = produceWithPatches(map, (draft) => {
        const claim = draft.claims.get(id)
        if (claim !== undefined) Object.assign(claim, { text })
      })[0]
    },
  }
}

for (const size of [10_000, 100_000]) {
  const claims = Array.from({ length: size }, (_, i) =>
    bareClaim(
      { id: `claim${i.toString(36).padStart(9, '0')}`, parent: 'motion', order: 'a0', relation: 'supports' },
      'x',
    ),
  )
  const edits = Object.entries(ways(claims))
  const times: Record<string, number[]> = Object.fromEntries(edits.map(([name]) => [name, []]))
  for (let round = -warmUp; round < rounds; round++) {
    const id = (claims[((round + warmUp) * 7919) % size] as Claim).id
    // The ways take turns, and begin with another one each time, so that a slow moment hits all of them alike.
    for (let i = 0; i < edits.length; i++) {
      const [name, edit] = edits[(i + round + warmUp) % edits.length] as [string, Edit]
      const begun = performance.now()
      edit(id, `round ${round}`)
      if (round >= 0) times[name]?.push(performance.now() - begun)
    }
  }
  const onShelf = median(times.shelf ?? [])
  for (const [name, samples] of Object.entries(times)) {
    const [middle, least, most] = [median(samples), Math.min(...samples), Math.max(...samples)]
    const range = `${least.toFixed(2)} to ${most.toFixed(2)}`
    console.log(
      `${size.toLocaleString('en').padStart(7)} claims  ${name.padEnd(6)}  ${middle.toFixed(2).padStart(7)} ms  ` +
        `(${range})  ${(middle / onShelf).toFixed(1)} × the shelf`,
    )
  }
}
