import { directions } from '../../core/layout/mapLayout.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { type Colouring, colourings, type Picture } from '../../session/picture.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Chooser } from './Chooser.tsx'
import { MapFind } from './MapFind.tsx'
import type { MapScene } from './mapScene.ts'

/** Zoom, direction, colours and focus. */
export function MapControls(props: {
  scene: MapScene
  picture: Picture
  fullSize: () => void
  colouring: Colouring
  colour: (colouring: Colouring) => void
  focused: boolean
  found: (hits: ReadonlySet<ClaimId> | null) => void
  takeFinder: (box: HTMLInputElement) => void
}) {
  const session = useSession()
  const { t, percent } = useSpeech()
  return (
    <div class="map-controls" role="toolbar" aria-label={t('map.label')}>
      <button
        type="button"
        class="button icon"
        aria-label={t('map.zoomOut')}
        onClick={() => props.picture.zoom(1 / 1.3)}
      >
        −
      </button>
      <button
        type="button"
        class="button map-scale"
        aria-label={t('map.scale', percent(props.scene.camera().scale))}
        onClick={() => props.fullSize()}
      >
        {percent(props.scene.camera().scale)}%
      </button>
      <button type="button" class="button icon" aria-label={t('map.zoomIn')} onClick={() => props.picture.zoom(1.3)}>
        +
      </button>
      <button type="button" class="button" onClick={() => props.picture.fit()}>
        {t('map.fit')}
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={props.focused}
        title={t('map.focusHint')}
        onClick={() => props.picture.turnFocus()}
      >
        {t('map.focus')}
      </button>
      <button
        type="button"
        class="button"
        title={t('commands.poster')}
        onClick={() => session.dialogs.show({ kind: 'poster' })}
      >
        {t('map.poster.button')}
      </button>
      <MapFind found={props.found} show={props.picture.show} take={props.takeFinder} />
      <Chooser
        label={t('map.direction')}
        choices={directions.map((value) => ({ value, name: t(`map.directions.${value}`) }))}
        chosen={props.scene.direction()}
        choose={props.scene.turn}
      />
      <Chooser
        label={t('map.colouring')}
        choices={colourings.map((value) => ({ value, name: t(`map.colourings.${value}`) }))}
        chosen={props.colouring}
        choose={props.colour}
      />
    </div>
  )
}
