import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js'
import type { Weight } from '../../core/model/ballot.ts'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** How long the keys rest before a screen reader is told how far the rating has got, in milliseconds. */
const restBeforeNews = 700

/** How long it may read that the rating has ended. */
const farewell = 4000

const weights: readonly Weight[] = ['conviction', 'relevance']

/** While a branch is being rated, or the number keys set relevance: what, how far, and the same by buttons. */
export function RatingBar() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const { rating } = open
  const whole = () => rating.branch() === open.debate().motion
  const head = () =>
    rating.branch() === null ? t('weigh.rating.relevanceOn') : t('weigh.rating.on', open.ballot().name)
  const weight = () => (rating.branch() === null ? null : t(`weigh.rating.weights.${rating.weight()}`))
  const count = createMemo(() => {
    const progress = rating.progress()
    return progress === null || progress.of === 0 ? null : t('weigh.rating.rated', progress.rated, progress.of)
  })
  /** What there is to say at the end, or null while the rating goes on. */
  const end = createMemo(() => {
    const progress = rating.progress()
    if (progress === null || progress.rated < progress.of) return null
    if (progress.of === 0) return t('weigh.rating.nothing')
    return t(whole() ? 'weigh.rating.debateDone' : 'weigh.rating.branchDone', progress.of)
  })
  const branch = () => {
    const id = rating.branch()
    if (id === null) return open.ballot().name
    return whole()
      ? t('weigh.rating.whole')
      : textOf(open.debate(), needClaim(open.debate(), id)) || t('claim.wordless')
  }
  const news = createNews(
    { active: rating.active, head: createMemo(() => joined(head(), weight())), state: () => end() ?? count() },
    () => t('weigh.rating.ended'),
  )

  return (
    <>
      <Show when={rating.active()}>
        <section
          class="rating-bar"
          aria-label={t('weigh.rating.title')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            rating.end()
          }}
        >
          <div class="rating-state">
            <p class="rating-line">
              <strong class="rating-head">{head()}</strong>
              <Show when={weight()}>{(words) => <strong class="rating-rest"> · {words()}</strong>}</Show>
            </p>
            <p class="rating-line">
              <Show when={(rating.progress()?.of ?? 0) > 0}>
                <progress
                  max={rating.progress()?.of}
                  value={rating.progress()?.rated}
                  aria-label={t('weigh.rating.progress')}
                  aria-valuetext={count() ?? undefined}
                />
              </Show>
              <Show
                when={end()}
                fallback={
                  <>
                    <Show when={count()}>{(words) => <span class="rating-rest">{words()} · </span>}</Show>
                    <span class="rating-branch">{branch()}</span>
                  </>
                }
              >
                {(words) => <span class="rating-end">{words()}</span>}
              </Show>
            </p>
          </div>
          <div class="rating-keys">
            <div class="rating-weights" role="group" aria-label={t('weigh.rating.numberKeys')}>
              <For each={weights}>
                {(weight) => (
                  <button
                    type="button"
                    class="button"
                    aria-pressed={rating.weight() === weight}
                    onClick={() => rating.turnTo(weight)}
                  >
                    {t(`panel.${weight}`)}
                  </button>
                )}
              </For>
            </div>
            <CommandButton command="previous-unrated" class="icon" icon="↑" />
            <CommandButton command="next-unrated" class="icon" icon="↓" />
            <CommandButton command="end-rating" />
          </div>
        </section>
      </Show>
      {/* Always there, for only what changes in it is read out. */}
      <p class="for-readers" role="status">
        {news()}
      </p>
    </>
  )
}

/** What is there of a line, with points between. */
function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ')
}

/** What a screen reader is told, once the keys rest: how far it is, and what is rated where that is new. */
function createNews(
  rating: { active: () => boolean; head: () => string; state: () => string | null },
  farewellWords: () => string,
) {
  const [news, setNews] = createSignal('')
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on([rating.active, rating.head, rating.state], ([active, head, state], before) => {
      const was = before?.[0] ?? false
      if (!active && !was) return
      clearTimeout(timer)
      if (active) {
        timer = setTimeout(() => {
          setNews(joined(head === told ? null : head, state))
          told = head
        }, restBeforeNews)
        return
      }
      told = ''
      setNews(farewellWords())
      timer = setTimeout(() => setNews(''), farewell)
    }),
  )
  return news
}
