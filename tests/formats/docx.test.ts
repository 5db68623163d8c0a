// @vitest-environment node
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Debate } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { documentRows } from '../../src/formats/documentRows.ts'
import { writeDocx } from '../../src/formats/docx/writeDocx.ts'
import type { WriteContext } from '../../src/formats/format.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { allowed, deepDebate, hostileAddresses, hostileDebate, hostileTexts } from './hostileDebate.ts'
import { context, wholeDebate } from './wholeDebate.ts'

const { DOMParser } = new JSDOM().window
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a written document by name, each read by an XML parser. */
async function partsOf(debate: Debate, words: WriteContext = context): Promise<Map<string, Document>> {
  const files = unzipSync((await writeDocx(debate, words)) as Uint8Array)
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

/** What a paragraph or a run says, line breaks and tabs as signs. */
function words(root: Element): string {
  const signs: Record<string, string> = { br: '\n', tab: '\t' }
  const spoken = [...root.getElementsByTagName('*')].filter(({ localName }) => ['t', 'br', 'tab'].includes(localName))
  return spoken.map((element) => signs[element.localName] ?? element.textContent).join('')
}

const styleOf = (paragraph: Element) => value(all(paragraph, 'pStyle')[0])
const paragraphs = (document: Document) => all(document, 'p').map((p) => [styleOf(p), words(p)])

/** How a text stands in a document: no forbidden signs, one kind of line break. */
const asWritten = (text: string) => allowed(text).replaceAll(/\r\n|[\r\u2028\u2029]/g, '\n')

test('F190 every part is well-formed XML, has a type, and every relationship leads to something', async () => {
  const parts = await partsOf(wholeDebate())
  const types = part(parts, '[Content_Types].xml')
  const typed = [...types.getElementsByTagName('Override')].map((type) => type.getAttribute('PartName'))
  for (const name of typed) expect([...parts.keys()]).toContain(name?.slice(1))
  for (const name of parts.keys()) {
    expect(name === '[Content_Types].xml' || name.endsWith('.rels') || typed.includes(`/${name}`)).toBe(true)
  }
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    for (const relationship of xml.getElementsByTagName('Relationship')) {
      const target = relationship.getAttribute('Target') ?? ''
      if (relationship.getAttribute('TargetMode') === 'External') expect(target).toMatch(/^https?:\/\//)
      else expect([...parts.keys()]).toContain(folder + target)
    }
    const owner = parts.get(folder + name.slice(folder.length + '_rels/'.length, -'.rels'.length))
    const known = [...xml.getElementsByTagName('Relationship')].map((relationship) => relationship.getAttribute('Id'))
    for (const element of owner?.getElementsByTagName('*') ?? []) {
      const id = element.getAttributeNS(r, 'id')
      if (id !== null) expect(known).toContain(id)
    }
  }
})

test('F191 the motion is the title; sides, contentions and answers are headings 1 to 4; what is deeper is a list', async () => {
  const parts = await partsOf(wholeDebate())
  const told = paragraphs(part(parts, 'word/document.xml')).filter(
    ([style]) => style === 'Title' || style === 'Answer' || style?.startsWith('Heading'),
  )
  expect(told).toEqual([
    ['Title', 'Cities should close their centres to cars'],
    ['Heading1', '+ Pro'],
    ['Heading2', 'Air gets cleaner: <b>people</b> & trees breathe.'],
    ['Heading3', 'rebuts · The traffic only moves elsewhere.'],
    ['Heading4', 'undercuts · Elsewhere is not where people live.'],
    ['Answer', 'rebuts · It is where the poor live.'],
    ['Answer', 'supports · Rents fall with every lane.'],
    ['Heading2', 'Streets become places.'],
    ['Heading2', 'Places make trade.'],
    ['Heading1', '− Con'],
    ['Heading2', 'Shops lose their customers.'],
    ['Heading3', 'rebuts · see → Places make trade.'],
    ['Heading3', 'supports · المتاجر تحتاج إلى سيارات'],
    ['Heading2', '高齢者は歩けません。'],
  ])
  const lists = all(part(parts, 'word/document.xml'), 'numPr').map((list) =>
    ['ilvl', 'numId'].map((name) => value(all(list, name)[0])),
  )
  expect(lists).toEqual([
    ['0', '2'],
    ['1', '1'],
  ])
})

test('F191 the styles are Word’s own and those of debaters’ templates, and every style and list that is used is there', async () => {
  const parts = await partsOf(wholeDebate())
  const styles = all(part(parts, 'word/styles.xml'), 'style')
  const named = new Map(
    styles.map((style) => [
      value(style, 'styleId'),
      [value(all(style, 'name')[0]), value(all(style, 'aliases')[0]), value(all(style, 'outlineLvl')[0])],
    ]),
  )
  expect(named.get('Heading1')).toEqual(['heading 1', 'Pocket', '0'])
  expect(named.get('Heading2')).toEqual(['heading 2', 'Hat', '1'])
  expect(named.get('Heading3')).toEqual(['heading 3', 'Block', '2'])
  expect(named.get('Heading4')).toEqual(['heading 4', 'Tag', '3'])
  expect(named.get('Style13ptBold')).toEqual(['Style 13 pt Bold', 'Cite', null])
  expect(named.get('StyleUnderline')).toEqual(['Style Underline', 'Underline', null])
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/footer.xml', 'word/styles.xml']) {
    for (const kind of ['pStyle', 'rStyle', 'basedOn', 'next']) {
      for (const used of all(part(parts, name), kind)) expect([...named.keys()]).toContain(value(used))
    }
  }
  const lists = all(part(parts, 'word/numbering.xml'), 'num').map((list) => value(list, 'numId'))
  for (const used of all(part(parts, 'word/document.xml'), 'numId')) expect(lists).toContain(value(used))
})

