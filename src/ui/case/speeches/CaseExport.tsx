import type { Case } from '../../../core/model/case.ts'
import { motionOf } from '../../../core/model/debate.ts'
import { speechOf } from '../../../core/prepare/speech.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Takes a case along: on paper, as text, or onto a wall. */
export function CaseExport(props: { held: Case }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const text = () => {
    const { held } = props
    const speeches = held.format.speeches
      .filter(({ side }) => side === held.side)
      .map((speech) => {
        const said = speechOf(open.debate(), held, speech.id).map((piece) => `${'  '.repeat(piece.depth)}${piece.text}`)
        return [`## ${speech.name}`, ...said].join('\n\n')
      })
    return [`# ${motionOf(open.debate()).text}`, `${held.name} · ${held.format.sides[held.side]}`, ...speeches].join(
      '\n\n',
    )
  }
  const copy = () => {
    navigator.clipboard
      .writeText(text())
      .then(() => session.notices.say({ kind: 'copied-text', format: t('speeches.text') }))
      .catch((error: unknown) => session.notices.say({ kind: 'failed', reason: String(error) }))
  }
  return (
    <div class="case-export panel-actions">
      <button type="button" class="button" onClick={() => window.print()}>
        {t('speeches.print')}
      </button>
      <button type="button" class="button" onClick={copy}>
        {t('speeches.copy')}
      </button>
      <button
        type="button"
        class="button primary"
        onClick={() => session.dialogs.show({ kind: 'present', what: { case: props.held.id } })}
      >
        {t('present.start')}
      </button>
    </div>
  )
}
