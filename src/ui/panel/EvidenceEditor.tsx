import { createSignal, For, onMount, Show, untrack } from 'solid-js'
import { type EvidenceFields, removeEvidence, rewriteEvidence } from '../../core/edit/evidence.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { type Card, type Grade, grades } from '../../core/model/evidence.ts'
import { citationOf, isBlankCitation } from '../../core/model/source.ts'
import type { FoundCitation } from '../../formats/citations/foundCitation.ts'
import { CitationFields } from '../citation/CitationFields.tsx'
import { CitationReader } from '../citation/CitationReader.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { PassageBox } from './PassageBox.tsx'
import { SharedSource } from './SharedSource.tsx'
import './evidence.css'

/** Writes one piece of evidence: what is quoted, the passage, what of it is marked, and how near it is to the fact. */
export function EvidenceEditor(props: { claim: ClaimId; card: Card; done: () => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [pasting, setPasting] = createSignal(false)
  let editor: HTMLDivElement | undefined
  let paster: HTMLButtonElement | undefined
  // Whose source is known already comes to quote it.
  const first = untrack(() =>
    props.card.quote === '' && !isBlankCitation(citationOf(props.card)) ? 'textarea' : 'input',
  )
  onMount(() => editor?.querySelector<HTMLElement>(first)?.focus())

  // Words can arrive when the panel shows another claim already; they belong to the evidence that they were typed for.
  const { claim, evidence } = untrack(() => ({ claim: props.claim, evidence: props.card.id }))
  const rewrite = (fields: EvidenceFields, step?: string) => {
    const what = { claim, evidence, fields }
    open.make((debate, clerk) => rewriteEvidence(debate, { ...what, ...(step === undefined ? {} : { step }) }, clerk))
  }
  const stopPasting = () => {
    setPasting(false)
    queueMicrotask(() => paster?.focus())
  }
  const fill = ([found]: readonly FoundCitation[]) => {
    if (found !== undefined) {
      const quoted = found.quote !== undefined && props.card.quote === '' ? { quote: found.quote } : {}
      rewrite({ ...citationOf(found), ...quoted })
    }
    stopPasting()
  }

  return (
    <div class="evidence-editor" ref={editor}>
      <CitationFields
        of={props.card.source}
        citation={props.card}
        write={(part, text, step) => rewrite({ [part]: text }, step)}
      />
      <div class="evidence-source-tools">
        <SharedSource claim={claim} card={props.card} />
        <Show when={!pasting()} fallback={<CitationReader one take={fill} close={stopPasting} />}>
          <button type="button" class="quiet-button" ref={paster} onClick={() => setPasting(true)}>
            {t('evidence.paste')}
          </button>
        </Show>
      </div>
      <PassageBox card={props.card} rewrite={rewrite} />
      <label class="field">
        <span class="field-label">{t('evidence.grade')}</span>
        <select
          value={props.card.grade ?? ''}
          onChange={(event) => {
            const value = event.currentTarget.value
            rewrite({ grade: value === '' ? null : (value as Grade) })
          }}
        >
          <option value="">{t('evidence.ungraded')}</option>
          <For each={grades}>{(grade) => <option value={grade}>{t(`evidence.grades.${grade}`)}</option>}</For>
        </select>
      </label>
      <div class="panel-actions">
        <button type="button" class="button" onClick={() => props.done()}>
          {t('evidence.done')}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            open.make((debate, clerk) => removeEvidence(debate, { claim, evidence }, clerk))
            props.done()
          }}
        >
          {t('evidence.remove')}
        </button>
      </div>
    </div>
  )
}
