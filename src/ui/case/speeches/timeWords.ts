import type { SpokenCounts } from '../../../core/prepare/speaking.ts'
import type { speechTime } from '../../../core/prepare/speech.ts'
import { useSpeech } from '../../words/language.tsx'
import { clockOf } from './clock.ts'

/** How long a speech takes, in words. Those that have nothing to tell are ''. */
export interface TimeWords {
  /** How long it takes beside how long it may, such as "7:05 / 8:00". */
  readonly clock: string
  readonly over: string
  /** How much it says. */
  readonly said: string
}

/** Puts the time of speeches into words. */
export function useTimeWords(): (counts: SpokenCounts, time: ReturnType<typeof speechTime>) => TimeWords {
  const { t, list } = useSpeech()
  return ({ words, characters }, { seconds, limit, over }) => ({
    clock: `${clockOf(seconds)} / ${clockOf(limit)}`,
    over: over > 0 ? t('speeches.over', clockOf(over)) : '',
    said: list([
      words > 0 ? t('speeches.words', words) : '',
      characters > 0 ? t('speeches.characters', characters) : '',
    ]),
  })
}
