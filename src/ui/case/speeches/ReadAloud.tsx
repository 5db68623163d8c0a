import { createMemo, For, Show } from 'solid-js'
import type { Case } from '../../../core/model/case.ts'
import { motionOf } from '../../../core/model/debate.ts'
import { type SpokenPiece, speechCounts, speechOf, speechTime } from '../../../core/prepare/speech.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { CaseExport } from './CaseExport.tsx'
import { clockOf } from './clock.ts'
import { Passage } from './Passage.tsx'

/** The speeches of a case as they are read aloud, on the screen and on paper. */
export function ReadAloud(props: { held: Case }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const speeches = createMemo(() => props.held.format.speeches.filter(({ side }) => side === props.held.side))
  return (
    <div class="read-aloud">
      <CaseExport held={props.held} />
      <article class="speech-document">
        <p class="speech-motion">{motionOf(open.debate()).text}</p>
        <h2>
          {props.held.name} · {props.held.format.sides[props.held.side]}
        </h2>
        <Show when={speeches().length > 1}>
          <ol class="speech-contents">
            <For each={speeches()}>{(speech) => <li>{speech.name}</li>}</For>
          </ol>
        </Show>
        <For each={speeches()}>
          {(speech) => {
            const pieces = createMemo(() => speechOf(open.debate(), props.held, speech.id))
            const time = createMemo(() =>
              speechTime(speechCounts(open.debate(), props.held, speech.id), speech, session.settings.pace()),
            )
            return (
              <section class="speech-text" aria-label={speech.name}>
                <h3>
                  {speech.name}{' '}
                  <small class="quiet">
                    {clockOf(time().seconds)} / {clockOf(time().limit)}
                  </small>
                </h3>
                <For each={pieces()} fallback={<p class="quiet">{t('speeches.empty')}</p>}>
                  {(piece) => <Piece piece={piece} />}
                </For>
              </section>
            )
          }}
        </For>
      </article>
    </div>
  )
}

function Piece(props: { piece: SpokenPiece }) {
  const { t } = useSpeech()
  const kind = () => props.piece.kind
  return (
    <Show
      when={kind() === 'card' && props.piece.evidence}
      fallback={
        <div class={`said said-${kind()}`}>
          <Show when={kind() !== 'claim' && kind() !== 'support' && kind() !== 'link' && kind() !== 'card'}>
            <h4>{t(`speeches.kinds.${kind() as 'model'}`)}</h4>
          </Show>
          <p>{props.piece.text}</p>
        </div>
      }
    >
      {(card) => (
        <figure class="said said-card">
          <figcaption>
            {[card().author || card().publisher || card().title, card().date].filter(Boolean).join(', ')}
          </figcaption>
          <Passage card={card()} />
        </figure>
      )}
    </Show>
  )
}
