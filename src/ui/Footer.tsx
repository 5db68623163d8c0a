import { createDeferred, createMemo, Show } from 'solid-js'
import { entries } from '../core/model/shelf.ts'
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
  // Counting goes through every claim, so it waits until nothing else is to be done.
  const debate = createDeferred(() => session.open()?.debate())
  const sources = createMemo(() => {
    const counted = debate()
    let count = 0
    if (counted === undefined) return count
    for (const [, claim] of entries(counted.claims)) count += Object.keys(claim.evidence).length
    return count
  })
  return (
    <footer class="foot">
      <span class="saving" role="status" data-state={saving()?.state}>
        {status()}
      </span>
      <span class="space" />
      <Show when={session.open()}>
        <span class="quiet">
          {t('footer.claims', claims())} · {t('footer.sources', sources())}
        </span>
      </Show>
    </footer>
  )
}
