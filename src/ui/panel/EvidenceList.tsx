import { createEffect, createMemo, createSignal, For, on, Show, untrack } from 'solid-js'
import { addEvidence, type EvidenceFields } from '../../core/edit/evidence.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { needClaim, originalOf } from '../../core/model/debate.ts'
import { type Card, cardsOf, type EvidenceId } from '../../core/model/evidence.ts'
import { sizeOf } from '../../core/model/shelf.ts'
import type { SourceId } from '../../core/model/source.ts'
import { SourceFinder } from '../citation/SourceFinder.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { EvidenceCard } from './EvidenceCard.tsx'
import { EvidenceEditor } from './EvidenceEditor.tsx'

/** The evidence of a claim; one piece at a time can be edited. */
export function EvidenceList(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [editing, setEditing] = createSignal<EvidenceId | null>(null)
  const [finding, setFinding] = createSignal(false)
  const cards = createMemo(() =>
    cardsOf(open.debate(), originalOf(open.debate(), needClaim(open.debate(), props.claim))),
  )
  const ids = createMemo(() => cards().map((card) => card.id))
  createEffect(
    on(
      () => props.claim,
      // Every edit of the claim comes by here too.
      (claim, before) => {
        if (claim === before) return
        setEditing(null)
        setFinding(false)
      },
    ),
  )

  const add = (fields: EvidenceFields, source?: SourceId) => {
    const before = new Set(ids())
    const what = { claim: props.claim, fields, ...(source === undefined ? {} : { source }) }
    open.make((debate, clerk) => addEvidence(debate, what, clerk))
    setFinding(false)
    setEditing(ids().find((id) => !before.has(id)) ?? null)
  }

  // Where there is no source yet, there is none to find.
  const begin = () => (sizeOf(open.debate().sources) === 0 ? add({}) : setFinding(true))
  createEffect(() => {
    if (open.evidenceAsked() !== props.claim) return
    untrack(() => {
      open.askEvidence(null)
      begin()
    })
  })

  let adder: HTMLButtonElement | undefined
  const leave = (id: EvidenceId) => {
    setEditing(null)
    // The button that was pressed is gone; the focus stays with the evidence, or with the way to another.
    queueMicrotask(() => (document.getElementById(`edit-${id}`) ?? adder)?.focus())
  }

  return (
    <section aria-labelledby="panel-evidence">
      <h3 id="panel-evidence">{t('panel.evidence')}</h3>
      <Show when={ids().length > 0} fallback={<p class="quiet">{t('panel.noEvidence')}</p>}>
        <ul class="evidence-list">
          <For each={ids()}>
            {(id) => {
              const found = createMemo((before: Card | undefined) => cards().find((card) => card.id === id) ?? before)
              return (
                <Show when={found()}>
                  {(card) => (
                    <li class="evidence">
                      <Show
                        when={editing() === id}
                        fallback={<EvidenceCard claim={props.claim} card={card()} edit={() => setEditing(id)} />}
                      >
                        <EvidenceEditor claim={props.claim} card={card()} done={() => leave(id)} />
                      </Show>
                    </li>
                  )}
                </Show>
              )
            }}
          </For>
        </ul>
      </Show>
      <Show
        when={!finding()}
        fallback={
          <SourceFinder
            choose={(source) => add({}, source)}
            begin={(url) => add({ url })}
            cancel={() => {
              setFinding(false)
              queueMicrotask(() => adder?.focus())
            }}
          />
        }
      >
        <button type="button" class="button" ref={adder} onClick={begin}>
          + {t('panel.addEvidence')}
        </button>
      </Show>
    </section>
  )
}
