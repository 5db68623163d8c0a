import { type ImpactLevel, isImpactLevel } from '../../core/model/impact.ts'
import { brief } from '../brief.ts'
import type { FileProblem } from '../fileProblem.ts'

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
 * @param wrong gets what is no weight
 */
export function weightsIn(name: string, column: readonly Given[], wrong: FileProblem[]): (number | null)[] {
  const numbers = column.map((given) => numberIn(name, given, wrong))
  const isWhole = numbers.every((said) => said === null || said.isPercent || Number.isInteger(said.value))
  const isPercent = isWhole && numbers.some((said) => said !== null && !said.isPercent && said.value > 1)
  return numbers.map((said, i) => {
    if (said === null) return null
    const share = said.isPercent || isPercent || said.value > 1 ? said.value / 100 : said.value
    if (share <= 1) return share
    wrong.push(weightProblem(name, column[i] as Given))
    return null
  })
}

function numberIn(name: string, given: Given, wrong: FileProblem[]): { value: number; isPercent: boolean } | null {
  const cell = given.cell.normalize('NFKC').trim()
  if (cell === '' || /^(?:[-–—]|n\/a|unset|not set)$/i.test(cell)) return null
  const [, digits, sign] = /^(\d*[.,]?\d+(?:e[+-]?\d+)?)\s*(%?)$/i.exec(cell) ?? []
  if (digits === undefined) {
    wrong.push(weightProblem(name, given))
    return null
  }
  return { value: Number(digits.replace(',', '.')), isPercent: sign === '%' }
}

function weightProblem(name: string, { line, cell }: Given): FileProblem {
  return { kind: 'csv-weight', line, column: name, cell: brief(cell) }
}

/**
 * The level of an impact, or null where it is unset.
 * @param wrong gets what is none
 */
export function impactLevelIn(name: string, { line, cell }: Given, wrong: FileProblem[]): ImpactLevel | null {
  const said = cell.normalize('NFKC').trim()
  if (said === '') return null
  const level = Number(said)
  if (isImpactLevel(level)) return level
  wrong.push({ kind: 'csv-impact', line, column: name, cell: brief(cell) })
  return null
}

/**
 * How deep a claim stands, or null where its row does not say.
 * @param wrong gets what is no whole number
 */
export function depthIn({ line, cell }: Omit<Given, 'at'>, wrong: FileProblem[]): number | null {
  const said = cell.normalize('NFKC').trim()
  if (said === '') return null
  if (/^\d{1,6}$/.test(said)) return Number(said)
  wrong.push({ kind: 'csv-level', line, cell: brief(cell) })
  return null
}
