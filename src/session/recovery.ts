import { type Accessor, createSignal } from 'solid-js'
import type { DebateId } from '../core/model/debate.ts'
import { sameDebate } from '../core/model/same.ts'
import { mostBackupBytes } from '../formats/fileSize.ts'
import { problemOf } from '../formats/formatError.ts'
import type { Kept } from '../formats/libraryZip.ts'
import { keepCopies, listCopies, readCopy } from '../storage/copies.ts'
import { beginDatabase, currentDatabase, NoneOpensError } from '../storage/databaseName.ts'
import { inspect, type Loss } from '../storage/losses.ts'
import type { Database } from '../storage/schema.ts'
import { allUnsaved } from '../storage/unsaved.ts'
import { listVersions, readVersion } from '../storage/versions.ts'
import { bearWitness, dismissWitness, witnesses } from '../storage/witness.ts'
import type { Connection } from './connection.ts'
import { reasonOf } from './failure.ts'
import { bytesOf } from './fileBytes.ts'
import { saveFile } from './files.ts'
import { work } from './formatWork.ts'
import type { Library } from './library.ts'
import type { Notices } from './notices.ts'

/** Why the library cannot simply be opened. */
export type Trouble =
  /** The database lacks debates, or later changes of them, that were once saved in it. `empty`: it holds nothing at all. */
  | { readonly kind: 'losses'; readonly losses: readonly Loss[]; readonly empty: boolean }
  /** The database is empty and nothing tells that it ever was otherwise, except that there are copies. */
  | { readonly kind: 'copies' }
  /** The browser cannot open the database, or it lacks what it should hold debates in. */
  | { readonly kind: 'damaged'; readonly reason: string; readonly stores: boolean }

/** A state of one debate or of several that was found outside of what is damaged. */
export interface Found {
  readonly key: string
  readonly from: 'copy' | 'version' | 'file'
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
  readonly debates: readonly Kept[]
  /** The names of files in it that cannot be read. */
  readonly unread: readonly string[]
  /** The copy's file. */
  readonly file?: string
}

/** Changes of a debate that a page could not save, and kept. */
export type Unsaved = ReturnType<typeof allUnsaved>[number] & { readonly motion: string }

/** Finds what was lost, and brings it back. Nothing here deletes anything. */
export interface Recovery {
  /** Looks whether the library can be opened as it was. @returns null where all is well */
  trouble(): Promise<Trouble | null>
  /** What was found; null while it is looked for. */
  readonly found: Accessor<readonly Found[] | null>
  readonly unsaved: Accessor<readonly Unsaved[]>
  /** Looks for all copies and versions, or for those of one debate. */
  look(only?: DebateId): Promise<void>
  /** Reads a backup that a person brings, and puts it among what was found. */
  read(file: File): Promise<void>
  /** The debates that were brought back since the last look, by where they came from. */
  readonly restored: Accessor<ReadonlySet<string>>
  /**
   * Brings debates back; where the database cannot be opened, into a new one beside it. What is there stays as it is.
   * @returns the id of the last one; null where there was none, or the browser opens no database at all
   */
  restore(found: Found): Promise<DebateId | null>
  /** Hands out what was found as a file. */
  save(found: Found): Promise<void>
  /** Hands out everything that can still be read, as it is. */
  saveRaw(): Promise<void>
  /** Goes on with what is there, in a new database where the old one cannot be opened; the copies stay for good. */
  goOn(trouble: Trouble): Promise<void>
}

export interface RecoveryMeans {
  readonly connection: Connection
  readonly library: Library
  readonly notices: Notices
  now(): number
}

/** How many versions of a lost debate are offered. */
const mostVersions = 5

