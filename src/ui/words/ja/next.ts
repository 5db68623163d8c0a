import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('ja')

export const next = {
  title: '次にすること',
  list: 'やること',
  progress: (side: string) => `応答済みの${side}側の主張`,
  ofSide: (side: string) => `${side}側の主張`,
  answered: (n: { answered: string; of: string }) => `${n.of}件中${n.answered}件に応答済み`,
  noneToAnswer: (side: string) => `${side}側の主張はまだありません。`,
  byContention: '論点ごと',
  show: '表示',
  all: (n: string) => `すべて ${n}`,
  kinds: {
    unprepared: '準備なし',
    unanswered: '未応答',
    undefended: '守りなし',
    'needs-evidence': '証拠が必要',
    unsourced: '出典なし',
    dated: '古い資料',
    'check-this': '要確認',
  },
  what: {
    unprepared: '反論を用意する：この論点にも、その下の主張にも反論がありません',
    unanswered: '応答する',
    undefended: '守る：攻撃されていますが、どの攻撃にも答えていません',
    'needs-evidence': '印：証拠が必要',
    unsourced: '出典がありません',
    dated: '資料が古いかもしれません',
    'check-this': '印：確認が必要',
  },
  from: (source: { year: number; source: string }) =>
    `${source.year}年の資料で、古いかもしれません${source.source === '' ? '' : `：${source.source}`}`,
  attack: (claim: string) => `攻撃：${claim}`,
  points: (points: string) => `${points}ポイント`,
  pointsHint: 'この主張を譲ると論題の評価値（0〜100）がどれだけ動くか',
  contention: '論点',
  onMotion: '論題そのもの',
  rebut: '反論する',
  defend: '攻撃に答える',
  done: '済み',
  named: (button: { what: string; claim: string }) => `${button.what}：${button.claim}`,
  hint: '上下の矢印キーで行を、Tabキーで行の中のボタンを移動します。',
  stale: '論題への影響の順位が変わりました。',
  rankAgain: '並べ直す',
  left: (n: number) => count(n, { other: '残り#件' }),
  empty: 'お疲れさまでした。',
  emptyHint: (sides: { ours: string; theirs: string }) =>
    `${sides.theirs}側の主張にはすべて応答済みで、${sides.ours}側に守りのない主張、出典のない主張、古い資料はありません。`,
  emptyKinds: 'この種類のものは残っていません。',
  nothing: '準備するものはまだありません。',
  nothingHint: 'アウトラインで肯定と否定の主張を集めましょう。応答や出典が必要なものがここに出ます。',
} satisfies Words['next']
