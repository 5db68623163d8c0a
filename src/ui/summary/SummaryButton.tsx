import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Shows the debate on one page, to be printed or saved. */
export function SummaryButton() {
  const session = useSession()
  const { t } = useSpeech()
  return (
    <button type="button" class="button" onClick={() => session.dialogs.show({ kind: 'summary' })}>
      {t('summary.button')}
    </button>
  )
}
