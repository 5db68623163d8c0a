import type { ShapeOf } from '../../core/layout/cards.ts'
import type { Direction } from '../../core/layout/mapLayout.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { needClaim, originalOf } from '../../core/model/debate.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import { debatePoster } from '../../formats/debatePoster.ts'
import type { Poster } from '../../formats/posterSvg.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { textMeasure } from '../../session/pictures.ts'
import { createCardShapes } from '../map/cardSize.ts'
import type { Speech } from '../words/language.tsx'

/** What a person chooses about a poster. */
export interface PosterChoices {
  /** The claim whose branch is drawn; the motion for all of the debate. */
  readonly root: ClaimId
  readonly direction: Direction
  readonly theme: 'light' | 'dark'
  readonly standings: boolean
  /** Whether branches that are folded on the screen stay folded; or the claims whose answers do not show. */
  readonly folds: boolean | ReadonlySet<ClaimId>
  /** Sentences end with "…" after so many lines; none does where left out. */
  readonly mostLines?: number
}

/** A CSS px is a px of the poster, whatever size of letters the page is set to. */
const rem = 16

const shapes = new Map<number, ReturnType<typeof createCardShapes>>()

/**
 * The open debate as a poster, on the ballot that is chosen.
 * @param today the date on it
 */
export function posterOf(
  open: OpenDebate,
  { t, language, locale, percent }: Speech,
  choices: PosterChoices,
  today: Date,
): Poster {
  const debate = open.debate()
  const fonts = pageFonts()
  const standings = open.standings()
  const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(today)
  const judgement = choices.standings
    ? [t('map.poster.on', open.ballot().name), t(`weigh.methods.${open.weighing.method()}`)]
    : []
  const measure = textMeasure()
  return debatePoster(debate, {
    root: choices.root,
    direction: choices.direction,
    folded: foldedOf(open, choices.folds),
    rem,
    shapeOf: shapesWith(choices, fonts),
    ballot: open.ballot(),
    standing: choices.standings
      ? { of: (id) => (id === debate.motion ? standings.motion : standings.of(id)), inWords: percent }
      : null,
    words: {
      untitled: t('library.untitled'),
      wordless: t('claim.wordless'),
      pro: t('sides.pro'),
      reference: t('claim.reference'),
    },
    subtitle: [date, ...judgement].join(' · '),
    legend: {
      pro: t('map.proSide'),
      con: t('map.conSide'),
      relations: { supports: t('map.supports'), rebuts: t('map.rebuts'), undercuts: t('map.undercuts') },
      thickness: [t('map.thickness'), choices.standings ? t('map.poster.bar') : '']
        .filter((part) => part !== '')
        .join(' · '),
    },
    colours: coloursOf(choices.theme),
    fonts,
    language: language(),
    measure: (text, size, serif) => measure(text, size, serif ? fonts.serif : fonts.sans),
  })
}

/**
 * As `posterOf`, but the cards are measured one by one, for who gives way to keys meanwhile: ten thousand take long.
 * @param open its debate must not change meanwhile
 */
export function* posterSteps(
  open: OpenDebate,
  speech: Speech,
  choices: PosterChoices,
  today: Date,
): Generator<void, Poster> {
  const debate = open.debate()
  const shapeOf = shapesWith(choices, pageFonts())
  for (const id of subtreeOf(debate, choices.root)) {
    const claim = needClaim(debate, id)
    shapeOf(claim, originalOf(debate, claim))
    yield
  }
  return posterOf(open, speech, choices, today)
}

function pageFonts(): Poster['fonts'] {
  const style = getComputedStyle(document.documentElement)
  return { sans: style.getPropertyValue('--sans').trim(), serif: style.getPropertyValue('--serif').trim() }
}

/** What was measured for one poster serves for the next. */
function shapesWith({ mostLines = Number.POSITIVE_INFINITY }: PosterChoices, fonts: Poster['fonts']): ShapeOf {
  const cards =
    shapes.get(mostLines) ??
    createCardShapes(rem, mostLines, { card: fonts.sans || 'sans-serif', motion: fonts.serif || 'serif' })
  shapes.set(mostLines, cards)
  return cards.shapeOf
}

function foldedOf(open: OpenDebate, folds: PosterChoices['folds']): ReadonlySet<ClaimId> {
  if (typeof folds !== 'boolean') return folds
  return folds ? open.selection.folded() : new Set()
}

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
