import { createSignal, For, onMount, Show } from 'solid-js'
import { type Meeting, motionIn, type RestoreHow, type Restoring } from '../../session/backups.ts'
import { Box } from '../dialogs/Box.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { FileProgress } from './FileProgress.tsx'
import './exchange.css'

/** Shows what a backup would change, and asks how to take it in. */
export function RestoreDialog() {
  const { backups } = useSession()
  const { t, number } = useSpeech()
  return (
    <Box title={t('exchange.restoreTitle')} class="wide" closed={backups.cancel}>
      <Show when={backups.progress()}>
        {(now) => {
          const part = () => {
            const at = now()
            return at.stage === 'reading' ? {} : { done: at.done, all: at.all }
          }
          const words = () => {
            const at = now()
            if (at.stage === 'reading') return t('exchange.reading', at.file)
            return t(`exchange.${at.stage}`, number(at.done + 1), number(at.all))
          }
          return <FileProgress words={words()} {...part()} cancel={backups.cancel} />
        }}
      </Show>
      <Show when={backups.restoring()}>{(now) => <RestorePreview now={now()} />}</Show>
    </Box>
  )
}

function RestorePreview(props: { now: Restoring }) {
  const { backups } = useSession()
  const { t, ago } = useSpeech()
  const [how, setHow] = createSignal<RestoreHow>('merge')
  let take: HTMLButtonElement | undefined
  // What had the focus while the file was read is gone.
  onMount(() => take?.focus())
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void backups.restore(how())
      }}
    >
      <p class="quiet">
        {props.now.file} · {t('exchange.madeAgo', ago(props.now.backup.made, Date.now()))}
      </p>
      <ul class="import-report" tabindex="0" aria-label={t('exchange.firstLevels')}>
        <For each={props.now.met}>
          {({ kept, meeting }) => (
            <li>
              {motionIn(kept, t('library.untitled'))} —{' '}
              <span class="quiet">{t(`exchange.meeting.${how() === 'replace' ? inPlace(meeting) : meeting}`)}</span>
            </li>
          )}
        </For>
        <Show when={how() === 'replace'}>
          <For each={props.now.others}>
            {({ motion }) => (
              <li>
                {motion || t('library.untitled')} — <span class="quiet">{t('exchange.meeting.other')}</span>
              </li>
            )}
          </For>
        </Show>
      </ul>
      <Show when={props.now.backup.unread.length > 0}>
        <ul class="import-report warn-text">
          <For each={props.now.backup.unread}>
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
        <button type="submit" class="button primary" ref={take}>
          {t('exchange.restore')}
        </button>
      </div>
    </form>
  )
}

/** What becomes of a debate where what is here makes room for the backup. */
function inPlace(meeting: Meeting): Meeting | 'replaced' {
  return meeting === 'differs' || meeting === 'beside' ? 'replaced' : meeting
}
