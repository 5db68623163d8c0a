import { cardMeasures, cardShapes } from '../core/layout/cards.ts'
import { debatePoster } from './debatePoster.ts'
import { tellerOf } from './documentFacts.ts'
import type { Write } from './format.ts'
import { lightColours, pageFonts } from './pageLook.ts'
import { posterSvg } from './posterSvg.ts'
import { textWidth, wordWidths } from './textWidth.ts'

/** A CSS px is a px of the poster. */
const rem = 16

/**
 * Draws all of a debate as a poster (SVG 1.1), the map growing to the right, in the light theme. There need be no browser: the
 * widths of texts are estimates, and each text says its own, so that it is drawn into its card.
 */
export const writeSvg: Write = (debate, context) => {
  const { words, language, today, standing } = context
  const { ballot, percent } = tellerOf(debate, context)
  const { size, motionSize } = cardMeasures(rem)
  const poster = debatePoster(debate, {
    root: debate.motion,
    direction: 'right',
    folded: new Set(),
    rem,
    shapeOf: cardShapes(rem, Number.POSITIVE_INFINITY, { card: wordWidths(size), motion: wordWidths(motionSize) }),
    ballot,
    standing: { of: standing, inWords: percent },
    words: { untitled: words.untitled, wordless: '…', pro: words.pro, reference: words.see },
    subtitle: [today, ballot.name].filter((part) => part !== '').join(' · '),
    legend: {
      pro: words.pro,
      con: words.con,
      relations: { supports: words.supports, rebuts: words.rebuts, undercuts: words.undercuts },
      thickness: `─ ━ ${words.relevance} · ▬ ${words.standing}`,
    },
    colours: { paper: '#ffffff', ...lightColours },
    fonts: pageFonts,
    language,
    measure: textWidth,
  })
  return posterSvg(poster)
}
