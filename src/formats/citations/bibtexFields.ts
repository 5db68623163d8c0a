/** The fields that say something of a citation, also by a crossref from another entry. */
const telling = new Set(
  `author editor title subtitle maintitle booktitle chapter journaltitle journal publisher institution organization school howpublished
  date year month day url doi urldate lastaccessed lastchecked accessed note annote annotation addendum crossref`.split(
    /\s+/,
  ),
)

/**
 * The body of an entry without the fields of which a citation takes nothing, such as the abstract, most of the text of many files: the
 * parser takes a second for some hundred of them. Every line stays on its line.
 */
export function tellingFields(body: string, guard: '{' | '('): string {
  const sign = /\\[^\r\n]|[{}",)]/g
  const kept: string[] = []
  let [start, open, isQuoted] = [0, 0, false]
  const keep = (end: number): void => {
    const field = body.slice(start, end)
    const name = /^\s*([a-z][\w+:-]*)\s*=/i.exec(field)?.[1]
    kept.push(name === undefined || telling.has(name.toLowerCase()) ? field : field.replace(/[^\n]+/g, ''))
    start = end
  }
  for (let found = sign.exec(body); found !== null; found = sign.exec(body)) {
    const [mark] = found
    if (mark === '{') open++
    else if (mark === '}') open--
    else if (mark === '"' && open === 0) isQuoted = !isQuoted
    const isEnd = guard === '{' ? open < 0 : mark === ')' && open === 0 && !isQuoted
    if (isEnd) {
      keep(found.index)
      break
    }
    if (mark === ',' && open === 0 && !isQuoted) keep(sign.lastIndex)
  }
  return kept.join('') + body.slice(start)
}
