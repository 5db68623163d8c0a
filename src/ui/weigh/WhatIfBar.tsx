import { For, Show } from 'solid-js'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** While something is tried out: what is supposed, where the motion would stand, and what becomes of it. */
export function WhatIfBar() {
  const open = useOpenDebate()
  const { t, percent, list } = useSpeech()
  const { whatIf, standings } = open.weighing
  return (
    <Show when={whatIf.active()}>
      <section class="what-if" aria-label={t('weigh.whatIf.title')}>
        <strong>{t('weigh.whatIf.title')}</strong>
        <Show when={whatIf.suppositions().length > 0} fallback={<span>{t('weigh.whatIf.intro')}</span>}>
          <span role="status">
            {t('weigh.whatIf.motion', percent(standings().motion), percent((whatIf.standings() ?? standings()).motion))}
          </span>
          <ul class="suppositions">
            <For each={whatIf.suppositions()}>
              {(supposed) => {
                const text = () => textOf(open.debate(), needClaim(open.debate(), supposed.claim))
                const what = () =>
                  list([
                    supposed.conceded ? t('weigh.whatIf.conceded') : '',
                    supposed.conviction === undefined ? '' : `${t('panel.conviction')} ${percent(supposed.conviction)}`,
                    supposed.relevance === undefined || supposed.conceded
                      ? ''
                      : `${t('panel.relevance')} ${percent(supposed.relevance)}`,
                  ])
                return (
                  <li class="supposition">
                    <span class="supposed-claim">{text()}</span>
                    <span>· {what()}</span>
                    <button
                      type="button"
                      class="forget"
                      aria-label={t('weigh.whatIf.forget', text())}
                      onClick={() => whatIf.forget(supposed.claim)}
                    >
                      ×
                    </button>
                  </li>
                )
              }}
            </For>
          </ul>
        </Show>
        <span class="space" />
        <button
          type="button"
          class="button primary"
          title={t('weigh.whatIf.applyHint')}
          disabled={whatIf.suppositions().length === 0}
          onClick={() => whatIf.apply()}
        >
          {t('weigh.whatIf.apply')}
        </button>
        <button type="button" class="button" onClick={() => whatIf.end()}>
          {t('weigh.whatIf.discard')}
        </button>
      </section>
    </Show>
  )
}
