import type { Direction } from '../../core/layout/mapLayout.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import type { Speech } from '../words/language.tsx'
import { posterOf } from './posterOf.ts'
import { printsAs, sheetNameIn } from './printPoster.ts'

/**
 * While the map is on the screen, the browser's own way to print takes it as a poster, as it grows and is folded there.
 * @returns a function that ends it
 */
export function printsMap(open: OpenDebate, speech: Speech, direction: () => Direction): () => void {
  return printsAs(() => {
    const { motion } = open.debate()
    const choices = { root: motion, direction: direction(), theme: 'light', standings: true, folds: true } as const
    return posterOf(open, speech, choices, new Date())
  }, sheetNameIn(speech))
}
