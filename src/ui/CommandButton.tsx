import { type JSX, Show } from 'solid-js'
import { type CommandId, commandCalled } from '../session/commands/commands.ts'
import { keyLabel } from './keyLabel.ts'
import { useSession } from './session.tsx'
import { useSpeech } from './words/language.tsx'

/** A button for a command: its name, its key in the tooltip, off while it cannot be done. */
export function CommandButton(props: { command: CommandId; class?: string; icon?: JSX.Element; before?: () => void }) {
  const session = useSession()
  const { t } = useSpeech()
  const command = () => commandCalled(props.command)
  const name = () => t(`commands.${props.command}`)
  const key = () => command().keys?.[0]
  const title = () => {
    const shown = key()
    return shown === undefined ? name() : `${name()} (${keyLabel(shown).join('+')})`
  }
  return (
    <button
      type="button"
      class={`button ${props.class ?? ''}`}
      title={title()}
      aria-label={props.icon === undefined ? undefined : name()}
      disabled={!command().can(session)}
      onClick={() => {
        props.before?.()
        command().run(session)
      }}
    >
      <Show when={props.icon} fallback={name()}>
        {props.icon}
      </Show>
    </button>
  )
}
