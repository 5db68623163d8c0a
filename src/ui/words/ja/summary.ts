import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('ja')

export const summary = {
  title: '1枚のまとめ',
  button: '1枚のまとめ…',
  preview: 'まとめ',
  paper: '用紙',
  print: '印刷…',
  save: 'HTMLで保存',
  basis: (by) => `評価票「${by.ballot}」、方法「${by.method}」では100のうち${by.standing}。`,
  facts: (numbers) => `評価値${numbers.standing}・影響幅${numbers.swing}`,
  noAnswer: 'まだ答えがありません',
  noContentions: '論点はまだありません。',
  more: (n) => count(n, { other: 'ほかに論点#件' }),
  decides: '決め手',
  flip: (standing, more) => {
    const these = more === 0 ? '次をすべて' : `次とほか${more}件をすべて`
    return `単独で決める主張はありません。${these}譲歩すると論題は${standing}になります。`
  },
  held: '単独で決める主張はなく、一方の主張をすべて譲歩しても覆りません。',
  unanswered: '未応答',
  unansweredOf: (side, n) => count(n, { other: `${side}側：#件（影響の大きい順）` }),
  allAnswered: 'すべての主張に答えがあります。',
  map: 'マップ',
  mapLeftOut: '論点が多く、マップはこの1枚に入りません。ポスターとして印刷してください。',
} satisfies Words['summary']
