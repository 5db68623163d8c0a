import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('ja')

const claims = (n: number) => count(n, { other: '主張#件' })

export const library = {
  label: 'ディベート',
  title: 'この端末のディベート',
  new: '新しいディベート',
  all: 'すべてのディベート',
  claims,
  changed: (when) => `更新：${when}`,
  empty: 'この端末にはまだディベートがありません。',
  emptyHint: '論題を書き、肯定と否定それぞれの主張を集めましょう。',
  deleted: 'ごみ箱',
  deletedHint: '完全に削除するまで、データは失われません。',
  restore: '復元',
  purge: '完全に削除',
  purgeAsk: (motion) => `「${motion}」を完全に削除しますか？この操作は取り消せません。`,
  rename: '名前を変更',
  duplicate: '複製',
  delete: '削除',
  actions: (motion) => `「${motion}」の操作`,
  copyOf: (motion) => `${motion}（コピー）`,
  unreadable: (n) => count(n, { other: '一覧のうち#件を読み取れません。データはそのまま残っています。' }),
  missing: 'このディベートは、この端末にありません。',
  missingHint: '完全に削除されたか、別の端末で作られた可能性があります。',
  untitled: '論題未入力',
} satisfies Words['library']
