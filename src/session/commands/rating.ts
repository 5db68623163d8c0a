import type { Session } from '../session.ts'
import { type Command, target } from './command.ts'

/** Rating goes on where the claims are: in the outline. */
function showClaims(session: Session): void {
  if (session.view() !== 'outline') session.showView('outline')
}

const going = <const Id extends string>(id: Id, key: string, by: 1 | -1): Command<Id> => ({
  id,
  group: 'weigh',
  keys: [key],
  reach: 'tree',
  can: (session) => session.open() !== null,
  run: (session) => {
    showClaims(session)
    session.open()?.rating.go(by)
  },
})

/**
 * Going through a branch from one unrated claim to the next. No letters, for those that are free type ahead; all but one of
 * the keys stand beside the digits of a number pad too.
 */
export const ratingCommands = [
  {
    id: 'rate-branch',
    group: 'weigh',
    keys: [';'],
    reach: 'tree',
    once: true,
    onClaim: true,
    can: (session) => target(session) !== null,
    run: (session) => {
      showClaims(session)
      const found = target(session)
      found?.open.rating.begin(found.claim)
    },
  },
  {
    id: 'rate-debate',
    group: 'weigh',
    can: (session) => session.open() !== null,
    run: (session) => {
      showClaims(session)
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
    once: true,
    can: (session) => session.open() !== null,
    run: (session) => {
      showClaims(session)
      const rating = session.open()?.rating
      rating?.turnTo(rating.weight() === 'conviction' ? 'relevance' : 'conviction')
    },
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
