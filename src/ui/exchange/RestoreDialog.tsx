import { createSignal, For, Show } from 'solid-js'
import { type Meeting, motionIn, type RestoreHow } from '../../session/backups.ts'
import { Box } from '../dialogs/Box.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import './exchange.css'

/** Shows what a backup would change, and asks how to take it in. */
export function RestoreDialog() {
  const { backups } = useSession()
  const { t, ago } = useSpeech()
  const [how, setHow] = createSignal<RestoreHow>('merge')
  return (
    <Box title={t('exchange.restoreTitle')} class="wide" closed={backups.cancel}>
      <Show when={backups.restoring()}>
        {(now) => (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void backups.restore(how())
            }}
          >
            <p class="quiet">
              {now().file} · {t('exchange.madeAgo', ago(now().backup.made, Date.now()))}
            </p>
            <ul class="import-report" tabindex="0" aria-label={t('exchange.firstLevels')}>
              <For each={now().met}>
                {({ kept, meeting }) => (
                  <li>
                    {motionIn(kept, t('library.untitled'))} —{' '}
                    <span class="quiet">
                      {t(`exchange.meeting.${how() === 'replace' ? inPlace(meeting) : meeting}`)}
                    </span>
                  </li>
                )}
              </For>
              <Show when={how() === 'replace'}>
                <For each={now().others}>
                  {({ motion }) => (
                    <li>
                      {motion || t('library.untitled')} — <span class="quiet">{t('exchange.meeting.other')}</span>
                    </li>
                  )}
                </For>
              </Show>
            </ul>
            <Show when={now().backup.unread.length > 0}>
              <ul class="import-report warn-text">
                <For each={now().backup.unread}>
                  {({ file, problem }) => <li>{t('exchange.notRead', file, t('exchange.problem', problem))}</li>}
                </For>
              </ul>
            </Show>
            <fieldset class="import-where">
              <legend class="field-label">{t('exchange.how')}</legend>
              <For each={['merge', 'replace'] as const}>
                {(way) => (
                  <label class="check">
                    <input type="radio" name="restore-how" checked={how() === way} onChange={() => setHow(way)} />
                    {t(`exchange.ways.${way}`)}
                  </label>
                )}
              </For>
            </fieldset>
            <div class="dialog-actions">
              <button type="button" class="button" onClick={backups.cancel}>
                {t('app.cancel')}
              </button>
              <button type="submit" class="button primary">
                {t('exchange.restore')}
              </button>
            </div>
          </form>
        )}
      </Show>
    </Box>
  )
}

/** What becomes of a debate where what is here makes room for the backup. */
function inPlace(meeting: Meeting): Meeting | 'replaced' {
  return meeting === 'differs' || meeting === 'beside' ? 'replaced' : meeting
}
