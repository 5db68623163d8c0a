import type { Session } from '../session.ts'
import { type Command, target } from './command.ts'

/** How many pips a conviction shows. */
export const pips = 5

function rate(session: Session, value: number | null): void {
  const found = target(session)
  if (found === null) return
  const { rating, selection } = found.open
  if (selection.chosen().size > 0) rating.rateChosen(value)
  else rating.rate(found.claim, value)
}

function rating<const N extends number>(n: N): Command<`rate-${N}`> {
  return {
    id: `rate-${n}`,
    group: 'weigh',
    keys: [String(n)],
    reach: 'tree',
    once: true,
    can: (session) => target(session) !== null,
    run: (session) => rate(session, n / pips),
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
    run: (session) => rate(session, null),
  },
] as const satisfies readonly Command[]
