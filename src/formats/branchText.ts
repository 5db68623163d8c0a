import type { Branch, BranchClaim } from '../core/model/branch.ts'
import type { Relation } from '../core/model/claim.ts'

const marks: Record<Relation, string> = { supports: '+', rebuts: '-', undercuts: '_' }
const relationOf: Readonly<Record<string, Relation>> = {
  '+': 'supports',
  '-': 'rebuts',
  '−': 'rebuts',
  _: 'undercuts',
}

/** Wherever some program begins a new line. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

/**
 * A branch as plain text for other programs: a line for each claim, two spaces a level, with Argdown's marks for how it
 * bears on the line above (`+` supports, `-` rebuts, `_` undercuts).
 */
export function writeBranchText(branch: Branch): string {
  const levels = new Map<string, number>()
  return branch.claims
    .map((claim) => {
      const level = claim.parent === null ? 0 : (levels.get(claim.parent) ?? 0) + 1
      levels.set(claim.key, level)
      const lines = claim.text.split(lineBreak).map((line) => line.trim())
      return `${'  '.repeat(level)}${marks[claim.relation]} ${lines.filter((line) => line !== '').join(' ')}`
    })
    .join('\n')
}

/**
 * Reads lines of text as a branch; indentation says what hangs under what. A line may begin with a mark as above, or with
 * a plain bullet or number, which say nothing: then the claim supports the line above. A list whose only marks are
 * hyphens is a plain list.
 * @returns null where there are no words
 */
export function readBranchText(text: string): Branch | null {
  const lines = text.split(lineBreak).filter((line) => line.trim() !== '')
  const parsed = lines.map(parseLine)
  const plain = parsed.every(({ mark }) => mark === '' || mark === '-') && parsed.length > 1
  const claims: BranchClaim[] = []
  const open: { indent: number; key: string }[] = []
  parsed.forEach(({ indent, mark, words }, i) => {
    while (open.length > 0 && (open.at(-1) as { indent: number }).indent >= indent) open.pop()
    const key = String(i)
    const relation = plain ? 'supports' : (relationOf[mark] ?? 'supports')
    claims.push({
      key,
      parent: open.at(-1)?.key ?? null,
      relation,
      text: words,
      note: '',
      tags: [],
      evidence: [],
      weights: {},
    })
    open.push({ indent, key })
  })
  return claims.length === 0 ? null : { from: null, claims }
}

function parseLine(line: string): { indent: number; mark: string; words: string } {
  const [, space = '', mark = '', words = ''] = /^(\s*)(?:([+\-−_*•–]|\d+[.)]) +)?(.*)$/u.exec(line) ?? []
  return { indent: space.replaceAll('\t', '    ').length, mark, words: words.trim() }
}
