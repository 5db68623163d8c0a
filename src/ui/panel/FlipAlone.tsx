import { createMemo, Show } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** What one claim could do to the motion: the standing that would flip it, and where conceding it would leave it. */
export function FlipAlone(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const { whatIf } = open.weighing
  const judgement = createMemo(() => open.weighing.judgement())
  const conceded = () => whatIf.of(props.claim)?.conceded === true
  return (
    <section class="flip-alone" aria-labelledby="flip-title">
      <h3 id="flip-title">{t('weigh.alone.title')}</h3>
      <p>
        <Show when={judgement().flipPoint(props.claim) !== null} fallback={t('weigh.alone.cannot')}>
          {t('weigh.alone.need', percent(judgement().flipPoint(props.claim) ?? 0))}
        </Show>{' '}
        {t('weigh.alone.concede', percent(open.weighing.shown().motion), percent(judgement().conceded(props.claim)))}
      </p>
      <button
        type="button"
        class="quiet-button"
        aria-pressed={conceded()}
        onClick={() => {
          whatIf.begin()
          whatIf.concede(props.claim, !conceded())
        }}
      >
        {t('weigh.whatIf.tryIt')}
      </button>
    </section>
  )
}
