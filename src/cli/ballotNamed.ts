import type { Ballot } from '../core/model/ballot.ts'
import { ballotOf, ballotsOf, type Debate } from '../core/model/debate.ts'
import { WrongCall } from './wrongCall.ts'

/** The ballot of a name, or the first where none is given. @throws WrongCall where the debate has no such ballot */
export function ballotNamed(debate: Debate, name: string | undefined): Ballot {
  if (name === undefined) return ballotOf(debate, undefined)
  const ballots = ballotsOf(debate)
  const found = ballots.find((ballot) => ballot.name === name)
  if (found !== undefined) return found
  const list = ballots.map((ballot) => `"${ballot.name}"`).join(', ')
  throw new WrongCall(`The debate has no ballot "${name}"; it has ${list}.`)
}
