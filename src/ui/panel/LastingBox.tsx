import { createEffect, on, onCleanup } from 'solid-js'
import { newId } from '../../session/clerk.ts'
import { createResting } from '../../session/resting.ts'
import { useOpenDebate } from '../session.tsx'
import { showText } from '../showText.ts'

/**
 * A box whose text is kept as it is typed. All typing from focus to blur is one step of undo.
 * @param props.of what the text belongs to; when that changes, what was typed goes where it was typed
 * @param props.write takes the text, the step, and what it belongs to
 * @param props.keeper is handed what brings words still on their way into the debate at once
 */
export function LastingBox(props: {
  of: string
  label: string
  placeholder?: string
  value: string
  write: (text: string, step: string, of: string) => void
  multiline?: boolean
  hideLabel?: boolean
  keeper?: (keep: () => void) => void
}) {
  const open = useOpenDebate()
  let box: HTMLInputElement | HTMLTextAreaElement | undefined
  let step = newId()
  let waiting: { text: string; of: string; write: typeof props.write } | null = null
  let arrived: (() => void) | null = null

  const flush = () => {
    resting.cancel()
    if (waiting === null) return
    const { text, of, write } = waiting
    waiting = null
    write(text, step, of)
    arrived?.()
    arrived = null
  }
  const resting = createResting(flush)
  props.keeper?.(flush)
  const type = (text: string) => {
    waiting = { text, of: props.of, write: props.write }
    arrived ??= open.expectWords(flush)
    resting.touch()
  }
  // What is being typed here is newer than what the debate holds; all else shows the debate.
  createEffect(
    on(
      () => [props.of, props.value] as const,
      ([of, value], before) => {
        if (before !== undefined && before[0] !== of) {
          flush()
          step = newId()
        }
        if (box !== undefined && waiting === null) showText(box, value)
      },
    ),
  )
  // An edit made while this box is being taken down would draw the same part again underneath.
  onCleanup(() => queueMicrotask(flush))

  const shared = {
    placeholder: props.placeholder ?? '',
    onFocus: () => {
      step = newId()
    },
    onBlur: flush,
  }
  return (
    <label class="field">
      <span class={props.hideLabel ? 'for-readers' : 'field-label'}>{props.label}</span>
      {props.multiline ? (
        <textarea
          ref={(element) => {
            box = element
          }}
          rows="2"
          {...shared}
          onInput={(event) => type(event.currentTarget.value)}
        />
      ) : (
        <input
          type="text"
          ref={(element) => {
            box = element
          }}
          {...shared}
          onInput={(event) => type(event.currentTarget.value)}
        />
      )}
    </label>
  )
}
