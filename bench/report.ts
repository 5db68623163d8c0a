/** One line of the table. */
export interface Line {
  readonly what: string
  readonly unit: 'ms' | 'KB' | 'MB'
  readonly samples: readonly number[]
  /** The median should not be more. */
  readonly goal?: number
}

/** The middle of some numbers: the mean of the two in the middle where their count is even. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const upper = sorted[Math.floor(half)] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/**
 * The table as Markdown, its columns aligned.
 * @param digits how many after the point
 */
export function table(lines: readonly Line[], digits = 1): string {
  const rows = [
    ['what', 'median', 'min', 'max', 'runs', 'goal', ''],
    ...lines.map(({ what, unit, samples, goal }) => [
      what,
      `${median(samples).toFixed(digits)} ${unit}`,
      Math.min(...samples).toFixed(digits),
      Math.max(...samples).toFixed(digits),
      String(samples.length),
      goal === undefined ? '' : `≤ ${goal} ${unit}`,
      goal === undefined ? '' : median(samples) <= goal ? 'pass' : 'MISS',
    ]),
  ]
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const written = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] as number
      return column === 0 ? cell.padEnd(width) : cell.padStart(width)
    })
    return `| ${cells.join(' | ')} |`
  })
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(width - 1, 0))}:`)).join(' | ')} |`
  return [written[0], rule, ...written.slice(1)].join('\n')
}
