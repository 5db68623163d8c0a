import { createEffect, onMount, untrack } from 'solid-js'
import { isComposing } from '../../session/composing.ts'
import { useOpenDebate } from '../session.tsx'
import { showText } from '../showText.ts'
import { useSpeech } from '../words/language.tsx'
import { holdFocus } from './holdFocus.ts'

/** The box in which the sentence is written that the session is writing now. */
export function SentenceBox(props: { placeholder: string; class?: string }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  let box: HTMLTextAreaElement | undefined

  const grow = () => {
    if (box === undefined || CSS.supports('field-sizing', 'content')) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }
  const claim = untrack(open.writing.claim)
  const left = (event: FocusEvent) =>
    holdFocus(event.currentTarget as HTMLElement, () => open.writing.claim() === claim)(event)
  createEffect(() => {
    const text = open.writing.text()
    if (box !== undefined) showText(box, text)
  })
  onMount(() => {
    // Lists may still move what they just got: the focus comes when all is in its place, or it would have to come twice.
    queueMicrotask(() => {
      if (box?.isConnected !== true) return
      box.focus({ preventScroll: true })
      // An empty box has its cursor where it belongs; setting it would make the browser look for the place.
      if (box.value !== '') box.setSelectionRange(box.value.length, box.value.length)
      grow()
      open.selection.focused()
    })
  })

  return (
    <div class={`sentence-box ${props.class ?? ''}`}>
      <textarea
        ref={box}
        rows="1"
        aria-label={t('claim.text')}
        aria-describedby="writing-keys"
        placeholder={props.placeholder}
        onInput={(event) => {
          open.writing.type(event.currentTarget.value)
          grow()
        }}
        onBlur={(event) => {
          if (!document.hasFocus()) open.writing.flush()
          else if (left(event)) open.writing.keep()
        }}
        onKeyDown={(event) => {
          // Enter also ends a word that an input method is composing; that is not the end of the sentence.
          if (isComposing(event)) return
          const ends = event.key === 'Escape' ? 'giveUp' : event.key === 'Enter' && !event.shiftKey ? 'keep' : null
          if (ends === null) return
          event.preventDefault()
          open.endWriting(ends)
        }}
      />
      <p class="writing-keys" id="writing-keys">
        {t('claim.writingKeys')}
      </p>
    </div>
  )
}
