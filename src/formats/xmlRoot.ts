/** What stands before the first element of an XML file, and may not be its end: a declaration, comments, a document type. */
const before = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)/i

/**
 * The name of the first element of XML or HTML in small letters, without a prefix; null where the text is neither. Angle brackets
 * begin things in Argdown and Markdown too, so an element of an unknown name must end where the text does.
 */
export function xmlRoot(text: string): string | null {
  let at = /^\uFEFF?/.exec(text)?.[0].length ?? 0
  const declared = /^\s*<(\?xml|!DOCTYPE)\b/i.test(text.slice(at, at + 1000))
  for (;;) {
    const skipped = before.exec(text.slice(at, at + most))?.[0].length ?? 0
    if (skipped === 0) break
    at += skipped
  }
  const [, name] = /^<(?:[\w.-]+:)?([a-z_][\w.-]*)(?=[\s/>]|$)/i.exec(text.slice(at, at + 200)) ?? []
  if (name === undefined) return null
  const ends = new RegExp(`</(?:[\\w.-]+:)?${name.replaceAll('.', '\\.')}\\s*>\\s*$`).test(text.slice(-300))
  return declared || known.has(name.toLowerCase()) || ends ? name.toLowerCase() : null
}

/** A comment or document type is looked for in so many characters. */
const most = 20_000

/** Elements that begin files that people have. */
const known: ReadonlySet<string> = new Set(['opml', 'map', 'html', 'head', 'body', 'svg', 'rss', 'feed', 'graphml'])
