import { type Accessor, batch, createSignal } from 'solid-js'
import { rewrite } from '../core/edit/rewrite.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { claimOf, type Debate, textOf } from '../core/model/debate.ts'
import { createResting } from './resting.ts'
import type { Writer } from './writer.ts'

/** The one sentence that is being written in place. */
export interface Writing {
  /** The claim being written, or null. */
  readonly claim: Accessor<ClaimId | null>
  /** The words in the box. */
  readonly text: Accessor<string>
  /** Whether there are words in the box that the debate does not hold yet. */
  readonly dirty: Accessor<boolean>
  /** Begins on a claim. `step` is the step that added it, where it was added just now. */
  begin(claim: ClaimId, step?: string): void
  type(text: string): void
  /** Brings the words into the debate and goes on. */
  flush(): void
  /** Ends, keeping the words. A new claim that has none is given up. */
  keep(): void
  /** Ends as if it had never begun. */
  giveUp(): void
}

/** @param newStep gives a name for a step that no other has */
export function createWriting(writer: Writer, newStep: () => string): Writing {
  const [claim, setClaim] = createSignal<ClaimId | null>(null)
  const [text, setText] = createSignal('')
  const [dirty, setDirty] = createSignal(false)
  let step = ''
  let isNew = false
  /** What the debate said when the box was last the same; where it says something else, somebody else has written. */
  let shared: string | undefined
  const resting = createResting(() => put(text()))

  // In one pass: the box must not show for a moment what the debate says without its words, or the cursor would be lost.
  const put = (words: string): void =>
    batch(() => {
      resting.cancel()
      setDirty(false)
      const id = claim()
      if (id === null) return
      if (claimText(writer.debate(), id) !== words) {
        writer.make((debate, clerk) => rewrite(debate, { claim: id, text: words, step }, clerk))
      }
      shared = claimText(writer.debate(), id)
    })
  /** While nothing is typed, the box shows what others write. */
  const shown = (): string => {
    const id = claim()
    const words = id === null || dirty() ? undefined : claimText(writer.debate(), id)
    return words === undefined || words === shared ? text() : words
  }
  const end = (): void => {
    resting.cancel()
    setDirty(false)
    setClaim(null)
  }

  return {
    claim,
    text: shown,
    dirty,
    begin(id, addedBy) {
      if (claim() === id) return
      if (claim() !== null) this.keep()
      step = addedBy ?? newStep()
      isNew = addedBy !== undefined
      shared = claimText(writer.debate(), id)
      setText(shared ?? '')
      setClaim(id)
    },
    type(words) {
      batch(() => {
        setText(words)
        setDirty(true)
      })
      resting.touch()
    },
    flush() {
      if (dirty()) put(text())
    },
    keep() {
      if (claim() === null) return
      const words = shown().trim()
      if (words === '' && isNew) return this.giveUp()
      put(words)
      end()
    },
    giveUp() {
      if (claim() === null) return
      end()
      writer.giveUp(step)
    },
  }
}

function claimText(debate: Debate, id: ClaimId): string | undefined {
  const claim = claimOf(debate, id)
  return claim === undefined ? undefined : textOf(debate, claim)
}
