import { createMemo, For, Show } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf, needClaim, textOf } from '../../core/model/debate.ts'
import { standings } from '../../core/weigh/standing.ts'
import { ballotSupposing } from '../../core/weigh/suppose.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** What decides the debate, in a sentence: the claims that do so alone, and one way to flip the verdict. */
export function FlipLine() {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const { weighing } = open
  const there = (ids: readonly ClaimId[]) => ids.filter((id) => claimOf(open.debate(), id) !== undefined)
  const decisive = createMemo(() => there(weighing.judgement().decisive))
  const flip = createMemo(() => {
    const found = weighing.judgement().flipSet()
    return found === null ? null : there(found)
  })
  const after = createMemo(() => {
    const ids = flip() ?? []
    const ballot = ballotSupposing(
      open.debate(),
      open.ballot(),
      ids.map((claim) => ({ claim, conceded: true as const })),
    )
    return standings(open.debate(), ballot, weighing.method(), weighing.standings()).motion
  })
  const claims = (ids: readonly ClaimId[]) => (
    <For each={ids}>
      {(id, i) => (
        <>
          {i() > 0 ? t('app.listed', '', '') : ''}
          <button type="button" class="row-claim strong" onClick={() => open.selection.select(id)}>
            {textOf(open.debate(), needClaim(open.debate(), id)) || t('claim.wordless')}
          </button>
        </>
      )}
    </For>
  )

  return (
    <section class="flip-line">
      <p>
        <Show when={decisive().length > 0} fallback={t('weigh.noneDecisive')}>
          {t('weigh.decisive', decisive().length)}
        </Show>
      </p>
      <Show when={flip()} fallback={<p>{t('weigh.noFlip')}</p>}>
        {(ids) => (
          <p>
            {t('weigh.flip')} {claims(ids())} {t('weigh.flipTo', percent(after()))}{' '}
            <button
              type="button"
              class="button"
              onClick={() => {
                weighing.whatIf.begin()
                for (const id of ids()) weighing.whatIf.concede(id, true)
              }}
            >
              {t('weigh.whatIf.tryIt')}
            </button>
          </p>
        )}
      </Show>
    </section>
  )
}
