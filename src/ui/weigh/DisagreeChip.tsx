import { createMemo, Show } from 'solid-js'
import type { Claim } from '../../core/model/claim.ts'
import { disagreementOn, markedDisagreement } from '../../core/weigh/disagreement.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Marks a claim that the debate's ballots weigh very differently. */
export function DisagreeChip(props: { claim: Claim }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const apart = createMemo(() => disagreementOn(open.weighing.ballots(), props.claim) >= markedDisagreement)
  return (
    <Show when={apart()}>
      <span class="chip disagree">{t('weigh.disagree')}</span>
    </Show>
  )
}
