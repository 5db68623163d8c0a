import { backScale, farScale } from './camera.ts'

/** How boxes look from afar, by how far that is. */
export interface FarLook {
  /** 1 where cards become boxes, which look as cards do there; 0 where they are too small for words, and beyond. */
  readonly nearness: number
  /** 0 while boxes hold words, which must be read on them; soon after that 1, and a box is its colour and nothing else. */
  readonly filling: number
}

/** Of a box in its side's colour that still holds words. */
const legibleTint = 0.35
/** Within this share of the scale at which words go boxes fill with their colours. */
const fillingOver = 0.2

/** @param wordless the scale below which boxes hold no words */
export function farLookAt(scale: number, wordless: number): FarLook {
  return {
    nearness: Math.min(1, Math.max(0, (scale - wordless) / (farScale - wordless))),
    filling: Math.min(1, Math.max(0, (wordless - scale) / (wordless * fillingOver))),
  }
}

/**
 * How much of its side's colour a box has, 0 to 1: where cards become boxes as much as the card, and from there on more.
 * @param heat how strongly the claim is coloured; undefined where colours say the side alone
 */
export function tintOf({ nearness, filling }: FarLook, heat: number | undefined): number {
  const [card, wordy, full] =
    heat === undefined ? [0, legibleTint, 1] : [heat * 0.5, 0.08 + 0.42 * heat, 0.15 + 0.85 * heat]
  return filling > 0 ? wordy + (full - wordy) * filling : wordy + (card - wordy) * nearness
}

/** Whether the map is seen from afar, after a change of scale: cards come back a little later than they go. */
export function isFar(scale: number, before: boolean): boolean {
  return scale < (before ? backScale : farScale)
}
