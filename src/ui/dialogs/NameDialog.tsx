import { onMount } from 'solid-js'
import { isComposing } from '../../session/composing.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Box } from './Box.tsx'

/** Asks for one line of text. */
export function NameDialog(props: {
  title: string
  label: string
  hint?: string
  action: string
  initial: string
  done: (text: string) => void
}) {
  const session = useSession()
  const { t } = useSpeech()
  let box: HTMLTextAreaElement | undefined
  onMount(() => box?.select())
  const finish = () => {
    const text = box?.value.trim() ?? ''
    if (text === '') {
      box?.focus()
      return
    }
    session.dialogs.close()
    props.done(text)
  }
  return (
    <Box title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
      >
        <label class="field">
          <span class="field-label">{props.label}</span>
          <textarea
            ref={box}
            rows="2"
            required
            value={props.initial}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
              event.preventDefault()
              finish()
            }}
          />
        </label>
        {props.hint === undefined ? null : <p class="hint">{props.hint}</p>}
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => session.dialogs.close()}>
            {t('app.cancel')}
          </button>
          <button type="submit" class="button primary">
            {props.action}
          </button>
        </div>
      </form>
    </Box>
  )
}
