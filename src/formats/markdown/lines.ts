/** A line of Markdown, or a stretch of lines that nothing else breaks into. */
export type Line = {
  /** From 1. */
  readonly line: number
  /** How far it stands in, in columns: a tab goes to the next fourth, an ideographic space takes two. */
  readonly indent: number
  /** What stands after the marks of its kind, without blanks at its ends. */
  readonly text: string
} & (
  | { readonly kind: 'blank' | 'quote' | 'rule' | 'table' | 'html' | 'text' }
  /** `level` 1 to 6. */
  | { readonly kind: 'heading'; readonly level: number }
  /** `=` or `-` under a line makes a heading of it. */
  | { readonly kind: 'underline'; readonly level: number }
  /** `bullet` is "1" for numbers. */
  | { readonly kind: 'item'; readonly bullet: string }
  /** Fences and all. */
  | { readonly kind: 'code' }
  /** What stands in an HTML comment. */
  | { readonly kind: 'comment' }
  /** `[label]: address`; `[^label]: words` is a footnote. */
  | { readonly kind: 'definition'; readonly label: string; readonly isNote: boolean }
)

const bulleted = /^(?:([-*+•‣◦▪●○–])(?:[ \t\u3000]+|$)|([・]))(.*)$/su
const numbered = /^([0-9０-９]{1,9}(?:[.．][0-9０-９]{1,4}){0,99})(?:[.)](?:[ \t\u3000]+|$)|[．）])(.*)$/su
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const blockTag =
  /^<\/?(?:address|article|aside|blockquote|center|details|div|dl|dd|dt|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|th|thead|tr|ul)(?=[\s/>])/i

/**
 * Cuts a text into lines, each with its kind seen from the line alone, as CommonMark has them (https://spec.commonmark.org/0.31.2)
 * and as people paste them: bullets of other programs begin items too, and blanks never make code.
 */
export function linesOf(text: string): Line[] {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const lines: Line[] = []
  for (let i = 0; i < raw.length; i++) {
    const line = i + 1
    const { indent, rest } = indented(raw[i] as string)
    const fence = /^(`{3,}|~{3,})(?!.*`)/.exec(rest)?.[1]
    if (fence !== undefined) {
      const from = i
      for (i++; i < raw.length && !closes(raw[i] as string, fence); i++);
      lines.push({
        kind: 'code',
        line,
        indent,
        text: raw
          .slice(from, i + 1)
          .map(withoutIndent(indent))
          .join('\n'),
      })
    } else if (rest.startsWith('<!--')) {
      const from = i
      while (i + 1 < raw.length && !(raw[i] as string).includes('-->')) i++
      const said = [rest, ...raw.slice(from + 1, i + 1)].join('\n')
      const end = said.indexOf('-->')
      lines.push({ kind: 'comment', line, indent, text: said.slice(4, end < 0 ? said.length : end) })
      const after = end < 0 ? '' : trimmed(said.slice(end + 3))
      if (after !== '') lines.push({ kind: 'text', line: i + 1, indent, text: after })
    } else lines.push({ line, indent, ...kindOf(rest) })
  }
  return lines
}

type Kind<T = Line> = T extends Line ? Omit<T, 'line' | 'indent'> : never

/** The kind of a line without its indentation, fences and comments aside. */
export function kindOf(rest: string): Kind {
  const text = trimmed(rest)
  if (text === '') return { kind: 'blank', text }
  switch (text[0]) {
    case '>':
      return { kind: 'quote', text: trimmed(text.slice(1)) }
    case '#': {
      const level = /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0].length
      if (level !== undefined) return { kind: 'heading', level, text: unclosed(trimmed(text.slice(level))) }
      break
    }
    case '|':
      return { kind: 'table', text }
    case '=':
      if (/^=+$/.test(text)) return { kind: 'underline', level: 1, text }
      break
    case '<':
      if (blockTag.test(text) || /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>$/i.test(text)) return { kind: 'html', text }
      break
    case '[': {
      const [, mark, label, words] = /^\[(\^?)([^\]\\]{1,200})\]:[ \t]*(.*)$/su.exec(text) ?? []
      if (label !== undefined && words)
        return { kind: 'definition', label: plainLabel(label), isNote: mark === '^', text: words }
    }
  }
  if (/^--+$/.test(text)) return { kind: 'underline', level: 2, text }
  if (rule.test(text)) return { kind: 'rule', text }
  if (/^:?-+:?[ \t]*\|[-:| \t]*$/.test(text)) return { kind: 'table', text }
  const bullet = bulleted.exec(text)
  if (bullet !== null) return { kind: 'item', bullet: bullet[1] ?? '•', text: trimmed(bullet[3] as string) }
  const number = numbered.exec(text)
  if (number !== null) return { kind: 'item', bullet: number[1] as string, text: trimmed(number[2] as string) }
  return { kind: 'text', text }
}

/** A link's label as Markdown compares it. */
export function plainLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Text without the blanks at its ends that Markdown passes over. */
export function trimmed(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return text.slice(0, end).replace(/^[ \t\u3000]+/, '')
}

function indented(raw: string): { indent: number; rest: string } {
  let indent = 0
  for (let at = 0; at < raw.length; at++) {
    const sign = raw[at]
    if (sign === ' ') indent++
    else if (sign === '\t') indent += 4 - (indent % 4)
    else if (sign === '\u3000') indent += 2
    else return { indent, rest: raw.slice(at) }
  }
  return { indent, rest: '' }
}

function withoutIndent(indent: number): (raw: string) => string {
  return (raw) => raw.replace(new RegExp(`^[ \\t]{0,${Math.min(indent, 1000)}}`), '')
}

function closes(raw: string, fence: string): boolean {
  const text = raw.trim()
  return text.length >= fence.length && text === (fence[0] as string).repeat(text.length)
}

/** A heading may be closed by more of its own sign. */
function unclosed(text: string): string {
  let end = text.length
  while (text[end - 1] === '#') end--
  return end === 0 || /[ \t]/.test(text[end - 1] as string) ? trimmed(text.slice(0, end)) : text
}
