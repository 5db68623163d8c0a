import { Show } from 'solid-js'
import { backupStem } from '../../session/backups.ts'
import { commandCalled } from '../../session/commands/commands.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** The backups that belong to the person: when the last was taken, where they go, and taking one now. */
export function BackupPart() {
  const session = useSession()
  const { backupFolder: folder, reminder, notices } = session
  const { t, ago } = useSpeech()
  const choose = (kind: 'directory' | 'file') =>
    void folder
      .choose(kind, `${backupStem(Date.now())}.zip`)
      .catch((error: unknown) => {
        notices.say({ kind: 'failed', reason: String(error) })
        // A place that cannot be remembered serves for now.
        return folder.chosen()?.kind === kind
      })
      .then((chosen) => (chosen ? session.backups.save() : undefined))
  let takeNow: HTMLButtonElement | undefined
  const forget = () =>
    void folder
      .forget()
      // The button goes with the place.
      .then(() => takeNow?.focus())
      .catch((error: unknown) => notices.say({ kind: 'failed', reason: String(error) }))
  const when = () => ago(reminder.last()?.at ?? 0, Date.now())
  return (
    <section>
      <h3>{t('yourData.backups')}</h3>
      <p>{t('yourData.backupsText')}</p>
      <p role="status">
        <Show when={reminder.last()} fallback={t('yourData.never')}>
          {(last) => (
            <>
              {last().folder === undefined
                ? t('yourData.last', last().file, when())
                : t('yourData.lastIn', last().file, last().folder as string, when())}{' '}
              {t('yourData.since', reminder.edits())}
            </>
          )}
        </Show>
      </p>
      <p>
        <Show when={folder.chosen()} fallback={t('yourData.downloads')}>
          {(place) => t(`yourData.goesTo.${place().kind}`, place().name)}
        </Show>
      </p>
      <p class="data-actions">
        <button
          type="button"
          ref={takeNow}
          class="button primary"
          onClick={() => commandCalled('backup-library').run(session)}
        >
          {t('yourData.now')}
        </button>
        <Show when={folder.can.directory}>
          <button type="button" class="button" onClick={() => choose('directory')}>
            {t('yourData.chooseFolder')}
          </button>
        </Show>
        <Show when={folder.can.file}>
          <button type="button" class="button" onClick={() => choose('file')}>
            {t('yourData.chooseFile')}
          </button>
        </Show>
        <Show when={folder.chosen()}>
          <button type="button" class="button" onClick={forget}>
            {t('yourData.forget')}
          </button>
        </Show>
        <CommandButton command="restore-library" />
      </p>
    </section>
  )
}
