import { type Accessor, createEffect, on } from 'solid-js'
import type { OpenDebate } from './openDebate.ts'
import type { Safety } from './safety.ts'

/** Whenever work was saved: it is copied when it rests, the browser is asked to keep it, and a person perhaps reminded of backups. */
export function careAfterSaves(open: Accessor<OpenDebate | null>, { care, copies, reminder }: Safety): void {
  createEffect(
    on(
      () => open()?.writer.saving().state,
      (now, before) => {
        if (now !== 'saved' || before === undefined || before === 'saved') return
        care.saved()
        copies.saved()
        reminder.look()
      },
    ),
  )
}
