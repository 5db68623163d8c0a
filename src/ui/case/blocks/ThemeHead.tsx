import { Show } from 'solid-js'
import { claimOf, textOf } from '../../../core/model/debate.ts'
import type { Theme } from '../../../core/prepare/blocks.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** A contention with how many blocks are under it, which unfolds them. */
export function ThemeHead(props: {
  theme: Theme
  open: boolean
  /** Whether it stays open, as what was looked for is under it. */
  locked: boolean
  turn: () => void
}) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const sentence = () => {
    const claim = claimOf(open.debate(), props.theme.contention)
    return (claim === undefined ? '' : textOf(open.debate(), claim)) || t('claim.wordless')
  }
  const side = () => (claimOf(open.debate(), props.theme.contention)?.relation === 'supports' ? 'pro' : 'con')
  const gaps = () => props.theme.blocks.filter((block) => block.gaps.includes('no-answer')).length
  return (
    <h2 class="theme-head">
      <button
        type="button"
        class="theme-turn"
        aria-expanded={props.open}
        disabled={props.locked}
        onClick={() => props.turn()}
      >
        <span class="theme-sign" aria-hidden="true">
          {props.open ? '▾' : '▸'}
        </span>
        <span>{sentence()}</span>
      </button>
      <span class="theme-facts">
        <span class="side-name" data-side={side()}>
          {t(`sides.${side()}`)}
        </span>
        <span>{t('blocks.count', props.theme.blocks.length)}</span>
        <Show when={gaps() > 0}>
          <span class="warn-text">{t('blocks.gapCount', gaps())}</span>
        </Show>
      </span>
    </h2>
  )
}
