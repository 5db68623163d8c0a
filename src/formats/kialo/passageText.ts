import { type Evidence, type Mark, tidyMarks } from '../../core/model/evidence.ts'

type Passage = Pick<Evidence, 'quote' | 'marks'>

/** A line that would begin the next source; backslashes before it change nothing in that. */
const head = /^(\\*)(?=\[\d+\])/gm

/**
 * A quoted passage as it stands under its source, between straight quotation marks. What is to be read aloud stands between
 * "==" and "==", as Markdown editors highlight; a backslash keeps signs from being that.
 */
export function writePassage({ quote, marks }: Passage): string {
  const plain = (text: string) => text.replace(/\\(?=[\\=])|(?<!=)=(?==(?!=))/g, '\\$&')
  // Next to a highlight's end no sign may run into it.
  const edged = (text: string) =>
    text.replace(/\\(?=[\\=]|(?![\s\S]))|(?<![\s\S])=|=(?![\s\S])|=(?==)|(?<==)=/g, '\\$&')
  const parts: string[] = []
  let told = 0
  for (const { from, to } of marks) {
    parts.push(edged(quote.slice(told, from)), `==${edged(quote.slice(from, to))}==`)
    told = to
  }
  parts.push(told === 0 ? plain(quote) : edged(quote.slice(told)))
  return `"${parts.join('').replace(head, '\\$1')}"`
}

/** Reads such a passage, with or without its quotation marks. A highlight that does not end is none. */
export function readPassage(written: string): Passage {
  const trimmed = written.trim()
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
  const text = (isQuoted ? trimmed.slice(1, -1) : trimmed).replace(head, (slashes) => slashes.slice(1))
  const signs = [...text.matchAll(/\\([\\=])|={3,}|==/g)]
  let ends = signs.filter(([sign]) => sign === '==').length
  const marks: Mark[] = []
  let quote = ''
  let told = 0
  let opened: number | null = null
  for (const { 0: sign, 1: kept, index } of signs) {
    quote += text.slice(told, index)
    told = index + sign.length
    if (sign !== '==') quote += kept ?? sign
    else if (opened !== null) {
      marks.push({ from: opened, to: quote.length })
      opened = null
    } else if (ends > 1) opened = quote.length
    else quote += sign
    if (sign === '==') ends--
  }
  quote += text.slice(told)
  return { quote, marks: tidyMarks(marks, quote.length) }
}