/** The passages of the footnotes, cut where their look changes, each with its style and its highlight. */
function looks(footnotes: Document): [text: string, style: string | null, highlight: string | null][] {
  const told: [string, string | null, string | null][] = []
  for (const run of all(footnotes, 'footnote').flatMap((note) =>
    all(note, 'p')
      .slice(1)
      .flatMap((p) => all(p, 'r')),
  )) {
    const look = [value(all(run, 'rStyle')[0]), value(all(run, 'highlight')[0])] as const
    const last = told.at(-1)
    if (last !== undefined && last[1] === look[0] && last[2] === look[1]) last[0] += words(run)
    else told.push([words(run), ...look])
  }
  return told
}

test('F192 sources are footnotes with citation, link and passage', async () => {
  const parts = await partsOf(wholeDebate())
  const notes = all(part(parts, 'word/footnotes.xml'), 'footnote').filter((note) => value(note, 'type') === null)
  const air =
    ' A. Breath; B. Calm, professor of air · Air in the centre · Institute of Air · 2023 · https://example.org/air?a=1&b="2" · (accessed 3 October 2026)'
  expect(notes.map((note) => all(note, 'p').map(words))).toEqual([
    [air, 'We measured for two years.\nNitrogen dioxide fell by a fifth, and stayed there.'],
    [' A memory · javascript:alert(1)'],
    [air, 'Fewer shoppers came by car.'],
    [' http://example.org/shops'],
  ])
  const styled = (style: string) =>
    all(part(parts, 'word/footnotes.xml'), 'r')
      .filter((run) => value(all(run, 'rStyle')[0]) === style)
      .map(words)
  expect(styled('Style13ptBold')).toEqual(['Air in the centre', 'A memory', 'Air in the centre'])
  const referred = all(part(parts, 'word/document.xml'), 'footnoteReference').map((note) => value(note, 'id'))
  expect(referred).toEqual(notes.map((note) => value(note, 'id')))
  expect(new Set(referred).size).toBe(referred.length)
})

