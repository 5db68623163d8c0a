// @vitest-environment node
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import type { Change } from '../../src/core/edit/change.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { check } from '../../src/core/model/check.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { sameDebate } from '../../src/core/model/same.ts'
import { ancestorIn, lineageOf } from '../../src/storage/ancestors.ts'
import { append } from '../../src/storage/journal.ts'
import { createDebate, purgeDebate } from '../../src/storage/library.ts'
import { pack, unpack } from '../../src/storage/packed.ts'
import { UnreadableRecordError } from '../../src/storage/record.ts'
import { type Database, openDatabase, type Version, type VersionKind } from '../../src/storage/schema.ts'
import { thinnedOut } from '../../src/storage/thinning.ts'
import { deleteVersion, keepVersion, listVersions, nameVersion, readVersion } from '../../src/storage/versions.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { largeDebate } from '../core/largeDebate.ts'

let db: Database
const start = debateFrom('+ one\n- two\n  - three')
const hour = 3_600_000
const day = 24 * hour

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
  await createDebate(db, start, 1)
})

/** A change on top of `n` others, on the disk. */
async function written(
  debate: Debate,
  n: number,
  text: string,
  by: string,
): Promise<{ debate: Debate; change: Change }> {
  const clerk = testClerk(`${by}${n}`)
  const outcome = edited(addClaim(debate, { parent: 'one', relation: 'supports', text }, clerk))
  await append(db, outcome.debate, n, [outcome.change])
  return outcome
}

test('P93 any debate is packed and unpacked as it was, in fewer bytes, also where nothing can compress', async () => {
  await fc.assert(
    fc.asyncProperty(anyDebate(), async (debate) => {
      expect(await unpack(await pack(debate))).toEqual(JSON.parse(JSON.stringify(debate)))
    }),
    { numRuns: 30 },
  )
  const large = largeDebate(2000)
  const packed = await pack(large)
  expect(packed.bytes.length * 5).toBeLessThan(JSON.stringify(large).length)
  vi.stubGlobal('CompressionStream', undefined)
  const plain = await pack(large)
  vi.unstubAllGlobals()
  expect(plain.form).toBe('plain')
  expect(await unpack(plain)).toEqual(JSON.parse(JSON.stringify(large)))
})

test('P93 versions are listed latest first without their debates, named, read and deleted', async () => {
  await keepVersion(db, start, { kind: 'opened', at: 10, change: 0 })
  const after = edited(rewrite(start, { claim: 'one', text: 'rewritten' }, testClerk())).debate
  await keepVersion(db, after, { kind: 'activity', at: 20 })
  const { versions } = await listVersions(db, 'd')
  expect(versions.map(({ n, kind, claims }) => [n, kind, claims])).toEqual([
    [2, 'activity', 3],
    [1, 'opened', 3],
  ])
  expect(sameDebate(await readVersion(db, 'd', 1), start)).toBe(true)
  expect(sameDebate(await readVersion(db, 'd', 2), after)).toBe(true)
  await nameVersion(db, 'd', 2, 'Final')
  await deleteVersion(db, 'd', 1)
  expect((await listVersions(db, 'd')).versions.map(({ kind, name }) => [kind, name])).toEqual([['named', 'Final']])
  expect(await db.count('versionDebates')).toBe(1)
})

test('P94 none is kept twice: within five minutes of another, or of the same change, in whichever tab', async () => {
  const activity = { kind: 'activity', once: true, unlessWithin: 5 * 60_000 } as const
  const kept = await Promise.all(
    [0, 1].map((at) => keepVersion(db, start, { ...activity, at: 1_000_000 + at, change: 4 })),
  )
  expect(kept.filter((version) => version !== null)).toHaveLength(1)
  expect(await keepVersion(db, start, { ...activity, at: 9_000_000, change: 4 })).toBeNull()
  expect(await keepVersion(db, start, { ...activity, at: 9_000_000, change: 5 })).not.toBeNull()
})

test('P95 a version that cannot be read is named and kept, and hides no other', async () => {
  await keepVersion(db, start, { kind: 'named', name: 'sound', at: 1 })
  await keepVersion(db, start, { kind: 'named', name: 'torn', at: 2 })
  const body = await db.get('versionDebates', ['d', 2])
  if (body === undefined) throw new Error('It was not kept.')
  const line = (await listVersions(db, 'd')).versions[0] as Version
  for (const damaged of [
    { ...body, bytes: body.bytes.slice(0, 30) },
    { ...body, bytes: new Uint8Array() },
    { ...body, form: 'zip' as 'gzip' },
    { ...body, bytes: 'words' as unknown as Uint8Array },
    { ...body, ...(await pack({ ...start, motion: 'nobody' })) },
    { ...body, ...(await pack({ id: 'd', claims: 7 } as unknown as Debate)) },
  ]) {
    await db.put('versionDebates', damaged)
    await expect(readVersion(db, 'd', 2)).rejects.toThrow(UnreadableRecordError)
    expect(await db.get('versionDebates', ['d', 2])).toEqual(damaged)
    expect(sameDebate(await readVersion(db, 'd', 1), start)).toBe(true)
  }
  await db.put('versions', { ...line, n: 7, kind: 'odd' as VersionKind })
  expect(await listVersions(db, 'd')).toMatchObject({
    versions: [{ name: 'torn' }, { name: 'sound' }],
    unreadable: [7],
  })
  await keepVersion(db, start, { kind: 'named', name: 'next', at: 3 })
  expect((await listVersions(db, 'd')).versions[0]).toMatchObject({ n: 8, name: 'next' })
})

