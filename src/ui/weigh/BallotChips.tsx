import { For } from 'solid-js'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** The ballots side by side to switch between, and the switches for comparing and trying out. */
export function BallotChips(props: { comparing: boolean; compare: (comparing: boolean) => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const { whatIf } = open.weighing
  const { ballots } = open.weighing
  return (
    <div class="weigh-bar">
      <div class="ballot-chips" role="group" aria-label={t('ballots.title')}>
        <span class="quiet" aria-hidden="true">
          {t('ballots.label')}
        </span>
        <For each={ballots()}>
          {(ballot) => (
            <button
              type="button"
              class="ballot-chip"
              aria-pressed={!props.comparing && ballot.id === open.ballot().id}
              onClick={() => {
                props.compare(false)
                open.chooseBallot(ballot.id)
              }}
            >
              {ballot.name}
            </button>
          )}
        </For>
        <button
          type="button"
          class="ballot-chip"
          aria-pressed={props.comparing}
          onClick={() => props.compare(!props.comparing)}
        >
          {t('weigh.ballots.compare')}…
        </button>
      </div>
      <button
        type="button"
        class="button"
        aria-pressed={whatIf.active()}
        onClick={() => (whatIf.active() ? whatIf.end() : whatIf.begin())}
      >
        {t('weigh.whatIf.title')}…
      </button>
    </div>
  )
}
