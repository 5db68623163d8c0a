import type { yourData as english } from '../en/yourData.ts'

/** データの保存場所とバックアップの言葉。 */
export const yourData: typeof english = {
  title: 'データについて',
  where: '保存場所',
  whereText: (place) =>
    `この端末のこのブラウザーに、${place} のデータとして保存されています。別のブラウザーやアドレスには、それぞれ別のディベートがあります。外部へは何も送信されません。`,
  insecure:
    'このページは暗号化されていないhttpで開かれています。編集・保存・インポート・エクスポートは使えますが、毎日の控え、バックアップ用フォルダー、オフラインでの起動、データを保持する約束は、ブラウザーが提供しません。こまめにファイルへバックアップするか、httpsで開いてください。',
  space: '容量',
  spaceText: (used, left) => `使用中 ${used}、残り ${left}`,
  spaceUnknown: 'このブラウザーでは分かりません。',
  keeping: '保持の約束',
  kept: '端末の空き容量が少なくなっても、ブラウザーはデータを保持します。',
  notKept:
    '端末の空き容量が少なくなると、ブラウザーがデータを消すことがあります。使い方に応じてブラウザーが判断します。',
  keepUnknown: 'このブラウザーは保持を約束しません。',
  ask: '保持するよう頼む',
  refused: '今回は約束が得られませんでした。数日使い続けるか、アプリとしてインストールすると得られることがあります。',
  copies: '毎日の控え',
  copiesText: (days) =>
    `データベースとは別に、作業した直近${days}日分の控えがこのブラウザーにあります。完全に削除したものも、その日数分の控えが入れ替わるまで残ります。`,
  copiesNone: 'まだありません。その日の作業が一段落すると、最初の控えが作られます。',
  copiesCannot: 'このブラウザーには置き場所がありません。自分でこまめにバックアップしてください。',
  copyKept: '自分で削除するまで残ります',
  save: 'ファイルに保存',
  restore: '復元…',
  delete: '削除',
  deleteAsk: (when) => `${when}の控えを完全に削除しますか？元に戻せません。`,
  ofCopy: (when) => `${when}の控えの操作`,
  backups: '自分のバックアップ',
  backupsText:
    'バックアップは、すべてのディベートが入った一つのファイルです。手元に置けて、どの端末のRejoinderでも開けます。',
  never: 'まだバックアップしていません。',
  last: (file, when) => `前回のバックアップ：「${file}」（${when}）。`,
  lastIn: (file, folder, when) => `前回のバックアップ：フォルダー「${folder}」の「${file}」（${when}）。`,
  since: (n) => (n === 0 ? 'その後の変更はありません。' : `その後の編集：${n}回。`),
  goesTo: {
    directory: (name) => `バックアップはフォルダー「${name}」に保存されます。`,
    file: (name) => `バックアップはファイル「${name}」に保存されます。`,
  },
  downloads: 'バックアップはブラウザーのダウンロードに保存されます。',
  chooseFolder: 'フォルダーを選ぶ…',
  chooseFile: 'ファイルを選ぶ…',
  forget: 'ダウンロードに戻す',
  due: (n, last) =>
    last === null ? `編集${n}回。まだバックアップがありません。` : `前回のバックアップ（${last}）から編集${n}回。`,
  now: '今すぐバックアップ',
  later: 'あとで',
  reminder: 'バックアップ',
  backedUp: (file, place) =>
    file === place
      ? `ファイル「${file}」にバックアップしました。`
      : `フォルダー「${place}」に「${file}」を保存しました。`,
  placeFailed: (place, file, reason) =>
    `「${place}」に書き込めませんでした（${reason}）。代わりに「${file}」としてダウンロードしました。「データについて」で場所を選び直してください。`,
  incomplete: (motions) =>
    `読み取れないものはバックアップに入っていません：${motions}。ディベートを開いて、できることを確かめてください。`,
}
