import { Show } from 'solid-js'
import type { Citation } from '../../../core/model/source.ts'
import { citeWords } from '../../../formats/documents/citeWords.ts'
import { webAddress } from '../../../formats/webAddress.ts'
import { useSpeech } from '../../words/language.tsx'

/** A citation over its passage: who and when, which is read aloud, then the rest with the address. */
export function CiteLine(props: { citation: Citation }) {
  const { t } = useSpeech()
  const words = () => citeWords(props.citation, (date) => t('evidence.accessedOn', date))
  const rest = () => words().rest.join(', ')
  const address = () => webAddress(words().url)
  return (
    <p class="cite" dir="auto">
      <Show when={words().head !== ''}>
        <b>{words().head}</b>
      </Show>
      <Show when={rest() !== ''}>
        {words().head === '' ? '' : ' – '}
        {rest()}
      </Show>
      <Show when={words().url !== ''}>
        {rest() !== '' ? ', ' : words().head === '' ? '' : ' – '}
        <Show when={address()} fallback={words().url}>
          {(href) => (
            <a href={href()} target="_blank" rel="noreferrer noopener">
              {words().url}
            </a>
          )}
        </Show>
      </Show>
    </p>
  )
}
