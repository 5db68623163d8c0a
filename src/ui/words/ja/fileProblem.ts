import { grades } from '../../../core/model/evidence.ts'
import type { ArgdownReason, DataRule, Found } from '../../../formats/argdown/reason.ts'
import type { FileProblem, ForeignKind, OpenTag } from '../../../formats/fileProblem.ts'

/** ファイルを読めない、または書けない理由を一文で。 */
export function problemInWords(problem: FileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'ファイルが空です。'
    case 'blank':
      return 'ファイルには空白しかありません。'
    case 'not-handed-out':
      return 'ブラウザーがこのファイルを読み取れません。移動、変更、削除されたか、フォルダーです。もう一度選んでください。'
    case 'no-files':
      return 'このフォルダーにはファイルがありません。'
    case 'dialog-open':
      return '別の画面が開いています。閉じてから、もう一度ファイルを入れてください。'
    case 'too-large':
      return `ファイルが大きすぎます。読めるのは${problem.megabytes} MB未満です。`
    case 'binary':
      return 'テキストではないため、ディベートを読み取れません。'
    case 'damaged-text':
      return `${problem.encoding} のテキストですが、${problem.line}行目で壊れているか途切れています。元の場所から取り直してください。`
    case 'no-claim':
      return 'このファイルには主張がありません。'
    case 'no-format':
      return '主張どうしのつながりが見つかりません。読める形式は、RejoinderのJSON、Argdown、Kialoのテキスト、Markdownの箇条書き、OPML、FreeMind、AIF、見出し行のあるCSVです。'
    case 'unlike-its-name':
      return `ファイル名に反して、中身は ${problem.format} ではありません。`
    case 'only-written':
      return `Rejoinderは ${problem.format} を書き出せますが、読み込めません。`
    case 'name-contradicts':
      return `ファイル名では ${problem.named} ですが、中身は ${problem.found} のようです。どちらとして読むか選んでください。`
    case 'several-formats':
      return `中身は ${problem.formats.join('、')} のいずれにも見えます。どれとして読むか選んでください。`
    case 'newer-version':
      return `ファイルは版 ${problem.theirs} ですが、このプログラムが読めるのは版 ${problem.ours} までです。プログラムを更新してください。`
    case 'too-nested':
      return `この ${problem.format} は入れ子が深すぎて読めません。`
    case 'reader-not-loaded':
      return `${problem.format} を読む部品を読み込めませんでした。プログラムを開き直して、もう一度お試しください。`
    case 'worker-not-loaded':
      return 'プログラムの部品を読み込めませんでした。開き直して、もう一度お試しください。'
    case 'fault':
      return `プログラムの誤りで ${problem.format} として読めませんでした（${problem.detail}）。ファイルを添えてお知らせください。`
    case 'unsound':
      return `プログラムの誤りで ${problem.format} として読めませんでした（規則「${problem.rule}」に反する結果）。ファイルを添えてお知らせください。`
    case 'unexpected':
      return `プログラムの誤りで続けられませんでした（${problem.detail}）。お知らせください。`

    case 'foreign':
      return foreign[problem.what]
    case 'foreign-xml':
      return `<${problem.root}> で始まるXMLです。XMLのうち読めるのは OPML と FreeMind です。`

    case 'json-syntax':
      return `JSONとして正しくありません。${problem.line}行${problem.column}文字目に誤りがあります。`
    case 'json-broken-off':
      return `JSONが${problem.line}行目で途切れています。元の場所から取り直してください。`
    case 'json-not-ours':
      return 'Rejoinderのディベートではありません。「"format": "rejoinder"」がありません。'
    case 'field':
      return `${place(problem.path)}：${valueInWords(problem.expected)}であるべきですが、${valueInWords(problem.found)}です。`
    case 'field-missing':
      return `${place(problem.path)}：値がありません。`
    case 'field-unknown':
      return `${place(problem.path)}：このプログラムの知らない項目です。`
    case 'field-reserved':
      return `${place(problem.path)}：この名前は使えません。`
    case 'same-id':
      return `${lists[problem.list]}に同じID「${problem.id}」が二つあります。`
    case 'rule-broken':
      return `${problem.at === '' ? 'ディベート' : `「${problem.at}」`}が規則「${problem.rule}」に反しています。`

    case 'xml-none':
      return 'タグで始まっていないため、XMLではありません。'
    case 'xml-other-root':
      return `<${problem.root}> で始まるため、${problem.format} ではありません。ほかの形式を選んでください。`
    case 'xml-broken-off':
      return problem.open === null
        ? `ファイルが${problem.line}行目で途切れています。完全なものを取り直してください。`
        : `${tag(problem.open)}が閉じないまま、ファイルが${problem.line}行目で途切れています。完全なものを取り直してください。`
    case 'xml-wrong-end':
      return problem.open === null
        ? `${problem.line}行目に、開いていない </${problem.end}> があります。その行を直してください。`
        : `${tag(problem.open)}が閉じるはずの${problem.line}行目に </${problem.end}> があります。その行を直してください。`
    case 'xml-entity':
      return `${problem.line}行目に、XMLにもHTMLにもない文字の名前があります。文字そのものを書いてください。`
    case 'xml-doctype':
      return `${problem.line}行目で終わるDOCTYPEに独自の宣言があり、安全のため読みません。DOCTYPEなしで保存し直してください。`
    case 'xml-deep':
      return `${problem.line}行目のタグは入れ子が深すぎて読めません。`
    case 'xml-syntax':
      return `${problem.line}行目がXMLとして正しくありません。その行を直してください。`

    case 'csv-no-claims':
      return `${problem.line}行目：主張の列がありません。その上に、列の一つを「claim」とする見出し行を置いてください。`
    case 'csv-open-quote':
      return `${problem.line}行目：引用符で始まるセルが閉じていません。閉じるか、引用符を二つ重ねてください。`
    case 'csv-stray-quote':
      return `${problem.line}行目：引用符の中に引用符があります。二つ重ねてください。`
    case 'csv-same':
      return `${problem.first}行目と${problem.line}行目の ${problem.what} が同じ「${problem.cell}」です。主張ごとに別のものにしてください。`
    case 'csv-weight':
      return `${problem.line}行目：${problem.column} の「${problem.cell}」は重みではありません。0から1の数か、0から100の百分率にしてください。`
    case 'csv-impact':
      return `${problem.line}行目：${problem.column} の「${problem.cell}」は段階ではありません。1から5の整数にしてください。`
    case 'csv-level':
      return `${problem.line}行目：階層の「${problem.cell}」は整数ではありません。論題を0とする整数にしてください。`

    case 'aif-no-object':
      return 'AIFではありません。「nodes」と「edges」を持つオブジェクトが必要です。'
    case 'aif-no-nodes':
      return 'AIFではありません。「nodes」の一覧がありません。'
    case 'aif-linked-data':
      return 'AIFのJSON-LDは読めません。「nodes」の一覧を持つJSONとして保存し直してください。'
    case 'aif-entangled':
      return 'ノードどうしのつながりが多すぎて、ディベートとして読めません。'

    case 'backup-none':
      return 'Rejoinderのバックアップではありません。ディベートの一覧がないため、展開して中のファイルをインポートしてください。'
    case 'backup-list-damaged':
      return 'バックアップの一覧が壊れています。展開して中のファイルをインポートしてください。'
    case 'backup-damaged':
      return '.zipが壊れているか途切れているため展開できません。別のコピーをお使いください。'
    case 'backup-too-large':
      return 'バックアップが大きすぎるため、展開しませんでした。'
    case 'backup-lacks':
      return 'バックアップの中にありません。'
    case 'backup-twice':
      return '同じディベートがバックアップに二つあります。'

    case 'no-citations':
      return 'BibTeX、RIS、CSL-JSONのいずれでもないため、文献を読み取れません。'
    case 'citations-json':
      return 'JSONですが文献がありません。CSL-JSONではないようです。'
    case 'citations-none':
      return 'ファイルに文献がありません。'

    case 'argdown':
      return `${problem.line}行${problem.column}文字目：${reasonInWords(problem.reason)}`
    case 'kialo-no-claim':
      return 'Kialoのテキストではありません。「1. Thesis:」や「1.1. Pro:」のような主張の行がないため、ディスカッションをテキストで書き出したものを開いてください。'
    case 'kialo-too-deep':
      return 'Kialoの形式は主張ごとに経路全体を書くため、このディベートは深すぎます。ほかの形式にしてください。'
    case 'markdown-no-claim':
      return '主張がありません。論題を見出しに、その下の主張を箇条書きにしてください。'
  }
}

