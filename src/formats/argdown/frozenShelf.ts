import { freeze } from 'immer'
import { type Shelf, shelfOf } from '../../core/model/shelf.ts'

/** A deeply frozen shelf: freezing the debate then passes over its slots, instead of walking each for what is in it. */
export function frozenShelf<T>(pairs: Iterable<readonly [string, T]>): Shelf<T> {
  const shelf = shelfOf(pairs)
  for (const slot of Object.values(shelf)) {
    for (const id in slot) {
      const record = slot[id]
      if (typeof record === 'object' && !Object.isFrozen(record)) freeze(record, true)
    }
    Object.freeze(slot)
  }
  return Object.freeze(shelf)
}
