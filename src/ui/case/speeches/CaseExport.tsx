import { For } from 'solid-js'
import type { Case, Speech, SpeechId } from '../../../core/model/case.ts'
import { ownSpeeches } from '../../../core/prepare/partPlaces.ts'
import { documentText } from '../../../formats/documents/documentText.ts'
import { copyText } from '../../../session/copyText.ts'
import { useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { DocumentOut } from '../DocumentOut.tsx'
import { useTakenCase } from './takenCase.ts'

/**
 * Takes a case along, all of it or one speech: on paper, as a file, as text, or onto a wall.
 * @param props.speech the one that is chosen; '' for all
 */
export function CaseExport(props: {
  held: Case
  speech: SpeechId
  speeches: readonly Speech[]
  choose: (speech: SpeechId) => void
}) {
  const session = useSession()
  const { t } = useSpeech()
  const taken = useTakenCase()
  const document = () => taken(props.held, props.speeches)
  const copy = () => {
    const { parts, frame } = document()
    copyText(documentText(parts, frame))
      .then(() => session.notices.say({ kind: 'copied-text', format: t('speeches.text') }))
      .catch((error: unknown) => session.notices.say({ kind: 'failed', reason: String(error) }))
  }
  const variant = () => ownSpeeches(props.held).find(({ id }) => id === props.speech)?.name ?? ''
  const present = () => {
    const speech = props.speech === '' ? {} : { speech: props.speech }
    session.dialogs.show({ kind: 'present', what: { case: props.held.id, ...speech } })
  }
  return (
    <div class="case-export">
      <label>
        <span class="for-readers">{t('prepare.out')}</span>
        <select onChange={(event) => props.choose(event.currentTarget.value)}>
          <option value="">{t('speeches.whole')}</option>
          <For each={ownSpeeches(props.held)}>
            {({ id, name }) => (
              <option value={id} selected={id === props.speech}>
                {name}
              </option>
            )}
          </For>
        </select>
      </label>
      <button type="button" class="button primary" onClick={present}>
        {t('present.start')}
      </button>
      <DocumentOut name={props.held.name} variant={variant()} document={document}>
        <button type="button" class="button" onClick={copy}>
          {t('speeches.copy')}
        </button>
      </DocumentOut>
    </div>
  )
}
