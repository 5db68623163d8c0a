import { Show } from 'solid-js'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** While a branch is being rated, or the number keys set relevance: what, how far, and the same by buttons. */
export function RatingBar() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const { rating } = open
  const done = () => {
    const progress = rating.progress()
    return progress !== null && progress.rated === progress.of
  }
  return (
    <Show when={rating.active()}>
      <section class="rating-bar" aria-label={t('weigh.rating.title')}>
        <span class="rating-what">
          <Show when={rating.branch()} fallback={t('weigh.rating.relevanceOn')}>
            {(branch) => (
              <strong>
                {branch() === open.debate().motion
                  ? t('weigh.rating.whole')
                  : textOf(open.debate(), needClaim(open.debate(), branch()))}
              </strong>
            )}
          </Show>
        </span>
        <Show when={rating.progress()}>
          {(progress) => (
            <>
              <progress
                max={progress().of}
                value={progress().rated}
                aria-label={t('weigh.rating.progress')}
                aria-valuetext={t('weigh.rating.rated', progress().rated, progress().of)}
              />
              <span role="status">
                {done()
                  ? t('weigh.rating.done', progress().of)
                  : t('weigh.rating.rated', progress().rated, progress().of)}
              </span>
            </>
          )}
        </Show>
        <button type="button" class="button" onClick={() => rating.turn()}>
          {t(rating.weight() === 'conviction' ? 'panel.conviction' : 'panel.relevance')} ⇄
        </button>
        <CommandButton command="previous-unrated" class="icon" icon="↑" />
        <CommandButton command="next-unrated" class="icon" icon="↓" />
        <button type="button" class="button" onClick={() => rating.end()}>
          {t('weigh.rating.end')}
        </button>
      </section>
    </Show>
  )
}
