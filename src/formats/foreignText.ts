import { brokenOff } from './brokenOff.ts'
import type { FileProblem } from './fileProblem.ts'
import { looksLikeJson } from './signs.ts'
import { xmlRoot } from './xmlRoot.ts'

/**
 * Tells texts that hold no debate of any format that is read.
 * @returns what the text is, or null where it is nothing in particular
 */
export function foreignText(text: string): FileProblem | null {
  const root = xmlRoot(text)
  if (root === 'html' || root === 'head' || root === 'body') return { kind: 'foreign', what: 'web-page' }
  if (root === 'svg') return { kind: 'foreign', what: 'svg' }
  if (root !== null) return { kind: 'foreign-xml', root: root.slice(0, 60) }
  if (looksLikeJson(text.replace(/^\uFEFF/, ''))) return brokenOff(text) ?? { kind: 'foreign', what: 'json' }
  if (/^\s*(strict\s+)?(di)?graph\b[^{]{0,200}\{/i.test(text)) return { kind: 'foreign', what: 'dot' }
  return null
}
