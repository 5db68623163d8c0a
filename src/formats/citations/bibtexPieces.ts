/** One @… of a BibTeX file, and how it lies there. */
export interface BibtexPiece {
  /** In small letters: "article", "string", "comment". */
  readonly type: string
  readonly guard: '{' | '('
  /** Blank where the entry has none. */
  readonly key: string
  /** What follows the key and its comma, with the closing brace. */
  readonly body: string
  /** Where the piece, and where its body begins, from 1. */
  readonly line: number
  readonly bodyLine: number
  readonly isClosed: boolean
  /** How many braces are open at most. */
  readonly depth: number
}

/**
 * Cuts a BibTeX file into its pieces, so that each can be read by itself: a missing brace then costs one entry, and not all that follow.
 * A piece that is not closed goes as far as the next line that begins an entry. What stands between pieces is a comment, as in BibTeX.
 * O(length), without recursion.
 */
export function bibtexPieces(text: string): BibtexPiece[] {
  const pieces: BibtexPiece[] = []
  const head = /(?<![\p{L}\p{N}._])@[ \t]*([a-z]\w*)\s*([{(])/giu
  let [before, line] = [0, 1]
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const between = text.slice(before, found.index)
    line += linesIn(between)
    before = found.index
    if (/%[^\n]*$/.test(between.slice(between.lastIndexOf('\n') + 1))) {
      const end = text.indexOf('\n', found.index)
      head.lastIndex = end === -1 ? text.length : end
      continue
    }
    const guard = found[2] === '(' ? '(' : '{'
    const end = endOf(text, head.lastIndex, guard)
    const inner = text.slice(head.lastIndex, end.at)
    const [start = '', key = ''] = /^\s*([^\s,{}"=]*)\s*,/.exec(inner) ?? []
    pieces.push({
      type: (found[1] ?? '').toLowerCase(),
      guard,
      key,
      body: inner.slice(start.length),
      line,
      bodyLine: line + linesIn(found[0]) + linesIn(start),
      isClosed: end.isClosed,
      depth: end.depth,
    })
    head.lastIndex = end.at
  }
  return pieces
}

/** Behind the brace that closes what was opened before `from`, or where the next entry begins. */
function endOf(text: string, from: number, guard: '{' | '('): { at: number; isClosed: boolean; depth: number } {
  const sign =
    /\\[^\r\n]|[{})"]|\n(?=[ \t]*@[ \t]*(?:(?:string|comment|preamble)[ \t]*[{(]|[a-z]\w*[ \t]*[{(][^\s,{}"=]*\s*,))/gi
  sign.lastIndex = from
  let [open, depth, isQuoted] = [guard === '{' ? 1 : 0, 0, false]
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [mark] = found
    if (mark === '\n') return { at: sign.lastIndex, isClosed: false, depth }
    if (mark === '{') open++
    else if (mark === '}') open--
    else if (mark === '"' && open === 0) isQuoted = !isQuoted
    depth = Math.max(depth, open)
    if (guard === '{' ? open === 0 : mark === ')' && open === 0 && !isQuoted) {
      return { at: sign.lastIndex, isClosed: true, depth }
    }
  }
  return { at: text.length, isClosed: false, depth }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
