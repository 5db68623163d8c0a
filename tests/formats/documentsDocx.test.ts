// @vitest-environment node
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Debate } from '../../src/core/model/debate.ts'
import type { BlockVersion } from '../../src/formats/documents/blocksDocument.ts'
import { documentDocx } from '../../src/formats/documents/documentDocx.ts'
import type { DocumentPart } from '../../src/formats/documents/documentPart.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { frame, partsOf, shopsDebate, type Told, toldOf } from './blocksBook.ts'
import { allowed, hostileAddresses, hostileDebate } from './hostileDebate.ts'

const { DOMParser } = new JSDOM().window
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a Word file by name, each read by an XML parser. */
async function read(
  parts: readonly DocumentPart[],
  contents: string | null = frame.contents,
): Promise<Map<string, Document>> {
  const files = unzipSync(await documentDocx(parts, { ...frame, contents }))
  return new Map(
    Object.entries(files).map(([name, bytes]) => {
      const xml = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml')
      expect([name, xml.querySelector('parsererror')?.textContent]).toEqual([name, undefined])
      return [name, xml]
    }),
  )
}

const part = (parts: Map<string, Document>, name: string) => parts.get(name) as Document
const all = (root: Document | Element, name: string) => [...root.getElementsByTagNameNS(w, name)]
const value = (element: Element | undefined, name = 'val') => element?.getAttributeNS(w, name) ?? null
const styleOf = (paragraph: Element) => value(all(paragraph, 'pStyle')[0])

function words(root: Element): string {
  const signs: Record<string, string> = { br: '\n', tab: '\t' }
  const spoken = [...root.getElementsByTagName('*')].filter(({ localName }) => ['t', 'br', 'tab'].includes(localName))
  return spoken.map((element) => signs[element.localName] ?? element.textContent).join('')
}

/** The paragraphs of the body, those of the contents left out. */
const paragraphs = (document: Document) =>
  all(document, 'p')
    .filter((p) => !styleOf(p)?.startsWith('TOC'))
    .map((p) => [styleOf(p), words(p)])

test('F330 blocks for Word are pocket, hat, block and tag; a card is a tag, a cite, then the passage whole', async () => {
  const document = part(await read(partsOf(shopsDebate(), 'pro', 'full')), 'word/document.xml')
  expect(paragraphs(document)).toEqual([
    ['Title', 'Cities should close their centres to cars'],
    ['Heading1', 'Pro: blocks against Con'],
    ['Heading2', 'Con: Shops lose their customers.'],
    ['Heading3', 'AT: Shops lose their customers.'],
    ['Heading4', '1. Who comes on foot spends more.'],
    [
      'Normal',
      'A. Walker, 2024 – professor of trade, Feet and tills, City Institute, accessed 3 October 2026, https://example.org/tills?a=1&b=2',
    ],
    ['Normal', 'We counted for two years. Walkers spent a third more in all.'],
    ['Normal', 'The Ledger – javascript:alert(1)'],
    ['Heading4', 'In Ghent footfall rose.'],
    ['Normal', 'Footfall rose.\nIt stayed.'],
    ['Normal', 'It stands to reason.'],
    ['Normal', '2. undercuts · Who drove by never came in.'],
    ['Heading2', 'Con: 高齢者は歩けません。'],
    ['Heading3', 'AT: 高齢者は歩けません。'],
    ['Facts', 'No answer yet'],
  ])
})

test('F330 in the short version each answer is a line with its number', async () => {
  const document = part(await read(partsOf(shopsDebate(), 'pro', 'short'), null), 'word/document.xml')
  expect(paragraphs(document).slice(3, 6)).toEqual([
    ['Heading3', 'AT: Shops lose their customers.'],
    ['Normal', '1. Who comes on foot spends more.'],
    ['Normal', '2. undercuts · Who drove by never came in.'],
  ])
})

test('F331 the styles have the names that debaters’ templates know, and headings their levels in the navigation pane', async () => {
  const parts = await read(partsOf(shopsDebate(), 'pro', 'full'))
  const styles = all(part(parts, 'word/styles.xml'), 'style')
  const known = new Map(styles.map((style) => [value(style, 'styleId'), style]))
  const named = (id: string) => {
    const style = known.get(id) as Element
    return ['name', 'aliases', 'outlineLvl'].map((name) => value(all(style, name)[0]))
  }
  expect(['Heading1', 'Heading2', 'Heading3', 'Heading4'].map(named)).toEqual([
    ['heading 1', 'Pocket', '0'],
    ['heading 2', 'Hat', '1'],
    ['heading 3', 'Block', '2'],
    ['heading 4', 'Tag', '3'],
  ])
  expect(['Style13ptBold', 'StyleUnderline', 'Emphasis'].map(named)).toEqual([
    ['Style 13 pt Bold', 'Cite', null],
    ['Style Underline', 'Underline', null],
    ['Emphasis', null, null],
  ])
  // It is what it is called.
  const cite = known.get('Style13ptBold') as Element
  expect([value(all(cite, 'sz')[0]), all(cite, 'b').length]).toEqual(['26', 1])
  for (const name of ['word/document.xml', 'word/footer.xml', 'word/styles.xml']) {
    for (const kind of ['pStyle', 'rStyle', 'basedOn', 'next']) {
      for (const used of all(part(parts, name), kind)) expect([...known.keys()]).toContain(value(used))
    }
  }
})

