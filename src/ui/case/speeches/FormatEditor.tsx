import { createSignal, For, Show } from 'solid-js'
import { changeCase } from '../../../core/edit/cases.ts'
import { type Case, type DebateFormat, isDebateFormat, type Speech } from '../../../core/model/case.ts'
import { newId } from '../../../session/clerk.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Changes how a round goes: names, speakers, minutes and order of the speeches. What is nonsense is refused where it is typed. */
export function FormatEditor(props: { held: Case }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [refused, setRefused] = createSignal<string | null>(null)
  const format = () => props.held.format
  const change = (next: DebateFormat, at: string) => {
    if (!isDebateFormat(next)) {
      setRefused(at)
      return
    }
    setRefused(null)
    open.make((debate, clerk) => changeCase(debate, { case: props.held.id, fields: { format: next } }, clerk))
  }
  const changeSpeech = (id: string, fields: Partial<Speech>) =>
    change(
      {
        ...format(),
        speeches: format().speeches.map((speech) => (speech.id === id ? { ...speech, ...fields } : speech)),
      },
      id,
    )
  const shift = (id: string, by: -1 | 1) => {
    const speeches = [...format().speeches]
    const from = speeches.findIndex((speech) => speech.id === id)
    const [moved] = speeches.splice(from, 1)
    if (moved === undefined) return
    speeches.splice(Math.max(0, from + by), 0, moved)
    change({ ...format(), speeches }, id)
  }
  return (
    <div class="format-editor">
      <p class="hint">{t('speeches.formatHint')}</p>
      <div class="format-sides">
        <label class="field">
          <span class="field-label">{t('speeches.formatName')}</span>
          <input
            type="text"
            value={format().name}
            onChange={(event) => change({ ...format(), name: event.currentTarget.value }, '')}
          />
        </label>
        <For each={['pro', 'con'] as const}>
          {(side) => (
            <label class="field">
              <span class="field-label">{t('speeches.called', t(`sides.${side}`))}</span>
              <input
                type="text"
                value={format().sides[side]}
                onChange={(event) =>
                  change({ ...format(), sides: { ...format().sides, [side]: event.currentTarget.value } }, '')
                }
              />
            </label>
          )}
        </For>
        <label class="field">
          <span class="field-label">{t('speeches.preparation')}</span>
          <input
            type="number"
            min="0"
            step="0.5"
            value={format().preparation}
            onChange={(event) => change({ ...format(), preparation: event.currentTarget.valueAsNumber }, 'preparation')}
          />
        </label>
      </div>
      <Show when={refused() === 'preparation'}>
        <p class="hint warn-text" role="alert">
          {t('speeches.minutesRefused')}
        </p>
      </Show>
      <table class="format-table">
        <thead>
          <tr>
            <th scope="col">{t('speeches.speech')}</th>
            <th scope="col">{t('speeches.whose')}</th>
            <th scope="col">{t('speeches.minutes')}</th>
            <th scope="col">
              <span class="for-readers">{t('app.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={format().speeches.map(({ id }) => id)}>
            {(id) => {
              const speech = () => format().speeches.find((each) => each.id === id)
              return (
                <Show when={speech()}>
                  {(now) => (
                    <>
                      <tr>
                        <td>
                          <input
                            type="text"
                            aria-label={t('speeches.speech')}
                            value={now().name}
                            onChange={(event) => changeSpeech(id, { name: event.currentTarget.value })}
                          />
                        </td>
                        <td>
                          <select
                            aria-label={t('speeches.whose')}
                            onChange={(event) =>
                              changeSpeech(id, { side: (event.currentTarget.value || null) as Speech['side'] })
                            }
                          >
                            <For each={['pro', 'con'] as const}>
                              {(side) => (
                                <option value={side} selected={now().side === side}>
                                  {format().sides[side]}
                                </option>
                              )}
                            </For>
                            <option value="" selected={now().side === null}>
                              {t('speeches.both')}
                            </option>
                          </select>
                        </td>
                        <td>
                          <input
                            type="number"
                            min="0.5"
                            step="0.5"
                            aria-label={t('speeches.minutes')}
                            aria-invalid={refused() === id}
                            value={now().minutes}
                            onChange={(event) => changeSpeech(id, { minutes: event.currentTarget.valueAsNumber })}
                          />
                        </td>
                        <td class="format-actions">
                          <button
                            type="button"
                            class="button icon"
                            aria-label={t('speeches.up')}
                            onClick={() => shift(id, -1)}
                          >
                            ↑
                          </button>
                          <button
                            type="button"
                            class="button icon"
                            aria-label={t('speeches.down')}
                            onClick={() => shift(id, 1)}
                          >
                            ↓
                          </button>
                          <button
                            type="button"
                            class="button icon"
                            aria-label={t('speeches.dropSpeech', now().name)}
                            onClick={() =>
                              change({ ...format(), speeches: format().speeches.filter((each) => each.id !== id) }, id)
                            }
                          >
                            ×
                          </button>
                        </td>
                      </tr>
                      <Show when={refused() === id}>
                        <tr>
                          <td colspan="4">
                            <p class="hint warn-text" role="alert">
                              {t('speeches.minutesRefused')}
                            </p>
                          </td>
                        </tr>
                      </Show>
                    </>
                  )}
                </Show>
              )
            }}
          </For>
        </tbody>
      </table>
      <button
        type="button"
        class="button"
        onClick={() =>
          change(
            {
              ...format(),
              speeches: [
                ...format().speeches,
                { id: newId(), name: t('speeches.newSpeech'), minutes: 5, side: props.held.side },
              ],
            },
            '',
          )
        }
      >
        + {t('speeches.newSpeech')}
      </button>
    </div>
  )
}
