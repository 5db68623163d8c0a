import { createEffect, createSignal, on, Show } from 'solid-js'
import { commandCalled } from '../session/commands/commands.ts'
import { useSession } from './session.tsx'
import { useSpeech } from './words/language.tsx'

/** Says that a later build of the program is here, until a person takes it or says "later". */
export function UpdateNotice() {
  const session = useSession()
  const { t } = useSpeech()
  const update = () => session.program.update()
  const [later, setLater] = createSignal(false)
  createEffect(on(update, (now) => now !== 'writing' && setLater(false), { defer: true }))
  const words = () => {
    const now = update()
    return now === 'none' ? '' : t(`program.${now}`)
  }
  return (
    <Show when={update() !== 'none' && !later()}>
      <div class="notice" role="status">
        <span>{words()}</span>
        <Show when={update() !== 'writing'}>
          <button type="button" onClick={() => commandCalled('update').run(session)}>
            {update() === 'elsewhere' ? t('program.reload') : t('program.updateNow')}
          </button>
          <button type="button" onClick={() => setLater(true)}>
            {t('program.later')}
          </button>
        </Show>
      </div>
    </Show>
  )
}
