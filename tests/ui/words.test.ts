// @vitest-environment node

import { flatten, resolveTemplate, translator } from '@solid-primitives/i18n'
import { describe, expect, test } from 'vitest'
import type { ReportKind, ReportLine } from '../../src/formats/report.ts'
import { problemInWords } from '../../src/ui/citation/problemInWords.ts'
import { en, type Words } from '../../src/ui/words/en.ts'
import { ja } from '../../src/ui/words/ja.ts'

type Named = Readonly<Record<string, string>>
type Sentence = (...parts: readonly (string | number | Named)[]) => string
type Leaf = string | Sentence

/** Every leaf below a node, by its path. */
function leavesOf(node: unknown, path = ''): [string, Leaf][] {
  if (typeof node === 'string' || typeof node === 'function') return [[path, node as Leaf]]
  return Object.entries(node as object).flatMap(([key, below]) => leavesOf(below, path === '' ? key : `${path}.${key}`))
}

/** A line of a report and what is wrong with a file are not put together from texts and numbers: they have tests of their own. */
const notPlain: readonly string[] = ['exchange.reportLine', 'exchange.problem']
const english = new Map(leavesOf(en).filter(([path]) => !notPlain.includes(path)))
const japanese = new Map(leavesOf(ja).filter(([path]) => !notPlain.includes(path)))

/** Names and abbreviations that are written without Japanese letters, and what only joins what it is given. */
const notTranslated = ['app.name', 'settings.languages.en']
const latin = [
  ...notTranslated,
  'evidence.url',
  'exchange.size',
  'exchange.notRead',
  'merge.quoted',
  'app.named',
  'app.listed',
  'next.also',
]
const sameInBoth = [...notTranslated, 'settings.languages.ja']

const texts = ['#1 $& one', '#2 $& two']
const counts = [41, 42]

/** The names by which the English sentence takes its parts from one object; none where it takes no object. */
function namesFor(path: string): string[] {
  const names = new Set<string>()
  const told = new Proxy<Named>(
    {},
    {
      get: (_, name) => {
        if (typeof name === 'symbol' || name === 'valueOf' || name === 'toString') return () => '1'
        names.add(name)
        return name
      },
    },
  )
  const leaf = english.get(path) as Sentence
  if (leaf.length === 1) leaf(told)
  return [...names]
}

/** Something for each parameter of the English sentence: text where it is put in as it is, else a count. */
function partsFor(path: string): readonly (string | number)[] {
  const names = namesFor(path)
  if (names.length > 0) return names.map((name) => `#${name} $& one`)
  const leaf = english.get(path) as Sentence
  const wanted = texts.slice(0, leaf.length)
  return wanted.every((text) => leaf(...wanted).includes(text)) ? wanted : counts.slice(0, leaf.length)
}

/** What a leaf says on the screen. */
function said(path: string, leaf: Leaf): string {
  if (typeof leaf === 'string') return leaf
  const [parts, names] = [partsFor(path), namesFor(path)]
  return names.length === 0
    ? leaf(...parts)
    : leaf(Object.fromEntries(names.map((name, i) => [name, String(parts[i])])))
}

const kinds = (leaves: Map<string, Leaf>) =>
  Object.fromEntries([...leaves].map(([path, leaf]) => [path, typeof leaf]).sort())

test('L1 Japanese has the same leaves as English, each of the same kind', () => {
  expect(kinds(japanese)).toEqual(kinds(english))
})

describe.each([
  ['English', english],
  ['Japanese', japanese],
])('%s', (_, leaves) => {
  test('L2 no words are empty, or begin or end with a space', () => {
    for (const [path, leaf] of leaves) {
      const words = said(path, leaf)
      expect(words, path).not.toBe('')
      expect(words, path).toBe(words.trim())
    }
  })

  test('L4 a sentence puts in everything that it is given, as it is', () => {
    const sentences = [...leaves].filter(([, leaf]) => typeof leaf === 'function')
    expect(sentences.length).toBeGreaterThan(0)
    for (const [path, leaf] of sentences) {
      const parts = partsFor(path)
      expect(parts.length, path).toBeGreaterThan(0)
      for (const part of parts) expect(said(path, leaf), path).toContain(String(part))
    }
  })
})

test('L3 Japanese says nothing in English but names', () => {
  for (const [path, leaf] of japanese) {
    const words = said(path, leaf)
    const inEnglish = said(path, english.get(path) as Leaf)
    if (sameInBoth.includes(path)) expect(words, path).toBe(inEnglish)
    else expect(words, path).not.toBe(inEnglish)
    if (!latin.includes(path)) expect(words, path).toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u)
  }
})

const counted: readonly [string, (n: number) => string, string, string][] = [
  ['library.claims', en.library.claims, '1 claim', '2 claims'],
  ['library.unreadable, the noun', en.library.unreadable, '1 entry', '2 entries'],
  ['library.unreadable, the verb', en.library.unreadable, 'It stays', 'They stay'],
  ['columns.contentions', en.columns.contentions, '1 contention', '2 contentions'],
  ['columns.claims', en.columns.claims, '1 claim', '2 claims'],
  ['claim.linked', en.claim.linked, '1 other', '2 others'],
  ['claim.sources', en.claim.sources, '1 source', '2 sources'],
  ['claim.folded', en.claim.folded, '1 claim', '2 claims'],
  ['footer.claims', en.footer.claims, '1 claim', '2 claims'],
  ['footer.sources', en.footer.sources, '1 source', '2 sources'],
  ['notices.deleted', en.notices.deleted, '1 claim', '2 claims'],
  ['notices.copied', en.notices.copied, '1 claim', '2 claims'],
  ['notices.setAside, the noun', en.notices.setAside, '1 stored change', '2 stored changes'],
  ['notices.setAside, the verb', en.notices.setAside, 'It was', 'They were'],
]