test('F331 name and date carry the cite style; underline, emphasis and highlight are where the person marked', async () => {
  const document = part(await read(partsOf(shopsDebate(), 'pro', 'full')), 'word/document.xml')
  const runs = (start: string) => {
    const paragraph = all(document, 'p').find((p) => words(p).startsWith(start)) as Element
    return all(paragraph, 'r').map((run) => [words(run), value(all(run, 'rStyle')[0]), value(all(run, 'highlight')[0])])
  }
  expect(runs('A. Walker')[0]).toEqual(['A. Walker, 2024', 'Style13ptBold', null])
  expect(runs('We counted')).toEqual([
    ['We ', null, null],
    ['counted for two years. ', 'StyleUnderline', null],
    ['Walkers spent ', 'StyleUnderline', 'yellow'],
    ['a third', 'Emphasis', 'yellow'],
    [' more in all.', null, null],
  ])
})

test('F332 the contents lead to the headings of the first three levels, the text begins a page, and pages have numbers', async () => {
  const parts = await read(partsOf(shopsDebate(), 'pro', 'full'))
  const document = part(parts, 'word/document.xml')
  const lines = all(document, 'p').filter((p) => /^TOC\d$/.test(styleOf(p) ?? ''))
  expect(lines.map((p) => [styleOf(p), words(p)])).toEqual([
    ['TOC1', 'Pro: blocks against Con'],
    ['TOC2', 'Con: Shops lose their customers.'],
    ['TOC3', 'AT: Shops lose their customers.'],
    ['TOC2', 'Con: 高齢者は歩けません。'],
    ['TOC3', 'AT: 高齢者は歩けません。'],
  ])
  const bookmarks = new Map(all(document, 'bookmarkStart').map((mark) => [value(mark, 'name'), mark.parentElement]))
  for (const line of lines) {
    const target = bookmarks.get(value(all(line, 'hyperlink')[0], 'anchor'))
    expect(words(target as Element)).toBe(words(line))
  }
  expect(all(document, 'pageBreakBefore').map((at) => words(at.parentElement?.parentElement as Element))).toEqual([
    'Pro: blocks against Con',
  ])
  expect(words(part(parts, 'word/footer.xml').documentElement)).toBe('1')
  expect(all(part(parts, 'word/footer.xml'), 'instrText')[0]?.textContent).toBe(' PAGE ')
  const bare = part(await read(partsOf(shopsDebate(), 'pro', 'full'), null), 'word/document.xml')
  expect([all(bare, 'hyperlink').length > 0, all(bare, 'sdt').length, all(bare, 'pageBreakBefore').length]).toEqual([
    true,
    0,
    0,
  ])
})

test('F333 every relationship leads to something, only to http and https outside, and each that is used is there', async () => {
  for (const debate of [shopsDebate(), hostileDebate()]) {
    const parts = await read(partsOf(debate, 'pro', 'full'))
    const xml = part(parts, 'word/_rels/document.xml.rels')
    const known = new Map<string, string>()
    for (const relationship of xml.getElementsByTagName('Relationship')) {
      const target = relationship.getAttribute('Target') ?? ''
      known.set(relationship.getAttribute('Id') ?? '', target)
      if (relationship.getAttribute('TargetMode') === 'External') expect(target).toMatch(/^https?:\/\//)
      else expect([...parts.keys()]).toContain(`word/${target}`)
    }
    for (const element of part(parts, 'word/document.xml').getElementsByTagName('*')) {
      const id = element.getAttributeNS(r, 'id')
      if (id !== null) expect([...known.keys()]).toContain(id)
    }
    for (const address of hostileAddresses) expect([...known.values()]).not.toContain(address)
  }
})

/** A text as it stands in the file: no forbidden signs, one kind of line break. */
const asWritten = (text: string) => allowed(text).replaceAll(/\r\n|[\r\u2028\u2029]/g, '\n')

const asSaid = ({ text, before }: Told) =>
  asWritten(
    `${before?.number === undefined ? '' : `${before.number}. `}${before?.lead === undefined ? '' : `${before.lead} · `}${text}`,
  )

/** What the file says, citations left out: they alone have a run in the cite style or an address. */
async function said(debate: Debate, version: BlockVersion): Promise<string[]> {
  const parts = partsOf(debate, 'pro', version)
  const cited = parts.filter((each) => each.kind !== 'cite')
  const document = part(await read(cited, null), 'word/document.xml')
  return paragraphs(document)
    .slice(1)
    .map(([, text]) => text as string)
}

test('F338 every sentence and passage of the blocks is in the Word file, in order, and nothing twice', async () => {
  const version = fc.constantFrom<BlockVersion>('short', 'full')
  await fc.assert(
    fc.asyncProperty(anyDebate(), version, async (debate, how) => {
      expect(await said(debate, how)).toEqual(toldOf(debate, 'pro', how).map(asSaid))
    }),
  )
  expect(await said(hostileDebate(), 'full')).toEqual(toldOf(hostileDebate(), 'pro', 'full').map(asSaid))
})

test('F334 a text from right to left runs so, and marks of all kinds keep to the order that Word insists on', async () => {
  const parts: DocumentPart[] = [{ kind: 'heading', level: 4, text: 'المتاجر تحتاج', number: 1 }]
  const document = part(await read(parts, null), 'word/document.xml')
  const heading = all(document, 'p').find((p) => styleOf(p) === 'Heading4') as Element
  expect([all(heading, 'bidi').length, all(heading, 'rtl').length]).toEqual([1, 1])
  const order = ['pStyle', 'keepNext', 'pageBreakBefore', 'numPr', 'bidi', 'ind']
  for (const properties of all(part(await read(partsOf(hostileDebate(), 'pro', 'full')), 'word/document.xml'), 'pPr')) {
    const places = [...properties.children].map(({ localName }) => order.indexOf(localName))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  }
})
