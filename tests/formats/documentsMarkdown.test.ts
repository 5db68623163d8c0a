// @vitest-environment jsdom
// One part of the parser that these tests read with wants a document.
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as wordsOf } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import type { Debate } from '../../src/core/model/debate.ts'
import type { BlockVersion } from '../../src/formats/documents/blocksDocument.ts'
import { citeWords } from '../../src/formats/documents/citeWords.ts'
import { documentMarkdown } from '../../src/formats/documents/documentMarkdown.ts'
import type { DocumentPart } from '../../src/formats/documents/documentPart.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { frame, partsOf, shopsDebate, type Told, toldOf } from './blocksBook.ts'
import { hostileAddresses, hostileDebate, hostileTexts } from './hostileDebate.ts'

const read = (parts: readonly DocumentPart[]): Root => fromMarkdown(documentMarkdown(parts, frame))
const said = (node: Nodes) => wordsOf(node, { includeHtml: false })

function* nodesIn(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child as Nodes)
  }
}

test('F335 blocks in Markdown: one title, headings one level lower, numbered lists, passages as quotes with their marks', () => {
  expect(
    documentMarkdown(partsOf(shopsDebate(), 'pro', 'full'), frame),
  ).toBe(`# Cities should close their centres to cars

## Pro: blocks against Con

### Con: Shops lose their customers.

#### AT: Shops lose their customers.

##### 1. Who comes on foot spends more.

**A. Walker, 2024** – professor of trade, Feet and tills, City Institute, accessed 3 October 2026, <https://example.org/tills?a=1&b=2>

> We <ins>counted for two years. </ins><ins><mark>Walkers spent </mark></ins><strong><ins><mark>a third</mark></ins></strong> more in all.

**The Ledger** – javascript:alert(1)

##### In Ghent footfall rose.

> Footfall rose.\\
> It stayed.

It stands to reason.

2\\. *undercuts:* Who drove by never came in.

### Con: 高齢者は歩けません。

#### AT: 高齢者は歩けません。

*No answer yet*
`)
  const short = read(partsOf(shopsDebate(), 'pro', 'short'))
  const list = short.children.find((node) => node.type === 'list')
  expect([list?.ordered, list?.start, list?.children.map(said)]).toEqual([
    true,
    1,
    ['Who comes on foot spends more.', 'undercuts: Who drove by never came in.'],
  ])
})

/** What a text is for the eye: blanks run together, what cannot be shown left out. */
const shown = (text: string) =>
  text
    .replace(/(?![\s\u0085])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\uE000-\uE005]+/g, '')

const asShown = ({ as, text, before }: Told) => {
  const number = before?.number === undefined || as === 'item' ? '' : `${before.number}. `
  return shown(`${number}${before?.lead === undefined ? '' : `${before.lead}: `}${text}`)
}

/** The document's own pieces as Markdown's parser reads them, in order, without citations. */
function piecesOf(debate: Debate, version: BlockVersion): string[] {
  const parts = partsOf(debate, 'pro', version).filter((part) => part.kind !== 'cite')
  const [, ...pieces] = read(parts).children
  return joined(pieces.flatMap((node) => (node.type === 'list' ? node.children.map(said) : [said(node)])).map(shown))
}
const joined = (pieces: readonly string[]) => pieces.filter((piece) => piece !== '')

test('F338 every sentence and passage of the blocks is in the Markdown file, in order, and nothing twice', () => {
  const version = fc.constantFrom<BlockVersion>('short', 'full')
  fc.assert(
    fc.property(anyDebate(), version, (debate, how) => {
      // A text of several paragraphs is several pieces: what they say is compared, not where they are cut.
      expect(piecesOf(debate, how).join('')).toBe(joined(toldOf(debate, 'pro', how).map(asShown)).join(''))
    }),
  )
  for (const how of ['short', 'full'] as const) {
    const hostile = hostileDebate()
    expect(piecesOf(hostile, how).join('')).toBe(joined(toldOf(hostile, 'pro', how).map(asShown)).join(''))
  }
})

test('F336 nothing that a text says becomes Markdown or HTML of its own, wherever it stands', () => {
  const ours = /^<\/?(?:mark|ins|strong)>$/
  for (const text of [...hostileTexts, '# no\n- no\n> no\n1. no\n\n***\n    no\n| no |\n=====', '![x](y) [a]: b']) {
    const parts: DocumentPart[] = [
      { kind: 'heading', level: 4, text, lead: text, number: 2 },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text, number: 1 },
      { kind: 'paragraph', text, quiet: true },
      { kind: 'list', items: [{ text, lead: text }, { text }] },
      {
        kind: 'cite',
        cite: citeWords(
          {
            author: text,
            qualification: text,
            title: text,
            publisher: text,
            date: text,
            url: text,
            accessed: text,
          },
          (date) => date,
        ),
      },
      { kind: 'passage', passage: { quote: text, marks: [], underlined: [], emphasised: [], grade: null } },
    ]
    const kinds = new Set<string>()
    for (const node of nodesIn(read(parts))) {
      kinds.add(node.type)
      if (node.type === 'html') expect(node.value).toMatch(ours)
      if (node.type === 'heading') expect([1, 5]).toContain(node.depth)
      if (node.type === 'list') expect(node.children).toHaveLength(2)
    }
    for (const kind of ['code', 'image', 'link', 'definition', 'thematicBreak', 'inlineCode', 'linkReference']) {
      expect([text.slice(0, 40), kinds.has(kind) ? kind : '']).toEqual([text.slice(0, 40), ''])
    }
  }
})

test('F336 only addresses of http and https become links', () => {
  for (const node of nodesIn(read(partsOf(hostileDebate(), 'pro', 'full')))) {
    if (node.type !== 'link') continue
    expect(node.url).toMatch(/^https?:\/\//)
    expect(hostileAddresses).not.toContain(node.url)
  }
})
