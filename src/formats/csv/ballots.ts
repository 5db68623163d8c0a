import * as v from 'valibot'
import type { Ballot } from '../../core/model/ballot.ts'
import type { BranchWeights } from '../../core/model/branch.ts'
import type { FileProblem } from '../fileProblem.ts'
import type { Unsaid } from '../format.ts'
import type { ReportTally } from '../reportTally.ts'
import { shareShape } from '../shape.ts'
import { type Given, impactLevelIn, weightsIn } from './numbers.ts'
import type { Records } from './records.ts'

interface NamedBallot {
  readonly name: string
  readonly defaults: Ballot['defaults']
}

const shape = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.strictObject({ name: v.string(), conviction: shareShape, relevance: shareShape })),
  v.minLength(1),
)

/**
 * What the ballots of a sheet are called, and what they say of each record.
 * @param wrong gets what is no weight or no level of an impact
 */
export function ballotsIn(
  { records, ballotCells }: Records,
  unsaid: Unsaid,
  tally: ReportTally,
  wrong: FileProblem[],
): { readonly ballots: readonly NamedBallot[]; readonly weights: readonly Readonly<Record<string, BranchWeights>>[] } {
  const ballots = new Map<string, NamedBallot>()
  for (const record of records) {
    const cell = record.cell('ballots')
    if (cell.trim() === '') continue
    const said = v.safeParse(shape, cell)
    if (!said.success) tally.leftOut('ballots', record.line)
    else for (const { name, ...defaults } of said.output) if (!ballots.has(name)) ballots.set(name, { name, defaults })
  }
  const [first = unsaid.ballot] = ballots.keys()
  const named = ballotCells.map((column) => ({ ...column, ballot: column.ballot ?? first }))
  const inOrder = [...named.filter(({ ballot }) => ballot === first), ...named]
  for (const { ballot: name } of inOrder) {
    if (!ballots.has(name)) ballots.set(name, { name, defaults: { conviction: 0.5, relevance: 0.5 } })
  }
  const weights = records.map(() => new Map<string, BranchWeights>())
  const say = (at: number, ballot: string, more: (known: BranchWeights) => BranchWeights) => {
    const said = weights[at] as Map<string, BranchWeights>
    said.set(ballot, more(said.get(ballot) ?? {}))
  }
  for (const { name, head, ballot, cells } of named) {
    if (name === 'conviction' || name === 'relevance') {
      for (const [i, share] of weightsIn(head, cells, wrong).entries()) {
        if (share !== null) say((cells[i] as Given).at, ballot, (known) => ({ ...known, [name]: share }))
      }
    } else {
      for (const given of cells) {
        const level = impactLevelIn(head, given, wrong)
        if (level !== null) say(given.at, ballot, (known) => ({ ...known, impact: { ...known.impact, [name]: level } }))
      }
    }
  }
  return { ballots: [...ballots.values()], weights: weights.map((said) => Object.fromEntries(said)) }
}
