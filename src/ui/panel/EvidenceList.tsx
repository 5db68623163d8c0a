import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { addEvidence } from '../../core/edit/evidence.ts'
import { type ClaimId, evidenceOf } from '../../core/model/claim.ts'
import { needClaim, originalOf } from '../../core/model/debate.ts'
import type { Evidence, EvidenceId } from '../../core/model/evidence.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { EvidenceEditor } from './EvidenceEditor.tsx'
import { MarkedQuote } from './MarkedQuote.tsx'

/** The sources of a claim; one at a time can be edited. */
export function EvidenceList(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [editing, setEditing] = createSignal<EvidenceId | null>(null)
  const sources = createMemo(() => evidenceOf(originalOf(open.debate(), needClaim(open.debate(), props.claim))))
  const ids = createMemo(() => sources().map((source) => source.id))
  createEffect(
    on(
      () => props.claim,
      // Every edit of the claim comes by here too.
      (claim, before) => {
        if (claim !== before) setEditing(null)
      },
    ),
  )

  const add = () => {
    const before = new Set(ids())
    open.make((debate, clerk) => addEvidence(debate, { claim: props.claim, fields: {} }, clerk))
    setEditing(ids().find((id) => !before.has(id)) ?? null)
  }

  let adder: HTMLButtonElement | undefined
  const leave = (id: EvidenceId) => {
    setEditing(null)
    // The button that was pressed is gone; the focus stays with the source, or with the way to another.
    queueMicrotask(() => (document.getElementById(`edit-${id}`) ?? adder)?.focus())
  }

  return (
    <section aria-labelledby="panel-evidence">
      <h3 id="panel-evidence">{t('panel.evidence')}</h3>
      <Show when={ids().length > 0} fallback={<p class="quiet">{t('panel.noEvidence')}</p>}>
        <ul class="evidence-list">
          <For each={ids()}>
            {(id) => {
              const found = createMemo(
                (before: Evidence | undefined) => sources().find((source) => source.id === id) ?? before,
              )
              return (
                <Show when={found()}>
                  {(source) => (
                    <li class="evidence">
                      <Show
                        when={editing() === id}
                        fallback={<EvidenceCard source={source()} edit={() => setEditing(id)} />}
                      >
                        <EvidenceEditor claim={props.claim} source={source()} done={() => leave(id)} />
                      </Show>
                    </li>
                  )}
                </Show>
              )
            }}
          </For>
        </ul>
      </Show>
      <button type="button" class="button" ref={adder} onClick={add}>
        + {t('panel.addEvidence')}
      </button>
    </section>
  )
}

function EvidenceCard(props: { source: Evidence; edit: () => void }) {
  const { t } = useSpeech()
  const title = () => props.source.title || props.source.publisher || t('evidence.untitled')
  const place = () => {
    const publisher = props.source.title === '' ? '' : props.source.publisher
    return [publisher, props.source.date].filter((part) => part !== '').join(', ')
  }
  return (
    <>
      <Show when={props.source.quote !== ''}>
        <MarkedQuote quote={props.source.quote} marks={props.source.marks} />
      </Show>
      <p class="evidence-source">
        <Show when={isWebAddress(props.source.url)} fallback={<span>{title()}</span>}>
          <a href={props.source.url} target="_blank" rel="noreferrer noopener">
            {title()}
          </a>
        </Show>
        <Show when={place() !== ''}>
          <span class="quiet"> · {place()}</span>
        </Show>
        <span class="quiet"> · {t('evidence.grade')}: </span>
        <span classList={{ weak: props.source.grade === 'weak' || props.source.grade === 'memory' }}>
          {props.source.grade === null ? t('evidence.ungraded') : t(`evidence.grades.${props.source.grade}`)}
        </span>
      </p>
      <button
        type="button"
        class="quiet-button"
        id={`edit-${props.source.id}`}
        aria-label={`${t('evidence.edit')}: ${title()}`}
        onClick={props.edit}
      >
        {t('evidence.edit')}
      </button>
    </>
  )
}

/** Whether an address may become a link: only what leads to a web page, never a script. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}
