import { For } from 'solid-js'
import { type ClaimId, relations } from '../../core/model/claim.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

const signs = { supports: '+', rebuts: '↩', undercuts: '⊘' } as const
const names = { supports: 'support', rebuts: 'rebut', undercuts: 'undercut' } as const

/** How many times larger than the map the buttons are drawn. @param scale how large the map is drawn */
export function growing(scale: number): string {
  return Math.max(1, 1 / scale).toFixed(2)
}

/**
 * Adds what supports, rebuts or undercuts a claim, from its own card. Keys and panel do the same, so Tab passes them by. They
 * stand in the gap before the answers, where no card is that a press could be meant for, and do not shrink with the map.
 */
export function AddButtons(props: {
  claim: ClaimId
  /** How large the map is drawn. */
  scale: number
}) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const fitting = () => relations.filter((relation) => relation !== 'undercuts' || props.claim !== open.debate().motion)
  return (
    <span class="map-adds" style={{ '--grow': growing(props.scale) }}>
      <For each={fitting()}>
        {(relation) => (
          <button
            type="button"
            class="map-add"
            tabindex="-1"
            aria-label={t(`commands.${names[relation]}`)}
            title={t(`commands.${names[relation]}`)}
            onClick={() => open.add(props.claim, relation)}
          >
            {signs[relation]}
          </button>
        )}
      </For>
    </span>
  )
}
