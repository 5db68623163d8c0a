import { createMemo, For, Show } from 'solid-js'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, textOf } from '../../../core/model/debate.ts'
import { sideOf } from '../../../core/model/walk.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Rebuttals that were begun and left before they were graded: to go on with, or to let go of. */
export function Begun(props: { go: (claim: ClaimId) => void; letGo: (claim: ClaimId) => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const claims = createMemo(() => {
    open.tree()
    return open.drillWords.begun().flatMap((id) => {
      const claim = claimOf(open.debate(), id)
      return claim !== undefined && sideOf(open.debate(), id) !== open.preparing.side() ? [claim] : []
    })
  })
  return (
    <Show when={claims().length > 0}>
      <section class="practise-begun" aria-label={t('practise.begun')}>
        <h3>{t('practise.begun')}</h3>
        <ul>
          <For each={claims().map(({ id }) => id)}>
            {(id) => {
              const sentence = () => {
                const claim = claimOf(open.debate(), id)
                return claim === undefined ? '' : textOf(open.debate(), claim)
              }
              return (
                <li>
                  <p dir="auto">{sentence()}</p>
                  <p class="quiet begun-words" dir="auto">
                    {open.drillWords.of(id)}
                  </p>
                  <button
                    type="button"
                    class="button"
                    aria-label={t('practise.goOnWith', sentence())}
                    onClick={() => props.go(id)}
                  >
                    {t('practise.goOn')}
                  </button>{' '}
                  <button
                    type="button"
                    class="quiet-button"
                    aria-label={t('practise.letGoOf', sentence())}
                    onClick={() => props.letGo(id)}
                  >
                    {t('practise.letGo')}
                  </button>
                </li>
              )
            }}
          </For>
        </ul>
      </section>
    </Show>
  )
}
