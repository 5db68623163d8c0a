import { createMemo, Show } from 'solid-js'
import { rewriteEvidence } from '../../core/edit/evidence.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Card } from '../../core/model/evidence.ts'
import { sourceOf } from '../../core/model/source.ts'
import { isOld } from '../../core/prepare/dated.ts'
import { thisMonth } from '../../session/today.ts'
import { sourceName } from '../citation/sourceName.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Says of old evidence that it is meant to be old, so that its age is no task any more; pressed again, it is one. */
export function StillHolds(props: { claim: ClaimId; card: Card }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const holds = () => props.card.stillHolds === true
  const asked = createMemo(() => holds() || isOld(sourceOf(open.debate(), props.card.source), { today: thisMonth() }))
  const turn = () =>
    open.make((debate, clerk) =>
      rewriteEvidence(debate, { claim: props.claim, evidence: props.card.id, fields: { stillHolds: !holds() } }, clerk),
    )
  return (
    <Show when={asked()}>
      <button
        type="button"
        class="quiet-button still-holds"
        title={t('evidence.stillHoldsHint')}
        aria-pressed={holds()}
        aria-label={t('app.named', {
          what: t('evidence.stillHolds'),
          name: sourceName(props.card, t('evidence.untitled')),
        })}
        onClick={turn}
      >
        <Show when={holds()} fallback={<span class="warn-text">{t('evidence.isOld')} · </span>}>
          ✓{' '}
        </Show>
        {t('evidence.stillHolds')}
      </button>
    </Show>
  )
}
