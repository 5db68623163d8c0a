import { For } from 'solid-js'
import type { DebateFormat, Speech } from '../../../core/model/case.ts'
import { useSpeech } from '../../words/language.tsx'
import { NumberBox } from '../NumberBox.tsx'
import { NamedBox } from './NamedBox.tsx'

/** One speech of a format while the format is changed: its name, whose it is, its minutes and its place in the round. */
export function SpeechLine(props: {
  speech: Speech
  sides: DebateFormat['sides']
  /** Its place, from 0, of how many. */
  place: number
  of: number
  fits: (minutes: number) => boolean
  set: (fields: Partial<Speech>) => void
  shift: (by: -1 | 1) => void
  drop: () => void
}) {
  const { t } = useSpeech()
  const name = () => props.speech.name
  return (
    <li class="format-speech">
      <NamedBox
        label={t('speeches.speechName', props.place + 1)}
        hideLabel
        value={name()}
        set={(next) => props.set({ name: next })}
      />
      <select
        aria-label={t('speeches.whoseOf', name())}
        onChange={(event) => props.set({ side: (event.currentTarget.value || null) as Speech['side'] })}
      >
        <For each={['pro', 'con'] as const}>
          {(side) => (
            <option value={side} selected={props.speech.side === side}>
              {props.sides[side]}
            </option>
          )}
        </For>
        <option value="" selected={props.speech.side === null}>
          {t('speeches.both')}
        </option>
      </select>
      <NumberBox
        label={t('speeches.minutesOf', name())}
        hideLabel
        value={props.speech.minutes}
        least={0.5}
        step={0.5}
        refusal={t('speeches.minutesRefused')}
        fits={props.fits}
        set={(minutes) => props.set({ minutes })}
      />
      <span class="format-unit" aria-hidden="true">
        {t('speeches.minutes')}
      </span>
      <span class="format-actions">
        <For each={[-1, 1] as const}>
          {(by) => (
            <button
              type="button"
              class="quiet-button"
              data-move={by}
              aria-label={t(by < 0 ? 'speeches.up' : 'speeches.down', name())}
              disabled={by < 0 ? props.place === 0 : props.place === props.of - 1}
              onClick={() => props.shift(by)}
            >
              {by < 0 ? '↑' : '↓'}
            </button>
          )}
        </For>
        <button
          type="button"
          class="quiet-button format-drop"
          aria-label={t('speeches.dropSpeech', name())}
          onClick={() => props.drop()}
        >
          ×
        </button>
      </span>
    </li>
  )
}
