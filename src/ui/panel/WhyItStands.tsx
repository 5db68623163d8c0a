import { createMemo, For, Show } from 'solid-js'
import { weightSet } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf, needClaim, textOf } from '../../core/model/debate.ts'
import { sideOf } from '../../core/model/walk.ts'
import { type Explanation, explain, type Share } from '../../core/weigh/explain.ts'
import { roundTogether } from '../../core/weigh/rounding.ts'
import { createAfterFrame } from '../../session/afterFrame.ts'
import { RelationMark } from '../outline/RelationMark.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Why a claim stands where it stands: from its own conviction through each answer, in points that add up. */
export function WhyItStands(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t, percent, number } = useSpeech()
  const { whatIf } = open.weighing
  const now = createAfterFrame(
    () => ({
      debate: open.debate(),
      ballot: whatIf.ballot(),
      standings: whatIf.standings() ?? open.standings(),
      claim: props.claim,
    }),
    () => [open.debate(), whatIf.ballot(), whatIf.standings(), open.weighing.method(), props.claim],
  )
  /** What is explained, all of one moment: its sentences may be gone from the debate of the next. */
  const state = createMemo<ReturnType<typeof now>>((before) =>
    before !== undefined && claimOf(now().debate, now().claim) === undefined ? before : now(),
  )
  const explained = createMemo<Explanation | undefined>(() => {
    const { debate, ballot, standings, claim } = state()
    return claimOf(debate, claim) === undefined ? undefined : explain(debate, ballot, standings, claim)
  })
  const points = createMemo(() => {
    const found = explained()
    if (found === undefined) return []
    return roundTogether(
      found.start * 100,
      found.shares.map((share) => share.points * 100),
      found.standing * 100,
    )
  })
  const isMotion = () => state().claim === state().debate.motion
  const unset = () => weightSet(state().ballot, 'conviction', explained()?.claim ?? state().claim) === undefined
  const clamped = () => {
    const set = weightSet(state().ballot, 'conviction', explained()?.claim ?? state().claim)
    return set !== undefined && Math.abs(set - (explained()?.start ?? set)) > 1e-12
  }
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : '0')
  const words = (share: Share) => {
    const [relevance, strength, pull] = [percent(share.relevance), percent(share.strength), percent(share.pull)]
    return share.letThrough === 1
      ? t('weigh.why.pull', relevance, strength, pull)
      : t('weigh.why.pullUndercut', relevance, percent(share.letThrough), strength, pull)
  }

  return (
    <Show when={explained()}>
      {(found) => (
        <section class="why" aria-labelledby="why-title">
          <h3 id="why-title">
            {t(isMotion() ? 'weigh.why.motionTitle' : 'weigh.why.title', percent(found().standing))}
          </h3>
          <Show when={found().shares.length > 0} fallback={<p class="quiet">{t('weigh.why.alone')}</p>}>
            <ul class="why-list">
              <li class="why-row">
                <span>{t(unset() ? 'weigh.why.startUnset' : 'weigh.why.start')}</span>
                <strong>{percent(found().start)}</strong>
              </li>
              <For each={found().shares}>
                {(share, i) => (
                  <li
                    class="why-row"
                    data-side={sideOf(state().debate, share.claims[0] as ClaimId)}
                    title={words(share)}
                  >
                    <span class="why-claim">
                      <RelationMark
                        relation={share.polarity > 0 ? 'supports' : 'rebuts'}
                        contention={isMotion()}
                        side={sideOf(state().debate, share.claims[0] as ClaimId)}
                      />
                      <span>
                        {share.claims.length > 1 ? `${t('weigh.why.linked')} ` : ''}
                        <For each={share.claims}>
                          {(id, j) => (
                            <>
                              {j() > 0 ? ' + ' : ''}
                              <button type="button" class="row-claim" onClick={() => open.selection.focus(id)}>
                                {textOf(state().debate, needClaim(state().debate, id)) || t('claim.wordless')}
                              </button>
                            </>
                          )}
                        </For>
                        <span class="why-words">{words(share)}</span>
                      </span>
                    </span>
                    <strong>{signed(points()[i()] ?? 0)}</strong>
                  </li>
                )}
              </For>
              <li class="why-row why-end">
                <span>{t('weigh.why.end')}</span>
                <strong>{percent(found().standing)}</strong>
              </li>
            </ul>
            <p class="hint">{t(`weigh.why.sharing.${found().sharing}`)}</p>
          </Show>
          <Show when={clamped()}>
            <p class="hint">{t('weigh.why.clamped')}</p>
          </Show>
        </section>
      )}
    </Show>
  )
}
