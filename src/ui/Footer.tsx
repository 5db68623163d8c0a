import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { Debate } from '../core/model/debate.ts'
import { entries } from '../core/model/shelf.ts'
import { BackupReminder } from './data/BackupReminder.tsx'
import { OfflineMark } from './OfflineMark.tsx'
import { useSession } from './session.tsx'
import { useSpeech } from './words/language.tsx'

/** How long a debate rests before its sources are counted again, in milliseconds. */
const rest = 400

function sourcesIn(debate: Debate | undefined): number {
  let count = 0
  if (debate !== undefined) for (const [, claim] of entries(debate.claims)) count += Object.keys(claim.evidence).length
  return count
}

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
  // Counting goes through every claim, so it waits until the writing rests.
  const [sources, setSources] = createSignal(0)
  createEffect(
    on(
      () => session.open()?.debate(),
      (debate, before) => {
        const timer = setTimeout(() => setSources(sourcesIn(debate)), debate?.id === before?.id ? rest : 0)
        onCleanup(() => clearTimeout(timer))
      },
    ),
  )
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
        <span class="quiet">
          {t('footer.claims', claims())} · {t('footer.sources', sources())}
        </span>
      </Show>
    </footer>
  )
}
