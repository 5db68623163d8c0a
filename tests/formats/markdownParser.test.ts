// @vitest-environment jsdom
// One part of the parser that these tests compare with wants a document.
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as wordsOf } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { needClaim } from '../../src/core/model/debate.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { type Inline, readInline } from '../../src/formats/markdown/inline.ts'
import { writeMarkdown } from '../../src/formats/markdown/writeMarkdown.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { context } from './wholeDebate.ts'

test('F121 Markdown’s own parser sees the same title, lists and sentences, and shows nothing of our comments', () => {
  fc.assert(
    fc.property(anyDebate({ most: 10, references: false }), (debate) => {
      const shown: string[] = []
      const waiting: Nodes[] = [fromMarkdown(writeMarkdown(debate, context))]
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.type === 'heading' && node.depth === 1) shown.push(wordsOf(node))
        if (node.type === 'listItem') shown.push(wordsOf(node.children[0], { includeHtml: false }))
        if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child as Nodes)
      }
      const plain = (words: string) => words.replace(/\s+/g, '')
      const inOrder = subtreeOf(debate, debate.motion).map((id) => needClaim(debate, id))
      expect(shown.length).toBe(inOrder.length)
      const told = shown.map(plain)
      for (const { text } of inOrder) expect(told.some((words) => words.includes(plain(text)))).toBe(true)
      expect(told.join('')).not.toMatch(/<!--|-->|\{"/)
    }),
    { numRuns: 100 },
  )
})

/** What the parser reads of a sentence, as ours tells it. */
function parsed(raw: string): Inline {
  const disabled = [
    'headingAtx',
    'setextUnderline',
    'thematicBreak',
    'list',
    'codeIndented',
    'codeFenced',
    'blockQuote',
    'htmlFlow',
    'definition',
  ]
  const found = {
    text: '',
    bold: [] as { from: number; to: number }[],
    links: [] as Inline['links'][number][],
    images: [] as string[],
    html: [] as string[],
  }
  const visit = (node: Nodes): void => {
    const from = found.text.length
    if (node.type === 'text') found.text += node.value.replaceAll('\n', ' ')
    else if (node.type === 'inlineCode') found.text += node.value.replaceAll('\n', ' ')
    else if (node.type === 'break') found.text += '\n'
    else if (node.type === 'html') {
      if (node.value === '<br>') found.text += '\n'
      else found.html.push(node.value)
    } else if (node.type === 'image')
      found.images.push(raw.slice(node.position?.start.offset, node.position?.end.offset))
    else if ('children' in node) for (const child of node.children) visit(child)
    const title = found.text.slice(from)
    if (node.type === 'strong' && title !== '') found.bold.push({ from, to: found.text.length })
    if (node.type === 'link') {
      const isAddress = node.url === title || node.url === `mailto:${title}`
      found.links.push({ title: isAddress ? '' : title, url: node.url, end: found.text.length })
    }
  }
  visit(fromMarkdown(raw, { extensions: [{ disable: { null: disabled } }] }))
  const outer = found.bold.filter(
    (mark) =>
      !found.bold.some(
        (other) =>
          other !== mark &&
          other.from <= mark.from &&
          other.to >= mark.to &&
          (other.to - other.from > mark.to - mark.from || found.bold.indexOf(other) < found.bold.indexOf(mark)),
      ),
  )
  return { ...found, bold: outer.sort((a, b) => a.from - b.from), links: found.links.sort((a, b) => a.end - b.end) }
}

test('F121 sentences are read as Markdown’s own parser reads them', () => {
  const piece = fc.constantFrom(
    ...[
      '*',
      '**',
      '***',
      '_',
      '__',
      '*a*',
      '**b**',
      '`',
      '``',
      '[',
      ']',
      '](',
      ')',
      '(',
      '[a](b)',
      '[c](<d e> "f")',
      '![',
      '!',
    ],
    ...['\\', '\\*', '\\\n', '  \n', '\n', ' ', 'a', 'b.', '“', '…', '¡', '$', '1', 'é', '\u00a0', '\t'],
    ...[
      '<',
      '>',
      '<br>',
      '<b>',
      '</b>',
      '<!-- c -->',
      '<a href="x">',
      '<https://e.org>',
      '<a@b.c>',
      '<!x>',
      '<?y?>',
      '"',
      "'",
    ],
    ...['&amp;', '&#65;', '&#x41;', '&#0;', '&', '&x;', ';', '(b "t")', '<u>', '&nbsp;', '-', '#'],
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
      const raw = `a${pieces.join('')}z`.replace(/[ \t]+\n[ \t]*|\n[ \t]+/g, (blanks) =>
        /^ {2,}\n/.test(blanks) ? '  \n' : '\n',
      )
      if (/\n\s*\n/.test(raw)) return
      expect(readInline(raw, new Map()), JSON.stringify(raw)).toEqual(parsed(raw))
    }),
    { numRuns: 4000 },
  )
})
