import { type Command, target } from './command.ts'

/** How many pips a conviction shows. */
export const pips = 5

function rating<const N extends number>(n: N): Command<`rate-${N}`> {
  return {
    id: `rate-${n}`,
    group: 'weigh',
    keys: [String(n)],
    reach: 'tree',
    once: true,
    can: (session) => target(session) !== null,
    run: (session) => {
      const found = target(session)
      found?.open.rating.rate(found.claim, n / pips)
    },
  }
}

/** Rating the selected claim on the chosen ballot. */
export const weighingCommands = [
  rating(1),
  rating(2),
  rating(3),
  rating(4),
  rating(5),
  {
    id: 'clear-weight',
    group: 'weigh',
    keys: ['0'],
    reach: 'tree',
    once: true,
    onClaim: true,
    can: (session) => target(session) !== null,
    run: (session) => {
      const found = target(session)
      found?.open.rating.rate(found.claim, null)
    },
  },
] as const satisfies readonly Command[]
