import { columnsOf } from './csv/columns.ts'
import type { FormatId } from './format.ts'
import { xmlRoot } from './xmlRoot.ts'

/** What a text shows of its format, its name not asked. */
export interface Signs {
  /** The format that it is clearly of. */
  readonly sure: FormatId | null
  /** All that it may be, the likeliest first, `sure` among them. Only formats that are read. */
  readonly possible: readonly FormatId[]
}

/** So many characters of a text are looked at, JSON aside. */
const look = 65_536

/** Looks for the signs of the formats in a text, line ends and byte order mark as they came. O(length), nothing is parsed. */
export function signsOf(text: string): Signs {
  const whole = text.replace(/^\uFEFF/, '')
  if (looksLikeJson(whole)) return jsonSigns(whole)
  const root = xmlRoot(whole)
  if (root !== null) return only(root === 'opml' ? 'opml' : root === 'map' ? 'freemind' : null)
  const lines = whole.slice(0, look).split(/\r\n?|\n/)
  const [first = ''] = lines.filter((line) => line.trim() !== '')
  if (lines.some((line) => kialoRow.test(line)) || kialoHead.test(first)) return only('kialo')
  if (isSheet(first)) return only('csv')
  return outlineSigns(lines, first)
}

/** Whether a text is JSON, or would be if it were whole. */
export function looksLikeJson(text: string): boolean {
  const start = text.slice(0, 1000).trimStart()
  // `[Title]: ` begins a statement of Argdown.
  return /^\{\s*("|\}|$)/.test(start) || (/^\[\s*([{["\]\d-]|$)/.test(start) && !/^\[[^\]\n]*\]\s*:/.test(start))
}

function only(format: FormatId | null): Signs {
  return { sure: format, possible: format === null ? [] : [format] }
}

/** The quotes of a name in JSON are escaped inside of strings, so that nothing in a sentence can look like one. */
function jsonSigns(text: string): Signs {
  if (/"format"\s*:\s*"rejoinder"/.test(text)) return only('json')
  return only(/"nodes"\s*:\s*\[/.test(text) && /"edges"\s*:\s*\[/.test(text) ? 'aif' : null)
}

const kialoHead = /^Discussion (Title|Name):/
/** `1.2. Pro: Words` of the older exports, or `1.2. Pro:` alone on its line of the newer. */
const kialoRow = /^\s*(\d+\.){2,} ?(Pro|Con):( |$)|^\s*(\d+\.)+ ?(Thesis|Question):\s*$/

/** Whether a line is the head of a sheet: most of its cells name what the reader of CSV knows, two at least. */
function isSheet(head: string): boolean {
  return [',', ';', '\t'].some((comma) => {
    const cells = head.split(comma).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const known = columnsOf(cells).filter(({ kind }) => kind !== 'unknown').length
    return known > 1 && 2 * known >= cells.length
  })
}

/** What Argdown alone has: titles in brackets at the start of a line, its own arrows, premises, data of ours, front matter. */
const argdownAlone = [
  // `[name]: address "title"` defines a link in Markdown, `<name>` alone may be HTML.
  /^\s*((?:[-+_]|<[-+_]|[-+_]>|><) *)?(\[[^\]\n]+\](: (?!(?=\S*[./#]\S)\S+(?:\s+["'(].*)?$)|(\s+#\S+)*\s*$)|<[\p{L}\d][^>\n]*>:)/u,
  /^\s+([-+_]|<[-+_]|[-+_]>|><) *<[\p{L}\d](?![^>]*:\/\/)[^>\n]*>\s*$/u,
  /^\s+(<[-+_]|[-+_]>|><|_) +\S/,
  /\{ ?(conviction|relevance|sources|ballots): ?/,
]
/** What Markdown alone has: data of ours in a comment, fences, tables, tasks, signs in bold, sides. */
const markdownAlone = [
  /<!-- \{"rejoinder":/,
  /^\s*([-*+]|\d+[.)]) +(\*\*|__)[+−–⊘-]\2 /u,
  /^\s*(```|~~~)/,
  /^\|?\s*:?-{3,}:?\s*\|/,
  /^\s*[-*+] \[[ xX]\] /,
  /^\s*([-*+]|\d+[.)]) +[*_]*(Pro|Con)\b[*_]*:/i,
]
const listed = /^(\s*([-*+]|\d+[.)])|#{1,6}) +\S/

function outlineSigns(lines: readonly string[], first: string): Signs {
  const has = (signs: readonly RegExp[]): boolean => signs.some((sign) => lines.some((line) => sign.test(line)))
  const front = /^={3,}\s*$/.test(first)
  const argdown = front || has(argdownAlone)
  const markdown = /^-{3}\s*$/.test(first) || has(markdownAlone)
  if (argdown !== markdown) return only(argdown ? 'argdown' : 'markdown')
  const { loose, hung } = relationsIn(lines)
  // In Argdown a relation hangs under the line before it; none begins a paragraph.
  if (loose) return only('markdown')
  if (hung === 'both signs') return only('argdown')
  return { sure: null, possible: argdown || lines.some((line) => listed.test(line)) ? ['argdown', 'markdown'] : [] }
}

/** How lines that begin with `+` or `-` stand: after nothing (loose), or hung under a line that has no such sign. */
function relationsIn(lines: readonly string[]): { loose: boolean; hung: 'none' | 'one sign' | 'both signs' } {
  const signs = new Set<string>()
  let loose = false
  let above: string | undefined
  for (const line of lines) {
    const [, space, sign] = /^(\s*)([-+]) +\S/.exec(line) ?? []
    if (sign !== undefined) {
      if (above === undefined || /^#/.test(above) || space === '') loose = true
      else signs.add(sign)
    }
    above = line.trim() === '' ? undefined : line
  }
  return { loose, hung: signs.size === 0 ? 'none' : signs.size === 1 ? 'one sign' : 'both signs' }
}
