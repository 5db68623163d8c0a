// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { become } from '../../src/core/edit/become.ts'
import type { Clerk } from '../../src/core/edit/change.ts'
import { mergeDebates } from '../../src/core/merge/merge.ts'
import { claimOf, type Debate } from '../../src/core/model/debate.ts'
import { sameDebate } from '../../src/core/model/same.ts'
import { entries } from '../../src/core/model/shelf.ts'
import { readJsonFile, writeJson } from '../../src/formats/json.ts'
import { ancestorIn, lineageOf } from '../../src/storage/ancestors.ts'
import { append, readStored } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { keepVersion } from '../../src/storage/versions.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { type Act, anyAct, Person } from '../core/edit/anyEdit.ts'
import { expectSound, testClerk } from '../core/edit/prove.ts'

/** One member's device: a database, and somebody who writes in it. */
class Member {
  readonly clerk: Clerk
  readonly person: Person
  readonly db: Database
  constructor(name: string, db: Database) {
    this.clerk = testClerk(name)
    this.person = new Person(this.clerk)
    this.db = db
  }

  async stored(): Promise<{ debate: Debate; n: number }> {
    const stored = await readStored(this.db, 'd')
    if (stored === null) throw new Error('The debate is not there.')
    return stored
  }

  async edit(act: Act): Promise<void> {
    const { debate, n } = await this.stored()
    const outcome = this.person.act(debate, act)
    if (outcome !== null && 'change' in outcome) await append(this.db, outcome.debate, n, [outcome.change])
  }

  async send(): Promise<string> {
    const { debate, n } = await this.stored()
    return writeJson(debate, { lineage: await lineageOf(this.db, 'd', n) })
  }

  async receive(file: string): Promise<{ knew: boolean }> {
    const { debate: theirs, lineage = [] } = readJsonFile(file)
    const { debate: mine, n } = await this.stored()
    const was = await ancestorIn(this.db, 'd', lineage)
    const { debate: target } = mergeDebates(was, mine, theirs)
    await keepVersion(this.db, theirs, { kind: 'came', at: this.clerk.now(), change: n, lineage })
    const outcome = become(mine, { target, label: 'merge-copy' }, this.clerk)
    if ('change' in outcome) await append(this.db, outcome.debate, n, [outcome.change])
    return { knew: was !== null }
  }
}

test('E78 however copies go to and fro, the last common state is known, no claim that nobody deleted is lost, and in the end both say the same', async () => {
  const anyRound = fc.record({
    first: fc.array(anyAct, { maxLength: 5 }),
    second: fc.array(anyAct, { maxLength: 5 }),
    both: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      anyDebate({ most: 6 }),
      fc.array(anyRound, { minLength: 1, maxLength: 4 }),
      async (drawn, rounds) => {
        const start = JSON.parse(JSON.stringify(drawn)) as Debate
        globalThis.indexedDB = new IDBFactory()
        const one = new Member('A', await openDatabase('one'))
        const other = new Member('B', await openDatabase('other'))
        await createDebate(one.db, start, 1)
        // The other began with the file.
        const { debate, lineage = [] } = readJsonFile(await one.send())
        await createDebate(other.db, debate, 1)
        await keepVersion(other.db, debate, { kind: 'came', at: 0, change: 0, lineage })
        for (const { first, second, both } of rounds) {
          for (const act of first) await one.edit(act)
          for (const act of second) await other.edit(act)
          const [before, after] = [(await one.stored()).debate, (await other.stored()).debate]
          expect((await one.receive(await other.send())).knew).toBe(true)
          const merged = (await one.stored()).debate
          expectSound(merged)
          for (const [id] of entries(after.claims)) {
            const shared = claimOf(before, id) !== undefined
            if (shared) expect(claimOf(merged, id)).toBeDefined()
          }
          if (!both) continue
          expect((await other.receive(await one.send())).knew).toBe(true)
          expect(sameDebate((await other.stored()).debate, merged)).toBe(true)
        }
        one.db.close()
        other.db.close()
      },
    ),
    { numRuns: 12 },
  )
})
