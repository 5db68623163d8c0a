import { type ImpactPart, impactParts } from '../../core/model/impact.ts'

/** Parts of a source that have columns of their own. */
export const sourceColumns = [
  'author',
  'qualification',
  'source',
  'publisher',
  'date',
  'url',
  'accessed',
  'quote',
  'read aloud',
  'underlined',
  'emphasised',
  'grade',
] as const
export type SourceColumn = (typeof sourceColumns)[number]

/** What is said once of a claim. */
const singles = {
  claim:
    'claim,text,sentence,claim text,argument,statement,contention,assertion,point,thesis,content,title,name,主張,論点,内容,文,テキスト',
  relation:
    'relation,stance,relationship,relation type,type,kind,pro/con,pro con,direction,polarity,関係,賛否,種類,立場',
  side: 'side,team,サイド,側',
  parent:
    'parent,parent number,parent no,parent claim,parent text,under,responds to,reply to,answers,in reply to,親,親番号,上の主張',
  'parent row': 'parent row,parent id,parentid,parent key,親id',
  row: 'row,id,key,claim id,node id',
  number: 'number,no,nr,no.,num,#,path,outline number,numbering,番号',
  level: 'level,depth,indent,tier,outline level,階層,レベル,深さ',
  tags: 'tags,tag,labels,label,keywords,タグ,ラベル',
  note: 'note,notes,comment,comments,remark,remarks,備考,メモ,注,コメント',
  group: 'group,グループ',
  reference: 'reference,refers to,see,参照',
  standing: 'standing,評価値',
  ballots: 'ballots',
} as const
export type SingleColumn = keyof typeof singles

/** What is said on a ballot. */
const weights = { conviction: 'conviction,確信度,説得力', relevance: 'relevance,関連度,関連性' } as const
export type BallotColumn = keyof typeof weights | ImpactPart

const sources: Record<SourceColumn, string> = {
  author: 'author,authors,by,著者,筆者',
  qualification: 'qualification,qualifications,author qualification,肩書',
  source: 'source,sources,source title,evidence,citation,出典,資料',
  publisher: 'publisher,発行元,出版社',
  date: 'date,year,日付,年',
  url: 'url,link,links,address,source url,web,website,リンク',
  accessed: 'accessed,access date,date accessed,retrieved,閲覧日',
  quote: 'quote,quotes,quotation,passage,excerpt,引用',
  'read aloud': 'read aloud',
  underlined: 'underlined',
  emphasised: 'emphasised',
  grade: 'grade',
}

/** What a column holds. */
export type Column =
  | { readonly kind: 'single'; readonly name: SingleColumn }
  /** `ballot` is null for the first one. */
  | { readonly kind: 'ballot'; readonly name: BallotColumn; readonly ballot: string | null }
  /** From 0; `isOurs` where the head is numbered, so that the cell holds just that. */
  | { readonly kind: 'source'; readonly name: SourceColumn; readonly index: number; readonly isOurs: boolean }
  /** The claims of one level, from 0, in a column of their own. */
  | { readonly kind: 'step'; readonly level: number }
  | { readonly kind: 'unknown' }

type Names = ReadonlyMap<string, { readonly name: string; readonly rank: number }>

function namesOf(table: Readonly<Record<string, string>>): Names {
  return new Map(
    Object.entries(table).flatMap(([name, aliases]) =>
      aliases.split(',').map((alias, rank) => [alias, { name, rank }]),
    ),
  )
}

const singleNames = namesOf(singles)
const weightNames = namesOf({ ...weights, ...Object.fromEntries(impactParts.map((part) => [part, part])) })
const sourceNames = namesOf(sources)

/** What the columns of a sheet hold, by their heads. Where two hold the same, the better name counts, then the first. */
export function columnsOf(heads: readonly string[]): Column[] {
  const columns = heads.map(columnOf)
  const best = new Map<string, { at: number; rank: number }>()
  for (const [at, column] of columns.entries()) {
    if (column.kind === 'unknown') continue
    const rank = column.kind === 'single' ? (singleNames.get(plainHead(heads[at] as string))?.rank ?? 0) : 0
    const what = JSON.stringify({ ...column, isOurs: undefined })
    const found = best.get(what)
    if (found === undefined || rank < found.rank) best.set(what, { at, rank })
  }
  const kept = new Set([...best.values()].map(({ at }) => at))
  return columns.map((column, at) => (kept.has(at) ? column : { kind: 'unknown' }))
}

function columnOf(head: string): Column {
  const plain = plainHead(head)
  const single = singleNames.get(plain)
  if (single !== undefined) return { kind: 'single', name: single.name as SingleColumn }
  const [, weight = plain, ballot = null] = /^\s*(\p{L}+): (.*)$/su.exec(head) ?? []
  const said = weightNames.get(plainHead(weight))
  if (said !== undefined) return { kind: 'ballot', name: said.name as BallotColumn, ballot }
  const [, part = plain, digits] = /^(.*?) ?([1-9]\d{0,3})$/.exec(plain) ?? []
  const source = sourceNames.get(part)
  if (source !== undefined) {
    const index = digits === undefined ? 0 : Number(digits) - 1
    return { kind: 'source', name: source.name as SourceColumn, index, isOurs: digits !== undefined }
  }
  const step = /^(?:level|depth|tier|column|l|レベル|階層) ?([0-9]{1,4})$/.exec(plain)
  return step === null ? { kind: 'unknown' } : { kind: 'step', level: Number(step[1]) }
}

function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
}
