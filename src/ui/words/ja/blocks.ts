import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('ja')

export const blocks = {
  title: 'ブロック',
  search: 'ブロックを検索',
  version: '分量',
  versions: { short: '一行ずつ', full: '証拠つき' },
  unfold: 'すべて開く',
  fold: 'すべて閉じる',
  print: '開いているものを印刷',
  none: 'この言葉を含む相手側の主張はありません。',
  count: (n: number) => count(n, { other: '#ブロック' }),
  gapCount: (n: number) => count(n, { other: '未回答#件' }),
  at: (claim: string) => `反論先：${claim}`,
  gaps: {
    'no-answer': 'まだ答えがありません。',
    'no-evidence': '証拠のある答えがありません。',
    'answer-attacked': 'どの答えも反論されたままです。',
  },
  move: (claim: string) => `答えの順番：${claim}`,
  moveHint: 'Alt+↑ と Alt+↓ で移動、クリックで一つ上へ',
  rebut: '反駁する',
  byStrength: '強い順に戻す',
} satisfies Words['blocks']
