import { For, onCleanup, Show } from 'solid-js'
import type { CardShape } from '../../core/layout/cards.ts'
import type { MapBox } from '../../core/layout/places.ts'
import { motionOf } from '../../core/model/debate.ts'
import { MotionMeter } from '../claim/MotionMeter.tsx'
import { takeFocus } from '../claim/takeFocus.ts'
import { makeDraggable } from '../outline/dragging.ts'
import { SentenceBox } from '../outline/SentenceBox.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { AddButtons } from './AddButtons.tsx'

/** The motion at the root of the map, with where it stands. */
export function MotionCard(props: {
  box: MapBox
  shape: CardShape
  /** How large the map is drawn. */
  scale: number
  /** Whether it is among what is sought. */
  hit: boolean
}) {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const motion = () => motionOf(open.debate())
  const standing = () => (open.weighing.whatIf.standings() ?? open.weighing.shown()).motion
  const selected = () => open.selection.claim() === motion().id
  const writing = () => open.writing.claim() === motion().id
  let heading: HTMLHeadingElement | undefined

  takeFocus(
    () => motion().id,
    () => heading,
  )

  return (
    <div
      class="map-card map-motion"
      classList={{ hit: props.hit }}
      ref={(element) =>
        onCleanup(
          makeDraggable(element, motion().id, open, {
            axis: () => 'down',
            say: (landing, relation) => t(`claim.landing.${landing}`, t(`claim.relations.${relation}`)),
          }),
        )
      }
      data-selected={selected() ? '' : undefined}
      data-writing={writing() ? '' : undefined}
      style={{
        transform: `translate(${props.box.x}px, ${props.box.y}px)`,
        width: `${props.box.width}px`,
        height: writing() ? 'auto' : `${props.box.height}px`,
      }}
    >
      <Show when={!writing()} fallback={<SentenceBox class="map-box" placeholder={t('claim.motionPlaceholder')} />}>
        <h1
          class="map-motion-words"
          ref={heading}
          data-motion
          dir="auto"
          tabindex="0"
          onFocus={() => open.selection.select(motion().id)}
          onDblClick={() => open.writing.begin(motion().id)}
        >
          <Show when={motion().text !== ''} fallback={t('library.untitled')}>
            <For each={props.shape.lines}>{(line) => <span class="map-line">{line} </span>}</For>
          </Show>
        </h1>
        <div class="map-motion-standing">
          <span>
            {t('sides.pro')} {percent(standing())}
          </span>
          <MotionMeter standing={standing()} />
          <span>
            {percent(1 - standing())} {t('sides.con')}
          </span>
        </div>
        <Show when={selected()}>
          <AddButtons claim={motion().id} scale={props.scale} />
        </Show>
      </Show>
    </div>
  )
}
