import { Show } from 'solid-js'
import type { Colouring } from '../../session/picture.ts'
import { useSpeech } from '../words/language.tsx'

/** What colours and lines of the map mean. */
export function Legend(props: { colouring: Colouring }) {
  const { t } = useSpeech()
  const line = (relation: 'supports' | 'rebuts' | 'undercuts') => (
    <span class="legend-entry">
      <svg class="legend-line" aria-hidden="true" viewBox="0 0 26 8" data-relation={relation}>
        <path class="map-line-path" d="M0,4L26,4" stroke-width="2.5" />
      </svg>
      {t(`map.${relation}`)}
    </span>
  )
  return (
    <fieldset class="map-legend">
      <legend class="for-readers">{t('map.legend')}</legend>
      <span class="legend-entry" data-side="pro">
        <span class="legend-box" aria-hidden="true" /> {t('map.proSide')}
      </span>
      <span class="legend-entry" data-side="con">
        <span class="legend-box" aria-hidden="true" /> {t('map.conSide')}
      </span>
      {line('supports')}
      {line('rebuts')}
      {line('undercuts')}
      <span class="legend-entry">{t('map.thickness')}</span>
      <Show when={props.colouring === 'standing' || props.colouring === 'swing' ? props.colouring : null}>
        {(colouring) => (
          <span class="legend-entry">
            <span class="legend-deep">{t(`map.depth.${colouring()}`)}</span>
            <span class="legend-long">{t(`map.length.${colouring()}`)}</span>
          </span>
        )}
      </Show>
    </fieldset>
  )
}
