import type { Words } from '../en.ts'

export const present = {
  title: '発表',
  nothing: '見せるものがまだありません。',
  progress: '進み具合',
  count: (at: string, of: string) => `${of}枚中${at}枚目`,
  back: '戻る',
  next: '次へ',
  evidence: (n: number) => `出典${n}件`,
  fill: '全画面',
  start: '発表する',
} satisfies Words['present']