export function createRecovery({ connection, library, notices, now }: RecoveryMeans): Recovery {
  const [found, setFound] = createSignal<readonly Found[] | null>(null)
  const [unsaved, setUnsaved] = createSignal<readonly Unsaved[]>([])
  const [restored, setRestored] = createSignal<ReadonlySet<string>>(new Set())
  let looks = 0

  /** The database, or null where it cannot be opened. */
  const database = (): Promise<Database | null> => connection.connect().catch(() => null)

  /** Begins a new database beside the one that cannot be opened. @returns false, and says so, where the browser opens none at all */
  const begin = async (): Promise<boolean> => {
    await keepCopies().catch(() => {})
    try {
      await beginDatabase()
    } catch (error) {
      if (!(error instanceof NoneOpensError)) throw error
      notices.say({ kind: 'none-opens' })
      return false
    }
    connection.leave()
    return true
  }

  const fromCopies = async (only: DebateId | undefined, take: (found: Found) => void): Promise<void> => {
    for (const { name, at } of await listCopies().catch(() => [])) {
      try {
        const bytes = new Uint8Array(await (await readCopy(name)).arrayBuffer())
        const { debates, unread, made } = await work<'unzip'>({ kind: 'unzip', bytes }).result
        const wanted = debates.filter(({ debate }) => only === undefined || debate.id === only)
        if (only !== undefined && wanted.length === 0) continue
        const files = only === undefined ? unread.map(({ file }) => file) : []
        take({ key: name, from: 'copy', at: made, debates: wanted, unread: files, file: name })
      } catch {
        take({ key: name, from: 'copy', at, debates: [], unread: [name], file: name })
      }
    }
  }

  const fromVersions = async (ids: readonly DebateId[], take: (found: Found) => void): Promise<void> => {
    const db = await database()
    if (db === null) return
    for (const id of ids) {
      const { versions } = await listVersions(db, id)
      for (const { n, at } of versions.slice(0, mostVersions)) {
        const debate = await readVersion(db, id, n).catch(() => null)
        const debates = debate === null ? [] : [{ debate, updated: at }]
        const unread = debate === null ? [`${id} ${n}`] : []
        take({ key: `${id} ${n}`, from: 'version', at, debates, unread })
      }
    }
  }

  return {
    found,
    unsaved,
    restored,
    async trouble() {
      let db: Database
      try {
        db = await connection.connect()
      } catch (error) {
        const name = error instanceof Error ? error.name : ''
        // These say what to do by themselves, and nothing is lost.
        if (['BlockedError', 'NewerDatabaseError', 'QuotaExceededError'].includes(name)) throw error
        return { kind: 'damaged', reason: reasonOf(error), stores: name === 'MissingStoresError' }
      }
      const { losses, empty } = await inspect(db)
      if (losses.length > 0) return { kind: 'losses', losses, empty }
      if (empty && (await listCopies().catch(() => [])).length > 0) return { kind: 'copies' }
      return null
    },
    async look(only) {
      looks += 1
      const look = looks
      const all: Found[] = []
      setFound(null)
      setRestored(new Set<string>())
      const take = (each: Found): void => {
        all.push(each)
        all.sort((a, b) => b.at - a.at)
      }
      const db = await database()
      const lost = db === null ? [] : (await inspect(db).catch(() => ({ losses: [] }))).losses
      setUnsaved(only === undefined ? unsavedNow() : [])
      await fromCopies(only, take)
      await fromVersions(only === undefined ? lost.map(({ witness }) => witness.id) : [only], take).catch(() => {})
      if (look === looks) setFound(all)
    },
    async read(file) {
      try {
        const bytes = await bytesOf(file, mostBackupBytes)
        const { debates, unread, made } = await work<'unzip'>({ kind: 'unzip', bytes }).result
        const files = unread.map(({ file }) => file)
        const came: Found = { key: `file ${file.name}`, from: 'file', at: made, debates, unread: files }
        setFound((before) => [came, ...(before ?? []).filter(({ key }) => key !== came.key)])
      } catch (error) {
        notices.say({ kind: 'import-failed', file: file.name, problem: problemOf(error) })
      }
    },
    async restore({ key, debates }) {
      if ((await database()) === null && !(await begin())) return null
      let id: DebateId | null = null
      for (const { debate } of debates) {
        const there = await library.read(debate.id).catch(() => null)
        id = there !== null && sameDebate(there, debate) ? debate.id : await library.take(debate)
      }
      setRestored((before) => new Set([...before, key]))
      return id
    },
    async save({ file, debates, at }) {
      try {
        const day = new Date(at).toLocaleDateString('sv')
        const content =
          file === undefined
            ? new Blob([(await work<'zip'>({ kind: 'zip', debates, made: at }).result) as BlobPart])
            : await readCopy(file)
        notices.say({ kind: 'exported', file: saveFile(`Rejoinder ${day}`, 'zip', content) })
      } catch (error) {
        notices.say({ kind: 'failed', reason: reasonOf(error) })
      }
    },
    async saveRaw() {
      try {
        const { rawZip } = await import('./rawZip.ts')
        const content = new Blob([(await rawZip()) as BlobPart], { type: 'application/zip' })
        notices.say({ kind: 'exported', file: saveFile('rejoinder-raw', 'zip', content) })
      } catch (error) {
        notices.say({ kind: 'failed', reason: reasonOf(error) })
      }
    },
    async goOn(trouble) {
      // What is lost here may be in the copies alone: they no longer make room for newer ones.
      await keepCopies().catch(() => {})
      const db = await database()
      if (db === null) {
        if (trouble.kind === 'damaged') await begin()
        return
      }
      for (const { witness, kind, n } of (await inspect(db)).losses) {
        if (kind === 'missing') dismissWitness(db.name, witness.id)
        else bearWitness(db.name, { ...witness, n, at: now() })
      }
      await library.refresh()
    },
  }
}

function unsavedNow(): Unsaved[] {
  const known = witnesses(currentDatabase())
  return allUnsaved().map((each) => ({ ...each, motion: known.get(each.debate)?.motion ?? '' }))
}
