import { createMemo, Show } from 'solid-js'
import { sizeOf } from '../core/model/shelf.ts'
import { BackupReminder } from './data/BackupReminder.tsx'
import { OfflineMark } from './OfflineMark.tsx'
import { useSession } from './session.tsx'
import { useSpeech } from './words/language.tsx'

/** Whether all is saved, and how much there is. */
export function Footer() {
  const session = useSession()
  const { t } = useSpeech()
  const saving = () => session.open()?.saving()
  const status = () => {
    const now = saving()
    if (now === undefined) return ''
    return now.state === 'failed' ? t('saving.failed', now.reason) : t(`saving.${now.state}`)
  }
  const claims = () => session.open()?.tree().size ?? 0
  // Most edits leave the sources alone, and nothing is counted anew.
  const shelf = createMemo(() => session.open()?.debate().sources)
  const sources = createMemo(() => {
    const held = shelf()
    return held === undefined ? 0 : sizeOf(held)
  })
  return (
    <footer class="foot">
      <span class="saving" role="status" data-state={saving()?.state}>
        {status()}
      </span>
      <Show when={session.open()}>
        {(open) => (
          <button
            type="button"
            class="quiet-button"
            onClick={() => session.dialogs.show({ kind: 'versions', debate: open().debate().id })}
          >
            {t('versions.label')}
          </button>
        )}
      </Show>
      <BackupReminder />
      <span class="space" />
      <OfflineMark />
      <Show when={session.open()}>
        <span class="quiet foot-counts">
          <span>{t('footer.claims', claims())}</span>
          <span> · {t('footer.sources', sources())}</span>
        </span>
      </Show>
    </footer>
  )
}
