import { type Accessor, batch, createMemo, createSignal } from 'solid-js'
import type { ClaimId, Side } from '../core/model/claim.ts'
import { claimOf, type Debate } from '../core/model/debate.ts'
import { childrenOf } from '../core/model/tree.ts'
import { pathUp, sideOf, subtreeOf } from '../core/model/walk.ts'
import { createRemembered, isStrings } from './device.ts'

/** Which claim is selected, what is folded, where the cursor should go. No part of the debate; not in undo. */
export interface Selection {
  /** A claim that is there, or null. */
  readonly claim: Accessor<ClaimId | null>
  /** The claims chosen together, in the order in which they were chosen, the selected one among them; empty where it is alone. */
  readonly chosen: Accessor<ReadonlySet<ClaimId>>
  /** The claim that keyboard focus is on its way to. */
  readonly focusing: Accessor<ClaimId | null>
  /** The claim to scroll to; a new value each time, also for the same claim. */
  readonly revealed: Accessor<{ readonly claim: ClaimId } | null>
  /** What was selected last; a new value each time, also for the same claim. */
  readonly picked: Accessor<{ readonly claim: ClaimId | null }>
  readonly folded: Accessor<ReadonlySet<ClaimId>>
  /** The column that a narrow screen shows. */
  readonly column: Accessor<Side>
  showColumn(side: Side): void
  select(claim: ClaimId | null): void
  /** Selects a claim, and unfolds what hides it; the focus stays where it is. */
  reveal(claim: ClaimId): void
  /** Selects a claim, unfolds what hides it, and brings the focus there. */
  focus(claim: ClaimId): void
  /** Chooses claims together; the last of them is selected and gets the focus. */
  choose(claims: Iterable<ClaimId>): void
  /** Makes another one of those chosen together the selected one; the others stay chosen. */
  turnTo(claim: ClaimId): void
  /** Takes a claim among those chosen together with the selected one, or out of them. */
  turnChosen(claim: ClaimId): void
  /** The focus has arrived. */
  focused(): void
  fold(claim: ClaimId, folded: boolean): void
  foldAll(folded: boolean): void
}

const none: ReadonlySet<ClaimId> = new Set()

/** @param debate the open debate, to know what there is and what hides it */
export function createSelection(debate: Accessor<Debate>): Selection {
  const [selected, setSelected] = createSignal<ClaimId | null>(null)
  const [several, setSeveral] = createSignal<ReadonlySet<ClaimId>>(none)
  const [focusing, setFocusing] = createSignal<ClaimId | null>(null)
  const [revealed, setRevealed] = createSignal<{ readonly claim: ClaimId } | null>(null)
  const [picked, setPicked] = createSignal<{ readonly claim: ClaimId | null }>({ claim: null })
  const [column, setColumn] = createSignal<Side>('pro')
  const [foldList, setFoldList] = createRemembered<readonly string[]>(`folds.${debate().id}`, [], isStrings)
  const folded = createMemo<ReadonlySet<ClaimId>>(() => new Set(foldList()))
  const claim = createMemo(() => {
    const id = selected()
    return id !== null && claimOf(debate(), id) !== undefined ? id : null
  })
  const chosen = createMemo<ReadonlySet<ClaimId>>(() => {
    if (several().size === 0) return none
    const there = [...several()].filter((id) => claimOf(debate(), id) !== undefined)
    return there.length < 2 ? none : new Set(there)
  })
  const select = (id: ClaimId | null): void => {
    // Focus that comes to the selected claim chooses nothing anew.
    if (id !== selected()) setSeveral(none)
    batch(() => {
      setSelected(id)
      setPicked({ claim: id })
    })
  }

  const uncover = (id: ClaimId): void => {
    const hiding = new Set(pathUp(debate(), id).map((above) => above.id))
    hiding.delete(id)
    if ([...hiding].some((above) => folded().has(above))) setFoldList(foldList().filter((fold) => !hiding.has(fold)))
    const contention = pathUp(debate(), id).at(-2)
    if (contention !== undefined) setColumn(sideOf(debate(), contention.id))
  }

  const focus = (id: ClaimId): void => {
    setSelected(id)
    setPicked({ claim: id })
    setFocusing(id)
    setRevealed({ claim: id })
  }
  const choose = (claims: Iterable<ClaimId>): void => {
    const { motion } = debate()
    const list = [...claims].filter((id) => id !== motion && claimOf(debate(), id) !== undefined)
    const last = list.at(-1)
    batch(() => {
      setSeveral(list.length < 2 ? none : new Set(list))
      if (last !== undefined) focus(last)
    })
  }

  return {
    claim,
    chosen,
    focusing,
    revealed,
    picked,
    folded,
    column,
    showColumn: setColumn,
    select,
    reveal(id) {
      if (claimOf(debate(), id) === undefined) return
      batch(() => {
        uncover(id)
        select(id)
      })
    },
    focus(id) {
      if (claimOf(debate(), id) === undefined) return
      batch(() => {
        uncover(id)
        setSeveral(none)
        focus(id)
      })
    },
    choose,
    turnTo(id) {
      if (!chosen().has(id)) return
      batch(() => {
        setSelected(id)
        setPicked({ claim: id })
      })
    },
    turnChosen(id) {
      const now = new Set(chosen().size > 0 ? chosen() : claim() === null ? [] : [claim() as ClaimId])
      if (now.delete(id)) {
        // What is taken out keeps the focus while others are left; the last that is left is selected again by a click.
        choose(now)
        return
      }
      choose([...now, id])
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
