import { Show } from 'solid-js'
import { commandCalled } from '../session/commands/commands.ts'
import { useSession } from './session.tsx'
import { useSpeech } from './words/language.tsx'

/** Whether the program works offline, in the footer; leads to the settings, which say it in full. */
export function OfflineMark() {
  const session = useSession()
  const { t } = useSpeech()
  const state = () => (session.program.update() === 'none' ? session.program.offline() : 'update')
  const words = () => {
    const now = state()
    return now === 'unable' ? null : t(`program.mark.${now}`)
  }
  return (
    <Show when={words()}>
      {(shown) => (
        <button
          type="button"
          class="offline-mark"
          data-state={state()}
          title={t('program.markHint')}
          onClick={() => commandCalled('settings').run(session)}
        >
          {shown()}
        </button>
      )}
    </Show>
  )
}
