import { type Accessor, createMemo, createSignal, on, untrack } from 'solid-js'
import type { ClaimId } from '../../../core/model/claim.ts'
import type { EvidenceId } from '../../../core/model/evidence.ts'
import type { Task } from '../../../core/prepare/task.ts'
import { tasksOf } from '../../../core/prepare/tasks.ts'
import type { OpenDebate } from '../../../session/openDebate.ts'

/** One thing to do, as the list shows it: all old evidence of a claim is one thing. */
export interface Step extends Pick<Task, 'kind' | 'claim' | 'weight'> {
  readonly evidence: readonly EvidenceId[]
}

/** All that there is to do for the side that is prepared, in an order that holds still while somebody works. */
export interface TaskList {
  /** What is to do by its key. */
  readonly tasks: Accessor<ReadonlyMap<string, Step>>
  /** The keys in the order of the list. */
  readonly keys: Accessor<readonly string[]>
  /** Whether the tasks rank otherwise by now than they stand. */
  readonly stale: Accessor<boolean>
  rankAgain(): void
}

/**
 * The ranks are taken when the list is made, when the side changes, and when a person asks for it: in between what is done
 * goes, what is new about a claim comes where the claim stands, and what is new of other claims comes last.
 * @param today the month, 1 to 12, that evidence is old or not by
 */
export function createTaskList(open: OpenDebate, today: { year: number; month: number }): TaskList {
  const { side } = open.preparing
  const [turn, setTurn] = createSignal(0)
  const ranked = createMemo(() =>
    stepsOf(
      tasksOf(open.debate(), { side: side(), swing: open.weighing.judgement().swing, ballot: open.ballot(), today }),
    ),
  )
  const places = createMemo(
    on([side, turn], () => {
      const order = new Map<ClaimId, number>()
      for (const { claim } of untrack(ranked)) if (!order.has(claim)) order.set(claim, order.size)
      return order
    }),
  )
  const standing = createMemo(() => {
    const order = places()
    const placeOf = (step: Step): number => order.get(step.claim) ?? order.size
    return [...ranked()].sort((a, b) => placeOf(a) - placeOf(b))
  })
  return {
    tasks: createMemo(() => new Map(standing().map((step) => [keyOf(step), step]))),
    keys: createMemo(() => standing().map(keyOf), undefined, { equals: sameItems }),
    stale: createMemo(() => !sameItems(standing(), ranked())),
    rankAgain: () => setTurn((n) => n + 1),
  }
}

function stepsOf(tasks: readonly Task[]): readonly Step[] {
  const steps = new Map<string, Step & { readonly evidence: EvidenceId[] }>()
  for (const { evidence, ...task } of tasks) {
    const key = keyOf(task)
    const step = steps.get(key) ?? { ...task, evidence: [] }
    if (evidence !== undefined) step.evidence.push(evidence)
    steps.set(key, step)
  }
  return [...steps.values()]
}

function keyOf({ kind, claim }: Pick<Task, 'kind' | 'claim'>): string {
  return `${kind} ${claim}`
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}
