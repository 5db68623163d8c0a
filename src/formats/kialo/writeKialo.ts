import type { ClaimId } from '../../core/model/claim.ts'
import { type Debate, motionOf, needClaim } from '../../core/model/debate.ts'
import { cardsOf } from '../../core/model/evidence.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import type { Write } from '../format.ts'
import { FormatError } from '../formatError.ts'
import { guarded } from './guard.ts'
import type { KialoLabel } from './row.ts'
import { writeSentence } from './sentence.ts'
import { sourceList } from './sourceList.ts'

/** Text of more characters than this no browser holds. */
const most = 500_000_000

/**
 * Writes a debate as Kialo exports text since 2022: relations, references and sources. An undercut is a Con there; groups, notes,
 * tags, grades and weights have no place.
 * @throws FormatError where so many claims hang below each other that their numbers are more than any text can hold
 */
export const writeKialo: Write = (debate) => {
  const motion = motionOf(debate)
  const lines = ['Discussion Name:', guarded(motion.text.replace(/\s+/g, ' ').trim()), '']
  const isQuestion = asksForTheses(debate)
  const numbers = numbersOf(debate)
  const sources = sourceList()
  let size = 0
  for (const [id, { number, level }] of numbers) {
    const claim = needClaim(debate, id)
    const original = claim.reference === undefined ? undefined : numbers.get(claim.reference)
    const sentence =
      original === undefined
        ? writeSentence(claim.text, sources.cite(cardsOf(debate, claim)))
        : `-> See ${original.number}`
    const label = labelOf(level, isQuestion, claim.relation === 'supports')
    const indent = '  '.repeat(level)
    const words = sentence.split('\n').map((line) => (line === '' ? '' : indent + line))
    size += indent.length * (words.length + 1) + number.length + sentence.length
    if (size > most) {
      throw new FormatError({ kind: 'kialo-too-deep' })
    }
    lines.push(`${indent}${number} ${label}:`, words.join('\n'), '')
  }
  if (sources.lines.length > 0) lines.push('Sources:', sources.lines.join('\n'))
  else lines.pop()
  // A text file has no place for them, and one that begins with several is taken for something else.
  return `${lines.join('\n')}\n`.replace(/(?![\s\u0085])\p{Cc}/gu, '')
}

/** Whether it is what Kialo calls a question with several theses: a motion that asks, and what stands under it only speaks for it. */
function asksForTheses(debate: Debate): boolean {
  const contentions = childrenOf(debate, debate.motion).map((id) => needClaim(debate, id))
  const isThesis = contentions.every(({ relation, reference }) => relation === 'supports' && reference === undefined)
  return contentions.length > 1 && isThesis && /[?？؟]\s*$/u.test(motionOf(debate).text)
}

function labelOf(level: number, isQuestion: boolean, supports: boolean): KialoLabel {
  if (level === 0) return isQuestion ? 'Question' : 'Thesis'
  if (level === 1 && isQuestion) return 'Thesis'
  return supports ? 'Pro' : 'Con'
}

/** The claims' numbers, such as "1.2.", and how far below the motion they stand; parents before children. */
function numbersOf(debate: Debate): Map<ClaimId, { number: string; level: number }> {
  const numbers = new Map([[debate.motion, { number: '1.', level: 0 }]])
  const ordered = new Map<ClaimId, { number: string; level: number }>()
  for (const id of subtreeOf(debate, debate.motion)) {
    const place = numbers.get(id) as { number: string; level: number }
    ordered.set(id, place)
    for (const [i, child] of childrenOf(debate, id).entries()) {
      numbers.set(child, { number: `${place.number}${i + 1}.`, level: place.level + 1 })
    }
  }
  return ordered
}
