import { createSignal, Show } from 'solid-js'
import { useOpenDebate } from '../session.tsx'
import { BallotChips } from './BallotChips.tsx'
import { Compare } from './Compare.tsx'
import { FlipLine } from './FlipLine.tsx'
import { WeighHead } from './WeighHead.tsx'
import { WeighTable } from './WeighTable.tsx'
import './weigh.css'

/** The Weigh view: what stands on the chosen ballot, and what decides the debate. */
export function Weigh() {
  const open = useOpenDebate()
  const [comparing, setComparing] = createSignal(false)
  return (
    <div class="weigh">
      <WeighHead />
      <BallotChips comparing={comparing()} compare={setComparing} />
      <Show when={!comparing()} fallback={<Compare />}>
        <WeighTable />
        <Show when={open.tree().size > 0}>
          <FlipLine />
        </Show>
      </Show>
    </div>
  )
}
