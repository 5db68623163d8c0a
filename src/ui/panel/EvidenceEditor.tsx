import { createSignal, For, onMount, Show, untrack } from 'solid-js'
import { type EvidenceFields, removeEvidence, rewriteEvidence } from '../../core/edit/evidence.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { type Evidence, type Grade, grades, toggleMark } from '../../core/model/evidence.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { LastingBox } from './LastingBox.tsx'
import { MarkedQuote } from './MarkedQuote.tsx'

const lines = ['title', 'publisher', 'date', 'url'] as const

/** Writes one source: what it is, the passage, the words in it to read aloud, and how near it is to the fact. */
export function EvidenceEditor(props: { claim: ClaimId; source: Evidence; done: () => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [selected, setSelected] = createSignal<{ from: number; to: number } | null>(null)
  let editor: HTMLDivElement | undefined
  let passage: HTMLDivElement | undefined
  onMount(() => editor?.querySelector('input')?.focus())

  // Words can arrive when the panel shows another claim already; they belong to the source that they were typed for.
  const { claim, evidence } = untrack(() => ({ claim: props.claim, evidence: props.source.id }))
  const rewrite = (fields: EvidenceFields, step?: string) => {
    const what = { claim, evidence, fields }
    open.make((debate, clerk) => rewriteEvidence(debate, { ...what, ...(step === undefined ? {} : { step }) }, clerk))
  }
  const rewriteSource = (field: (typeof lines)[number] | 'quote') => (text: string, step: string) =>
    rewrite({ [field]: text }, step)
  const readSelection = () => {
    const box = passage?.querySelector('textarea')
    if (box == null) return
    setSelected(box.selectionStart < box.selectionEnd ? { from: box.selectionStart, to: box.selectionEnd } : null)
  }

  return (
    <div class="evidence-editor" ref={editor}>
      <For each={lines}>
        {(field) => (
          <LastingBox
            of={props.source.id}
            label={t(`evidence.${field}`)}
            value={props.source[field]}
            write={rewriteSource(field)}
          />
        )}
      </For>
      <Show when={props.source.url !== '' && !/^https?:\/\//i.test(props.source.url)}>
        <p class="hint warn-text">{t('evidence.urlInvalid')}</p>
      </Show>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what is selected in the box within. */}
      <div
        ref={passage}
        onKeyUp={readSelection}
        onPointerUp={readSelection}
        onFocusIn={readSelection}
        on:select={readSelection}
      >
        <LastingBox
          of={props.source.id}
          label={t('evidence.quote')}
          value={props.source.quote}
          write={rewriteSource('quote')}
          multiline
        />
      </div>
      <p class="hint">{t('evidence.quoteHint')}</p>
      <button
        type="button"
        class="button"
        disabled={selected() === null}
        onClick={() => {
          const range = selected()
          const { quote, marks } = props.source
          if (range !== null) rewrite({ marks: toggleMark(marks, range, quote.length) })
        }}
      >
        {t('evidence.mark')}
      </button>
      <Show when={props.source.marks.length > 0}>
        <MarkedQuote quote={props.source.quote} marks={props.source.marks} />
      </Show>
      <label class="field">
        <span class="field-label">{t('evidence.grade')}</span>
        <select
          value={props.source.grade ?? ''}
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
        <button type="button" class="button" onClick={props.done}>
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
