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
} satisfies Words['prepare']
