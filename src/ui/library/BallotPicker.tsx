import { createDeferred, createMemo, For } from 'solid-js'
import { ballotsOf } from '../../core/model/debate.ts'
import { ratingOf } from '../../core/weigh/rating.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Chooses whose weights count, and keeps the ballots. */
export function BallotPicker() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const ballots = createMemo(() => ballotsOf(open.debate()))
  // Counted when the keys have had their frames.
  const rested = createDeferred(() => ({ debate: open.debate(), ballot: open.ballot() }), { timeoutMs: 300 })
  const rated = createMemo(() => {
    const { debate, ballot } = rested()
    return ratingOf(debate, ballot, debate.motion, 'conviction')
  })
  return (
    <section class="ballots" aria-labelledby="ballots-heading">
      <h2 class="aside-heading" id="ballots-heading">
        {t('ballots.title')}
      </h2>
      <select
        aria-label={t('ballots.label')}
        value={open.ballot().id}
        onChange={(event) => open.chooseBallot(event.currentTarget.value)}
      >
        <For each={ballots()}>
          {(ballot) => (
            <option value={ballot.id} selected={ballot.id === open.ballot().id}>
              {ballot.name}
            </option>
          )}
        </For>
      </select>
      <p class="rated-so-far">{t('weigh.rating.rated', rated().rated, rated().of)}</p>
      <div class="ballot-actions" role="group" aria-label={t('ballots.actions')}>
        <CommandButton command="new-ballot" class="quiet-button" />
        <CommandButton command="copy-ballot" class="quiet-button" />
        <CommandButton command="rename-ballot" class="quiet-button" />
        <CommandButton command="delete-ballot" class="quiet-button" />
      </div>
    </section>
  )
}
