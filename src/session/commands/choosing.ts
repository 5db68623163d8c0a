import type { Arrow } from '../../core/layout/neighbours.ts'
import { type Command, claimTarget } from './command.ts'
import { neighbourAt } from './going.ts'

function reaching<const Id extends string>(id: Id, key: string, arrow: Arrow): Command<Id> {
  return {
    id,
    group: 'go',
    keys: [key],
    reach: 'tree',
    keysOnly: true,
    can: (session) => claimTarget(session) !== null,
    run: (session) => {
      const found = claimTarget(session)
      if (found === null) return
      const { open, claim } = found
      const next = neighbourAt(found, arrow)
      if (next === undefined || next === open.debate().motion) return
      const chosen = open.selection.chosen()
      // Going back over what was just chosen takes it out again.
      const kept = chosen.has(next) ? [...chosen].filter((id) => id !== claim && id !== next) : [...chosen, claim]
      open.selection.choose([...new Set(kept), next])
    },
  }
}

/** Choosing several claims, to delete, move, tag or weigh them at once. */
export const choosingCommands = [
  reaching('choose-down', 'Shift+ArrowDown', 'down'),
  reaching('choose-up', 'Shift+ArrowUp', 'up'),
  reaching('choose-right', 'Shift+ArrowRight', 'right'),
  reaching('choose-left', 'Shift+ArrowLeft', 'left'),
  {
    id: 'choose-one',
    group: 'go',
    keys: ['Escape'],
    reach: 'tree',
    can: (session) => (session.open()?.selection.chosen().size ?? 0) > 0,
    run: (session) => {
      const open = session.open()
      const claim = open?.selection.claim()
      if (claim != null) open?.selection.focus(claim)
    },
  },
] as const satisfies readonly Command[]
