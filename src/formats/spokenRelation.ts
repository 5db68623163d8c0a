import type { Relation } from '../core/model/claim.ts'

/** What people write before a sentence to say how it bears on the one above. */
const spoken: readonly (readonly [Relation, RegExp])[] = [
  ['supports', /^(?:pros?|賛成)\s*[:：]\s*(?=\S)/iu],
  ['rebuts', /^(?:cons?|contra|反対)\s*[:：]\s*(?=\S)/iu],
  ['supports', /^[+＋➕]\s+(?=\S)/u],
  ['rebuts', /^[−－➖]\s+(?=\S)/u],
]

/** These begin lists too, so that they say something only beside a plus. */
const hyphen = /^[-–—]\s+(?=\S)/u

const headings: readonly (readonly [Relation, RegExp])[] = [
  ['supports', /^(?:pros?|賛成|[+＋➕])\s*[:：]?$/iu],
  ['rebuts', /^(?:cons?|contra|反対|[-–—−－➖])\s*[:：]?$/iu],
]

/**
 * What a sentence says at its start of its relation, such as "Con: It costs too much", and the sentence without that; null where
 * it says nothing.
 * @param hyphens whether a hyphen is a minus
 */
export function spokenRelation(text: string, hyphens: boolean): { relation: Relation; text: string } | null {
  const signs = hyphens ? [...spoken, ['rebuts', hyphen] as const] : spoken
  for (const [relation, sign] of signs) {
    if (sign.test(text)) return { relation, text: text.replace(sign, '') }
  }
  return null
}

/** Whether a sentence begins with a plus, so that a hyphen at the start of another is a minus. */
export function beginsWithPlus(text: string): boolean {
  return /^[+＋]\s+\S/u.test(text)
}

/** The relation of all that stands under a heading such as "Pro" or "Cons:"; null where the text is no such heading. */
export function headedRelation(text: string): Relation | null {
  return headings.find(([, heading]) => heading.test(text))?.[0] ?? null
}
