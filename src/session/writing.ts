import { type Accessor, batch, createSignal } from 'solid-js'
import { rewrite } from '../core/edit/rewrite.ts'
import { bothWrote } from '../core/model/bothWrote.ts'
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
  /** What the debate said when the box was last brought into it; where it says something else, somebody else has written. */
  let shared: string | undefined
  /** What the box said then: less than the debate, where others wrote in the same sentence meanwhile. */
  let boxed = ''
  const resting = createResting(() => put(text()))

  // In one pass: the box must not show for a moment what the debate says without its words, or the cursor would be lost.
  const put = (words: string): void =>
    batch(() => {
      resting.cancel()
      setDirty(false)
      const id = claim()
      if (id === null) return
      const said = claimText(writer.debate(), id) ?? ''
      const both = bothWrote(boxed, words, said) ?? words
      if (said !== both) writer.make((debate, clerk) => rewrite(debate, { claim: id, text: both, step }, clerk))
      shared = claimText(writer.debate(), id)
      boxed = words
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
      boxed = shared ?? ''
      setText(boxed)
      setClaim(id)
    },
    type(words) {
      // The box may have shown what others wrote.
      if (!dirty()) boxed = shown()
      setText(words)
      setDirty(true)
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
