import { type Accessor, createSignal, untrack } from 'solid-js'
import type { ClaimId } from '../core/model/claim.ts'
import type { DebateId } from '../core/model/debate.ts'

/** Rebuttals that were begun in practice and neither kept as claims nor graded: drafts of this device, by claim. */
export interface DrillWords {
  /** The claims that one has begun to answer. */
  readonly begun: Accessor<readonly ClaimId[]>
  /** What was written so far; empty where nothing was. */
  of(claim: ClaimId): string
  /** Keeps what is written by now, at once; nothing but blanks lets go of it. */
  keep(claim: ClaimId, words: string): void
}

/** In localStorage, for that is written even while a page goes; where it is full or forbidden they last until then. */
export function createDrillWords(debate: DebateId): DrillWords {
  const prefix = `rejoinder.drill.words.${debate}.`
  const [words, setWords] = createSignal(stored(prefix))
  return {
    begun: () => [...words().keys()],
    of: (claim) => words().get(claim) ?? '',
    keep(claim, written) {
      const isBlank = written.trim() === ''
      if ((untrack(words).get(claim) ?? '') === (isBlank ? '' : written)) return
      setWords((before) => {
        const after = new Map(before)
        if (isBlank) after.delete(claim)
        else after.set(claim, written)
        return after
      })
      try {
        if (isBlank) localStorage.removeItem(prefix + claim)
        else localStorage.setItem(prefix + claim, written)
      } catch {
        // No room: they hold for this page.
      }
    },
  }
}

function stored(prefix: string): ReadonlyMap<ClaimId, string> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
    return new Map(keys.map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? '']))
  } catch {
    return new Map()
  }
}
