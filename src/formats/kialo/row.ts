export const kialoLabels = ['Question', 'Thesis', 'Pro', 'Con'] as const
/** What stands before a claim: `Question` and `Thesis` at the top, else how it bears on the claim above it. */
export type KialoLabel = (typeof kialoLabels)[number]

/** The line that begins a claim, such as "  1.2. Con:" (the newer kind) or "1.2. Con: Text" (the older). */
export interface KialoRow {
  /** The blanks before the number. */
  readonly indent: string
  /** With the dot at its end, such as "1.2.". */
  readonly number: string
  /** null where there is none, as on the older kind's root. */
  readonly label: KialoLabel | null
  /** What follows on the same line. */
  readonly rest: string
}

const pattern = new RegExp(`^(\\s*)((?:\\d+\\.)+)(?:\\s+|$)(?:(${kialoLabels.join('|')}):\\s*)?(.*)$`, 's')

/** What a line says if it begins a claim, or null where it cannot. */
export function rowIn(line: string): KialoRow | null {
  const [, indent, number, label, rest] = pattern.exec(line) ?? []
  if (indent === undefined || number === undefined || rest === undefined) return null
  return { indent, number, label: (label as KialoLabel | undefined) ?? null, rest }
}

/** The number of the claim above: "1.2." for "1.2.3."; empty for a number of one part. */
export function numberAbove(number: string): string {
  return number.slice(0, number.lastIndexOf('.', number.length - 2) + 1)
}

/** The place among siblings that a number says, such as 3 for "1.2.3.". */
export function placeIn(number: string): number {
  return Number(number.slice(number.lastIndexOf('.', number.length - 2) + 1, -1))
}
