import { createMemo, createSignal, createUniqueId, For, Show, untrack } from 'solid-js'
import { addCase } from '../../../core/edit/cases.ts'
import { weightOf } from '../../../core/model/ballot.ts'
import { type CaseId, casesOf, type DebateFormat } from '../../../core/model/case.ts'
import { debateFormats, formatFrom } from '../../../core/prepare/debateFormats.ts'
import { startingParts } from '../../../core/prepare/startingCase.ts'
import { createOwnFormats } from '../../../session/ownFormats.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Begins a case: a name, a format, and whether the contentions are divided among the speeches at once. */
export function NewCase(props: { first: boolean; done: (made: CaseId | null) => void }) {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  const id = createUniqueId()
  const [preset, setPreset] = createSignal(debateFormats[0]?.id ?? '')
  const [filled, setFilled] = createSignal(true)
  const [missing, setMissing] = createSignal(false)
  const own = createOwnFormats()
  const mine = createMemo(() => own.list().find((format) => ownValue(format) === preset()))
  const chosen = createMemo(() => debateFormats.find((format) => format.id === preset()) ?? debateFormats[0])
  const speeches = () => mine()?.speeches ?? chosen()?.speeches ?? []
  let name: HTMLInputElement | undefined
  let choice: HTMLSelectElement | undefined
  /** The usual name, with a number where a case is called so already: cases are told apart by their names. */
  const freeName = () => {
    const usual = t('speeches.usualName')
    const taken = new Set(casesOf(open.debate()).map(({ name }) => name))
    let free = usual
    for (let n = 2; taken.has(free); n++) free = `${usual} ${n}`
    return free
  }
  const make = () => {
    const format = chosen()
    if (format === undefined || name === undefined) return
    if (name.value.trim() === '') {
      setMissing(true)
      name.focus()
      return
    }
    const side = open.preparing.side()
    const begun = mine() ?? formatFrom(format, t(`speeches.sides.${format.sideWords}`))
    const strength = (claim: string) => open.standings().of(claim) * weightOf(open.ballot(), 'relevance', claim)
    const parts = filled() ? startingParts(open.debate(), side, begun, strength) : []
    const before = new Set(Object.keys(open.debate().cases))
    open.make((debate, clerk) => addCase(debate, { name: name?.value ?? '', side, format: begun, parts }, clerk))
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
          value={untrack(freeName)}
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
        <select onChange={(event) => setPreset(event.currentTarget.value)} aria-describedby={id} ref={choice}>
          <For each={debateFormats}>
            {(format) => (
              <option value={format.id} selected={format.id === preset()}>
                {format.name}
              </option>
            )}
          </For>
          <Show when={own.list().length > 0}>
            <optgroup label={t('speeches.ownFormats')}>
              <For each={own.list()}>
                {(format) => (
                  <option value={ownValue(format)} selected={ownValue(format) === preset()}>
                    {format.name}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
        </select>
      </label>
      <p class="hint" id={id}>
        {t(
          'speeches.inMinutes',
          speeches()
            .map(({ name, minutes }) => `${name}\u00a0${number(minutes)}`)
            .join(' · '),
        )}
        <Show when={(mine() ?? chosen())?.preparation}>
          {(minutes) => <> — {t('speeches.preparationEach', number(minutes()))}</>}
        </Show>
        <Show when={mine() === undefined}>
          <Show when={chosen()?.fromMemory}> — {t('speeches.fromMemory')}</Show>
          <For each={chosen()?.notes ?? []}>{(note) => <> — {t(`speeches.notes.${note}`)}</>}</For>
        </Show>
      </p>
      <Show when={mine()}>
        {(format) => (
          <button
            type="button"
            class="button forget-format"
            onClick={() => {
              own.forget(format().name)
              setPreset(debateFormats[0]?.id ?? '')
              choice?.focus()
            }}
          >
            {t('speeches.forgetFormat', format().name)}
          </button>
        )}
      </Show>
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

/** What a format of one's own is called among the choices; no preset's id has a blank. */
function ownValue({ name }: DebateFormat): string {
  return `own ${name}`
}
