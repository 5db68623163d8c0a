import { onMount } from 'solid-js'
import type { DebateId } from '../../core/model/debate.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { FoundCopies } from './FoundCopies.tsx'

/** Copies of one debate that cannot be opened. What is brought back stands beside it, and is opened. */
export function FoundOfDebate(props: { debate: DebateId }) {
  const session = useSession()
  const { t } = useSpeech()
  onMount(() => void session.recovery.look(props.debate))
  return (
    <section class="found-of-debate">
      <h2>{t('recovery.ofThis')}</h2>
      <p class="quiet">{t('recovery.asNew')}</p>
      <FoundCopies
        restored={(_found, id) => {
          if (id !== null) session.openDebate(id)
        }}
      />
    </section>
  )
}
