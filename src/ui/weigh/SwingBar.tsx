import { useSpeech } from '../words/language.tsx'

/** A swing as a bar from a middle line, to the right where it holds the motion up, with its number. */
export function SwingBar(props: { swing: number; widest: number }) {
  const { points } = useSpeech()
  const share = () => (props.widest === 0 ? 0 : Math.abs(props.swing) / props.widest)
  return (
    <span class="swing-cell">
      <span class="swing-track" data-side={props.swing >= 0 ? 'pro' : 'con'} aria-hidden="true">
        <span class="swing-fill" style={{ '--share': share() }} />
      </span>
      <span class="swing-number">{points(props.swing)}</span>
    </span>
  )
}
