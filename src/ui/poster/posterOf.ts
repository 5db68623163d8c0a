import { type Direction, mapLayoutOf } from '../../core/layout/mapLayout.ts'
import { weightOf } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { motionOf, needClaim, originalOf, textOf } from '../../core/model/debate.ts'
import { sideOf } from '../../core/model/walk.ts'
import type { Poster, PosterCard } from '../../formats/posterSvg.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { textMeasure } from '../../session/pictures.ts'
import { cardMeasures, createCardShapes } from '../map/cardSize.ts'
import type { Speech } from '../words/language.tsx'

/** What a person chooses about a poster. */
export interface PosterChoices {
  /** The claim whose branch is drawn; the motion for all of the debate. */
  readonly root: ClaimId
  readonly direction: Direction
  readonly theme: 'light' | 'dark'
  readonly standings: boolean
  /** Whether branches that are folded on the screen stay folded. */
  readonly folds: boolean
}

/** A CSS px is a px of the poster, whatever size of letters the page is set to. */
const rem = 16

let shapes: ReturnType<typeof createCardShapes> | undefined

/**
 * The open debate as a poster, on the ballot that is chosen.
 * @param today the date on it
 */
export function posterOf(
  open: OpenDebate,
  { t, language, percent }: Speech,
  choices: PosterChoices,
  today: Date,
): Poster {
  const debate = open.debate()
  const { root, direction, theme } = choices
  const style = getComputedStyle(document.documentElement)
  const fonts = { sans: style.getPropertyValue('--sans').trim(), serif: style.getPropertyValue('--serif').trim() }
  shapes ??= createCardShapes(rem, { card: fonts.sans || 'sans-serif', motion: fonts.serif || 'serif' })
  const { shapeOf } = shapes
  const standings = open.standings()
  const layout = mapLayoutOf(
    { ...debate, motion: root },
    { direction, folded: choices.folds ? open.selection.folded() : new Set(), sizeOf: shapeOf, spacing: posterSpacing },
  )
  const card = (id: ClaimId): PosterCard => {
    const claim = needClaim(debate, id)
    const { lines } = shapeOf(claim, originalOf(debate, claim))
    const share = id === debate.motion ? standings.motion : standings.of(id)
    return {
      lines:
        textOf(debate, claim) === '' ? [id === debate.motion ? t('library.untitled') : t('claim.wordless')] : lines,
      side: sideOf(debate, id),
      relation:
        id === debate.motion
          ? ''
          : [t(`map.${claim.relation}`), claim.reference === undefined ? '' : `${t('claim.reference')} →`]
              .filter((part) => part !== '')
              .join(' · '),
      standing: choices.standings
        ? { share, words: id === debate.motion ? `${t('sides.pro')} ${percent(share)}` : percent(share) }
        : null,
    }
  }
  const date = new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(today)
  const ballot = choices.standings
    ? [t('map.poster.on', open.ballot().name), t(`weigh.methods.${open.weighing.method()}`)]
    : []
  const measure = textMeasure()
  return {
    layout,
    title: motionOf(debate).text || t('library.untitled'),
    subtitle: [date, ...ballot].join(' · '),
    legend: {
      pro: t('map.proSide'),
      con: t('map.conSide'),
      relations: { supports: t('map.supports'), rebuts: t('map.rebuts'), undercuts: t('map.undercuts') },
      thickness: [t('map.thickness'), choices.standings ? t('map.poster.bar') : '']
        .filter((part) => part !== '')
        .join(' · '),
    },
    card,
    relevance: (link) => Math.min(...link.members.map((id) => weightOf(open.ballot(), 'relevance', id))),
    measures: cardMeasures(rem),
    colours: coloursOf(theme),
    fonts,
    language: language(),
    measure: (text, size, serif) => measure(text, size, serif ? fonts.serif : fonts.sans),
  }
}

const posterSpacing = { gap: 4.75 * rem, siblings: 0.9 * rem, branches: 1.4 * rem }

/** The colours of a theme, whichever the page has. */
function coloursOf(theme: 'light' | 'dark'): Poster['colours'] {
  const probe = document.createElement('span')
  probe.dataset.theme = theme
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim() || 'currentColor'
  const colours = {
    paper: theme === 'light' ? '#ffffff' : colour('paper'),
    raised: colour('raised'),
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    pro: colour('pro'),
    con: colour('con'),
  }
  probe.remove()
  return colours
}
