import type { Case, Speech } from '../../../core/model/case.ts'
import { motionOf } from '../../../core/model/debate.ts'
import { speechTime } from '../../../core/prepare/speech.ts'
import { caseDocument } from '../../../formats/documents/caseDocument.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { TakenDocument } from '../DocumentOut.tsx'
import { useTimeWords } from './timeWords.ts'

/** What writes a case, or some of its speeches, as a document. */
export function useTakenCase(): (held: Case, speeches: readonly Speech[]) => TakenDocument {
  const open = useOpenDebate()
  const session = useSession()
  const { t, locale } = useSpeech()
  const timeWords = useTimeWords()
  return (held, speeches) => {
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
}
