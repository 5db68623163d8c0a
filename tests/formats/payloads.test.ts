// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { casesOf } from '../../src/core/model/case.ts'
import { check } from '../../src/core/model/check.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { documentFormatIds, documentFormats } from '../../src/formats/documents/documentFormats.ts'
import type { FormatId } from '../../src/formats/format.ts'
import { formats } from '../../src/formats/formats.ts'
import { importFile } from '../../src/formats/importFile.ts'
import { fileName } from '../../src/session/files.ts'
import { frame, partsOf } from './blocksBook.ts'
import { dotGraph } from './dotGraph.ts'
import { countedIds } from './likeness.ts'
import { debateOfPayload, fields, payloads } from './payloads.ts'
import { context } from './wholeDebate.ts'

const { DOMParser } = new JSDOM().window
const safe = /^(?:https?:|mailto:|#)/i

function xml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

/** Nothing in it acts, asks for anything, or leads elsewhere than to the web. */
function inert(document: Document, scripts: number): void {
  expect(document.querySelectorAll('script')).toHaveLength(scripts)
  expect(document.querySelectorAll('iframe, object, embed, base, form, foreignObject, image, img, link')).toHaveLength(
    0,
  )
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      expect(name).not.toMatch(/^on/i)
      if (/href$|^src$|^action$/i.test(name)) expect(element.getAttribute(name)).toMatch(safe)
    }
  }
}

function html(text: string, scripts: number): void {
  const document = new DOMParser().parseFromString(text, 'text/html')
  inert(document, scripts)
  expect(document.querySelectorAll('meta[http-equiv]')).toHaveLength(1)
  expect(document.querySelectorAll('title')).toHaveLength(1)
}

function docx(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    // A parser that throws where a part is not well-formed, and builds nothing.
    const parser = new SaxesParser({ xmlns: true })
    parser.on('opentag', ({ name, attributes }) => {
      if (name !== 'Relationship') return
      const target = attributes.Target?.value ?? ''
      if (attributes.TargetMode?.value === 'External') expect(target).toMatch(/^https?:/)
      else expect(target).toMatch(/^[\w./]+$/)
    })
    parser.write(strFromU8(part)).close()
  }
}

/** What must hold of a written file, whatever the words in it. */
const sound: Readonly<Record<FormatId, (content: string) => void>> = {
  json: (text) => expect(JSON.parse(text)).toMatchObject({ format: 'rejoinder' }),
  argdown: () => {},
  kialo: () => {},
  markdown: () => {},
  opml: (text) => inert(xml(text), 0),
  freemind: (text) => void xml(text),
  aif: (text) => void JSON.parse(text),
  csv: (text) => {
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''))
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  },
  svg: (text) => inert(xml(text), 0),
  dot: (text) => void dotGraph(text),
  docx: () => {},
  html: (text) => html(text, 1),
}

async function provedWritten(debate: Debate, title: string): Promise<void> {
  for (const { id, writer, reader } of formats) {
    const content = await (await writer?.())?.(debate, context)
    if (content === undefined) continue
    if (typeof content !== 'string') {
      docx(content)
      continue
    }
    sound[id](content)
    if (reader === undefined) continue
    const unsaid = { title: 'Title', ballot: 'Judge', relation: 'supports' } as const
    const read = await importFile(new TextEncoder().encode(content), '', { format: id, ids: countedIds(), unsaid })
    expect(check(read.debate), id).toEqual([])
  }
  for (const side of ['pro', 'con'] as const) {
    const parts = partsOf(debate, side, 'full')
    for (const id of documentFormatIds) {
      const content = await documentFormats[id].write(parts, { ...frame, title })
      if (typeof content !== 'string') docx(content)
      else if (id === 'html') html(content, 0)
    }
  }
}

test('S70 the corpus reaches every field in which words stand: sentences, notes, sources, quotes, ballots, cases', () => {
  const names = new Set(fields.map((at) => at.filter((key) => typeof key === 'string').join('.')))
  for (const name of ['claims.text', 'claims.note', 'ballots.name', 'cases.name', 'cases.format.name']) {
    expect(names).toContain(name)
  }
  for (const part of ['author', 'qualification', 'title', 'publisher', 'date', 'url', 'accessed', 'quote']) {
    expect(
      [...names].some((name) => name.endsWith(`.${part}`)),
      part,
    ).toBe(true)
  }
  expect(casesOf(debateOfPayload('words'))[0]?.format.speeches[0]?.name).toBe('words')
})

// Very long ones have tests of their own.
test.each(payloads.filter(({ length }) => length < 5000).map((payload) => [payload.slice(0, 40), payload]))(
  'S70 %j in every field leaves every written file sound, inert, and readable again',
  async (_, payload) => {
    await provedWritten(debateOfPayload(payload), payload)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.get(globalThis, 'broken')).toBeUndefined()
  },
)

test('S71 a file is called so that every system takes it, whatever the motion says', () => {
  for (const payload of payloads) {
    const name = fileName(payload, 'json')
    expect(name).toMatch(/^[^\\/:*?"<>|\p{C}]+\.json$/u)
    expect(name).not.toMatch(/^[. ]|^(?:con|prn|aux|nul|com\d|lpt\d)\./i)
    expect(name.length).toBeLessThan(200)
  }
  for (const name of ['CON', 'nul', 'Com1', 'aux']) expect(fileName(name, 'md')).not.toMatch(/^(?:con|nul|com1|aux)\./i)
})
