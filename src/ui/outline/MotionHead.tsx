import { createMemo, Show } from 'solid-js'
import { motionOf } from '../../core/model/debate.ts'
import { MotionStanding } from '../claim/MotionStanding.tsx'
import { takeFocus } from '../claim/takeFocus.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { SentenceBox } from './SentenceBox.tsx'

/** The motion, its note, and where it stands. */
export function MotionHead() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const motion = createMemo(() => motionOf(open.debate()))
  const actual = () => open.weighing.shown().motion
  const standing = () => open.weighing.whatIf.standings()?.motion ?? actual()
  const writing = () => open.writing.claim() === motion().id
  let heading: HTMLHeadingElement | undefined

  takeFocus(
    () => motion().id,
    () => heading,
  )

  return (
    <header class="motion-head">
      <Show when={!writing()} fallback={<SentenceBox class="motion-box" placeholder={t('claim.motionPlaceholder')} />}>
        <h1
          class="motion"
          ref={heading}
          data-motion
          data-selected={open.selection.claim() === motion().id ? '' : undefined}
          tabindex="0"
          onFocus={() => open.selection.select(motion().id)}
          onDblClick={() => open.writing.begin(motion().id)}
        >
          {motion().text || t('library.untitled')}
        </h1>
      </Show>
      <MotionStanding standing={standing()} before={actual()} hint={t('motion.hint')} />
      <Show when={motion().note}>
        <details class="motion-note">
          <summary>{motion().note.split('\n', 1)[0]}</summary>
          <p>{motion().note}</p>
        </details>
      </Show>
    </header>
  )
}
