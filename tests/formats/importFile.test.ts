// @vitest-environment node
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { check } from '../../src/core/model/check.ts'
import { motionOf } from '../../src/core/model/debate.ts'
import { shelfOf, sizeOf } from '../../src/core/model/shelf.ts'
import { mostBytes } from '../../src/formats/fileSize.ts'
import type { FormatId, Unsaid } from '../../src/formats/format.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { AmbiguousFormat, importFile } from '../../src/formats/importFile.ts'
import { writeJson } from '../../src/formats/json.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { countedIds } from './likeness.ts'

const { formats } = await import('../../src/formats/formats.ts')
const json = writeJson(debateFrom('+ one\n- two\n  - three'))
const argdown = '[Motion]: Schools should have uniforms.\n  + It is fair.\n  - It is dear.\n'
const aif = JSON.stringify({
  nodes: [
    { nodeID: '1', text: 'Motion', type: 'I' },
    { nodeID: '2', text: 'Reason', type: 'I' },
    { nodeID: '3', text: 'Default Inference', type: 'RA' },
  ],
  edges: [
    { edgeID: '1', fromID: '2', toID: '3' },
    { edgeID: '2', fromID: '3', toID: '1' },
  ],
})
const unsaid: Unsaid = { title: 'Title', ballot: 'Judge', relation: 'supports' }

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (file: string | Uint8Array, name: string, format?: FormatId) =>
  importFile(typeof file === 'string' ? bytesOf(file) : file, name, {
    ids: countedIds(),
    unsaid,
    ...(format === undefined ? {} : { format }),
  })

/** Why a file is not read. */
const refused = async (file: string | Uint8Array, name: string, format?: FormatId): Promise<FormatError> => {
  try {
    await read(file, name, format)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    expect(error.message).toMatch(/^[^\n\r]{10,400}\.$/u)
    return error
  }
  throw new Error('It was read.')
}

test.each<[string, string, string, FormatId]>([
  ['our JSON', json, 'debate.json', 'json'],
  ['our JSON without a name', json, '', 'json'],
  ['our JSON in a text file', json, 'debate.json.txt', 'json'],
  ['our JSON under the name of a picture', json, 'debate.svg', 'json'],
  ['Argdown', argdown, 'uniforms.argdown', 'argdown'],
  ['Argdown from standard input', argdown, '-', 'argdown'],
  ['Argdown in a text file', argdown, 'uniforms.TXT', 'argdown'],
  ['Argdown in a file of a name that nobody knows', argdown, 'uniforms.bak', 'argdown'],
  ['prose that its name calls Argdown', 'Schools should have uniforms.', 'a.ad', 'argdown'],
  ['AIF in a file that ends as JSON does', aif, 'nodeset18321.json', 'aif'],
])('F212 %s is read as what its content and its name agree on', async (_, text, name, format) => {
  const imported = await read(text, name)
  expect(imported.format).toBe(format)
  expect(check(imported.debate)).toEqual([])
})

test('F212 what a person says goes before what the file shows', async () => {
  expect((await read(argdown, 'debate.json', 'argdown')).format).toBe('argdown')
  expect((await refused(argdown, 'debate.argdown', 'json')).message).toMatch(/^The file is not JSON/)
  expect((await refused(json, 'debate.json', 'svg')).message).toBe('Rejoinder writes SVG but does not read it.')
})

test.each<[string, string, string, FormatId[]]>([
  ['our JSON called Markdown', json, 'debate.md', ['json', 'markdown']],
  ['Argdown called Markdown', argdown, 'debate.md', ['argdown', 'markdown']],
  ['FreeMind called OPML', '<map version="1.0.1"><node TEXT="M"/></map>', 'map.opml', ['freemind', 'opml']],
  ['Kialo called CSV', 'Discussion Title: X\n\n1. T.\n1.1. Pro: W.\n', 'debate.csv', ['kialo', 'csv']],
  ['what may be two things', '# Motion\n\nText.\n', '', ['argdown', 'markdown']],
  ['what may be two things called a third', '# Motion\n\nText.\n', 'debate.opml', ['argdown', 'markdown']],
])('F213 %s: a person is asked, the likeliest first', async (_, text, name, candidates) => {
  const error = await refused(text, name)
  expect(error).toBeInstanceOf(AmbiguousFormat)
  expect((error as AmbiguousFormat).candidates).toEqual(candidates)
  for (const id of candidates.filter((one) => !(one === 'opml' && candidates.length > 2))) {
    expect(error.message).toContain(formats.find((format) => format.id === id)?.label)
  }
})

