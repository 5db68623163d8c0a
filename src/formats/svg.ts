import { cardMeasures, cardShapes } from '../core/layout/cards.ts'
import { debatePoster } from './debatePoster.ts'
import { tellerOf } from './documentFacts.ts'
import type { Write } from './format.ts'
import { lightColours, pageFonts } from './pageLook.ts'
import { posterSvg } from './posterSvg.ts'
import { textWidth } from './textWidth.ts'

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
    shapeOf: cardShapes(rem, { card: wordWidth(size, false), motion: wordWidth(motionSize, true) }),
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

/** The width of a word, measured once. */
function wordWidth(size: number, serif: boolean): (word: string) => number {
  const known = new Map<string, number>()
  return (word) => {
    let width = known.get(word)
    if (width === undefined) {
      width = textWidth(word, size, serif)
      known.set(word, width)
    }
    return width
  }
}
