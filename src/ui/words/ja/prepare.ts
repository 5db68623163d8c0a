import type { Words } from '../en.ts'

export const prepare = {
  heading: (part) => `立論の準備：${part}`,
  parts: '準備',
  names: {
    next: 'やること',
    blocks: 'ブロック',
    speeches: 'スピーチ',
    sources: '出典',
    practise: '練習',
  },
  side: '担当する側',
  flip: '側を入れ替える',
  out: '印刷・保存',
  print: '印刷',
  saveAs: (format: string) => `${format}で保存`,
  refused: (told) => `${told.why}直すまでは${told.holds}のままです。`,
  putBack: (n: string) => `${n}に戻す`,
  marks: {
    unanswered: '未応答',
    undefended: '守りなし',
    'needs-evidence': '証拠が必要',
    dated: '古い資料',
    'check-this': '要確認',
  },
  marksHint: {
    unanswered: 'どの主張もこれに応答していません',
    undefended: '攻撃されていますが、どの攻撃にも答えていません',
    'needs-evidence': '印：証拠が必要',
    dated: '資料が古いかもしれません',
    'check-this': '印：確認が必要',
  },
} satisfies Words['prepare']
