import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('ja')

export const notices = {
  undone: (what) => `「${what}」を元に戻しました。`,
  redone: (what) => `「${what}」をやり直しました。`,
  skipped: {
    undo: (what, why) => `「${what}」は元に戻せませんでした。${why}`,
    redo: (what, why) => `「${what}」はやり直せませんでした。${why}`,
  },
  whySkipped: {
    changed: 'その後、別のタブで同じ箇所が変更されたため、その内容を残しています。',
    'no-place': '戻す先の場所が、もうありません。',
  },
  editLost: (what) => `「${what}」は反映されませんでした。先に別のタブで同じ箇所が変更されました。`,
  claimRestored: '入力中の主張が別のタブで削除されたため、復元しました。',
  newerReplaced: '別のタブの新しい文を、ここで書いた文に置き換えました。元に戻すと、その文に戻ります。',
  deleted: (n) => count(n, { other: '主張#件を削除しました。' }),
  copied: (n) => count(n, { other: '主張#件をコピーしました。' }),
  pasteNothing: '貼り付けるテキストがありません。',
  setAside: (n) =>
    count(n, { other: '保存されている変更#件を読み取れませんでした。適用はせず、データはそのまま残しています。' }),
  debateDeleted: (motion) => `「${motion}」をごみ箱に移動しました。`,
  putAway: 'このディベートはごみ箱にあります。書いたことは、完全に削除されるまでその中に保存されます。',
  exported: (file) => `「${file}」として保存しました。`,
  imported: (motion) => `「${motion}」をインポートしました。`,
  importedSeveral: (n) => count(n, { other: '#件のディベートをインポートしました。' }),
  importFailed: (file, reason) => `「${file}」をインポートできませんでした。${reason}`,
  restored: (n, away) =>
    `${count(n, { other: '#件のディベートを取り込みました。' })}${away === 0 ? '' : count(away, { other: '#件をしまいました。' })}`,
  copiedText: (format) => `${format}としてコピーしました。`,
  databaseClosed: 'ブラウザーがデータベースを閉じました。次に変更したときに、もう一度開きます。',
  newerOpened: '別のタブで新しいRejoinderが開かれました。続けるには、このページを再読み込みしてください。',
  failed: (reason) => `問題が発生しました：${reason}`,
  reason: (words) => `ブラウザーからの説明：${words}`,
} satisfies Words['notices']
