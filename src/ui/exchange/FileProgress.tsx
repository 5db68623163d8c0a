import { useSpeech } from '../words/language.tsx'

/** How far work with files has come, and a way to give it up. */
export function FileProgress(props: {
  words: string
  /** How much is done of how much; left out where nobody can tell. */
  done?: number
  all?: number
  cancel: () => void
}) {
  const { t } = useSpeech()
  const share = () => (props.all === undefined ? {} : { value: props.done ?? 0, max: props.all })
  return (
    <>
      <p role="status">{props.words}</p>
      <progress class="import-progress" aria-label={props.words} {...share()} />
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.cancel()}>
          {t('app.cancel')}
        </button>
      </div>
    </>
  )
}
