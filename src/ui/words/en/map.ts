import type { Direction } from '../../../core/layout/mapLayout.ts'
import type { Colouring } from '../../../session/picture.ts'
import { pluralIn } from '../plural.ts'
import { poster } from './poster.ts'

const count = pluralIn('en')

/** The words of the Map view. */
export const map = {
  label: 'Map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  scale: (percent: string) => `${percent} %: show at full size`,
  fit: 'Fit',
  direction: 'Direction',
  directions: {
    right: 'To the right',
    down: 'Downward',
    wings: 'Two wings',
  } satisfies Record<Direction, string>,
  colouring: 'Colour',
  colourings: {
    side: 'By side',
    standing: 'By standing',
    swing: 'By swing',
  } satisfies Record<Colouring, string>,
  focus: 'Focus',
  focusHint: 'Fade all but the claim, what it bears on, and the answers to it',
  legend: 'Legend',
  proSide: 'Pro side',
  conSide: 'Con side',
  supports: 'supports',
  rebuts: 'rebuts',
  undercuts: 'undercuts',
  thickness: 'thickness: how much it matters',
  depth: { standing: 'deep colour: stands high', swing: 'deep colour: moves the motion far' },
  length: { standing: 'long bar: stands high', swing: 'long bar: moves the motion far' },
  unfold: (n: number) => count(n, { one: 'Unfold # claim', other: 'Unfold # claims' }),
  find: 'Find on the map',
  findShort: 'Find…',
  found: (n: number) => `${n} found`,
  foundAt: (at: string, of: string) => `${at} of ${of}`,
  poster,
}
