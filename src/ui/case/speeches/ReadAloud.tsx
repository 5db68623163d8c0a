import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Case, Speech } from '../../../core/model/case.ts'
import { ownSpeeches } from '../../../core/prepare/partPlaces.ts'
import { countsOf, type SpokenPiece, speechOf, speechTime } from '../../../core/prepare/speech.ts'
import { citeHead } from '../../../formats/documents/citeWords.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { CaseExport } from './CaseExport.tsx'
import { Passage } from './Passage.tsx'
import { useTimeWords } from './timeWords.ts'

/** The speeches of a case, or one of them, as they are read aloud. */
export function ReadAloud(props: { held: Case }) {
  const [chosen, choose] = createSignal('')
  const speeches = createMemo(() => {
    const own = ownSpeeches(props.held)
    const only = own.filter(({ id }) => id === chosen())
    return only.length === 0 ? own : only
  })
  return (
    <div class="read-aloud">
      <CaseExport held={props.held} speech={chosen()} speeches={speeches()} choose={choose} />
      <article class="speech-document">
        <For each={speeches()}>{(speech) => <ReadSpeech held={props.held} speech={speech} />}</For>
      </article>
    </div>
  )
}

function ReadSpeech(props: { held: Case; speech: Speech }) {
  const open = useOpenDebate()
  const { settings } = useSession()
  const { t } = useSpeech()
  const timeWords = useTimeWords()
  const pieces = createMemo(() => speechOf(open.debate(), props.held, props.speech.id))
  const words = createMemo(() => {
    const counts = countsOf(pieces())
    return timeWords(counts, speechTime(counts, props.speech, settings.pace()))
  })
  return (
    <section class="speech-text" aria-label={props.speech.name}>
      <div class="speech-head">
        <h2>{props.speech.name}</h2>
        <span class="speech-clock" classList={{ over: words().over !== '' }}>
          {words().clock}
        </span>
        <Show when={words().over !== ''}>
          <span class="warn-text">{words().over}</span>
        </Show>
        <span class="quiet">{words().said}</span>
      </div>
      <For each={pieces()} fallback={<p class="quiet">{t('speeches.empty')}</p>}>
        {(piece) => <Piece piece={piece} />}
      </For>
    </section>
  )
}

function Piece(props: { piece: SpokenPiece }) {
  const { t } = useSpeech()
  const { kind, evidence, passage, text } = props.piece
  if (kind === 'card' && evidence !== undefined) {
    return (
      <div class="said said-card">
        <Show when={citeHead(evidence) !== ''}>
          <p class="cite" dir="auto">
            <b>{citeHead(evidence)}</b>
          </p>
        </Show>
        <Show when={passage !== undefined && passage.quote !== '' && passage}>
          {(shown) => <Passage card={shown()} />}
        </Show>
      </div>
    )
  }
  if (kind === 'claim') return <h3 class="said">{text || t('claim.wordless')}</h3>
  return (
    <div class={`said said-${kind}`}>
      <Show when={kind === 'support' || kind === 'link' || kind === 'card' ? null : kind}>
        {(section) => <h3>{t(`speeches.kinds.${section()}`)}</h3>}
      </Show>
      <p dir="auto">{text || t('claim.wordless')}</p>
    </div>
  )
}
