import { createMemo, createSignal, Show } from 'solid-js'
import { quoteSource } from '../../core/edit/sources.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Card } from '../../core/model/evidence.ts'
import { sizeOf } from '../../core/model/shelf.ts'
import type { SourceId } from '../../core/model/source.ts'
import { sourceUses } from '../../core/model/sourceUses.ts'
import { SourceFinder } from '../citation/SourceFinder.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Tells who else quotes a card's source, and lets the card have one of its own, or quote another. */
export function SharedSource(props: { claim: ClaimId; card: Card }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [choosing, setChoosing] = createSignal(false)
  let opener: HTMLButtonElement | undefined
  const uses = createMemo(() => sourceUses(open.debate()).get(props.card.source) ?? [])
  const claims = createMemo(() => new Set(uses().map(({ claim }) => claim)).size)
  const hasOthers = createMemo(() => sizeOf(open.debate().sources) > 1)

  const close = () => {
    setChoosing(false)
    queueMicrotask(() => opener?.focus())
  }
  const quote = (source: SourceId | null) => {
    const what = { claim: props.claim, evidence: props.card.id, source }
    open.make((debate, clerk) => quoteSource(debate, what, clerk))
    close()
  }

  return (
    <>
      <Show when={uses().length > 1}>
        <div class="shared-source">
          <p>{t('evidence.sharedBy', claims())}</p>
          <button type="button" class="button" onClick={() => quote(null)}>
            {t('evidence.onlyHere')}
          </button>
        </div>
      </Show>
      <Show when={!choosing()} fallback={<SourceFinder now={props.card.source} choose={quote} cancel={close} />}>
        <Show when={hasOthers()}>
          <button type="button" class="quiet-button" ref={opener} onClick={() => setChoosing(true)}>
            {t('evidence.another')}
          </button>
        </Show>
      </Show>
    </>
  )
}
