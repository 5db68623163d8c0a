import { createMemo, For, on, Show } from 'solid-js'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { unplacedOf } from '../../core/model/normalise.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import './unplaced.css'

/** The claims that damage left without a place, and a way to put each branch back under a claim. Nothing where there are none. */
export function Unplaced() {
  const session = useSession()
  const open = useOpenDebate()
  const { t } = useSpeech()
  const tops = createMemo(on(open.tree, () => unplacedOf(open.debate())))
  const words = (id: string) => textOf(open.debate(), needClaim(open.debate(), id)) || t('claim.wordless')
  return (
    <Show when={tops().length > 0}>
      <section class="unplaced" aria-labelledby="unplaced">
        <h2 id="unplaced">{t('unplaced.title')}</h2>
        <p class="quiet">{t('unplaced.why')}</p>
        <ul>
          <For each={tops()}>
            {(id) => (
              <li>
                <span class="unplaced-words">
                  {words(id)} <span class="quiet">{t('unplaced.below', subtreeOf(open.debate(), id).length - 1)}</span>
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={t('unplaced.putNamed', words(id))}
                  onClick={() => session.dialogs.show({ kind: 'move', claims: [id] })}
                >
                  {t('unplaced.put')}
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
