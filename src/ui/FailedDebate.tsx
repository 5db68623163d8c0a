import { lazy, Show, Suspense } from 'solid-js'
import type { DebateId } from '../core/model/debate.ts'
import { jsonFile, saveFile } from '../session/files.ts'
import { useSpeech } from './words/language.tsx'

const FoundOfDebate = lazy(() =>
  import('./recovery/FoundOfDebate.tsx').then((module) => ({ default: module.FoundOfDebate })),
)

/** Says why a debate is not on the screen, and what can be done. */
export function FailedDebate(props: {
  state?: 'failed' | 'missing'
  reason?: string
  raw?: unknown
  /** The debate that copies are looked for of. */
  debate?: DebateId | null
  /** Shows the versions of the debate, which may be read still. */
  versions?: () => void
  retry: () => void
}) {
  const { t } = useSpeech()
  const why = () => {
    if (props.raw !== undefined) return t('failed.unreadable')
    if (props.reason?.startsWith('BlockedError')) return t('failed.blocked')
    if (props.reason?.startsWith('QuotaExceededError')) return t('notSaved.room')
    return t(props.reason?.startsWith('NewerDatabaseError') ? 'failed.newer' : 'failed.unavailable')
  }
  return (
    <Show
      when={props.state !== 'missing'}
      fallback={
        <div class="failed" role="alert">
          <h1>{t('library.missing')}</h1>
          <p>{t('library.missingHint')}</p>
          <a class="button" href="#/">
            {t('library.all')}
          </a>
        </div>
      }
    >
      <div class="failed" role="alert">
        <h1>{t('failed.title')}</h1>
        <p>{why()}</p>
        <p class="quiet">{t('failed.detail', props.reason ?? '')}</p>
        <p class="panel-actions">
          <button type="button" class="button" onClick={() => props.retry()}>
            {t('failed.retry')}
          </button>
          <Show when={props.raw !== undefined}>
            <button
              type="button"
              class="button"
              onClick={() => saveFile('rejoinder-raw', 'json', jsonFile(JSON.stringify(props.raw, null, 1)))}
            >
              {t('failed.saveRaw')}
            </button>
          </Show>
          <Show when={props.versions}>
            {(show) => (
              <button type="button" class="button" onClick={() => show()()}>
                {t('commands.versions')}
              </button>
            )}
          </Show>
          <a class="button" href="#/">
            {t('library.all')}
          </a>
        </p>
        <Show when={props.raw !== undefined && props.debate}>
          {(debate) => (
            <Suspense>
              <FoundOfDebate debate={debate()} />
            </Suspense>
          )}
        </Show>
      </div>
    </Show>
  )
}
