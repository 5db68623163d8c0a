import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('ja')

const sources = (n: number) => count(n, { other: '出典#件' })

export const claim = {
  text: '主張の本文',
  landing: {
    before: (relation) => `この前に（${relation}）`,
    after: (relation) => `この後に（${relation}）`,
    into: (relation) => `この下に（${relation}）`,
  },
  placeholder: {
    supports: 'そう言える理由を一文で',
    rebuts: '誤っている点を一文で',
    undercuts: '仮に正しくても関わりがない理由を一文で',
  },
  motionPlaceholder: '論題を一文で',
  writingKeys: 'Enterで確定 · Escで取り消し · Shift+Enterで改行',
  wordless: '未入力',
  reference: '参照',
  referenceOf: (text) => `「${text}」を参照`,
  linked: (n) => count(n, { other: 'ほか#件と連結' }),
  sources,
  relations: { supports: '支持', rebuts: '反論', undercuts: '切り崩し' },
  conviction: (percent) => `説得力${percent}`,
  convictionUnset: '説得力は未設定',
  standing: (percent) => `評価値${percent}`,
  folded: (n) => count(n, { other: '#件を折りたたみ中' }),
  unfold: '展開',
  fold: '折りたたむ',
  actions: '主張の操作',
  depth: (n) => `第${n}階層`,
} satisfies Words['claim']
