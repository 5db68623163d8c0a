import { addCase } from '../../src/core/edit/cases.ts'
import type { Clerk } from '../../src/core/edit/change.ts'
import { ballotsOf, type Debate } from '../../src/core/model/debate.ts'
import { debateFormats, formatFrom } from '../../src/core/prepare/debateFormats.ts'
import { startingParts } from '../../src/core/prepare/startingCase.ts'
import { standings } from '../../src/core/weigh/standing.ts'
import { createDebate } from '../../src/storage/library.ts'
import { openDatabase } from '../../src/storage/schema.ts'
import { generate } from '../generate.ts'

/** Stores a generated debate in which Pro has begun its case, as the program itself would. Returns the debate's id. */
export async function fillPrepared(size: number): Promise<string> {
  const debate = withCase(generate(size).debate)
  const db = await openDatabase()
  const stored = await createDebate(db, debate, Date.now())
  db.close()
  if (!stored) throw new Error(`There is a debate ${debate.id} already.`)
  return debate.id
}

function withCase(debate: Debate): Debate {
  const [preset] = debateFormats
  const [ballot] = ballotsOf(debate)
  if (preset === undefined || ballot === undefined) throw new Error('There is no format, or no ballot.')
  const format = formatFrom(preset, { pro: 'Pro', con: 'Con' })
  const { of } = standings(debate, ballot)
  let given = 0
  const clerk: Clerk = { by: 'bench', now: () => 0, newId: () => `case${++given}` }
  const parts = startingParts(debate, 'pro', format, of)
  const made = addCase(debate, { name: 'Our case', side: 'pro', format, parts }, clerk)
  if ('refused' in made) throw new Error(`The case was refused: ${made.refused}`)
  return made.debate
}
