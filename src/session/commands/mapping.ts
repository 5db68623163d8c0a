import type { OpenDebate } from '../openDebate.ts'
import type { Picture } from '../picture.ts'
import type { Session } from '../session.ts'
import { type Command, target } from './command.ts'

/** A command of the map; it can be done while the map is on the screen. */
function mapping<const Id extends string>(
  id: Id,
  keys: readonly string[],
  run: (picture: Picture, open: OpenDebate) => void,
): Command<Id> {
  return {
    id,
    group: 'map',
    keys,
    reach: 'view',
    can: (session) => session.open()?.picture() != null,
    run: (session: Session) => {
      const open = session.open()
      const picture = open?.picture() ?? null
      if (open !== null && picture !== null) run(picture, open)
    },
  }
}

/** Looking at the map. */
export const mappingCommands = [
  mapping('zoom-in', ['+', '='], (picture) => picture.zoom(1.3)),
  mapping('zoom-out', ['-'], (picture) => picture.zoom(1 / 1.3)),
  mapping('show-whole-map', ['F'], (picture) => picture.fit()),
  mapping('zoom-to-claim', ['Z'], (picture, open) => picture.show(open.selection.claim() ?? open.debate().motion)),
  mapping('focus-branch', ['O'], (picture) => picture.turnFocus()),
  {
    id: 'find-on-map',
    group: 'map',
    keys: ['Mod+f'],
    reach: 'anywhere',
    can: (session) => session.open()?.picture() != null,
    run: (session) => session.open()?.picture()?.find(),
  },
  {
    id: 'poster',
    group: 'debate',
    can: (session) => session.open() !== null,
    run: (session) => session.dialogs.show({ kind: 'poster' }),
  },
  {
    id: 'summary',
    group: 'debate',
    can: (session) => session.open() !== null,
    run: (session) => session.dialogs.show({ kind: 'summary' }),
  },
  {
    id: 'present',
    group: 'debate',
    keys: ['P'],
    reach: 'claims',
    can: (session) => session.open() !== null,
    run: (session) => {
      const found = target(session)
      if (found !== null) session.dialogs.show({ kind: 'present', what: { claim: found.claim } })
    },
  },
] as const satisfies readonly Command[]
