import { createMemo, createSignal, For, on, Show } from 'solid-js'
import { needClaim, textOf } from '../../../core/model/debate.ts'
import { opposite } from '../../../core/model/walk.ts'
import { type Answered, progressOf } from '../../../core/prepare/progress.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** How many claims of the other side are answered, in all and by contention. */
export function Progress() {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  const [unfolded, setUnfolded] = createSignal(false)
  const theirs = () => t(`sides.${opposite(open.preparing.side())}`)
  const progress = createMemo(on([open.tree, open.preparing.side], ([, side]) => progressOf(open.debate(), side)))
  const words = ({ answered, of }: Answered) => t('next.answered', { answered: number(answered), of: number(of) })
  const sentence = (id: string) => textOf(open.debate(), needClaim(open.debate(), id)) || t('claim.wordless')

  return (
    <Show when={progress().of > 0} fallback={<p class="quiet">{t('next.noneToAnswer', theirs())}</p>}>
      <div class="progress">
        <p class="progress-words">
          {t('next.answeredOf', {
            answered: number(progress().answered),
            of: number(progress().of),
            side: theirs(),
          })}
        </p>
        <ProgressBar label={t('next.progress', theirs())} done={progress()} words={words(progress())} />
      </div>
      <details class="progress-parts" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>{t('next.byContention')}</summary>
        <Show when={unfolded()}>
          <ul>
            <For each={progress().contentions}>
              {(part) => (
                <li class="progress-part">
                  <button type="button" class="row-claim" onClick={() => open.selection.select(part.contention)}>
                    {sentence(part.contention)}
                  </button>
                  <ProgressBar label={sentence(part.contention)} done={part} words={words(part)} />
                  <span class="quiet progress-number">{words(part)}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </details>
    </Show>
  )
}

function ProgressBar(props: { label: string; done: Answered; words: string }) {
  return (
    <div
      class="progress-track"
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={props.done.of}
      aria-valuenow={props.done.answered}
      aria-valuetext={props.words}
    >
      <span class="progress-fill" style={{ width: `${(100 * props.done.answered) / props.done.of}%` }} />
    </div>
  )
}
