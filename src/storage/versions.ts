import { freeze } from 'immer'
import { check } from '../core/model/check.ts'
import type { Debate, DebateId } from '../core/model/debate.ts'
import { treeOf } from '../core/model/tree.ts'
import { abandon } from './abandon.ts'
import { pack, unpack } from './packed.ts'
import { readSnapshot, readVersionLine, UnreadableRecordError } from './record.ts'
import type { Database, Version } from './schema.ts'
import { thinnedOut } from './thinning.ts'

/** The versions of a debate, the latest first, and the numbers of those that cannot be read. Those stay on disk. */
export interface TimeLine {
  readonly versions: readonly Version[]
  readonly unreadable: readonly number[]
}

/** What is to be kept as a version. */
export interface Keeping extends Pick<Version, 'kind' | 'at'> {
  readonly name?: string
  /** The number of the last change that is in it. */
  readonly change?: number
  readonly lineage?: readonly string[]
  /** Nothing is kept where a version has the same last change. */
  readonly once?: true
  /** Nor where one is younger than so many milliseconds. */
  readonly unlessWithin?: number
}

/** Lists a debate's versions without loading any of them. */
export async function listVersions(db: Database, id: DebateId): Promise<TimeLine> {
  const tx = db.transaction('versions')
  const [raws, keys] = await Promise.all([tx.store.getAll(everyNumber(id)), tx.store.getAllKeys(everyNumber(id))])
  const versions: Version[] = []
  const unreadable: number[] = []
  raws.forEach((raw, i) => {
    const version = readVersionLine(raw)
    if (version === null) unreadable.push(Number(keys[i]?.[1]))
    else versions.push(version)
  })
  return { versions: versions.sort((a, b) => b.at - a.at || b.n - a.n), unreadable }
}

/**
 * Keeps a state of a debate, and lets go of old versions by the rule of `thinning.ts`. Resolves once it is on disk.
 * @returns the version; null where none was to be kept, or the debate is gone
 * @throws DOMException as IndexedDB gives it; then nothing was written
 */
export async function keepVersion(db: Database, debate: Debate, keeping: Keeping): Promise<Version | null> {
  const { kind, at, name = '', change, lineage, once = false, unlessWithin = 0 } = keeping
  const { id } = debate
  const packed = await pack(debate)
  const tx = db.transaction(['versions', 'versionDebates', 'snapshots', 'journal'], 'readwrite')
  const lines = tx.objectStore('versions')
  const debates = tx.objectStore('versionDebates')
  try {
    const [raws, last, stored] = await Promise.all([
      lines.getAll(everyNumber(id)),
      lines.getAllKeys(everyNumber(id)),
      tx.objectStore('snapshots').getKey(id),
    ])
    const known = raws.flatMap((raw) => readVersionLine(raw) ?? [])
    const needless = known.some(
      (each) => Math.abs(at - each.at) < unlessWithin || (once && change !== undefined && each.change === change),
    )
    if (stored === undefined || needless) return null
    const head =
      lineage?.at(-1) ?? (change === undefined ? undefined : await headAt(tx.objectStore('journal'), id, change))
    const n = Number(last.at(-1)?.[1] ?? 0) + 1
    const version: Version = {
      id,
      n,
      kind,
      name,
      at,
      claims: treeOf(debate).size,
      bytes: packed.bytes.length,
      ...(change === undefined ? {} : { change }),
      ...(head === undefined ? {} : { head }),
      ...(lineage === undefined ? {} : { lineage }),
    }
    await Promise.all([
      lines.add(version),
      debates.add({ id, n, ...packed }),
      ...thinnedOut([...known, version], at).flatMap((each) => [lines.delete([id, each]), debates.delete([id, each])]),
      tx.done,
    ])
    return version
  } catch (error) {
    abandon(tx)
    throw error
  }
}

/**
 * Reads the debate of a version.
 * @throws UnreadableRecordError where it is not there, cannot be read, or is not sound; it stays as it is
 */
export async function readVersion(db: Database, id: DebateId, n: number): Promise<Debate> {
  const record = await db.get('versionDebates', [id, n])
  if (record === undefined) throw new UnreadableRecordError('the version is not there', null)
  let raw: unknown
  try {
    raw = await unpack(record)
  } catch (error) {
    throw new UnreadableRecordError(error instanceof Error ? error.message : String(error), record)
  }
  const debate = freeze({ ...readSnapshot({ id, n: 0, debate: raw }).debate, id }, true)
  const [problem] = check(debate)
  if (problem !== undefined) throw new UnreadableRecordError(`it breaks the rule "${problem.rule}"`, raw)
  return debate
}

/** Gives a version a name, with which it stays until it is deleted. */
export async function nameVersion(db: Database, id: DebateId, n: number, name: string): Promise<void> {
  const tx = db.transaction('versions', 'readwrite', { durability: 'strict' })
  const version = readVersionLine(await tx.store.get([id, n]))
  if (version !== null) await tx.store.put({ ...version, kind: version.kind === 'came' ? 'came' : 'named', name })
  await tx.done
}

/** Deletes a version for good. */
export async function deleteVersion(db: Database, id: DebateId, n: number): Promise<void> {
  const tx = db.transaction(['versions', 'versionDebates'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    tx.objectStore('versions').delete([id, n]),
    tx.objectStore('versionDebates').delete([id, n]),
    tx.done,
  ])
}

async function headAt(
  journal: { get(key: [DebateId, number]): Promise<unknown> },
  id: DebateId,
  n: number,
): Promise<string | undefined> {
  const entry = (await journal.get([id, n])) as { change?: { id?: unknown } } | undefined
  const head = entry?.change?.id
  return typeof head === 'string' ? head : undefined
}

function everyNumber(id: DebateId): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])
}
