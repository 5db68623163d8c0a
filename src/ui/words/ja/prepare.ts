import type { Words } from '../en.ts'

export const prepare = {
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
} satisfies Words['prepare']
