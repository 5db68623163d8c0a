import type { ClaimId } from '../../core/model/claim.ts'
import { type Debate, needClaim, textOf } from '../../core/model/debate.ts'
import { sideOf } from '../../core/model/walk.ts'
import { useSpeech } from '../words/language.tsx'

/** A claim among what was found: whose it is, and its words. */
export function ClaimWords(props: { debate: Debate; id: ClaimId }) {
  const { t } = useSpeech()
  const side = () => sideOf(props.debate, props.id)
  return (
    <>
      <span class="side-name" data-side={side()}>
        {props.id === props.debate.motion ? t('motion.label') : t(`sides.${side()}`)}
      </span>{' '}
      <span class="finder-words">{textOf(props.debate, needClaim(props.debate, props.id))}</span>
    </>
  )
}
