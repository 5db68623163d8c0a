import { Show } from 'solid-js'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import './reminder.css'

/** Quietly says that it is time for a backup, and takes one or waits. */
export function BackupReminder() {
  const session = useSession()
  const { reminder } = session
  const { t, ago } = useSpeech()
  /** The buttons go with what they did; the focus goes back to the work. */
  const keepFocus = () => {
    if (document.activeElement !== document.body) return
    const open = session.open()
    open?.selection.focus(open.selection.claim() ?? open.debate().motion)
    // The view may show no claims, or there may be no debate.
    queueMicrotask(() => {
      if (document.activeElement !== document.body) return
      document.querySelector<HTMLElement>('main :is(h1[tabindex], [tabindex="0"], a, button)')?.focus()
    })
  }
  return (
    <Show when={session.library.listing() !== null && reminder.due()}>
      {(due) => (
        <span class="reminder" role="group" aria-label={t('yourData.reminder')}>
          <span>{t('yourData.due', due().edits, lastOf(due().last))}</span>
          <button type="button" class="quiet-button" onClick={() => void session.backups.save().then(keepFocus)}>
            {t('yourData.now')}
          </button>
          <button
            type="button"
            class="quiet-button"
            onClick={() => {
              reminder.later()
              keepFocus()
            }}
          >
            {t('yourData.later')}
          </button>
        </span>
      )}
    </Show>
  )

  function lastOf(last: number | null): string | null {
    return last === null ? null : ago(last, Date.now())
  }
}
