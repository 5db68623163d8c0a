import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { type Direction, directions } from '../../core/layout/mapLayout.ts'
import {
  onOneSheet,
  overSheets,
  type PaperName,
  papers,
  pointsOnPaper,
  type Tiling,
  usualPaper,
} from '../../core/layout/tiles.ts'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import { leftOutOf, sheetsOf } from '../../formats/posterPage.ts'
import { posterSize, posterSvg } from '../../formats/posterSvg.ts'
import { createAfterFrame } from '../../session/afterFrame.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import { saveFile } from '../../session/files.ts'
import { fitsPicture, longestSide, pictureOf } from '../../session/pictures.ts'
import { Box } from '../dialogs/Box.tsx'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { type PosterChoices, posterOf } from './posterOf.ts'
import { printPoster, sheetNameIn } from './printPoster.ts'

const scales = [1, 2, 4] as const
const mostColumns = 12
/** More claims than this are not drawn only to be looked at before they are saved. */
const mostPreviewed = 2000
/** Letters smaller than this cannot be read from paper, in points. */
const smallestLetters = 5
const mostSheets = 300
/** So many runs of sheets that are left out are named. */
const mostNamed = 24

/** Asks what of the map goes on a poster, and saves or prints it. */
export function PosterDialog() {
  const open = useOpenDebate()
  const session = useSession()
  const speech = useSpeech()
  const { t, number } = speech
  const { motion } = open.debate()
  const chosen = open.selection.claim() ?? motion
  const [root, setRoot] = createSignal(motion)
  const [shown] = createRemembered<Direction>('map.direction', 'right', oneOf(directions))
  const [direction, setDirection] = createSignal(shown())
  const [theme, setTheme] = createSignal<PosterChoices['theme']>('light')
  const [standings, setStandings] = createSignal(true)
  const [folds, setFolds] = createSignal(true)
  const [paper, setPaper] = createRemembered<PaperName>(
    'map.paper',
    usualPaper(speech.locale()),
    oneOf(Object.keys(papers) as PaperName[]),
  )
  const [columns, setColumns] = createSignal(1)
  const anyFolded = [...open.selection.folded()].length > 0

  const poster = createMemo(() =>
    posterOf(
      open,
      speech,
      { root: root(), direction: direction(), theme: theme(), standings: standings(), folds: folds() },
      new Date(),
    ),
  )
  const size = createMemo(() => posterSize(poster()))
  const count = createMemo(() => subtreeOf(open.debate(), root()).length - (root() === motion ? 1 : 0))
  const previewed = createAfterFrame(poster)
  const [preview, setPreview] = createSignal<string | null>(null)
  createEffect(
    on(previewed, (drawn) => {
      const url =
        count() > mostPreviewed
          ? null
          : URL.createObjectURL(new Blob([posterSvg(drawn)], { type: 'image/svg+xml;charset=utf-8' }))
      setPreview(url)
      onCleanup(() => url !== null && URL.revokeObjectURL(url))
    }),
  )
  const tiling = createMemo<Tiling>(() =>
    columns() === 1 ? onOneSheet(size(), papers[paper()]) : overSheets(size(), papers[paper()], columns()),
  )
  const sheets = () => tiling().columns * tiling().rows
  /** Those with something on them; too many are not looked through. */
  const printed = createMemo(() => (sheets() > mostSheets ? null : sheetsOf(poster(), tiling())))
  const printedCount = () => printed()?.length ?? sheets()
  const leftOut = () => leftOutOf(tiling(), printed() ?? [], mostNamed)
  const letters = () => pointsOnPaper(tiling(), poster().measures.size)

  /** A branch is saved under its own words, so that it does not take the name of the whole map. */
  const posterName = () =>
    root() === motion ? poster().title : textOf(open.debate(), needClaim(open.debate(), root())) || poster().title

  /** Which of the posters of a debate it is: what of it, and what is not as it usually is. */
  const variant = (scale: number) =>
    speech.list([
      t(`map.poster.file.${root() === motion ? 'whole' : 'branch'}`),
      direction() === 'right' ? '' : t(`map.poster.file.${direction() as 'down' | 'wings'}`),
      theme() === 'dark' ? t('map.poster.file.dark') : '',
      standings() ? '' : t('map.poster.file.bare'),
      anyFolded && !folds() ? t('map.poster.file.unfolded') : '',
      scale === 1 ? '' : `${scale}×`,
    ])

  const save = async (kind: 'svg' | 'png', scale = 1) => {
    const svg = posterSvg(poster())
    try {
      const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pictureOf(svg, scale)
      // It stays open: who saves a poster often wants it as something else too.
      session.notices.say({ kind: 'exported', file: saveFile(posterName(), kind, blob, variant(scale)) })
    } catch {
      session.notices.say({ kind: 'failed', reason: t('map.poster.failed') })
    }
  }
  const print = () => {
    const [drawn, cut] = [poster(), tiling()]
    session.dialogs.close()
    printPoster(drawn, cut, sheetNameIn(speech))
  }

  return (
    <Box title={t('map.poster.title')} class="wide">
      <div class="poster">
        <div class="poster-choices">
          <label class="field">
            <span class="field-label">{t('map.poster.what')}</span>
            <select onChange={(event) => setRoot(event.currentTarget.value)}>
              <option value={motion}>{t('map.poster.whole')}</option>
              <Show when={chosen !== motion}>
                <option value={chosen}>
                  {t('map.poster.branch', textOf(open.debate(), needClaim(open.debate(), chosen)).slice(0, 80))}
                </option>
              </Show>
            </select>
          </label>
          <label class="field">
            <span class="field-label">{t('map.direction')}</span>
            <select onChange={(event) => setDirection(event.currentTarget.value as Direction)}>
              <For each={directions}>
                {(each) => (
                  <option value={each} selected={each === direction()}>
                    {t(`map.directions.${each}`)}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label class="field">
            <span class="field-label">{t('settings.theme')}</span>
            <select onChange={(event) => setTheme(event.currentTarget.value as PosterChoices['theme'])}>
              <option value="light">{t('settings.themes.light')}</option>
              <option value="dark">{t('settings.themes.dark')}</option>
            </select>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={standings()}
              onChange={(event) => setStandings(event.currentTarget.checked)}
            />
            {t('map.poster.standings')}
          </label>
          <Show when={anyFolded}>
            <label class="check">
              <input type="checkbox" checked={folds()} onChange={(event) => setFolds(event.currentTarget.checked)} />
              {t('map.poster.folds')}
            </label>
          </Show>
        </div>
        <figure class="poster-preview">
          <Show when={preview()} fallback={<p class="quiet">{t('map.poster.tooLarge')}</p>}>
            {(url) => <img src={url()} alt={t('map.poster.preview')} />}
          </Show>
          <figcaption class="quiet">
            {t('footer.claims', count())} ·{' '}
            {t('map.poster.size', number(Math.round(size().width)), number(Math.round(size().height)))}
          </figcaption>
        </figure>
        <fieldset class="poster-way">
          <legend class="field-label">{t('map.poster.save')}</legend>
          <button type="button" class="button" onClick={() => void save('svg')}>
            SVG
          </button>
          <For each={scales}>
            {(scale) => (
              <button
                type="button"
                class="button"
                disabled={!fitsPicture(size(), scale)}
                title={fitsPicture(size(), scale) ? undefined : t('map.poster.noPng', number(longestSide))}
                onClick={() => void save('png', scale)}
              >
                PNG {scale}×
              </button>
            )}
          </For>
          <Show when={!fitsPicture(size(), 4)}>
            <p class="quiet poster-hint">{t('map.poster.noPng', number(longestSide))}</p>
          </Show>
        </fieldset>
        <fieldset class="poster-way">
          <legend class="field-label">{t('map.poster.print')}</legend>
          <label>
            <span class="for-readers">{t('map.poster.paper')}</span>
            <select onChange={(event) => setPaper(event.currentTarget.value as PaperName)}>
              <For each={Object.keys(papers) as PaperName[]}>
                {(name) => (
                  <option value={name} selected={name === paper()}>
                    {t(`map.poster.papers.${name}`)}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label>
            <span class="for-readers">{t('map.poster.sheets')}</span>
            <select onChange={(event) => setColumns(Number(event.currentTarget.value))}>
              <For each={Array.from({ length: mostColumns }, (_, i) => i + 1)}>
                {(n) => <option value={n}>{n === 1 ? t('map.poster.one') : t('map.poster.across', number(n))}</option>}
              </For>
            </select>
          </label>
          <button type="button" class="button primary" disabled={sheets() > mostSheets} onClick={print}>
            {t('map.poster.printNow')}
          </button>
          <p class="quiet poster-hint" role="status">
            {t('map.poster.result', number(printedCount()), number(Math.round(letters() * 10) / 10))}
            <Show when={printedCount() < sheets()}>
              {' '}
              {t('map.poster.leftOut', number(sheets() - printedCount()), leftOut())}
            </Show>
            <Show when={letters() < smallestLetters}> {t('map.poster.tooSmall')}</Show>
            <Show when={sheets() > mostSheets}> {t('map.poster.tooMany', number(mostSheets))}</Show>
          </p>
        </fieldset>
      </div>
    </Box>
  )
}