const foreign: Readonly<Record<ForeignKind, string>> = {
  picture: '画像です。画像からディベートは読み取れません。',
  packed: '圧縮ファイルです。展開して、中のものを開いてください。',
  pdf: 'PDFは読めません。元になったファイルを開いてください。',
  rtf: 'RTFは読めません。Markdownかテキストとして保存し直してください。',
  'old-office': '古いOfficeのファイルは読めません。CSVかテキストとして保存し直してください。',
  backup: '全ディベートのバックアップです。展開して、中のディベートを開いてください。',
  word: 'Wordのファイルは書き出せますが、読み込めません。Markdownかテキストとして保存し直してください。',
  excel: 'Excelのファイルは読めません。CSVとして保存し直してください。',
  powerpoint: 'PowerPointのファイルは読めません。',
  opendocument: 'OpenDocumentのファイルは読めません。CSVかテキストとして保存し直してください。',
  xmind: 'XMindのマップは読めません。OPMLかFreeMindとして書き出してください。',
  mindmanager: 'MindManagerのマップは読めません。OPMLかFreeMindとして書き出してください。',
  'web-page': 'Webページ（HTML）は読めません。ファイルの代わりにページが保存されたのかもしれません。',
  svg: 'SVGの画像は書き出せますが、読み込めません。',
  dot: 'DOTのグラフは書き出せますが、読み込めません。',
  json: 'このJSONは、「"format": "rejoinder"」のあるRejoinderのディベートでも、「nodes」のあるAIFでもありません。',
}

