import { createSignal, For, Show } from 'solid-js'
import { changeCase } from '../../../core/edit/cases.ts'
import { type Case, type DebateFormat, isDebateFormat, type Speech } from '../../../core/model/case.ts'
import { newId } from '../../../session/clerk.ts'
import { createOwnFormats } from '../../../session/ownFormats.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { NumberBox } from '../NumberBox.tsx'
import { NamedBox } from './NamedBox.tsx'
import { SpeechLine } from './SpeechLine.tsx'
import './format.css'

/** Changes how a round goes: names, speakers, minutes and order of the speeches. */
export function FormatEditor(props: { held: Case }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const own = createOwnFormats()
  const [kept, setKept] = createSignal('')
  const format = () => props.held.format
  const change = (fields: Partial<DebateFormat>) =>
    open.make((debate, clerk) =>
      changeCase(debate, { case: props.held.id, fields: { format: { ...format(), ...fields } } }, clerk),
    )
  const changed = (id: string, fields: Partial<Speech>) =>
    format().speeches.map((speech) => (speech.id === id ? { ...speech, ...fields } : speech))
  const shift = (from: number, by: -1 | 1) => {
    const speeches = [...format().speeches]
    const [moved] = speeches.splice(from, 1)
    if (moved === undefined) return
    speeches.splice(from + by, 0, moved)
    change({ speeches })
    focusLine(from + by, `[data-move="${by}"]:not(:disabled)`, '[data-move]:not(:disabled)')
  }
  let list: HTMLOListElement | undefined
  const focusLine = (at: number, ...wanted: readonly string[]) => {
    const lines = list?.children ?? []
    const line = lines[Math.min(at, lines.length - 1)]
    const found = wanted.map((selector) => line?.querySelector<HTMLElement>(selector)).find((each) => each != null)
    if (found !== undefined) found?.focus()
    else list?.parentElement?.querySelector<HTMLElement>('.format-add')?.focus()
  }
  const drop = (id: string, at: number) => {
    change({ speeches: format().speeches.filter((speech) => speech.id !== id) })
    focusLine(at, '.format-drop')
  }
  const add = () => {
    const speech = { id: newId(), name: t('speeches.newSpeech'), minutes: 5, side: props.held.side }
    change({ speeches: [...format().speeches, speech] })
    focusLine(format().speeches.length, 'input')
  }
  return (
    <div class="format-editor">
      <p class="hint">{t('speeches.formatHint')}</p>
      <div class="format-sides">
        <NamedBox label={t('speeches.formatName')} value={format().name} set={(name) => change({ name })} />
        <For each={['pro', 'con'] as const}>
          {(side) => (
            <NamedBox
              label={t('speeches.called', t(`sides.${side}`))}
              value={format().sides[side]}
              set={(name) => change({ sides: { ...format().sides, [side]: name } })}
            />
          )}
        </For>
        <NumberBox
          label={t('speeches.preparation')}
          value={format().preparation}
          least={0}
          step={0.5}
          refusal={t('speeches.preparationRefused')}
          fits={(preparation) => isDebateFormat({ ...format(), preparation })}
          set={(preparation) => change({ preparation })}
        />
      </div>
      <div class="format-columns" aria-hidden="true">
        <span>{t('speeches.speech')}</span>
        <span>{t('speeches.whose')}</span>
        <span>{t('speeches.minutes')}</span>
      </div>
      <ol class="format-speeches" aria-label={t('speeches.modes.format')} ref={list}>
        <For each={format().speeches.map(({ id }) => id)}>
          {(id, index) => (
            <Show when={format().speeches.find((each) => each.id === id)}>
              {(speech) => (
                <SpeechLine
                  speech={speech()}
                  sides={format().sides}
                  place={index()}
                  of={format().speeches.length}
                  fits={(minutes) => isDebateFormat({ ...format(), speeches: changed(id, { minutes }) })}
                  set={(fields) => change({ speeches: changed(id, fields) })}
                  shift={(by) => shift(index(), by)}
                  drop={() => drop(id, index())}
                />
              )}
            </Show>
          )}
        </For>
      </ol>
      <div class="format-buttons">
        <button type="button" class="button format-add" onClick={add}>
          + {t('speeches.newSpeech')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            own.keep(format())
            setKept(t('speeches.keptFormat', format().name))
          }}
        >
          {t('speeches.keepFormat')}
        </button>
        <span class="quiet" role="status">
          {kept()}
        </span>
      </div>
    </div>
  )
}
