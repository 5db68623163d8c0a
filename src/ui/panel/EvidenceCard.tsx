import { Show } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Card } from '../../core/model/evidence.ts'
import { leadsToWeb, sourceName } from '../citation/sourceName.ts'
import { useSpeech } from '../words/language.tsx'
import { MarkedQuote } from './MarkedQuote.tsx'
import { PassageTime } from './PassageTime.tsx'
import { StillHolds } from './StillHolds.tsx'
import './evidence.css'

/** Evidence as it is read: who says it, the passage whole, how near to the fact it stands, how long it takes to say. */
export function EvidenceCard(props: { claim: ClaimId; card: Card; edit: () => void }) {
  const { t } = useSpeech()
  const title = () => props.card.title || props.card.publisher || t('evidence.untitled')
  const place = () => {
    const { title, publisher, date } = props.card
    return [title === '' ? '' : publisher, date].filter((part) => part !== '').join(', ')
  }
  const graded = () => (props.card.grade === null ? t('evidence.ungraded') : t(`evidence.grades.${props.card.grade}`))
  return (
    <>
      <Show when={props.card.author !== '' || props.card.qualification !== ''}>
        <p class="evidence-author" dir="auto">
          <Show when={props.card.author !== ''}>
            <b>{props.card.author}</b>
          </Show>
          <Show when={props.card.author !== '' && props.card.qualification !== ''}>, </Show>
          {props.card.qualification}
        </p>
      </Show>
      <p class="evidence-source" dir="auto">
        <Show when={leadsToWeb(props.card.url)} fallback={<span>{title()}</span>}>
          <a href={props.card.url} target="_blank" rel="noreferrer noopener">
            {title()}
          </a>
        </Show>
        <Show when={place() !== ''}>
          <span class="quiet"> · {place()}</span>
        </Show>
        <span class="quiet"> · {t('app.named', { what: t('evidence.grade'), name: '' })}</span>
        <span classList={{ weak: props.card.grade === 'weak' || props.card.grade === 'memory' }}>{graded()}</span>
      </p>
      <Show when={props.card.url !== '' || props.card.accessed !== ''}>
        <p class="evidence-address quiet">
          <Show when={props.card.url !== ''}>
            <span class="address" title={props.card.url}>
              {props.card.url}
            </span>
          </Show>
          <Show when={props.card.accessed !== ''}>
            <span>
              <Show when={props.card.url !== ''}>{' · '}</Show>
              {t('evidence.accessedOn', props.card.accessed)}
            </span>
          </Show>
        </p>
      </Show>
      <Show when={props.card.quote !== ''}>
        <MarkedQuote passage={props.card} />
      </Show>
      <div class="evidence-foot">
        <button
          type="button"
          class="quiet-button"
          id={`edit-${props.card.id}`}
          aria-label={t('app.named', {
            what: t('evidence.edit'),
            name: sourceName(props.card, t('evidence.untitled')),
          })}
          onClick={props.edit}
        >
          {t('evidence.edit')}
        </button>
        <StillHolds claim={props.claim} card={props.card} />
        <PassageTime passage={props.card} />
      </div>
    </>
  )
}
