import type { ReportLine } from '../../../formats/report.ts'
import type { exchange as english } from '../en/exchange.ts'
import { problemInWords } from './fileProblem.ts'

/** What an import did, as one sentence. */
function reportLine(line: ReportLine): string {
  switch (line.kind) {
    case 'several-roots':
      if (line.motion === '') return `最上位に${line.count}件の主張があるため、本文のない論題の下に置きました。`
      return `最上位に${line.count}件の主張があるため、「${line.motion}」を論題とし、その下に置きました。`
    case 'title-unused':
      return `論題に本文があるため、ファイルの題名「${line.title}」は省きました。`
    case 'titles-left-out':
      return `主張に本文があるため、見出し${line.count}件は省きました。`
    case 'title-as-text':
      return `「${line.title}」には見出ししかないため、それを本文にしました。`
    case 'second-wording':
      return `「${line.title}」には複数の文があります。最後の文を採り、「${line.text}」はメモに移しました。`
    case 'second-place':
      return `「${line.title}」は複数の場所にあります。ここでは最初のものへの参照にしました。`
    case 'undercut-of-motion':
      return `「${line.title}」は論題を切り崩していますが、論題の上には何もないため、反論にしました。`
    case 'contradiction':
      return `「${line.title}」は上の主張と矛盾します。一方向の反論にしました。`
    case 'ring':
      return `「${line.title}」の関係は、主張が自分自身を支える環になるため省きました。`
    case 'premises':
      return `「${line.title}」の前提${line.count}件は支持する主張にし、同じ段階のものを結びました。`
    case 'inference-rule':
      return `推論規則「${line.rule}」は省きました。`
    case 'heading':
      return `見出し「${line.text}」は省きました。`
    case 'loose-text':
      return `どこからも参照されない段落は論題のメモに移しました：「${line.text}」`
    case 'address-cut':
      return `「${line.text}」は省きました。Argdownでは「//」からコメントになるため、[題名](アドレス) と書いてください。`
    case 'data-ignored':
      return `データ「${line.key}」はここでは使われないため省きました。`
    case 'weight-twice':
      return `「${line.title}」の「${line.key}」に異なる値が二つあります。最初の値を採りました。`
    case 'group-alone':
      return `グループ「${line.group}」は省きました。同じ主張への支持か反論が二件以上必要です。`
    case 'left-out':
      return `「${line.what}」${line.count}件は置き場所がないため省きました。`
    case 'into-note':
      return `「${line.what}」${line.count}件は主張のメモに移しました。`
    case 'relation-guessed':
      return `${line.count}件の主張は上の主張との関係が書かれていないため、${line.as === 'supports' ? '支持' : '反論'}にしました。`
    case 'reference-lost':
      return `「${line.text}」の参照先がないため、文として残しました。`
    case 'no-parent':
      return `「${line.text}」の上の主張がファイルにないため、論題の下に置きました。`
    case 'source-lost':
      return `「${line.text}」に当たる出典がファイルにないため、文の中に残しました。`
    case 'renumbered':
      return `番号${line.count}件が重複、欠落、または順序違いです。主張は番号順に並べました。`
    case 'encoding':
      return `文字コード ${line.encoding} として読みました。`
  }
}

