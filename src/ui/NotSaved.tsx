import { Show } from 'solid-js'
import { commandCalled } from '../session/commands/commands.ts'
import { useSession } from './session.tsx'
import { useSpeech } from './words/language.tsx'
import './notSaved.css'

/** While what was written is not on disk: says so across the page, why, and what to do. */
export function NotSaved() {
  const session = useSession()
  const { t } = useSpeech()
  const reason = () => {
    const saving = session.open()?.saving()
    return saving?.state === 'failed' ? saving.reason : null
  }
  const storeAgain = () =>
    session
      .open()
      ?.writer.storeAgain()
      .then(session.library.refresh)
      .catch((error: unknown) => session.notices.say({ kind: 'failed', reason: String(error) }))
  return (
    <div class="alarm-place">
      <Show when={reason()}>
        {(why) => (
          <div class="alarm" role="alert">
            <p>
              <strong>{t('notSaved.title')}</strong> {sentenceFor(why(), t)} {t('notSaved.here')}
            </p>
            <p class="alarm-actions">
              <button type="button" class="button primary" onClick={() => commandCalled('save-file').run(session)}>
                {t('notSaved.export')}
              </button>
              <Show when={why() === 'DebateGoneError'}>
                <button type="button" class="button" onClick={() => void storeAgain()}>
                  {t('notSaved.storeAgain')}
                </button>
              </Show>
              <Show
                when={why() === 'NewerDatabaseError'}
                fallback={
                  <button type="button" class="button" onClick={() => void session.open()?.writer.catchUp()}>
                    {t('notSaved.retry')}
                  </button>
                }
              >
                <button type="button" class="button" onClick={() => location.reload()}>
                  {t('notSaved.reload')}
                </button>
              </Show>
            </p>
          </div>
        )}
      </Show>
    </div>
  )
}

function sentenceFor(reason: string, t: ReturnType<typeof useSpeech>['t']): string {
  switch (reason) {
    case 'QuotaExceededError':
      return t('notSaved.room')
    case 'DebateGoneError':
      return t('notSaved.gone')
    case 'NewerDatabaseError':
      return t('notSaved.newer')
    default:
      return t('notSaved.other', reason)
  }
}
