import { Show } from 'solid-js'
import type { Citation } from '../../core/model/source.ts'
import { useSpeech } from '../words/language.tsx'

/** A citation in a line, for lists: who, what, where and when. */
export function CitationLine(props: { citation: Citation }) {
  const { t } = useSpeech()
  const named = () =>
    [props.citation.author, props.citation.title, props.citation.publisher].some((part) => part !== '')
  const rest = () => [props.citation.publisher, props.citation.date].filter((part) => part !== '').join(', ')
  return (
    <span class="citation-line" dir="auto">
      <Show when={named()} fallback={<span class="quiet">{t('evidence.untitled')}</span>}>
        <Show when={props.citation.author !== ''}>
          <b>{props.citation.author}</b>
        </Show>
        <Show when={props.citation.author !== '' && props.citation.title !== ''}> · </Show>
        {props.citation.title}
      </Show>
      <Show when={rest() !== ''}>
        <span class="quiet"> · {rest()}</span>
      </Show>
    </span>
  )
}
