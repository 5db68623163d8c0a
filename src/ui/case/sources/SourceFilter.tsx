import { For, Show } from 'solid-js'
import { type SourceFlag, sourceFlags } from '../../../core/prepare/sourceList.ts'
import { useSpeech } from '../../words/language.tsx'

/** Narrows the sources to those with a flag. */
export function SourceFilter(props: {
  counts: Readonly<Record<SourceFlag, number>>
  all: number
  flag: SourceFlag | null
  choose: (flag: SourceFlag | null) => void
}) {
  const { t, number } = useSpeech()
  const choice = (flag: SourceFlag | null, count: () => number) => (
    <button type="button" class="filter" aria-pressed={props.flag === flag} onClick={() => props.choose(flag)}>
      {flag === null ? t('sourceList.all') : t(`sourceList.flags.${flag}`)} <span class="count">{number(count())}</span>
    </button>
  )
  return (
    <fieldset class="source-filter">
      <legend class="for-readers">{t('sourceList.filter')}</legend>
      {choice(null, () => props.all)}
      <For each={sourceFlags}>
        {(flag) => (
          <Show when={props.counts[flag] > 0 || props.flag === flag}>{choice(flag, () => props.counts[flag])}</Show>
        )}
      </For>
    </fieldset>
  )
}
