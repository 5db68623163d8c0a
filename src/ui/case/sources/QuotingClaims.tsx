import { createMemo, createSignal, For, Show } from 'solid-js'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, textOf } from '../../../core/model/debate.ts'
import type { SourceUse } from '../../../core/model/sourceUses.ts'
import { sideOf } from '../../../core/model/walk.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** How many come at once. */
const page = 10

/** The claims that quote a source; each leads there. */
export function QuotingClaims(props: { uses: readonly SourceUse[] }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [limit, setLimit] = createSignal(page)
  const claims = createMemo(() => [...new Set(props.uses.map(({ claim }) => claim))])
  const text = (id: ClaimId) => {
    const claim = claimOf(open.debate(), id)
    return claim === undefined ? '' : textOf(open.debate(), claim)
  }
  return (
    <Show when={claims().length > 0} fallback={<p class="quiet">{t('sourceList.notQuoted')}</p>}>
      <div class="quoting">
        <p class="field-label">{t('sourceList.claims')}</p>
        <ul class="quoting-claims">
          <For each={claims().slice(0, limit())}>
            {(id) => {
              const side = createMemo(() => {
                open.tree()
                return claimOf(open.debate(), id) === undefined ? 'pro' : sideOf(open.debate(), id)
              })
              return (
                <li data-side={side()}>
                  <button type="button" class="quoting-claim" onClick={() => open.selection.focus(id)}>
                    <span class="side-name">
                      {id === open.debate().motion ? t('motion.label') : t(`sides.${side()}`)}
                    </span>{' '}
                    <span dir="auto">{text(id) || t('claim.wordless')}</span>
                  </button>
                </li>
              )
            }}
          </For>
        </ul>
        <Show when={claims().length > limit()}>
          <button type="button" class="quiet-button" onClick={() => setLimit(limit() + 10 * page)}>
            {t('sourceList.moreClaims', claims().length - limit())}
          </button>
        </Show>
      </div>
    </Show>
  )
}
