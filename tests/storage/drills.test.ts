// @vitest-environment node
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { afterDrill } from '../../src/core/prepare/drill.ts'
import { keepDrill, readDrills } from '../../src/storage/drills.ts'
import { openDatabase } from '../../src/storage/schema.ts'

test('P60 what was practised is there again, each debate its own, and what cannot be read counts as nothing', async () => {
  const db = await openDatabase('drills')
  const good = afterDrill(undefined, 'good', 1_000)
  const missed = afterDrill(undefined, 'missed', 2_000)
  await keepDrill(db, 'one', 'a', good)
  await keepDrill(db, 'one', 'a', missed)
  await keepDrill(db, 'one', 'b', good)
  await keepDrill(db, 'two', 'a', good)
  await db.put('drills', { id: 'one', claim: 'c', state: { due: 'never' } as never })
  expect(await readDrills(db, 'one')).toEqual(
    new Map([
      ['a', missed],
      ['b', good],
    ]),
  )
  expect(await readDrills(db, 'two')).toEqual(new Map([['a', good]]))
  expect(await db.count('drills')).toBe(4)
  db.close()
})