export const exchange: typeof english = {
  importTitle: 'インポート',
  reading: (file) => `「${file}」を読んでいます…`,
  readingOf: (file, at, all) => `「${file}」を読んでいます（${at}/${all}）…`,
  comparing: (at, all) => `手元のものと比べています：${all}件中${at}件目…`,
  storing: (at, all) => `${all}件中${at}件目を保存しています…`,
  pasted: '貼り付けたテキスト',
  format: '形式',
  whichFormat: '次の形式として読む',
  read: '読む',
  contents: (claims, sources) => `主張 ${claims}件・出典 ${sources}件`,
  sides: (pro, con) => `論点：肯定 ${pro}件、否定 ${con}件`,
  ballots: (names) => `評価票：${names}`,
  motion: '論題',
  relation: '上の主張との関係が書かれていない主張',
  relations: { supports: '支持する', rebuts: '反論する' },
  firstLevels: '内容',
  more: (n) => `ほか${n}件`,
  report: '読み替えたもの',
  reportNone: 'ファイルの内容はすべて収まりました。',
  line: (line, sentence) => `${line}行目：${sentence}`,
  losses: (n) => `ここに置き場所のないものが${n}件あります。`,
  where: '入れる場所',
  asNew: '新しいディベート',
  under: (claim) => `「${claim}」の下`,
  addBallots: (names) => `このディベートにない評価票を、重みごと加える：${names}`,
  ballotsStay: (names) => `次の評価票の重みは入りません：${names}。`,
  casesStay: (n) => `ファイルの立論${n}件は、元のディベートのものなので入りません。`,
  take: 'インポート',
  takeSeveral: (n) => `${n}件のディベートをインポート`,
  takeAndMerge: (fresh, copies) =>
    fresh === 0 ? `コピー${copies}件を統合` : `${fresh}件をインポートし、コピー${copies}件を統合`,
  several: (sound, all) => `${all}個のファイルのうち${sound}個をインポートできます。`,
  notRead: (file, reason) => `「${file}」：${reason}`,
  alone: 'このファイルだけをインポートすると選べます。',
  alike: '論題・主張・証拠が同じディベートがすでにここにあります。取り込むと二つになります。',
  severalTwice: '二つになるもの',
  severalAlike: {
    here: (n) => `次のファイル${n}件は、論題・主張・証拠が、すでにここにあるディベートと同じです。`,
    twice: (n) => `次のファイル${n}件は、選んだほかのファイルと同じものです。`,
  },
  leaveOut: '二つになるものは取り込まない',
  drop: 'ファイルをここに落とすとインポートします',
  reportLine,
  problem: problemInWords,

  restoreTitle: 'バックアップから復元',
  madeAgo: (when) => `作成：${when}`,
  meeting: {
    new: 'この端末にないため、取り込みます',
    same: '同じものがすでにあります',
    differs: '内容の違うものがあるため、両方残します',
    beside: '内容の違うもののほかに、バックアップと同じものがすでにあります。何も取り込みません',
    replaced: '内容の違うものがあるため、今のものをしまいます',
    away: 'しまってあるため、元に戻します',
    other: 'バックアップにないため、しまいます',
  },
  how: '方法',
  ways: { merge: '足りないものを加える', replace: '今あるものと置き換える' },
  restore: '復元',

  exportTitle: 'エクスポート',
  scope: '範囲',
  whole: 'ディベート全体',
  side: { pro: '肯定側', con: '否定側' },
  branch: (claim) => `「${claim}」以下`,
  depth: '階層',
  allLevels: 'すべて',
  include: '含めるもの',
  weights: '重みと評価票',
  sources: '出典と引用',
  notes: 'メモ',
  casesLeft: (n) => `立論${n}件は、書き出さない主張についてのものなので入りません。`,
  casesShortened: (n) => `立論${n}件は、書き出さない主張の部分を除いて入ります。`,
  sourcesLeft: (n) => `どの主張も引用していない出典${n}件は入りません。`,
  lost: (features) => `この形式に入らないもの：${features}`,
  features: {
    relations: '主張どうしの関係',
    undercuts: '切り崩し（反論になります）',
    groups: '連結された主張',
    references: '参照',
    notes: 'メモ',
    tags: 'タグ',
    sources: '出典',
    quotes: '引用',
    grades: '資料の質',
    lasting: '「今も有効」の印',
    weights: '重み',
    ballots: 'ほかの評価票',
    authors: '著者と肩書',
    markings: '下線と強調',
    impacts: 'インパクトの検討',
    unquoted: 'どの主張も引用していない出典',
    cases: '立論と反論の順番',
  },
  preview: 'プレビュー',
  previewCut: 'ファイルはまだ続きます。',
  previewFolded: 'プレビューでは枝を折りたたみ、その主張の数だけを示しています。ファイルにはすべて描かれます。',
  previewNone: (size) => `ほかのプログラムで開くファイル（${size}）です。`,
  writing: '書き出しています…',
  size: (size) => `約${size} KB`,
  save: 'ファイルを保存',
  copy: 'コピー',
  share: '共有…',
  failed: (reason) => `書き出せませんでした：${reason}`,
  document: {
    pro: '肯定',
    con: '否定',
    supports: '支持',
    rebuts: '反論',
    undercuts: '切り崩し',
    see: '参照',
    note: 'メモ',
    sources: '出典',
    standing: '評価値',
    conviction: '説得力',
    relevance: '関連度',
    unanswered: '未応答',
    search: '検索',
    accessed: '閲覧日',
    foldAll: 'すべて畳む',
    unfoldAll: 'すべて開く',
    untitled: '論題未入力',
  },
}
