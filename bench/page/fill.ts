import { check } from '../../src/core/model/check.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { createDebate } from '../../src/storage/library.ts'
import { openDatabase } from '../../src/storage/schema.ts'
import { generate } from '../generate.ts'

/** Where the measurements act. */
export interface Filled {
  readonly id: string
  readonly depth: number
  /** The first contention, at the top of the screen, and how many claims hang under it. */
  readonly first: string
  readonly under: number
  /** The first claim under it that has no answers. */
  readonly leaf: string
}

/** Generates a debate and stores it as the program itself would. */
export async function fill(size: number): Promise<Filled> {
  const { debate, first, depth } = generate(size)
  const problems = check(debate)
  if (problems.length > 0) throw new Error(`The generated debate is not sound: ${JSON.stringify(problems[0])}`)
  const db = await openDatabase()
  const stored = await createDebate(db, debate, Date.now())
  db.close()
  if (!stored) throw new Error(`There is a debate ${debate.id} already.`)
  const branch = subtreeOf(debate, first)
  const leaf = branch.find((id) => childrenOf(debate, id).length === 0) as string
  return { id: debate.id, depth, first, under: branch.length - 1, leaf }
}
