import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('ja')

export const blocks = {
  title: 'ブロック',
  list: '論点ごとのブロック',
  search: 'ブロックを検索',
  theme: '論点',
  all: 'すべての論点',
  version: '分量',
  versions: { short: '一行ずつ', full: '証拠つき' },
  unfold: 'すべて開く',
  fold: 'すべて閉じる',
  none: 'この言葉を含むブロックはありません。',
  nothing: (side: string) => `${side}側の主張がまだないため、答えるものがありません。`,
  count: (n: number) => count(n, { other: '#ブロック' }),
  gapCount: (n: number) => count(n, { other: '未応答#件' }),
  at: (claim: string) => `反論先：${claim}`,
  above: (place) => `「${place.claim}」への${place.relation}`,
  answers: '述べる順に並べた答え',
  gaps: {
    'no-answer': 'まだ答えがありません',
    'no-evidence': '証拠のある答えがありません',
    'answer-attacked': 'どの答えも攻撃されたままです',
  },
  standing: (standing: string) => `評価値${standing}`,
  unsourced: '出典なし',
  attacked: '攻撃されたまま',
  defended: '攻撃に応答済み',
  up: (claim: string) => `上へ：${claim}`,
  down: (claim: string) => `下へ：${claim}`,
  moveHint: 'Alt+↑ と Alt+↓、またはドラッグで移動',
  moved: (place: { at: string; of: string }) => `${place.of}件中${place.at}番目`,
  rebut: '反論する',
  rebutNamed: (claim: string) => `反論する：${claim}`,
  byStrength: '強い順に戻す',
  pocket: (sides: { ours: string; theirs: string }) => `${sides.ours}側：${sides.theirs}側への反論ブロック`,
  contents: '目次',
} satisfies Words['blocks']
