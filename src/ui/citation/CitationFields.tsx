import { type JSX, Show } from 'solid-js'
import type { Citation } from '../../core/model/source.ts'
import { today } from '../../session/today.ts'
import { LastingBox } from '../panel/LastingBox.tsx'
import { useSpeech } from '../words/language.tsx'
import './citation.css'

/**
 * Writes what is known of a source.
 * @param props.of what the citation belongs to
 * @param props.write takes a part, its text and, where it is typed, the step
 */
export function CitationFields(props: {
  of: string
  citation: Citation
  write: (part: keyof Citation, text: string, step?: string) => void
}) {
  const { t } = useSpeech()
  const box = (part: keyof Citation): JSX.Element => (
    <div class={`citation-${part}`}>
      <LastingBox
        of={props.of}
        label={t(`evidence.${part}`)}
        value={props.citation[part]}
        write={(text, step) => props.write(part, text, step)}
      />
    </div>
  )
  return (
    <div class="citation-fields">
      {box('title')}
      {box('author')}
      {box('qualification')}
      {box('publisher')}
      {box('date')}
      {box('url')}
      <Show when={props.citation.url !== '' && !/^https?:\/\//i.test(props.citation.url)}>
        <p class="hint warn-text">{t('evidence.urlInvalid')}</p>
      </Show>
      <div class="citation-accessed-row">
        {box('accessed')}
        <button
          type="button"
          class="button"
          aria-label={t('evidence.accessedToday')}
          onClick={() => props.write('accessed', today())}
        >
          {t('evidence.today')}
        </button>
      </div>
    </div>
  )
}
