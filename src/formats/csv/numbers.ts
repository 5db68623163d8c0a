import { type ImpactLevel, isImpactLevel } from '../../core/model/impact.ts'
import { brief } from '../brief.ts'
import { FormatError } from '../formatError.ts'

/** A cell that is not empty, and where it stands. */
export interface Given {
  /** The place of its record. */
  readonly at: number
  readonly line: number
  readonly cell: string
}

/**
 * The weights in a column, 0 to 1, or null where one is unset. A number above 1 is a percentage, and so is any that has the
 * sign; in a column of whole numbers of which one is above 1, 1 is one percent.
 * @throws FormatError for what is no weight
 */
export function weightsIn(name: string, column: readonly Given[]): (number | null)[] {
  const numbers = column.map((given) => numberIn(name, given))
  const isWhole = numbers.every((said) => said === null || said.isPercent || Number.isInteger(said.value))
  const isPercent = isWhole && numbers.some((said) => said !== null && !said.isPercent && said.value > 1)
  return numbers.map((said, i) => {
    if (said === null) return null
    const share = said.isPercent || isPercent || said.value > 1 ? said.value / 100 : said.value
    if (share > 1) throw weightError(name, column[i] as Given)
    return share
  })
}

function numberIn(name: string, given: Given): { value: number; isPercent: boolean } | null {
  const cell = given.cell.normalize('NFKC').trim()
  if (cell === '' || /^(?:[-–—]|n\/a|unset|not set)$/i.test(cell)) return null
  const [, digits, sign] = /^(\d*[.,]?\d+(?:e[+-]?\d+)?)\s*(%?)$/i.exec(cell) ?? []
  if (digits === undefined) throw weightError(name, given)
  return { value: Number(digits.replace(',', '.')), isPercent: sign === '%' }
}

function weightError(name: string, { line, cell }: Given): FormatError {
  return new FormatError({ kind: 'csv-weight', line, column: name, cell: brief(cell) })
}

/**
 * The level of an impact, or null where it is unset.
 * @throws FormatError for what is none
 */
export function impactLevelIn(name: string, { line, cell }: Given): ImpactLevel | null {
  const said = cell.normalize('NFKC').trim()
  if (said === '') return null
  const level = Number(said)
  if (isImpactLevel(level)) return level
  throw new FormatError({ kind: 'csv-impact', line, column: name, cell: brief(cell) })
}

/**
 * How deep a claim stands, or null where its row does not say.
 * @throws FormatError for what is no whole number
 */
export function depthIn({ line, cell }: Omit<Given, 'at'>): number | null {
  const said = cell.normalize('NFKC').trim()
  if (said === '') return null
  if (/^\d{1,6}$/.test(said)) return Number(said)
  throw new FormatError({ kind: 'csv-level', line, cell: brief(cell) })
}
