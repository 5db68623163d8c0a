import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { ClaimId, Side } from '../core/model/claim.ts'
import { claimOf, type Debate } from '../core/model/debate.ts'
import { childrenOf } from '../core/model/tree.ts'
import { pathUp, sideOf, subtreeOf } from '../core/model/walk.ts'
import { createRemembered, isStrings } from './device.ts'

/** Which claim is selected, what is folded, where the cursor should go. No part of the debate; not in undo. */
export interface Selection {
  /** A claim that is there, or null. */
  readonly claim: Accessor<ClaimId | null>
  /** The claim that keyboard focus is on its way to. */
  readonly focusing: Accessor<ClaimId | null>
  /** The claim to scroll to; a new value each time, also for the same claim. */
  readonly revealed: Accessor<{ readonly claim: ClaimId } | null>
  readonly folded: Accessor<ReadonlySet<ClaimId>>
  /** The column that a narrow screen shows. */
  readonly column: Accessor<Side>
  showColumn(side: Side): void
  select(claim: ClaimId | null): void
  /** Selects a claim, unfolds what hides it, and brings the focus there. */
  focus(claim: ClaimId): void
  /** The focus has arrived. */
  focused(): void
  fold(claim: ClaimId, folded: boolean): void
  foldAll(folded: boolean): void
}

/** @param debate the open debate, to know what there is and what hides it */
export function createSelection(debate: Accessor<Debate>): Selection {
  const [chosen, setChosen] = createSignal<ClaimId | null>(null)
  const [focusing, setFocusing] = createSignal<ClaimId | null>(null)
  const [revealed, setRevealed] = createSignal<{ readonly claim: ClaimId } | null>(null)
  const [column, setColumn] = createSignal<Side>('pro')
  const [foldList, setFoldList] = createRemembered<readonly string[]>(`folds.${debate().id}`, [], isStrings)
  const folded = createMemo<ReadonlySet<ClaimId>>(() => new Set(foldList()))
  const claim = createMemo(() => {
    const id = chosen()
    return id !== null && claimOf(debate(), id) !== undefined ? id : null
  })

  const reveal = (id: ClaimId): void => {
    const hiding = new Set(pathUp(debate(), id).map((above) => above.id))
    hiding.delete(id)
    if ([...hiding].some((above) => folded().has(above))) setFoldList(foldList().filter((fold) => !hiding.has(fold)))
    const contention = pathUp(debate(), id).at(-2)
    if (contention !== undefined) setColumn(sideOf(debate(), contention.id))
  }

  return {
    claim,
    focusing,
    revealed,
    folded,
    column,
    showColumn: setColumn,
    select: setChosen,
    focus(id) {
      if (claimOf(debate(), id) === undefined) return
      reveal(id)
      setChosen(id)
      setFocusing(id)
      setRevealed({ claim: id })
    },
    focused: () => setFocusing(null),
    fold(id, shut) {
      const others = foldList().filter((fold) => fold !== id)
      setFoldList(shut ? [...others, id] : others)
    },
    foldAll(shut) {
      const all = subtreeOf(debate(), debate().motion).filter((id) => childrenOf(debate(), id).length > 0)
      setFoldList(shut ? all.filter((id) => id !== debate().motion) : [])
    },
  }
}
