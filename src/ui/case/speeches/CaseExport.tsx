import { For } from 'solid-js'
import type { Case, Speech, SpeechId } from '../../../core/model/case.ts'
import { motionOf } from '../../../core/model/debate.ts'
import { ownSpeeches } from '../../../core/prepare/partPlaces.ts'
import { speechTime } from '../../../core/prepare/speech.ts'
import { caseDocument } from '../../../formats/documents/caseDocument.ts'
import { documentText } from '../../../formats/documents/documentText.ts'
import { copyText } from '../../../session/copyText.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { DocumentOut, type TakenDocument } from '../DocumentOut.tsx'
import { useTimeWords } from './timeWords.ts'

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
  const open = useOpenDebate()
  const session = useSession()
  const { t, locale } = useSpeech()
  const timeWords = useTimeWords()
  const document = (): TakenDocument => {
    const { held, speeches } = props
    const words = {
      pocket: `${held.name} · ${held.format.sides[held.side]}`,
      time: (speech: Speech, counts: Parameters<typeof timeWords>[0]) => {
        const { clock, over, said } = timeWords(counts, speechTime(counts, speech, session.settings.pace()))
        return [clock, over, said].filter((part) => part !== '').join(' · ')
      },
      kinds: {
        analysis: t('speeches.kinds.analysis'),
        definitions: t('speeches.kinds.definitions'),
        burdens: t('speeches.kinds.burdens'),
        model: t('speeches.kinds.model'),
      },
      nothing: t('speeches.empty'),
      wordless: t('claim.wordless'),
      evidence: t('speeches.cards'),
      accessedOn: (date: string) => t('evidence.accessedOn', date),
    }
    return {
      parts: caseDocument(open.debate(), held, speeches, words),
      frame: {
        title: motionOf(open.debate()).text || t('library.untitled'),
        language: locale(),
        // Swedish dates are ISO 8601.
        today: new Date().toLocaleDateString('sv'),
        contents: speeches.length > 1 ? t('blocks.contents') : null,
      },
    }
  }
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
