// @vitest-environment node
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Debate } from '../../src/core/model/debate.ts'
import type { BlockVersion } from '../../src/formats/documents/blocksDocument.ts'
import { documentHtml } from '../../src/formats/documents/documentHtml.ts'
import type { DocumentPart } from '../../src/formats/documents/documentPart.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { frame, partsOf, shopsDebate, type Told, toldOf } from './blocksBook.ts'
import { allowed, hostileAddresses, hostileDebate, hostileTexts } from './hostileDebate.ts'

const html = (parts: readonly DocumentPart[], contents: string | null = frame.contents) =>
  documentHtml(parts, { ...frame, contents })
const page = (parts: readonly DocumentPart[], contents?: string | null) =>
  new JSDOM(html(parts, contents)).window.document

const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent)

test('F337 blocks as a page: headings below one title, cites with links that say nothing of where they were followed from, passages with their marks', () => {
  const document = page(partsOf(shopsDebate(), 'pro', 'full'))
  expect(
    [...document.querySelectorAll('h1, h2, h3, h4, h5')].map((head) => [head.localName, head.textContent]),
  ).toEqual([
    ['h1', 'Cities should close their centres to cars'],
    ['h2', 'Pro: blocks against Con'],
    ['h3', '1 Con: Shops lose their customers.'],
    ['h4', '1.1 AT: Shops lose their customers.'],
    ['h5', '1. Who comes on foot spends more.'],
    ['h5', 'In Ghent footfall rose.'],
    ['h3', '2 Con: 高齢者は歩けません。'],
    ['h4', '2.1 AT: 高齢者は歩けません。'],
  ])
  expect(texts(document, '.cite')).toEqual([
    'A. Walker, 2024 – professor of trade, Feet and tills, City Institute, accessed 3 October 2026, https://example.org/tills?a=1&b=2',
    'The Ledger – javascript:alert(1)',
  ])
  const links = [...document.querySelectorAll('a')].filter((link) => !link.getAttribute('href')?.startsWith('#'))
  expect(links.map((link) => [link.href, link.rel])).toEqual([
    ['https://example.org/tills?a=1&b=2', 'noreferrer noopener'],
  ])
  expect(texts(document, 'blockquote')).toEqual([
    'We counted for two years. Walkers spent a third more in all.',
    'Footfall rose.\nIt stayed.',
  ])
  expect(texts(document, 'mark').join('')).toBe('Walkers spent a third')
  expect(texts(document, 'blockquote strong')).toEqual(['a third'])
  expect(texts(document, 'u').join('')).toBe('counted for two years. Walkers spent a third')
  // A tag and its card are kept on one sheet.
  expect(
    [...document.querySelectorAll('section')].map((card) => card.querySelectorAll('h5, .cite, blockquote').length),
  ).toEqual([4, 2])
  expect(document.querySelectorAll('section p:not(.cite)')).toHaveLength(0)
})

test('F337 the contents lead to the headings, and are left out where there is nothing to list', () => {
  const document = page(partsOf(shopsDebate(), 'pro', 'full'))
  const lines = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
  expect(lines.length).toBe(5)
  for (const line of lines) {
    const target = document.getElementById(line.getAttribute('href')?.slice(1) ?? '')
    expect(target?.textContent).toBe(line.textContent)
  }
  expect(page(partsOf(shopsDebate(), 'pro', 'full'), null).querySelector('nav')).toBeNull()
  // Without contents nothing leads to a number, and there is none.
  expect(page(partsOf(shopsDebate(), 'pro', 'full'), null).querySelector('.place')).toBeNull()
  expect(page([{ kind: 'paragraph', text: 'Alone.' }]).querySelector('nav')).toBeNull()
})

test('S85 sections and blocks are found by their numbers: the contents and the headings have the same', () => {
  const document = page([
    { kind: 'heading', level: 1, text: 'Pocket' },
    { kind: 'heading', level: 2, text: 'First' },
    { kind: 'heading', level: 3, text: 'AT: one' },
    { kind: 'heading', level: 4, text: 'Tag', number: 1 },
    { kind: 'heading', level: 3, text: 'AT: two' },
    { kind: 'heading', level: 2, text: 'Second' },
    { kind: 'heading', level: 3, text: 'AT: three' },
  ])
  const numbered = ['Pocket', '1 First', '1.1 AT: one', '1.2 AT: two', '2 Second', '2.1 AT: three']
  expect(texts(document, 'nav a')).toEqual(numbered)
  expect(texts(document, 'h2, h3, h4')).toEqual(numbered)
  expect(texts(document, 'h5')).toEqual(['1. Tag'])
})

test('F337 the page runs nothing, asks for nothing, and keeps claims and cards on their sheet', () => {
  const written = html(partsOf(hostileDebate(), 'pro', 'full'))
  const { window } = new JSDOM(written, { runScripts: 'dangerously' })
  expect(Reflect.get(window, 'broken')).toBeUndefined()
  const { document } = window
  expect(document.querySelectorAll('script, img, link, iframe, object, form, svg, [style], [src]')).toHaveLength(0)
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/)
  }
  const [style] = texts(document, 'style') as [string]
  expect(style).not.toMatch(/url\(|@import/)
  expect(style).toMatch(/counter\(page\)/)
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
  for (const link of links) expect(link).toMatch(/^(?:#part\d+$|https?:\/\/)/)
  for (const address of hostileAddresses) expect(links).not.toContain(address)
})

/** A text as an HTML parser gives it back. */
const asRead = (text: string) => allowed(text).replaceAll(/\r\n?/g, '\n')

const asSaid = ({ as, text, before }: Told) => {
  const number = before?.number === undefined || as === 'item' ? '' : `${before.number}. `
  return asRead(`${number}${before?.lead === undefined ? '' : `${before.lead} · `}${text}`)
}

function said(debate: Debate, version: BlockVersion): (string | null)[] {
  return texts(page(partsOf(debate, 'pro', version), null), 'h2, h3, h4, h5, li, p:not(.cite), blockquote')
}

test('F338 every sentence and passage of the blocks is on the page, in order, and nothing twice', () => {
  const version = fc.constantFrom<BlockVersion>('short', 'full')
  fc.assert(
    fc.property(anyDebate(), version, (debate, how) => {
      expect(said(debate, how)).toEqual(toldOf(debate, 'pro', how).map(asSaid))
    }),
  )
  expect(said(hostileDebate(), 'full')).toEqual(toldOf(hostileDebate(), 'pro', 'full').map(asSaid))
})

test('F334 each text says by itself which way it runs, and the page which language it is in', () => {
  const document = page(hostileTexts.map((text): DocumentPart => ({ kind: 'paragraph', text })))
  expect(document.documentElement.lang).toBe('en')
  expect(document.querySelectorAll('p:not([dir="auto"])')).toHaveLength(0)
  const items = page([{ kind: 'list', items: hostileTexts.map((text) => ({ text })) }])
  expect(items.querySelectorAll('li[dir="auto"]')).toHaveLength(hostileTexts.length)
})
