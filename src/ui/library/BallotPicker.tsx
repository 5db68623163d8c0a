import { createMemo, For } from 'solid-js'
import { ballotsOf } from '../../core/model/debate.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Chooses whose weights count, and keeps the ballots. */
export function BallotPicker() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const ballots = createMemo(() => ballotsOf(open.debate()))
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
      <div class="ballot-actions" role="group" aria-label={t('ballots.actions')}>
        <CommandButton command="new-ballot" class="quiet-button" />
        <CommandButton command="copy-ballot" class="quiet-button" />
        <CommandButton command="rename-ballot" class="quiet-button" />
        <CommandButton command="delete-ballot" class="quiet-button" />
      </div>
    </section>
  )
}
