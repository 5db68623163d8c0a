import { plain } from './plain.ts'
import type { Weighed, WeighedClaim } from './weighed.ts'

const verdicts: Readonly<Record<Weighed['motion']['verdict'], string>> = {
  pro: 'the motion stands',
  con: 'the motion falls',
  undecided: 'the motion stands on the line',
}
const marks: Readonly<Record<WeighedClaim['relation'], string>> = { supports: '+', rebuts: '-', undercuts: '_' }

/**
 * The weighing as a table for people: a line for each claim in reading order, two blanks a level, numbers from 0 to 100.
 * @param columns where sentences are cut; null leaves them whole
 */
export function weighTable({ semantics, ballot, motion, claims }: Weighed, columns: number | null): string {
  const levels = new Map([[motion.id, 0]])
  const rows = claims.map((claim) => {
    const level = levels.get(claim.parent) ?? 0
    levels.set(claim.id, level + 1)
    const { side, standing, conceded, conviction, relevance, set } = claim
    const numbers = [
      points(standing).padStart(8),
      between(motion.standing, conceded).padStart(6),
      weight(conviction, set.conviction).padStart(11),
      weight(relevance, set.relevance).padStart(10),
    ]
    const see = claim.reference === undefined ? '' : 'see '
    const sentence = `${'  '.repeat(level)}${marks[claim.relation]} ${see}${plain(claim.text)}`
    return cut(`${side === 'pro' ? 'Pro ' : 'Con '} ${numbers.join(' ')}  ${sentence}`, columns)
  })
  const head = [
    plain(motion.text),
    `${points(motion.standing)} of 100: ${verdicts[motion.verdict]}, given the weights of "${plain(ballot)}" (${semantics}).`,
  ]
  if (rows.length === 0) return `${head.join('\n')}\n`
  const titles = 'Side standing  swing  conviction  relevance  claim'
  const foot = 'Swing: how much of the motion’s standing hangs on the claim. In brackets: not set.'
  return `${[...head, '', titles, ...rows, '', foot].join('\n')}\n`
}

function points(share: number): string {
  return String(Math.round(share * 100))
}

/** What one standing is more than another, in points as both are shown, so that what is read adds up. */
function between(now: number, then: number): string {
  const more = Math.round(now * 100) - Math.round(then * 100)
  return more > 0 ? `+${more}` : more < 0 ? `−${-more}` : '0'
}

function weight(share: number, set: boolean): string {
  return set ? points(share) : `(${points(share)})`
}

/** Scripts whose letters take two columns, and emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

function cut(line: string, columns: number | null): string {
  if (columns === null) return line
  let width = 0
  let fitting = 0
  for (const letter of line) {
    width += wide.test(letter) ? 2 : 1
    if (width > columns) return `${line.slice(0, fitting)}…`
    // One column is kept for what says that there is more.
    if (width < columns) fitting += letter.length
  }
  return line
}
