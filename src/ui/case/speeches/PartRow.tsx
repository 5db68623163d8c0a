import { createMemo, createUniqueId, For, Show } from 'solid-js'
import { movePart, removePart, rewritePart } from '../../../core/edit/cases.ts'
import { rewrite } from '../../../core/edit/rewrite.ts'
import { type CardScope, type Case, type CasePart, cardScopes, type Speech } from '../../../core/model/case.ts'
import { claimOf, originalOf, textOf } from '../../../core/model/debate.ts'
import { LastingBox } from '../../panel/LastingBox.tsx'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** One piece of a speech: its words, which are the claim's own in the whole debate, and where it stands. */
export function PartRow(props: { held: Case; part: CasePart; speeches: readonly Speech[]; row: readonly CasePart[] }) {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  const id = createUniqueId()
  const claim = createMemo(() =>
    props.part.claim === undefined ? undefined : claimOf(open.debate(), props.part.claim),
  )
  const words = () => {
    const found = claim()
    return found === undefined ? props.part.text : textOf(open.debate(), found)
  }
  const label = () => t(`speeches.kinds.${props.part.kind}`)
  const index = () => props.row.findIndex((part) => part.id === props.part.id)
  let row: HTMLLIElement | undefined
  const where = { case: props.held.id, part: props.part.id }
  const move = (speech: string, at: number) => {
    open.make((debate, clerk) => movePart(debate, { ...where, speech, at }, clerk))
    queueMicrotask(() => document.getElementById(id)?.querySelector<HTMLElement>('.part-handle')?.focus())
  }
  const step = (by: -1 | 1) => {
    const to = index() + by
    if (to >= 0 && to < props.row.length) move(props.part.speech, to)
  }
  const set = (fields: Partial<Pick<CasePart, 'supports' | 'cards'>>) =>
    open.make((debate, clerk) => rewritePart(debate, { ...where, fields }, clerk))
  return (
    <li class={`part part-${props.part.kind}`} id={id} ref={row}>
      <button
        type="button"
        class="part-handle"
        aria-label={t('speeches.place', label(), number(index() + 1), number(props.row.length))}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={t('speeches.moveHint')}
        onClick={() => props.part.claim !== undefined && open.selection.focus(props.part.claim)}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
          event.preventDefault()
          event.stopPropagation()
          step(event.key === 'ArrowUp' ? -1 : 1)
        }}
      >
        {label()}
      </button>
      <div class="part-words">
        <LastingBox
          of={props.part.id}
          label={label()}
          hideLabel
          multiline
          value={words()}
          placeholder={t(`speeches.placeholders.${props.part.kind}`)}
          write={(text, by) => {
            const found = claim()
            open.make((debate, clerk) =>
              found === undefined
                ? rewritePart(debate, { ...where, fields: { text }, step: by }, clerk)
                : rewrite(debate, { claim: originalOf(debate, found).id, text, step: by }, clerk),
            )
          }}
        />
        <Show when={claim() !== undefined}>
          <div class="part-choices">
            <label class="check">
              <input
                type="checkbox"
                checked={props.part.supports}
                onChange={(event) => set({ supports: event.currentTarget.checked })}
              />
              {t('speeches.supports')}
            </label>
            <label class="field-inline">
              <span class="field-label">{t('speeches.cards')}</span>
              <select
                value={props.part.cards}
                onChange={(event) => set({ cards: event.currentTarget.value as CardScope })}
              >
                <For each={cardScopes}>
                  {(scope) => (
                    <option value={scope} selected={scope === props.part.cards}>
                      {t(`speeches.cardScopes.${scope}`)}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </div>
        </Show>
      </div>
      <div class="part-actions">
        <button
          type="button"
          class="button icon"
          aria-label={t('speeches.up')}
          disabled={index() <= 0}
          onClick={() => step(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="button icon"
          aria-label={t('speeches.down')}
          disabled={index() >= props.row.length - 1}
          onClick={() => step(1)}
        >
          ↓
        </button>
        <select
          aria-label={t('speeches.moveTo')}
          value={props.part.speech}
          onChange={(event) => move(event.currentTarget.value, Number.MAX_SAFE_INTEGER)}
        >
          <Show when={!props.speeches.some((speech) => speech.id === props.part.speech)}>
            <option value={props.part.speech} selected>
              —
            </option>
          </Show>
          <For each={props.speeches}>
            {(speech) => (
              <option value={speech.id} selected={speech.id === props.part.speech}>
                {speech.name}
              </option>
            )}
          </For>
        </select>
        <button
          type="button"
          class="button icon"
          aria-label={t('speeches.takeOut')}
          onClick={() => {
            const list = document.getElementById(id)?.closest('section')
            open.make((debate, clerk) => removePart(debate, where, clerk))
            list?.querySelector<HTMLElement>('.part-handle, .add-part select')?.focus()
          }}
        >
          ×
        </button>
      </div>
    </li>
  )
}