test('F192 what is read aloud is underlined and highlighted, what is underlined and emphasised looks as in debaters’ templates', async () => {
  expect(looks(part(await partsOf(wholeDebate()), 'word/footnotes.xml'))).toEqual([
    ['We ', null, null],
    ['measured for two years.\n', 'StyleUnderline', null],
    ['Nitrogen dioxide ', 'StyleUnderline', 'yellow'],
    ['fell by a fifth', 'Emphasis', 'yellow'],
    [', and ', null, null],
    ['stayed there', 'StyleUnderline', 'yellow'],
    ['.Fewer shoppers came by car.', null, null],
  ])
})

test('F192 the properties of every run stand in the order that Word insists on', async () => {
  // ECMA-376, Part 1, 17.3.2: those that are written, in the order of the schema.
  const order = 'rStyle rFonts b bCs color sz szCs highlight u bdr vertAlign rtl lang'.split(' ')
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant(wholeDebate()), anyDebate()), async (debate) => {
      for (const [name, xml] of await partsOf(debate)) {
        for (const properties of all(xml, 'rPr')) {
          const places = [...properties.children].map(({ localName }) => order.indexOf(localName))
          expect([name, places]).toEqual([name, places.toSorted((a, b) => a - b)])
          expect(places).not.toContain(-1)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('F193 tags, notes, standings and weights stand in quiet paragraphs', async () => {
  const quiet = paragraphs(part(await partsOf(wholeDebate()), 'word/document.xml')).filter(([style]) =>
    ['Facts', 'Note'].includes(style ?? ''),
  )
  expect(quiet.slice(0, 6)).toEqual([
    ['Facts', 'Standing 57% · Conviction 50% · Our judge · #league'],
    ['Note', 'Note: For the autumn league.'],
    ['Facts', 'Standing 42% · Conviction 80% · Relevance 90% · #health · #two words · Sources  '],
    ['Facts', 'Standing 42%'],
    ['Note', 'Note: Ask for\nnumbers.'],
    ['Facts', 'Standing 42%'],
  ])
})

test('F194 a reference is a link to its original’s bookmark; the contents are a field whose entries lead to headings', async () => {
  const document = part(await partsOf(wholeDebate()), 'word/document.xml')
  const bookmarks = all(document, 'bookmarkStart')
  const names = bookmarks.map((bookmark) => value(bookmark, 'name'))
  const ids = bookmarks.map((bookmark) => value(bookmark, 'id'))
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(ids).size).toBe(ids.length)
  expect(all(document, 'bookmarkEnd').map((end) => value(end, 'id'))).toEqual(ids)
  const links = all(document, 'hyperlink')
  for (const link of links) expect(names).toContain(value(link, 'anchor'))
  const entries = paragraphs(document).filter(([style]) => style?.startsWith('TOC'))
  expect(entries.map(([style, text]) => `${style} ${text}`)).toEqual([
    'TOC1 + Pro',
    'TOC2 Air gets cleaner: <b>people</b> & trees breathe.',
    'TOC2 Streets become places.',
    'TOC2 Places make trade.',
    'TOC1 − Con',
    'TOC2 Shops lose their customers.',
    'TOC2 高齢者は歩けません。',
  ])
  expect(links).toHaveLength(entries.length + 1)
  const original = bookmarks.find((bookmark) => value(bookmark, 'name') === value(links.at(-1), 'anchor'))
  expect(original?.nextElementSibling?.textContent).toBe('Places make trade.')
  expect(all(document, 'instrText').map((field) => field.textContent.trim())).toEqual(['TOC \\o "1-2" \\h \\z \\u'])
  expect(all(document, 'fldChar').map((sign) => value(sign, 'fldCharType'))).toEqual(['begin', 'separate', 'end'])
})

test('F195 the document has its language, fonts for Japanese, direction, paper and page numbers', async () => {
  const parts = await partsOf(wholeDebate(), { ...context, language: 'ja' })
  const [language] = all(part(parts, 'word/styles.xml'), 'lang')
  expect([value(language), value(language, 'eastAsia')]).toEqual(['en-US', 'ja-JP'])
  for (const fonts of all(part(parts, 'word/styles.xml'), 'rFonts')) expect(value(fonts, 'eastAsia')).toMatch(/^Yu /)
  expect(all(part(parts, 'word/styles.xml'), 'i')).toEqual([])
  const document = part(parts, 'word/document.xml')
  const turned = all(document, 'p').filter((paragraph) => all(paragraph, 'bidi').length > 0)
  expect(turned.map(words)).toEqual(['supports · المتاجر تحتاج إلى سيارات'])
  expect(all(turned[0] as Element, 'rtl')).toHaveLength(1)
  expect(value(all(document, 'pgSz')[0], 'w')).toBe('11906')
  expect(all(part(parts, 'word/footer.xml'), 'instrText')[0]?.textContent.trim()).toBe('PAGE')
  const american = await partsOf(wholeDebate(), { ...context, language: 'en-US' })
  expect(value(all(part(american, 'word/document.xml'), 'pgSz')[0], 'w')).toBe('12240')
})

test('F196 the properties say the title and the day, and nobody’s name; the same debate gives the same bytes', async () => {
  const core = part(await partsOf(wholeDebate()), 'docProps/core.xml').documentElement
  expect([...core.children].map(({ localName, textContent }) => [localName, textContent])).toEqual([
    ['title', 'Cities should close their centres to cars'],
    ['language', 'en'],
    ['created', '2026-10-03T00:00:00Z'],
    ['modified', '2026-10-03T00:00:00Z'],
  ])
  expect(await writeDocx(wholeDebate(), context)).toEqual(await writeDocx(wholeDebate(), context))
})

test('F197 hostile words stand in the document as words, and only http and https addresses become links', async () => {
  const parts = await partsOf(hostileDebate())
  const told = paragraphs(part(parts, 'word/document.xml')).map(([, text]) => text)
  for (const text of hostileTexts.filter((some) => some !== '')) {
    expect(told.some((paragraph) => paragraph?.endsWith(asWritten(text)))).toBe(true)
    expect(told).toContain(`Note: ${asWritten(text)}`)
  }
  const footnotes = all(part(parts, 'word/footnotes.xml'), 'footnote').map(words)
  for (const address of hostileAddresses) {
    expect(footnotes.some((note) => note.includes(asWritten(address)))).toBe(true)
  }
  expect(part(parts, 'word/_rels/footnotes.xml.rels').getElementsByTagName('Relationship')).toHaveLength(0)
})

test('F198 every sentence and every source of any debate is told once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyDebate(), async (debate) => {
      const parts = await partsOf(debate)
      const rows = documentRows(debate)
      const { pro, con } = rows
      const sentences = paragraphs(part(parts, 'word/document.xml')).filter(
        ([style]) => style === 'Answer' || /^Heading[234]$/.test(style ?? ''),
      )
      const expected = [...pro, ...con].map(({ claim, original, level }) => {
        const relation = level === 1 ? '' : `${claim.relation} · `
        const see = claim.reference === undefined ? '' : 'see → '
        return relation + see + (original.text === '' ? '…' : asWritten(original.text))
      })
      expect(sentences.map(([, text]) => text)).toEqual(expected)
      const quotes = [...pro, ...con]
        .flatMap(({ claim }) => (claim.reference === undefined ? cardsOf(debate, claim) : []))
        .map(({ quote }) => asWritten(quote))
      const notes = all(part(parts, 'word/footnotes.xml'), 'footnote').slice(2)
      expect(notes.map((note) => words(all(note, 'p')[1] ?? note.ownerDocument.createElement('p')))).toEqual(quotes)
    }),
    { numRuns: 30 },
  )
})

test('F199 10,000 claims deep are written, the deepest in the last level of the list', async () => {
  const files = unzipSync((await writeDocx(deepDebate(10_000), context)) as Uint8Array)
  const xml = strFromU8(files['word/document.xml'] as Uint8Array)
  expect(xml).toContain('Claim 10000</w:t>')
  expect(xml.match(/<w:pStyle w:val="Answer"\/>/g)).toHaveLength(9_997)
  expect(xml).not.toContain('<w:ilvl w:val="9"/>')
  expect(xml).toContain('Standing 42% · ↑ Claim 9999</w:t>')
  expect(xml).not.toContain('↑ Claim 11<')
})
