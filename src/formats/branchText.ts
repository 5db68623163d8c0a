import type { Branch, BranchClaim } from '../core/model/branch.ts'
import type { Relation } from '../core/model/claim.ts'

const signs: Record<Relation, string> = { supports: '+', rebuts: '−', undercuts: '⊘' }
const relationOf: Readonly<Record<string, Relation>> = {
  '+': 'supports',
  '-': 'rebuts',
  '−': 'rebuts',
  '–': 'rebuts',
  _: 'undercuts',
  '⊘': 'undercuts',
}

/** Wherever some program begins a new line. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

/**
 * A branch as a Markdown list for other programs: a line for each claim, two spaces a level, and after the bullet how it bears on
 * the line above (`+` supports, `−` rebuts, `⊘` undercuts).
 */
export function writeBranchText(branch: Branch): string {
  const levels = new Map<string, number>()
  return branch.claims
    .map((claim) => {
      const level = claim.parent === null ? 0 : (levels.get(claim.parent) ?? 0) + 1
      levels.set(claim.key, level)
      const lines = claim.text.split(lineBreak).map((line) => line.trim())
      return `${'  '.repeat(level)}- ${signs[claim.relation]} ${lines.filter((line) => line !== '').join(' ')}`
    })
    .join('\n')
}

/**
 * Reads lines of text as a branch; indentation says what hangs under what. After its bullet a line may have a sign as above. One
 * mark alone is Argdown's (`+` supports, `-` rebuts, `_` undercuts) or a plain bullet or number, which says nothing: then the
 * claim supports the line above. A list whose only marks are hyphens is a plain list.
 * @returns null where there are no words
 */
export function readBranchText(text: string): Branch | null {
  const lines = text.split(lineBreak).filter((line) => line.trim() !== '')
  return branchOf(lines.map(parseLine))
}

/** A line of an outline whose levels are known: what is further in hangs under what is further out above it. */
export interface OutlineRow {
  readonly indent: number
  readonly words: string
}

/**
 * A branch of an outline's lines. A sign before the words says how they bear on the line above, as it does in text.
 * @returns null where there are no words
 */
export function branchOfRows(rows: readonly OutlineRow[]): Branch | null {
  return branchOf(
    rows.map(({ indent, words }) => {
      const [first = '', ...more] = words.split('\n')
      const line = parseLine(first)
      return { ...line, indent, words: [line.words, ...more].join('\n').trim() }
    }),
  )
}

interface Line {
  readonly indent: number
  readonly mark: string
  readonly sign: string
  readonly words: string
}

function branchOf(parsed: readonly Line[]): Branch | null {
  const plain = parsed.length > 1 && parsed.every(({ sign, mark }) => sign === '' && (mark === '' || mark === '-'))
  const claims: BranchClaim[] = []
  const open: { indent: number; key: string }[] = []
  parsed.forEach(({ indent, mark, sign, words }, i) => {
    while (open.length > 0 && (open.at(-1) as { indent: number }).indent >= indent) open.pop()
    const key = String(i)
    const relation = plain ? 'supports' : (relationOf[sign || mark] ?? 'supports')
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

/** Bullets of outliners, and of word processors as they come with a tab. */
const marked = /^(\s*)(?:([+\-−_*•–◦▪▫‣·○●■□]|\d+[.)])[ \t]+|([o§])\t)?(?:([+−–\-⊘])[ \t]+)?(.*)$/u

function parseLine(line: string): Line {
  const [, space = '', bullet = '', word = '', second = '', words = ''] = marked.exec(line) ?? []
  const mark = bullet || word
  // A sign without a bullet before it is a mark.
  const [first, sign] = mark === '' ? [second, ''] : [mark, second]
  return { indent: space.replaceAll('\t', '    ').length, mark: first, sign, words: words.trim() }
}
