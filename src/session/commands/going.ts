import type { Arrow } from '../../core/layout/neighbours.ts'
import { type OutlineRow, outlineRows } from '../../core/layout/outline.ts'
import type { ClaimId, Side } from '../../core/model/claim.ts'
import { claimOf } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { pathUp, rowOf, sideOf } from '../../core/model/walk.ts'
import type { OpenDebate } from '../openDebate.ts'
import type { Visits } from '../picture.ts'
import type { Session } from '../session.ts'
import { type Command, claimTarget, type Target, target } from './command.ts'

/** The lines of the column that a claim stands in. */
export function rowsAround({ open, claim }: Target): readonly OutlineRow[] {
  const contention = pathUp(open.debate(), claim).at(-2)
  const column = contention === undefined ? 'pro' : sideOf(open.debate(), contention.id)
  return outlineRows(open.debate(), column, open.selection.folded())
}

/** The lines of the tree that a claim stands in: the map is one tree, the outline two. */
function treeAround(target: Target): readonly OutlineRow[] {
  const { open } = target
  if (open.picture() === null) return rowsAround(target)
  const rows = (side: Side) => outlineRows(open.debate(), side, open.selection.folded())
  return [...rows('pro'), ...rows('con')]
}

function going<const Id extends string>(
  id: Id,
  key: string,
  find: (target: Target) => ClaimId | undefined,
): Command<Id> {
  return {
    id,
    group: 'go',
    keys: [key],
    reach: 'tree',
    keysOnly: true,
    can: (session) => target(session) !== null,
    run: (session) => {
      const found = target(session)
      if (found === null) return
      const next = find(found)
      if (next !== undefined) found.open.selection.focus(next)
    },
  }
}

function visiting<const Id extends string>(
  id: Id,
  key: string,
  find: (visits: Visits) => ClaimId | undefined,
): Command<Id> {
  const next = (session: Session): ClaimId | undefined => {
    const open = session.open()
    return open === null ? undefined : find(open.visits)
  }
  return {
    id,
    group: 'go',
    keys: [key],
    reach: 'tree',
    can: (session) => next(session) !== undefined,
    run: (session) => {
      const claim = next(session)
      if (claim !== undefined) session.open()?.selection.focus(claim)
    },
  }
}

/** What an arrow key does: in the map it follows the picture, elsewhere the lines. */
function pictured(
  arrow: Arrow,
  otherwise: (target: Target) => ClaimId | undefined,
): (target: Target) => ClaimId | undefined {
  return (target) => {
    const { open, claim } = target
    const picture = open.picture()
    if (picture === null) return otherwise(target)
    const next = picture.neighbour(claim, arrow)
    // An arrow that points away from the motion finds nothing behind a fold.
    if (next === undefined && open.selection.folded().has(claim)) open.selection.fold(claim, false)
    return next
  }
}

/** What lies at an arrow's end, in the map by the picture, elsewhere by the lines; folds stay as they are. */
export function neighbourAt(target: Target, arrow: Arrow): ClaimId | undefined {
  const { open, claim } = target
  const picture = open.picture()
  if (picture !== null) return picture.neighbour(claim, arrow)
  if (arrow === 'up' || arrow === 'down') return neighbour(arrow === 'up' ? -1 : 1)(target)
  if (arrow === 'left') return claimOf(open.debate(), claim)?.parent ?? undefined
  return open.selection.folded().has(claim) ? undefined : childrenOf(open.debate(), claim)[0]
}

const neighbour = (by: -1 | 1) => (target: Target) => {
  const rows = rowsAround(target)
  return rows[rows.findIndex((row) => row.id === target.claim) + by]?.id
}

/** Moving about, as in the ARIA tree pattern, and between a reference and its original. */
export const goingCommands = [
  going('go-down', 'ArrowDown', pictured('down', neighbour(1))),
  going('go-up', 'ArrowUp', pictured('up', neighbour(-1))),
  going(
    'go-in',
    'ArrowRight',
    pictured('right', ({ open, claim }) => {
      const [first] = childrenOf(open.debate(), claim)
      if (first === undefined || !open.selection.folded().has(claim)) return first
      open.selection.fold(claim, false)
      return undefined
    }),
  ),
  going(
    'go-out',
    'ArrowLeft',
    pictured('left', ({ open, claim }) => {
      if (claim === open.debate().motion) return undefined
      if (childrenOf(open.debate(), claim).length > 0 && !open.selection.folded().has(claim)) {
        open.selection.fold(claim, true)
        return undefined
      }
      const parent = claimOf(open.debate(), claim)?.parent
      return parent === open.debate().motion ? undefined : (parent ?? undefined)
    }),
  ),
  going('go-first', 'Home', (target) => treeAround(target)[0]?.id),
  going('go-last', 'End', (target) => treeAround(target).at(-1)?.id),
  going('unfold-siblings', '*', ({ open, claim }) => {
    for (const sibling of rowOf(open.debate(), claim)) open.selection.fold(sibling, false)
    return undefined
  }),
  going('fold-or-unfold', ' ', ({ open, claim }) => {
    if (claim === open.debate().motion || childrenOf(open.debate(), claim).length === 0) return undefined
    open.selection.fold(claim, !open.selection.folded().has(claim))
    return undefined
  }),
  visiting('go-back', 'Alt+Shift+ArrowLeft', ({ back }) => back()),
  visiting('go-forward', 'Alt+Shift+ArrowRight', ({ forward }) => forward()),
  {
    id: 'go-to-original',
    group: 'go',
    onClaim: true,
    can: (session) => originalOfTarget(claimTarget(session)) !== undefined,
    run: (session) => {
      const found = claimTarget(session)
      const original = originalOfTarget(found)
      if (original !== undefined) found?.open.selection.focus(original)
    },
  },
  {
    id: 'fold-all',
    group: 'go',
    can: (session) => session.open() !== null,
    run: (session) => foldAll(session.open(), true),
  },
  {
    id: 'unfold-all',
    group: 'go',
    can: (session) => session.open() !== null,
    run: (session) => foldAll(session.open(), false),
  },
  {
    id: 'go-to-motion',
    group: 'go',
    can: (session) => session.open() !== null,
    run: (session) => {
      const open = session.open()
      open?.selection.focus(open.debate().motion)
    },
  },
] as const satisfies readonly Command[]

function originalOfTarget(found: Target | null): ClaimId | undefined {
  return found === null ? undefined : claimOf(found.open.debate(), found.claim)?.reference
}

function foldAll(open: OpenDebate | null, folded: boolean): void {
  if (open === null) return
  open.selection.foldAll(folded)
  const claim = open.selection.claim()
  const contention = claim === null ? undefined : pathUp(open.debate(), claim).at(-2)
  // A claim that the folding hides cannot keep the focus.
  if (folded && contention !== undefined) open.selection.focus(contention.id)
}

/**
 * The next line of a column, after the claim and then from the top, whose sentence begins with what was typed.
 * @param start the typed letters, any case
 */
export function findAhead(
  { open, claim }: Target,
  start: string,
  textOf: (id: ClaimId) => string,
): ClaimId | undefined {
  const rows = rowsAround({ open, claim })
  const from = rows.findIndex((row) => row.id === claim)
  const turned = [...rows.slice(from + (start.length === 1 ? 1 : 0)), ...rows.slice(0, Math.max(0, from))]
  const wanted = start.toLocaleLowerCase()
  return turned.find((row) => textOf(row.id).toLocaleLowerCase().startsWith(wanted))?.id
}
