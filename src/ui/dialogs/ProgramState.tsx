import { Show } from 'solid-js'
import { CommandButton } from '../CommandButton.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** In the settings: whether the program works offline, and what can be done about the program itself. */
export function ProgramState() {
  const { program } = useSession()
  const { t } = useSpeech()
  const updatable = () => program.update() === 'waiting' || program.update() === 'elsewhere'
  return (
    <section class="program-state">
      <h3 class="field-label">{t('program.title')}</h3>
      <p>{t(`program.offline.${program.offline()}`)}</p>
      <div class="program-actions">
        <Show when={updatable()}>
          <CommandButton command="update" />
        </Show>
        <Show when={program.installable()}>
          <CommandButton command="install" />
        </Show>
        <Show when={program.offline() === 'file'}>
          <CommandButton command="backup-library" />
        </Show>
      </div>
    </section>
  )
}
