import type { Relation } from '../core/model/claim.ts'

/** What people call relations and sides, alone in a cell, as a heading or before a sentence; without "arguments" and the like. */
const words: Record<Relation, string> = {
  supports: `supports support supporting supported pro pros proponent proponents for favour favor affirmative aff agree agrees
    advantage advantages benefit benefits strength strengths proposition government prop yes reason reasons because plus
    賛成 肯定 支持 賛成側 肯定側 賛成意見 賛成論 メリット 利点 長所`,
  rebuts: `rebuts rebut rebuttal rebuttals con cons contra kontra against negative neg disagree disagrees disadvantage
    disadvantages drawback drawbacks weakness weaknesses opposition opp opposing oppose opposes opponent opponents no attack
    attacks objection objections counter counters counterargument counterarguments counterclaim counterclaims but minus
    answer answers response responses 反対 否定 反論 反対側 否定側 反対意見 反対論 デメリット 欠点 短所`,
  undercuts: 'undercuts undercut undercutter undercutters undercutting 切り崩し',
}

const relationOf: ReadonlyMap<string, Relation> = new Map(
  (Object.keys(words) as Relation[]).flatMap((relation) =>
    words[relation].split(/\s+/).map((word): [string, Relation] => [word, relation]),
  ),
)

const signs: Readonly<Record<string, Relation>> = {
  '+': 'supports',
  '＋': 'supports',
  '➕': 'supports',
  '-': 'rebuts',
  '−': 'rebuts',
  '－': 'rebuts',
  '–': 'rebuts',
  '➖': 'rebuts',
  '⊘': 'undercuts',
}

/** The relation that a sign alone stands for, such as "+", "−" or "⊘"; null for anything else. */
export function relationOfSign(sign: string): Relation | null {
  return Object.hasOwn(signs, sign) ? (signs[sign] as Relation) : null
}

/**
 * The relation that words alone stand for, such as "Con", "Arguments in favour" or "反対の理由", in English or Japanese; null for
 * anything else.
 */
export function relationOfWords(text: string): Relation | null {
  if (text.length > 60) return null
  const core = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[:.]$/, '')
    .trim()
    .replace(
      /^(?:the )?(?:main |key |list of )*(?:arguments?|reasons?|points?|claims?|case|side|evidence)[- ](?:(?:in|the) )?/,
      '',
    )
    .replace(/^in (?=favou?r)/, '')
    .replace(/^(favou?r) of$/, '$1')
    .replace(/[- ](?:arguments?|reasons?|points?|claims?|case|side|the (?:motion|resolution|claim))$/, '')
    .replace(/の?(?:理由|主張|論点|根拠|意見|立場)$/, '')
  return relationOf.get(core) ?? null
}