test.each(counted)('L5 English counts one and two in their own forms: %s', (_, sentence, one, two) => {
  const whole = (words: string) => new RegExp(`\\b${words}\\b`)
  expect(sentence(1)).toMatch(whole(one))
  expect(sentence(2)).toMatch(whole(two))
  expect(sentence(0)).toMatch(whole(two.replace('2', '0')))
})

test('L5 Japanese counts one and two in one form', () => {
  for (const [path, leaf] of japanese) {
    if (typeof leaf !== 'function' || typeof partsFor(path)[0] !== 'number') continue
    expect(leaf(2, 2), path).toBe(leaf(1, 1).replaceAll('1', '2'))
  }
})

test('L6 Japanese has its own punctuation', () => {
  for (const [path, leaf] of japanese) {
    expect(said(path, leaf), path).not.toMatch(/[“”"—–?!,;()]|\.\.\.|[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}][.:]/u)
  }
})

/** One line of a report of each kind. */
const reportLines: { readonly [Kind in ReportKind]: Extract<ReportLine, { kind: Kind }> } = {
  'several-roots': { line: 1, kind: 'several-roots', count: 3, motion: 'topic' },
  'title-unused': { line: 1, kind: 'title-unused', title: 'topic' },
  'titles-left-out': { line: 1, kind: 'titles-left-out', count: 3 },
  'title-as-text': { line: 1, kind: 'title-as-text', title: 'topic' },
  'second-wording': { line: 1, kind: 'second-wording', title: 'topic', text: 'words' },
  'second-place': { line: 1, kind: 'second-place', title: 'topic' },
  'undercut-of-motion': { line: 1, kind: 'undercut-of-motion', title: 'topic' },
  contradiction: { line: 1, kind: 'contradiction', title: 'topic' },
  ring: { line: 1, kind: 'ring', title: 'topic' },
  premises: { line: 1, kind: 'premises', title: 'topic', count: 3 },
  'inference-rule': { line: 1, kind: 'inference-rule', rule: 'topic' },
  heading: { line: 1, kind: 'heading', text: 'topic' },
  'loose-text': { line: 1, kind: 'loose-text', text: 'topic' },
  'address-cut': { line: 1, kind: 'address-cut', text: 'topic' },
  'data-ignored': { line: 1, kind: 'data-ignored', key: 'topic' },
  'weight-twice': { line: 1, kind: 'weight-twice', title: 'topic', key: 'words' },
  'group-alone': { line: 1, kind: 'group-alone', group: 'topic' },
  'left-out': { line: 1, kind: 'left-out', what: 'topic', count: 3 },
  'into-note': { line: 1, kind: 'into-note', what: 'topic', count: 3 },
  'relation-guessed': { line: 1, kind: 'relation-guessed', count: 3, as: 'rebuts' },
  'reference-lost': { line: 1, kind: 'reference-lost', text: 'topic' },
  'no-parent': { line: 1, kind: 'no-parent', text: 'topic' },
  'source-lost': { line: 1, kind: 'source-lost', text: 'topic' },
  renumbered: { line: 1, kind: 'renumbered', count: 3 },
  encoding: { line: 1, kind: 'encoding', encoding: 'Shift_JIS' },
}

const sentencesOf = (words: Words) => translator(() => flatten(words), resolveTemplate)

test('C459 what is refused and what could not be read are one text in each language, in its own marks', () => {
  const told = { why: '速さは60からです。', holds: '150' }
  expect(ja.prepare.refused(told)).toMatch(/^\S+$/)
  expect(en.prepare.refused({ why: 'From 60.', holds: '150' })).toBe('From 60. Until then 150 holds.')
  expect(problemInWords(sentencesOf(ja), { line: 2, kind: 'not-closed', entry: 'abe' })).toMatch(/^項目「abe」/)
  expect(problemInWords(sentencesOf(en), { line: 2, kind: 'not-closed', entry: 'abe' })).toMatch(
    /^“abe” is never closed/,
  )
})

test('L7 every line of an import report has a sentence in both languages, with all that it names', () => {
  for (const line of Object.values(reportLines)) {
    const [inEnglish, inJapanese] = [en.exchange.reportLine(line), ja.exchange.reportLine(line)]
    const parts = Object.entries(line).filter(([key]) => !['line', 'kind', 'as'].includes(key))
    for (const [, part] of parts) {
      expect(inEnglish, line.kind).toContain(String(part))
      expect(inJapanese, line.kind).toContain(String(part))
    }
    expect(inEnglish, line.kind).toMatch(/^\S.*[.”"]$/)
    expect(inJapanese, line.kind).toMatch(/[\p{sc=Hiragana}].*[。」]$/u)
  }
})

test('L8 one of a kind is told as one in an import report', () => {
  for (const line of Object.values(reportLines)) {
    if (!('count' in line)) continue
    expect(en.exchange.reportLine({ ...line, count: 1 })).not.toMatch(/\b1 \w+s\b(?! stands)|\bThe 1\b/)
  }
  expect(en.exchange.reportLine({ line: 1, kind: 'several-roots', count: 2, motion: '' })).toBe(
    '2 claims stand at the top, so a motion without words became the motion and they its contentions.',
  )
})
