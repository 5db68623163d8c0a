import { createMemo, For } from 'solid-js'
import { type Stretch, wordDifference } from '../../core/compare/wordDifference.ts'

/**
 * Two texts beside each other, what went struck through in the first and what came underlined in the second; with `even`, where
 * neither came of the other, both underlined.
 */
export function SideBySide(props: { was: string; is: string; wasLabel: string; isLabel: string; even?: boolean }) {
  const stretches = createMemo(() => wordDifference(props.was, props.is))
  return (
    <div class="side-by-side">
      <Text label={props.wasLabel} stretches={stretches().filter(({ kind }) => kind !== 'come')} even={props.even} />
      <Text label={props.isLabel} stretches={stretches().filter(({ kind }) => kind !== 'gone')} even={props.even} />
    </div>
  )
}

function Text(props: { label: string; stretches: readonly Stretch[]; even: boolean | undefined }) {
  return (
    <div class="side-text">
      <div class="field-label">{props.label}</div>
      <p>
        <For each={props.stretches} fallback={<span class="quiet">—</span>}>
          {({ kind, text }) => {
            if (kind === 'same') return text
            if (props.even) return <mark>{text}</mark>
            return kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>
          }}
        </For>
      </p>
    </div>
  )
}
