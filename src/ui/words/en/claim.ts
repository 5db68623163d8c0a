import type { Relation } from '../../../core/model/claim.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

const claims = (n: number) => count(n, { one: '# claim', other: '# claims' })

/** What is said of a claim on its card, in its menu and to a screen reader. */
export const claim = {
  text: 'Claim text',
  landing: {
    before: (relation: string) => `${relation}, before this`,
    after: (relation: string) => `${relation}, after this`,
    into: (relation: string) => `${relation} this`,
  },
  placeholder: {
    supports: 'A reason for it, in one sentence',
    rebuts: 'What is wrong with it, in one sentence',
    undercuts: 'Why it does not bear on what it is said to bear on',
  } satisfies Record<Relation, string>,
  motionPlaceholder: 'The motion, in one sentence',
  writingKeys: 'Enter keeps · Esc gives up · Shift+Enter breaks the line',
  wordless: 'No words yet',
  reference: 'see',
  referenceOf: (text: string) => `Refers to “${text}”`,
  linked: (n: number) => `linked with ${count(n, { one: '# other', other: '# others' })}`,
  sources: (n: number) => count(n, { one: '# source', other: '# sources' }),
  relations: { supports: 'supports', rebuts: 'rebuts', undercuts: 'undercuts' } satisfies Record<Relation, string>,
  conviction: (percent: string) => `conviction ${percent}`,
  convictionUnset: 'conviction not set',
  standing: (percent: string) => `standing ${percent}`,
  folded: (n: number) => `${claims(n)} folded`,
  unfold: 'Unfold',
  fold: 'Fold',
  actions: 'Claim actions',
  depth: (n: number) => `level ${n}`,
}
