import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import { changeCase, removeCase } from '../../../core/edit/cases.ts'
import { type Case, type CaseId, casesOf } from '../../../core/model/case.ts'
import { ownSpeeches } from '../../../core/prepare/partPlaces.ts'
import { countsOf, speechOf } from '../../../core/prepare/speech.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { pagesOf } from '../DocumentOut.tsx'
import { printsAsPages } from '../printPages.ts'
import { CaseEditor } from './CaseEditor.tsx'
import { FormatEditor } from './FormatEditor.tsx'
import { NamedBox } from './NamedBox.tsx'
import { NewCase } from './NewCase.tsx'
import { PaceBox } from './PaceBox.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { useTakenCase } from './takenCase.ts'
import './speeches.css'

type Shown = 'edit' | 'format' | 'read'

/** The cases of the side that we prepare: chosen, ordered and divided among the speeches of a round. */
export function Speeches() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [chosen, choose] = createSignal<CaseId | null>(null)
  const [adding, setAdding] = createSignal(false)
  const [shown, show] = createSignal<Shown>('edit')
  const cases = createMemo(() => casesOf(open.debate()).filter(({ side }) => side === open.preparing.side()))
  const held = createMemo(() => cases().find(({ id }) => id === chosen()) ?? cases()[0])
  const said = createMemo(() => {
    const now = held()
    return countsOf(now === undefined ? [] : ownSpeeches(now).flatMap(({ id }) => speechOf(open.debate(), now, id)))
  })
  const rename = (name: string) => {
    const now = held()
    if (now !== undefined) open.make((debate, clerk) => changeCase(debate, { case: now.id, fields: { name } }, clerk))
  }
  const remove = (id: CaseId) => {
    open.make((debate, clerk) => removeCase(debate, { case: id }, clerk))
    focusOn('.speeches-mode[aria-pressed="true"], .new-case input')
  }
  let section: HTMLElement | undefined
  /** Brings the focus to what stands where the focus was, for that is gone. */
  const focusOn = (selector: string) => queueMicrotask(() => section?.querySelector<HTMLElement>(selector)?.focus())
  return (
    <section class="speeches" aria-label={t('speeches.title')} ref={section}>
      <Show
        when={!adding() && held()}
        fallback={
          <NewCase
            first={cases().length === 0}
            done={(id) => {
              setAdding(false)
              if (id === null) return focusOn('.speeches-new')
              show('edit')
              choose(id)
              focusOn('.speeches-mode[aria-pressed="true"]')
            }}
          />
        }
      >
        {(now) => (
          <>
            <OnPaper held={now()} />
            <div class="speeches-bar">
              <Show when={cases().length > 1}>
                <label class="field">
                  <span class="field-label">{t('speeches.case')}</span>
                  <select onChange={(event) => choose(event.currentTarget.value)}>
                    <For each={cases()}>
                      {({ id, name }) => (
                        <option value={id} selected={id === now().id}>
                          {name}
                        </option>
                      )}
                    </For>
                  </select>
                </label>
              </Show>
              <NamedBox label={t('speeches.name')} value={now().name} set={rename} />
              <span class="speeches-buttons">
                <button
                  type="button"
                  class="button speeches-new"
                  onClick={() => {
                    setAdding(true)
                    focusOn('.new-case input')
                  }}
                >
                  {t('speeches.newCase')}
                </button>
                <button type="button" class="button danger" onClick={() => remove(now().id)}>
                  {t('speeches.deleteCase')}
                </button>
              </span>
              <span class="space" />
              <PaceBox said={said()} />
            </div>
            <fieldset class="speeches-modes" aria-label={t('speeches.show')}>
              <For each={['edit', 'read', 'format'] as const}>
                {(mode) => (
                  <button
                    type="button"
                    class="speeches-mode"
                    aria-pressed={shown() === mode}
                    onClick={() => show(mode)}
                  >
                    {t(`speeches.modes.${mode}`)}
                  </button>
                )}
              </For>
              <span class="quiet">
                {now().format.name} · {now().format.sides[now().side]}
              </span>
            </fieldset>
            <Show when={shown() === 'edit'}>
              <CaseEditor held={now()} />
            </Show>
            <Show when={shown() === 'read'}>
              <ReadAloud held={now()} />
            </Show>
            <Show when={shown() === 'format'}>
              <FormatEditor held={now()} />
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

/** However a case is being looked at, on paper it is what is read aloud. */
function OnPaper(props: { held: Case }) {
  const taken = useTakenCase()
  onCleanup(printsAsPages(() => pagesOf(taken(props.held, ownSpeeches(props.held)))))
  return null
}