test('P97 versions thin out: all of an hour, one an hour for a day, one a day for a month, then one a week', () => {
  const now = 1000 * day
  const every = (from: number, to: number, step: number): Version[] =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, i) => {
      const at = now - to + i * step
      return { id: 'd', n: at, kind: 'activity', name: '', at, claims: 0, bytes: 0 }
    })
  const all = every(0, 100 * day, 5 * 60_000)
  const gone = new Set(thinnedOut(all, now))
  const left = all.filter(({ n }) => !gone.has(n))
  const between = (from: number, to: number) => left.filter(({ at }) => now - at > from && now - at <= to).length
  expect(between(-1, hour)).toBe(12)
  expect([23, 24]).toContain(between(hour, day))
  expect([29, 30]).toContain(between(day, 30 * day))
  expect([10, 11]).toContain(between(30 * day, 100 * day))
  expect(thinnedOut(left, now)).toEqual([])
})

test('P97 what was named, or kept before an import, or came, stays whatever its age; thinning again takes nothing more', () => {
  const anyKind = fc.constantFrom<VersionKind>('opened', 'activity', 'deletion', 'restore', 'named', 'import', 'came')
  const anyVersion = fc.record({ kind: anyKind, at: fc.nat(200 * day) })
  fc.assert(
    fc.property(fc.array(anyVersion, { maxLength: 60 }), (drawn) => {
      const versions = drawn.map((each, n): Version => ({ id: 'd', n, name: '', claims: 0, bytes: 0, ...each }))
      const now = 200 * day
      const gone = new Set(thinnedOut(versions, now))
      const left = versions.filter(({ n }) => !gone.has(n))
      for (const { n, kind } of versions) {
        if (kind === 'named' || kind === 'import' || kind === 'came') expect(gone.has(n)).toBe(false)
      }
      expect(thinnedOut(left, now)).toEqual([])
      if (versions.length > 0) expect(left.length).toBeGreaterThan(0)
    }),
  )
})

test('P98 versions go with a debate that is deleted for good, and none is kept of it afterwards', async () => {
  await createDebate(db, { ...start, id: 'other' }, 1)
  await keepVersion(db, start, { kind: 'named', at: 1 })
  await keepVersion(db, { ...start, id: 'other' }, { kind: 'named', at: 1 })
  await db.put('versions', { id: 'd', n: 9, odd: true } as unknown as Version)
  await purgeDebate(db, 'd')
  expect(await keepVersion(db, start, { kind: 'deletion', at: 2 })).toBeNull()
  expect(await db.getAllKeys('versions')).toEqual([['other', 1]])
  expect(await db.getAllKeys('versionDebates')).toEqual([['other', 1]])
})

test('P99 the last common state is found: in the journal, where two began alike, and in a copy that came before', async () => {
  const one = await written(start, 0, 'a', 'A')
  const sent = await lineageOf(db, 'd', 1)
  expect(sent.at(-1)).toBe(one.change.id)
  const two = await written(one.debate, 1, 'b', 'A')
  // A copy that went on from what was sent.
  expect(sameDebate((await ancestorIn(db, 'd', [...sent, 'B1', 'B2'])) as Debate, one.debate)).toBe(true)
  // One that is older than this, and one that is newer.
  expect(sameDebate((await ancestorIn(db, 'd', sent.slice(0, 1))) as Debate, start)).toBe(true)
  expect(sameDebate((await ancestorIn(db, 'd', [...(await lineageOf(db, 'd', 2)), 'B3'])) as Debate, two.debate)).toBe(
    true,
  )
  expect(await ancestorIn(db, 'd', ['elsewhere'])).toBeNull()
  // After a merge both have what the copy said.
  const theirs = edited(rewrite(one.debate, { claim: 'two', text: 'theirs' }, testClerk('B'))).debate
  await keepVersion(db, theirs, { kind: 'came', at: 5, change: 2, lineage: [...sent, 'B1', 'B2'] })
  expect(sameDebate((await ancestorIn(db, 'd', [...sent, 'B1', 'B2', 'B4'])) as Debate, theirs)).toBe(true)
  expect(await lineageOf(db, 'd', 2)).toEqual(expect.arrayContaining(['B1', 'B2']))
})

test('P99 where the journal has a gap an older state is taken, and none where nothing is known', async () => {
  const one = await written(start, 0, 'a', 'A')
  const two = await written(one.debate, 1, 'b', 'A')
  const lineage = await lineageOf(db, 'd', 2)
  await keepVersion(db, one.debate, { kind: 'named', at: 1, change: 1 })
  const three = await written(two.debate, 2, 'c', 'A')
  await db.put('journal', { id: 'd', n: 3, change: 'torn' as unknown as Change })
  expect(three.change.id).not.toBe(two.change.id)
  const found = await ancestorIn(db, 'd', lineage)
  expect(found === null || check(found).length === 0).toBe(true)
  if (found !== null) expect(sameDebate(found, two.debate) || sameDebate(found, one.debate)).toBe(true)
})

test('P31 the versions of a database of version 4 are listed and read', async () => {
  db.close()
  globalThis.indexedDB = new IDBFactory()
  const kept = JSON.parse(readFileSync('tests/fixtures/storage/v4.json', 'utf8'), (_, value) =>
    typeof value?.base64 === 'string' ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
  ) as {
    version: number
    stores: Record<string, { keyPath: string | string[]; records: unknown[] }>
    expected: { debate: Debate }
  }
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('rejoinder', kept.version)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, records }] of Object.entries(kept.stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const record of records) store.add(record)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
  const old = await openDatabase()
  expect((await listVersions(old, 'kept')).versions.map(({ n, kind, name }) => [n, kind, name])).toEqual([
    [2, 'came', 'from her.json'],
    [1, 'opened', ''],
  ])
  for (const n of [1, 2]) expect((await readVersion(old, 'kept', n)).motion).toBe(kept.expected.debate.motion)
})
