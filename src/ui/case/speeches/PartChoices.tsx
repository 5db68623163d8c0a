import { For, Show } from 'solid-js'
import { rewritePart } from '../../../core/edit/cases.ts'
import { type CardScope, type Case, type CasePart, cardScopes } from '../../../core/model/case.ts'
import type { Claim } from '../../../core/model/claim.ts'
import { claimOf, originalOf } from '../../../core/model/debate.ts'
import { childrenOf } from '../../../core/model/tree.ts'
import { placeBeside } from '../../../core/prepare/partPlaces.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { addToSpeech } from './partFocus.ts'

/** How much of a claim is said, and words that lead on from it. */
export function PartChoices(props: { held: Case; part: CasePart; claim: Claim; name: string }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const isSupported = () => {
    const debate = open.debate()
    return childrenOf(debate, originalOf(debate, props.claim).id).some(
      (id) => claimOf(debate, id)?.relation === 'supports',
    )
  }
  const set = (fields: Partial<Pick<CasePart, 'supports' | 'cards'>>) =>
    open.make((debate, clerk) => rewritePart(debate, { case: props.held.id, part: props.part.id, fields }, clerk))
  const leadOn = () => {
    const place = placeBeside(props.held, '', props.part.id, 'after')
    if (place !== null) addToSpeech(open, { case: props.held.id, ...place, part: { kind: 'link' } })
  }
  return (
    <div class="part-choices">
      <Show when={isSupported()}>
        <label class="check">
          <input
            type="checkbox"
            checked={props.part.supports}
            onChange={(event) => set({ supports: event.currentTarget.checked })}
          />
          {t('speeches.supports')}
        </label>
      </Show>
      <label class="part-cards">
        <span>{t('speeches.cards')}</span>
        <select onChange={(event) => set({ cards: event.currentTarget.value as CardScope })}>
          <For each={cardScopes}>
            {(scope) => (
              <option value={scope} selected={scope === props.part.cards}>
                {t(`speeches.cardScopes.${scope}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <button type="button" class="quiet-button" aria-label={t('speeches.leadOnNamed', props.name)} onClick={leadOn}>
        + {t('speeches.leadOn')}
      </button>
    </div>
  )
}
