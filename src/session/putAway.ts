import { type Accessor, createEffect, createMemo, onCleanup, untrack } from 'solid-js'
import type { Library } from './library.ts'
import type { Notices } from './notices.ts'
import type { OpenDebate } from './openDebate.ts'

/**
 * Says while the debate on the screen is put away, by another tab or by a backup that came in, and offers to bring it back: what one
 * writes is saved, but in a debate that one would not look for there, and that can be deleted for good. Ends with its owner.
 */
export function tellPutAway(open: Accessor<OpenDebate | null>, library: Library, notices: Notices): void {
  const away = createMemo(() => {
    const now = open()
    if (now === null) return null
    const { id } = untrack(now.debate)
    return library.listing()?.entries.some((entry) => entry.id === id && entry.deleted !== undefined) ? id : null
  })
  createEffect(() => {
    const id = away()
    if (id === null) return
    const notice = notices.say({ kind: 'put-away' }, () => library.restore(id))
    onCleanup(() => notices.dismiss(notice))
  })
}
