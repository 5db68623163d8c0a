import { createMemo, onCleanup, Show } from 'solid-js'
import { useSpeech } from '../words/language.tsx'
import type { Written } from './createWritten.ts'

/** So much of a file shows what it is like, in characters. */
const previewed = 6000

/** The beginning of a file as text, the picture, folded where it is large, or how large it is. */
export function ExportPreview(props: { written: Written; size: (bytes: number) => string }) {
  const { t } = useSpeech()
  const done = () => (props.written.state === 'written' ? props.written : null)
  const picture = createMemo(() => {
    const drawn = done()?.picture
    if (drawn === undefined) return null
    const url = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml;charset=utf-8' }))
    onCleanup(() => URL.revokeObjectURL(url))
    return { url, folded: drawn.folded }
  })
  return (
    <Show
      when={done()}
      fallback={
        <p role="status">
          {props.written.state === 'failed'
            ? t('exchange.failed', t('exchange.problem', props.written.problem))
            : t('exchange.writing')}
        </p>
      }
    >
      {(now) => (
        <Show when={picture()} fallback={<Text content={now().content} size={props.size} />}>
          {(shown) => (
            <>
              <img src={shown().url} alt={t('exchange.preview')} />
              <Show when={shown().folded}>
                <p class="quiet">{t('exchange.previewFolded')}</p>
              </Show>
            </>
          )}
        </Show>
      )}
    </Show>
  )
}

function Text(props: { content: string | Uint8Array; size: (bytes: number) => string }) {
  const { t } = useSpeech()
  return (
    <Show
      when={typeof props.content === 'string' ? props.content : null}
      fallback={<p>{t('exchange.previewNone', props.size(props.content.length))}</p>}
    >
      {(text) => (
        <>
          <pre tabindex="0">{text().slice(0, previewed)}</pre>
          <Show when={text().length > previewed}>
            <p class="quiet">{t('exchange.previewCut')}</p>
          </Show>
        </>
      )}
    </Show>
  )
}