const lists = { claims: '主張', sources: '出典', ballots: '評価票', cases: '立論' } as const

/** JSONの型の呼び名。 */
const types: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数',
  integer: '整数',
  boolean: '真偽値',
  Array: 'リスト',
  Object: 'オブジェクト',
  '!0': '空でない名前',
  null: '値なし',
}

function valueInWords(value: string): string {
  return Object.hasOwn(types, value) ? (types[value] ?? value) : ` ${value} `
}

function place(path: string): string {
  return path === '' ? 'ファイル' : `「${path}」`
}

function tag({ name, line }: OpenTag): string {
  return `${line}行目の <${name}> `
}

const rules: Readonly<Record<DataRule, string>> = {
  share: '0から1の数',
  level: '1から5の整数',
  text: '文字列',
  name: '名前',
  grade: `${grades.join('、')} のいずれか`,
  url: 'http:// か https:// で始まるアドレス',
  marks: '引用の中の {from, to} のリスト（「from」は「to」より前）',
  list: 'リスト',
  number: '数',
  block: 'キーと値のまとまり',
  flag: 'true か false ',
}

function reasonInWords(reason: ArgdownReason): string {
  switch (reason.kind) {
    case 'syntax':
      return 'ここから先はArgdownとして読めません。題名のあとの本文、関係の印のあとの主張、推論の結論が欠けていないか確かめてください。'
    case 'cannot-stand':
      return `「${reason.found}」はここに置けません。関係は主張の下に字下げし、題名だけの行には本文を続けないでください。`
    case 'something-missing':
      return '何かが欠けているか、字下げが上のどの行とも合いません。'
    case 'not-indented':
      return '関係は主張の下に字下げしてください。'
    case 'sign-alone':
      return 'この印のあとに主張がありません。'
    case 'character':
      return '読めない文字があります。Argdownで意味を持つ記号の前には「\\」を書いてください。'
    case 'yaml':
      return '波括弧の中のデータがYAMLとして正しくありません。'
    case 'too-deep':
      return '答えの入れ子が深すぎて、Argdownのパーサーがたどれません。'
    case 'empty':
      return 'このファイルには主張がありません。'
    case 'data':
      return `「${reason.path}」は${rules[reason.rule]}であるべきですが、${foundInWords(reason.found)}です。`
  }
}

function foundInWords(found: Found): string {
  if (typeof found === 'object') return ` ${found.value} `
  return { nothing: '値なし', list: 'リスト', block: 'キーと値のまとまり' }[found]
}
