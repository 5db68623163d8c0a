import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { addCase } from '../../../core/edit/cases.ts'
import { weightOf } from '../../../core/model/ballot.ts'
import type { CaseId } from '../../../core/model/case.ts'
import { debateFormats, formatFrom } from '../../../core/prepare/debateFormats.ts'
import { startingParts } from '../../../core/prepare/startingCase.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Begins a case: a name, a format, and whether the contentions are divided among the speeches at once. */
export function NewCase(props: { first: boolean; done: (made: CaseId | null) => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const id = createUniqueId()
  const [preset, setPreset] = createSignal(debateFormats[0]?.id ?? '')
  const [filled, setFilled] = createSignal(true)
  const [missing, setMissing] = createSignal(false)
  const chosen = createMemo(() => debateFormats.find((format) => format.id === preset()) ?? debateFormats[0])
  let name: HTMLInputElement | undefined
  const make = () => {
    const format = chosen()
    if (format === undefined || name === undefined) return
    if (name.value.trim() === '') {
      setMissing(true)
      name.focus()
      return
    }
    const side = open.preparing.side()
    const words = t(`speeches.sides.${format.sideWords}`)
    const own = formatFrom(format, words)
    const strength = (claim: string) => open.standings().of(claim) * weightOf(open.ballot(), 'relevance', claim)
    const parts = filled() ? startingParts(open.debate(), side, own, strength) : []
    const before = new Set(Object.keys(open.debate().cases))
    open.make((debate, clerk) => addCase(debate, { name: name?.value ?? '', side, format: own, parts }, clerk))
    props.done(Object.keys(open.debate().cases).find((held) => !before.has(held)) ?? null)
  }
  return (
    <form
      class="new-case"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <h2>{t('speeches.newCase')}</h2>
      <Show when={props.first}>
        <p class="quiet">{t('speeches.none', t(`sides.${open.preparing.side()}`))}</p>
      </Show>
      <label class="field">
        <span class="field-label">{t('speeches.name')}</span>
        <input
          type="text"
          ref={name}
          value={t('speeches.usualName')}
          aria-invalid={missing()}
          onInput={() => setMissing(false)}
        />
      </label>
      <Show when={missing()}>
        <p class="hint warn-text" role="alert">
          {t('refusals.name-missing')}
        </p>
      </Show>
      <label class="field">
        <span class="field-label">{t('speeches.format')}</span>
        <select value={preset()} onChange={(event) => setPreset(event.currentTarget.value)} aria-describedby={id}>
          <For each={debateFormats}>
            {(format) => (
              <option value={format.id} selected={format.id === preset()}>
                {format.name}
              </option>
            )}
          </For>
        </select>
      </label>
      <p class="hint" id={id}>
        {chosen()
          ?.speeches.map(({ name, minutes }) => `${name}\u00a0${minutes}`)
          .join(' · ')}
        <Show when={chosen()?.fromMemory}> — {t('speeches.fromMemory')}</Show>
        <For each={chosen()?.notes ?? []}>{(note) => <> — {t(`speeches.notes.${note}`)}</>}</For>
      </p>
      <label class="check">
        <input type="checkbox" checked={filled()} onChange={(event) => setFilled(event.currentTarget.checked)} />
        {t('speeches.fill')}
      </label>
      <div class="panel-actions">
        <button type="submit" class="button primary">
          {t('speeches.make')}
        </button>
        <Show when={!props.first}>
          <button type="button" class="button" onClick={() => props.done(null)}>
            {t('app.cancel')}
          </button>
        </Show>
      </div>
    </form>
  )
}