const stored = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])), { level: 0 })
const start = (...first: number[]) => Uint8Array.from([...first, ...new Array(64).fill(0)])

test.each<[string, string | Uint8Array, string, RegExp]>([
  [
    'a Word file',
    stored({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
    'debate.docx',
    /^This is a Word file; Rejoinder writes such files but does not read them/,
  ],
  ['a Word file by another name', stored({ 'word/document.xml': '<x/>' }), 'debate.json', /^This is a Word file/],
  ['an Excel file', stored({ 'xl/workbook.xml': '<x/>' }), 'debate.csv', /^This is an Excel file.*CSV/],
  [
    'an OpenDocument file',
    stored({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    'a.odt',
    /^This is an OpenDocument file/,
  ],
  ['a zip archive', stored({ 'debate.json': json }), 'debate.zip', /unpack it/],
  ['an empty archive', start(0x50, 0x4b, 5, 6), 'debate.zip', /unpack it/],
  ['an older Word file', start(0xd0, 0xcf, 0x11, 0xe0), 'debate.doc', /older Office/],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'debate.pdf', /^This is a PDF/],
  ['RTF', '{\\rtf1\\ansi Motion}', 'debate.rtf', /^This is an RTF file/],
  ['a PNG', start(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'map.png', /picture/],
  ['a JPEG called JSON', start(0xff, 0xd8, 0xff, 0xe0), 'map.json', /picture/],
  ['a WebP', 'RIFF....WEBPVP8 ', 'map.webp', /picture/],
  ['a gzip', start(0x1f, 0x8b, 8), 'debate.json.gz', /packed/],
  ['a program', start(0x7f, 0x45, 0x4c, 0x46), 'a.out', /^The file is not text/],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'map.svg', /^This is an SVG picture/],
  ['DOT', 'digraph argument {\n a -> b\n}', 'map.dot', /^This is a graph in DOT/],
  [
    'a web page saved as JSON',
    '<!doctype html>\n<html><head><title>Log in</title>',
    'debate.json',
    /^This is a web page/,
  ],
  ['a web page saved as Markdown', '<html>\n<body>- a\n</body></html>', 'debate.md', /^This is a web page/],
  ['other XML', '<?xml version="1.0"?>\n<rss version="2.0"></rss>', 'feed.xml', /^This is XML that begins with <rss>/],
  ['other JSON', '{"name": "rejoinder", "version": "1.0.0"}', 'package.json', /^This JSON is neither/],
  ['a JSON list in Markdown', '[{"a": 1}]', 'a.md', /^This JSON is neither/],
  ['prose', 'Dear all, see below.', 'letter.txt', /^Nothing in this file shows how claims hang together/],
  ['prose called OPML', 'Dear all, see below.', 'letter.opml', /^There is no OPML in this file/],
  ['prose called SVG', 'Dear all, see below.', 'letter.svg', /^Rejoinder writes SVG but does not read it/],
  ['nothing', '', 'debate.json', /^The file is empty/],
  ['blanks', ' \r\n\t\u3000\n', 'debate.json', /^There is nothing in this file but blanks/],
  [
    'a byte order mark alone',
    Uint8Array.from([0xef, 0xbb, 0xbf]),
    'debate.json',
    /^There is nothing in this file but blanks/,
  ],
  ['too much', new Uint8Array(mostBytes), 'debate.json', /^The file is too large: files of less than 50 MB/],
])('F214 %s is refused in a sentence that says what it is', async (_, file, name, words) => {
  const error = await refused(file, name)
  expect(error.message).toMatch(words)
  expect(error).not.toBeInstanceOf(AmbiguousFormat)
})

test('F214 JSON that was cut off is told so, with its last line', async () => {
  const lines = json.split('\n')
  const cut = lines.slice(0, 20).join('\n')
  expect((await refused(cut, 'debate.json')).message).toMatch(/^The JSON breaks off in line 20: get the file again/)
  expect((await refused(cut.replaceAll('\n', '\r\n'), '')).message).toMatch(/in line 20:/)
  expect((await refused(`${lines.slice(0, 20).join('\n')}\n "text": "a\\"b`, 'a.json')).message).toMatch(/line 21/)
  expect((await refused(aif.slice(0, -30), 'x.aif')).message).toMatch(/^The JSON breaks off in line 1/)
  expect((await refused(`${json}]`, 'debate.json')).message).toMatch(/^The file is not JSON/)
})

test('F214 the place that Argdown names is said in words', async () => {
  const error = await refused('[Motion]: M {conviction: 2}\n', 'a.argdown')
  expect(error.message).toMatch(/^Line 1, column \d+: "conviction" must be a number from 0 to 1, not 2\.$/)
})

test('F215 how the bytes were read is in the report unless it was UTF-8', async () => {
  const utf16 = (little: boolean) => {
    const text = `\uFEFF${argdown}`
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
    return new Uint8Array(view.buffer)
  }
  const shiftJis = Uint8Array.from([...bytesOf('[M]: '), 0x90, 0xa7, 0x95, 0x9e, 0x82, 0xcd, ...bytesOf('\n  + a\n')])
  for (const [bytes, encoding, motion] of [
    [utf16(true), 'UTF-16LE', 'Schools should have uniforms.'],
    [utf16(false), 'UTF-16BE', 'Schools should have uniforms.'],
    [shiftJis, 'Shift_JIS', '制服は'],
  ] as const) {
    const { debate, report } = await read(bytes, 'a.argdown')
    expect(motionOf(debate).text).toBe(motion)
    expect(report[0]).toEqual({ line: 1, kind: 'encoding', encoding })
  }
  for (const text of [argdown, `\uFEFF${argdown}`]) {
    const { debate, report } = await read(text, 'a.argdown')
    expect(motionOf(debate).text).toBe('Schools should have uniforms.')
    expect(report.filter(({ kind }) => kind === 'encoding')).toEqual([])
  }
})

/** Puts another reader in place of Argdown's while something is done. */
const withReader = async <T>(reader: (typeof formats)[number]['reader'], act: () => Promise<T>): Promise<T> => {
  const format = formats.find(({ id }) => id === 'argdown') as { reader?: unknown }
  const own = format.reader
  format.reader = reader
  try {
    return await act()
  } finally {
    format.reader = own
  }
}

test('F216 an error of ours is told as one, and never as a stack', async () => {
  const failing = (error: unknown) => async () => () => {
    throw error
  }
  const ask = (reader: (typeof formats)[number]['reader']) => withReader(reader, () => refused(argdown, 'a.argdown'))
  expect((await ask(failing(new TypeError('x is not\n a function')))).message).toBe(
    'Reading this file as Argdown failed through an error in Rejoinder (x is not a function): please report it with the file.',
  )
  expect((await ask(failing('words'))).message).toContain('(words)')
  expect((await ask(failing(new RangeError('Maximum call stack size exceeded')))).message).toMatch(/nested too deeply/)
  const { debate } = await read(argdown, 'a.argdown')
  const unsound = { ...debate, claims: shelfOf<never>([]) }
  expect((await ask(async () => () => ({ debate: unsound, report: [] }))).message).toContain(
    'breaks the rule "motion-missing"',
  )
  expect((await ask(() => Promise.reject(new Error('offline')))).message).toMatch(
    /^The part of Rejoinder that reads Argdown could not be loaded/,
  )
  expect(sizeOf(debate.claims)).toBe(3)
})

test('F217 JSON 100,000 levels deep is refused in a sentence', async () => {
  const deep = `{"format": "rejoinder", "version": 2, "claims": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect((await refused(deep, 'a.json')).message.length).toBeLessThan(300)
  expect((await refused('['.repeat(100_000), 'a.json')).message.length).toBeLessThan(300)
  expect((await refused(`{"nodes": [${'['.repeat(100_000)}`, 'a.aif')).message).toMatch(/breaks off/)
})
