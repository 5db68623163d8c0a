import { type Command, target } from './command.ts'

const going = <const Id extends string>(id: Id, key: string, by: 1 | -1): Command<Id> => ({
  id,
  group: 'weigh',
  keys: [key],
  reach: 'tree',
  can: (session) => session.open() !== null,
  run: (session) => session.open()?.rating.go(by),
})

/** Going through a branch from one unrated claim to the next. No letters: those that are free type ahead. */
export const ratingCommands = [
  {
    id: 'rate-branch',
    group: 'weigh',
    keys: [';'],
    reach: 'tree',
    onClaim: true,
    can: (session) => target(session) !== null,
    run: (session) => {
      const found = target(session)
      found?.open.rating.begin(found.claim)
    },
  },
  {
    id: 'rate-debate',
    group: 'weigh',
    can: (session) => session.open() !== null,
    run: (session) => {
      const open = session.open()
      open?.rating.begin(open.debate().motion)
    },
  },
  going('next-unrated', '.', 1),
  going('previous-unrated', ',', -1),
  {
    id: 'turn-weight',
    group: 'weigh',
    keys: ['/'],
    reach: 'tree',
    can: (session) => session.open() !== null,
    run: (session) => session.open()?.rating.turn(),
  },
  {
    id: 'end-rating',
    group: 'weigh',
    keys: ['Escape'],
    reach: 'tree',
    can: (session) => session.open()?.rating.active() ?? false,
    run: (session) => session.open()?.rating.end(),
  },
] as const satisfies readonly Command[]
