import { Show } from 'solid-js'
import type { Citation } from '../../core/model/source.ts'
import { useSpeech } from '../words/language.tsx'

/** A citation in a line, for lists: who, what, where and when. */
export function CitationLine(props: { citation: Citation }) {
  const { t } = useSpeech()
  /** What a source is known by when it has neither author nor title. */
  const name = () => (props.citation.author === '' && props.citation.title === '' ? props.citation.publisher : '')
  const isNamed = () => props.citation.author !== '' || props.citation.title !== '' || name() !== ''
  const rest = () =>
    [name() === '' ? props.citation.publisher : '', props.citation.date].filter((part) => part !== '').join(', ')
  return (
    <span class="citation-line" dir="auto">
      <Show when={isNamed()} fallback={<span class="quiet">{t('evidence.untitled')}</span>}>
        <Show when={props.citation.author !== ''}>
          <b>{props.citation.author}</b>
        </Show>
        <Show when={props.citation.author !== '' && props.citation.title !== ''}> · </Show>
        {props.citation.title}
        {name()}
      </Show>
      <Show when={rest() !== ''}>
        <span class="quiet"> · {rest()}</span>
      </Show>
    </span>
  )
}
