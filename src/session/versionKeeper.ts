import { createEffect, on, onCleanup } from 'solid-js'
import type { Debate } from '../core/model/debate.ts'
import { treeOf } from '../core/model/tree.ts'
import { messageOf } from './failure.ts'
import type { Notices } from './notices.ts'
import type { Versions } from './versions.ts'
import { whenIdle } from './whenIdle.ts'
import type { Writer } from './writer.ts'

/** How often a version is kept while somebody works, in milliseconds. */
export const keptEvery = 5 * 60_000

/** A deletion of so many claims at once is large: a version is kept of what was there before. */
export const largeDeletion = 10

/**
 * Keeps versions of the open debate by itself: as it was before the first edit, every five minutes of work, and before a large
 * deletion. States are frozen, so that "before" can be written afterwards, when the page is idle. Ends with its owner.
 * @param stored the debate as it was opened, and the number of its last change
 */
export function keepVersions(
  stored: { readonly debate: Debate; readonly n: number },
  means: { readonly writer: Writer; readonly versions: Versions; readonly notices: Notices },
): void {
  const { writer, versions, notices } = means
  let first = true
  let told = false
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = async (debate: Debate, keeping: Parameters<Versions['keep']>[1]): Promise<void> => {
    try {
      await versions.keep(debate, keeping)
    } catch (error) {
      if (told || over) return
      told = true
      notices.say({ kind: 'version-failed', reason: messageOf(error) })
    }
  }
  /** One after the other, so that they stand in the order in which they came about. */
  let last = Promise.resolve()
  const later = (debate: Debate, keeping: Parameters<Versions['keep']>[1]) =>
    whenIdle(() => {
      last = last.then(() => keep(debate, keeping))
      return last
    })
  const keepNow = async (): Promise<void> => {
    timer = undefined
    await writer.settled()
    const { debate, n } = writer.onDisk()
    later(debate, { kind: 'activity', change: n, once: true, unlessWithin: keptEvery / 2 })
  }
  createEffect(
    on(writer.debate, (now, before) => {
      if (before === undefined || now === before) return
      if (first && treeOf(stored.debate).size > 0) {
        later(stored.debate, { kind: 'opened', change: stored.n, once: true })
      }
      first = false
      if (treeOf(before).size - treeOf(now).size >= largeDeletion) later(before, { kind: 'deletion' })
      timer ??= setTimeout(() => void keepNow(), keptEvery)
    }),
  )
  onCleanup(() => {
    over = true
    clearTimeout(timer)
  })
}
