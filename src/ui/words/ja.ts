import type { Words } from './en.ts'
import { blocks } from './ja/blocks.ts'
import { claim } from './ja/claim.ts'
import { commands } from './ja/commands.ts'
import { edits } from './ja/edits.ts'
import { evidence } from './ja/evidence.ts'
import { exchange } from './ja/exchange.ts'
import { impact } from './ja/impact.ts'
import { library } from './ja/library.ts'
import { map } from './ja/map.ts'
import { merge } from './ja/merge.ts'
import { next } from './ja/next.ts'
import { notices } from './ja/notices.ts'
import { panel } from './ja/panel.ts'
import { practise } from './ja/practise.ts'
import { prepare } from './ja/prepare.ts'
import { present } from './ja/present.ts'
import { program } from './ja/program.ts'
import { recovery } from './ja/recovery.ts'
import { refusals } from './ja/refusals.ts'
import { sourceList } from './ja/sourceList.ts'
import { speeches } from './ja/speeches.ts'
import { summary } from './ja/summary.ts'
import { versions } from './ja/versions.ts'
import { weigh } from './ja/weigh.ts'
import { yourData } from './ja/yourData.ts'
import { pluralIn } from './plural.ts'

const count = pluralIn('ja')

const claims = (n: number) => count(n, { other: '主張#件' })
const sources = (n: number) => count(n, { other: '出典#件' })

/** Every word on the screen, in Japanese. 上位の主張 is the claim above in the tree, 直前の主張 the one before in its list. */
export const ja: Words = {
  app: {
    name: 'Rejoinder',
    skip: 'ディベートへ移動',
    loading: '開いています…',
    close: '閉じる',
    cancel: 'キャンセル',
    named: (of) => `${of.what}：${of.name}`,
    listed: (before, after) => `${before}、${after}`,
    save: '保存',
    add: '追加',
    bringBack: '元に戻す',
    dismiss: 'お知らせを閉じる',
    more: 'その他',
    menu: 'ディベートと評価票',
  },
  views: {
    label: '表示',
    names: { outline: 'アウトライン', map: 'マップ', weigh: '比較考量', case: '立論' },
  },
  library,
  newDebate: {
    title: '新しいディベート',
    motion: '論題',
    hint: '肯定と否定に分かれて論じられる一文にします。',
    create: '作成',
    ballot: '自チームの評価',
    rename: 'ディベートの名前を変更',
  },
  failed: {
    title: 'このディベートを開けません。',
    unreadable: '保存されているデータの形式がRejoinderのものではありません。変更や削除はしていません。',
    unavailable: 'ブラウザーの保存領域を利用できません。データは変更していません。',
    blocked:
      '別のタブで古いRejoinderが開いたままのため、データを更新できません。データは変更していません。このアプリの他のタブを閉じるか再読み込みすると、このタブは自動的に続行します。',
    newer:
      'この端末のディベートは、より新しいバージョンのRejoinderで保存されています。ページを再読み込みして更新してください。',
    detail: (reason) => `詳細：${reason}`,
    retry: '再試行',
    saveRaw: '元データを保存',
  },
  motion: {
    label: '論題',
    standing: '論題の評価値',
    standingText: (percent) => `設定した重みに基づく評価値：肯定${percent}`,
    hint: '設定した重みに基づく評価値です。真偽や確率を示すものではありません。',
  },
  sides: { pro: '肯定', con: '否定' },
  columns: {
    contentions: (n) => count(n, { other: '論点#件' }),
    claims,
    emptyPro: '肯定側の主張はまだありません。',
    emptyCon: '否定側の主張はまだありません。',
    addPro: '肯定側の論点を追加',
    addCon: '否定側の論点を追加',
  },
  claim,
  panel,
  weigh,
  next,
  blocks,
  summary,
  speeches,
  sourceList,
  practise,
  present,
  prepare,
  impact,
  evidence,
  ballots: {
    label: '評価票',
    title: '評価票',
    name: '評価票の名前',
    new: '新しい評価票',
    copy: '評価票をコピー',
    rename: '評価票の名前を変更',
    copyOf: (name) => `${name}（コピー）`,
    actions: '評価票の操作',
  },
  saving: {
    saved: '保存済み',
    saving: '保存中…',
    failed: (reason) => `保存できていません。今すぐエクスポートしてください（${reason}）`,
  },
  unplaced: {
    title: '場所のない主張',
    why: '上にあった主張を読み取れないか、互いの下に移されているため、つながりが失われています。主張の下に戻すまで、評価には含まれません。',
    below: (n) => (n === 0 ? '' : count(n, { other: 'この下に主張#件' })),
    put: '主張の下に戻す…',
    putNamed: (text) => `主張の下に戻す…：「${text}」`,
  },
  notSaved: {
    title: '保存できていません。',
    room: 'このアプリのデータを保存する空き容量がありません。端末の空き容量を増やすか、不要なディベートを完全に削除してください。',
    gone: 'このディベートはこの端末から消えています。残っているのは、いま表示されている内容だけです。',
    newer:
      '新しいRejoinderがデータを引き継ぎました。ここで書いた内容はこのタブに残っています。続けるには、ページを再読み込みしてください。',
    other: (reason) => `書いた内容をブラウザーが保存できませんでした（${reason}）。`,
    here: '内容はこのタブにしかありません。タブを閉じずに、今すぐエクスポートしてください。',
    export: '今すぐエクスポート',
    retry: 'もう一度試す',
    storeAgain: 'もう一度保存する',
    reload: '再読み込み',
  },
  footer: {
    claims,
    sources,
  },
  program,
  settings: {
    title: '設定',
    theme: 'テーマ',
    themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
    language: '言語',
    systemLanguage: 'ブラウザーに合わせる',
    languages: { en: 'English', ja: '日本語' },
  },
  palette: {
    title: 'コマンド',
    input: 'コマンドと主張を検索',
    search: '主張を検索…',
    results: '検索結果',
    none: '見つかりませんでした。',
    commands: 'コマンド',
    claims: '主張',
    debates: 'ディベート',
  },
  pick: {
    moveSeveral: (n) => `${n}件の主張をどこへ移動しますか？`,
    move: (text) => `「${text}」をどこへ移動しますか？`,
    refer: 'どの主張を参照しますか？',
    say: 'どの主張を話しますか？',
    input: '主張を検索',
  },
  shortcuts: {
    title: 'キーボードショートカット',
    typeAhead: 'その他の文字を入力すると、その文字で始まる次の主張へ移動します。',
    groups: {
      write: '入力',
      move: '並べ替え',
      weigh: '重み付け',
      clipboard: 'クリップボード',
      history: '元に戻す',
      go: '移動',
      map: 'マップ',
      ballot: '評価票',
      debate: 'ディベート',
      program: 'アプリ',
    },
  },
  commands,
  map,
  exchange,
  versions,
  merge,
  recovery,
  yourData,
  edits,
  refusals,
  notices,
}
