// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentWords } from '../../src/formats/documentWords.ts'
import { type FormatId, formatIds } from '../../src/formats/format.ts'
import { formatOf, formats } from '../../src/formats/formats.ts'
import { writeJson } from '../../src/formats/json.ts'
import { signsOf } from '../../src/formats/signs.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'

/** The formats that a text may be of, the one alone that it clearly is. */
const found = (text: string): readonly FormatId[] => {
  const { sure, possible } = signsOf(text)
  return sure === null ? possible : [sure]
}

const json = writeJson(debateFrom('+ one\n- two'))

test.each<[string, string, FormatId[]]>([
  ['our JSON', json, ['json']],
  ['our JSON on one line, another field first', '{"id":"d","format" : "rejoinder"}', ['json']],
  ['our JSON that was cut off', json.slice(0, 200), ['json']],
  ['AIF', '{"nodes":[{"nodeID":"1","text":"{","type":"I"}],"edges":[],"locutions":[]}', ['aif']],
  ['AIF within a file of an annotation tool', '{"AIF": {"nodes": [], "edges": []}, "text": "…"}', ['aif']],
  [
    'a Rejoinder debate about AIF',
    JSON.stringify({ format: 'rejoinder', claims: [{ text: 'It says "nodes": [ and "edges": [' }] }),
    ['json'],
  ],
  ['JSON whose sentence speaks of our format', JSON.stringify({ text: '"format": "rejoinder"' }), []],
  ['a list in JSON', '[{"id": 1}, {"id": 2}]', []],
  ['OPML', '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head/><body/></opml>', ['opml']],
  [
    'OPML after a comment and a document type',
    '<!DOCTYPE opml [<!ELEMENT x ANY>]>\n<!-- <map> -->\n<OPML version="1.0">',
    ['opml'],
  ],
  [
    'FreeMind',
    '<map version="1.0.1">\n<!-- To view this file, download free mind mapping software -->\n<node TEXT="M"/></map>',
    ['freemind'],
  ],
  ['a web page', '<!DOCTYPE html>\n<html lang="en"><body>1.1. Pro: x</body></html>', []],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', []],
  ['Kialo’s older export', 'Discussion Title: X\n\n1. The thesis.\n1.1. Pro: Words.\n', ['kialo']],
  ['Kialo’s older export from its first claim', '1. The thesis.\r\n1.1. Con: -> See 1.2.\r\n', ['kialo']],
  ['Kialo’s newer export', 'Discussion Name:\nX?\n\n1. Thesis:\nX.\n\n  1.1. Pro:\n  Words.\n', ['kialo']],
  ['a sheet', 'number,parent,relation,claim\r\n1,,,Motion\r\n', ['csv']],
  ['a sheet of a European Excel', '"Claim";"Relation";"Something"\r\n', ['csv']],
  ['a sheet with tabs and Japanese heads', '番号\t主張\t関係\n', ['csv']],
  ['Argdown with titles', '[Motion]: We should.\n  + <Reason>: Because.\n', ['argdown']],
  ['Argdown with titles alone', '[Motion]\n  - <Reason>\n', ['argdown']],
  ['Argdown with front matter', '===\ntitle: X\n===\n\nMotion\n', ['argdown']],
  ['Argdown without titles', 'Motion\n  + pro\n    - answer\n  - con\n', ['argdown']],
  ['Argdown with arrows', 'Motion\n  <+ pro\n', ['argdown']],
  ['Argdown with our data', 'Motion {conviction: 0.5}\n', ['argdown']],
  ['Argdown that begins with brackets and a number', '[1]: The first claim is long.\n  + yes\n', ['argdown']],
  ['a motion alone in Argdown', '[M]: Yes.\n', ['argdown']],
  ['a list in Markdown', '# Motion\n\n- Pro: one\n  - Con: two\n', ['markdown']],
  ['a bare list in Markdown', '- one\n  - two\n- three\n', ['markdown']],
  ['Markdown with front matter', '---\ntitle: X\n---\n\n* one\n', ['markdown']],
  ['Markdown with a table', '# Motion\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', ['markdown']],
  ['Markdown with definitions of links', '# Motion\n\n- one [1]\n\n[1]: https://example.org "Title"\n', ['markdown']],
  ['headings, which both have', '# Motion\n\nText.\n', ['argdown', 'markdown']],
  ['a list with bullets that Argdown has too', 'Motion\n\n* one\n* two\n', ['argdown', 'markdown']],
  ['prose', 'Dear all,\nplease find the debate below.\n', []],
  ['nothing', '', []],
])('F211 %s is told by what is in it', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
  expect(found(`\uFEFF${text}`)).toEqual(expected)
  expect(found(text.replaceAll('\n', '\r\n'))).toEqual(expected)
})

test.each(formats.filter(({ reader }) => reader !== undefined))(
  'F211 what we write as $label is told as that',
  async ({ id, writer }) => {
    const write = await writer?.()
    const context = { language: 'en', words: documentWords, today: '2026-01-31', standing: () => 0.5 }
    await fc.assert(
      fc.asyncProperty(anyDebate(), async (debate) => {
        expect(found(String(await write?.(debate, context)))).toEqual([id])
      }),
      { numRuns: 60 },
    )
  },
)

test('F211 whatever the text is, what it may be is read, each once, and found at once', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '<',
    '>',
    '{',
    '}',
    '"',
    '#',
    '#a',
    '- ',
    '+ ',
    '1.',
    'Pro: ',
    ':',
    ' ',
    '\n',
    '\n  ',
    ',',
    '|',
    'a',
    '---',
    '===',
    '<!--',
    '-->',
  )
  const anyStart = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(anyStart, (text) => {
      const { sure, possible } = signsOf(text)
      expect(new Set(possible).size).toBe(possible.length)
      if (sure !== null) expect(possible).toContain(sure)
      for (const id of possible) {
        expect(formatIds).toContain(id)
        expect(formatOf(id).reader).toBeDefined()
      }
    }),
    { numRuns: 2000 },
  )
  for (const many of [
    '[x]#a'.repeat(50_000),
    `[x]: ${'/'.repeat(60_000)} x`,
    '<!-- '.repeat(50_000),
    '['.repeat(200_000),
    ' '.repeat(300_000),
    '<a'.repeat(100_000),
    '- '.repeat(100_000),
    ',a'.repeat(100_000),
    '#a '.repeat(100_000),
  ]) {
    expect(found(many).length).toBeLessThan(3)
    expect(found(`[x]${many}`).length).toBeLessThan(3)
  }
})
