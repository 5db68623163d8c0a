import { currentDatabase } from '../storage/databaseName.ts'
import { type ConnectionEvents, type Database, openDatabase } from '../storage/schema.ts'

/** Another tab's older program holds the database, so that this one cannot bring it up to date. Nothing was changed. */
export class BlockedError extends Error {
  override name = 'BlockedError'
}

/** How long another tab is waited for before a person is told, in milliseconds. */
const patience = 10_000

/** The one database of this tab. */
export interface Connection {
  /**
   * The database, opened when first asked for and opened anew after it was lost.
   * @throws BlockedError where another tab does not make way for ten seconds; what `openDatabase` throws
   */
  connect(): Promise<Database>
  /** Closes the database; the next time, the one that is in use then is opened. */
  leave(): void
}

/** @param onFree called when the database opened after all, once somebody was told that it is blocked */
export function createConnection(
  events: Pick<ConnectionEvents, 'onLost' | 'beforeUpgrade'> & { readonly onFree?: () => void },
): Connection {
  let database: Promise<Database> | null = null
  let blocked = false
  let told = false
  /** Calls, once the wait is known to be for another tab, those who wait. */
  let onBlocked = new Set<() => void>()

  const open = (): Promise<Database> => {
    blocked = false
    const opening = openDatabase(currentDatabase(), {
      onLost: (why) => {
        database = null
        events.onLost?.(why)
      },
      ...(events.beforeUpgrade === undefined ? {} : { beforeUpgrade: events.beforeUpgrade }),
      onBlocked: () => {
        blocked = true
        for (const start of onBlocked) start()
        onBlocked = new Set()
      },
    })
    opening.then(
      () => {
        blocked = false
        if (told) events.onFree?.()
        told = false
      },
      () => {
        database = null
      },
    )
    return opening
  }

  return {
    connect() {
      // A request that waits is waited for again: a second one would only stand in line behind it.
      database ??= open()
      const opening = database
      return new Promise<Database>((resolve, reject) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        const wait = (): void => {
          timer = setTimeout(() => {
            told = true
            reject(new BlockedError('Another tab holds the database in an older version.'))
          }, patience)
        }
        if (blocked) wait()
        else onBlocked.add(wait)
        const end = (): void => {
          clearTimeout(timer)
          onBlocked.delete(wait)
        }
        opening.then(
          (db) => {
            end()
            resolve(db)
          },
          (error: unknown) => {
            end()
            reject(error)
          },
        )
      })
    },
    leave() {
      const left = database
      database = null
      left?.then(
        (db) => db.close(),
        () => {},
      )
    },
  }
}
