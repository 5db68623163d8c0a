// @vitest-environment node
import { expect, test } from 'vitest'
import type { ArgdownReason, DataRule } from '../../src/formats/argdown/reason.ts'
import type { FileProblem, ForeignKind } from '../../src/formats/fileProblem.ts'
import { en } from '../../src/ui/words/en.ts'
import { ja } from '../../src/ui/words/ja.ts'

type ReasonKind = ArgdownReason['kind']
type PlainKind = Exclude<FileProblem['kind'], 'argdown' | 'foreign'>

/** One problem of each kind. */
const plain: { readonly [Kind in PlainKind]: Extract<FileProblem, { kind: Kind }> } = {
  empty: { kind: 'empty' },
  blank: { kind: 'blank' },
  'not-handed-out': { kind: 'not-handed-out' },
  'no-files': { kind: 'no-files' },
  'dialog-open': { kind: 'dialog-open' },
  'too-large': { kind: 'too-large', megabytes: 50 },
  binary: { kind: 'binary' },
  'damaged-text': { kind: 'damaged-text', encoding: 'UTF-8', line: 41 },
  'no-claim': { kind: 'no-claim' },
  'no-format': { kind: 'no-format' },
  'unlike-its-name': { kind: 'unlike-its-name', format: 'topic' },
  'only-written': { kind: 'only-written', format: 'topic' },
  'name-contradicts': { kind: 'name-contradicts', named: 'topic', found: 'words' },
  'several-formats': { kind: 'several-formats', formats: ['topic', 'words'] },
  'newer-version': { kind: 'newer-version', theirs: 43, ours: 42 },
  'too-nested': { kind: 'too-nested', format: 'topic' },
  'reader-not-loaded': { kind: 'reader-not-loaded', format: 'topic' },
  'worker-not-loaded': { kind: 'worker-not-loaded' },
  fault: { kind: 'fault', format: 'topic', detail: 'words' },
  unsound: { kind: 'unsound', format: 'topic', rule: 'words' },
  unexpected: { kind: 'unexpected', detail: 'words' },
  'foreign-xml': { kind: 'foreign-xml', root: 'topic' },
  'json-syntax': { kind: 'json-syntax', line: 41, column: 42 },
  'json-broken-off': { kind: 'json-broken-off', line: 41 },
  'json-not-ours': { kind: 'json-not-ours' },
  field: { kind: 'field', path: 'topic', expected: '"words"', found: '43' },
  'field-missing': { kind: 'field-missing', path: 'topic' },
  'field-unknown': { kind: 'field-unknown', path: 'topic' },
  'field-reserved': { kind: 'field-reserved', path: 'topic' },
  'same-id': { kind: 'same-id', list: 'claims', id: 'topic' },
  'rule-broken': { kind: 'rule-broken', rule: 'topic', at: 'words' },
  'xml-none': { kind: 'xml-none' },
  'xml-other-root': { kind: 'xml-other-root', format: 'topic', root: 'words' },
  'xml-broken-off': { kind: 'xml-broken-off', line: 41, open: { name: 'topic', line: 42 } },
  'xml-wrong-end': { kind: 'xml-wrong-end', line: 41, end: 'topic', open: { name: 'words', line: 42 } },
  'xml-entity': { kind: 'xml-entity', line: 41 },
  'xml-doctype': { kind: 'xml-doctype', line: 41 },
  'xml-deep': { kind: 'xml-deep', line: 41 },
  'xml-syntax': { kind: 'xml-syntax', line: 41, detail: 'words' },
  'csv-no-claims': { kind: 'csv-no-claims', line: 41 },
  'csv-open-quote': { kind: 'csv-open-quote', line: 41 },
  'csv-stray-quote': { kind: 'csv-stray-quote', line: 41 },
  'csv-same': { kind: 'csv-same', first: 41, line: 42, what: 'topic', cell: 'words' },
  'csv-weight': { kind: 'csv-weight', line: 41, column: 'topic', cell: 'words' },
  'csv-impact': { kind: 'csv-impact', line: 41, column: 'topic', cell: 'words' },
  'csv-level': { kind: 'csv-level', line: 41, cell: 'words' },
  'aif-no-object': { kind: 'aif-no-object' },
  'aif-no-nodes': { kind: 'aif-no-nodes' },
  'aif-linked-data': { kind: 'aif-linked-data' },
  'aif-entangled': { kind: 'aif-entangled' },
  'backup-none': { kind: 'backup-none' },
  'backup-list-damaged': { kind: 'backup-list-damaged' },
  'backup-damaged': { kind: 'backup-damaged' },
  'backup-too-large': { kind: 'backup-too-large' },
  'backup-lacks': { kind: 'backup-lacks' },
  'backup-twice': { kind: 'backup-twice' },
  'no-citations': { kind: 'no-citations' },
  'citations-json': { kind: 'citations-json' },
  'citations-none': { kind: 'citations-none' },
  'kialo-no-claim': { kind: 'kialo-no-claim' },
  'kialo-too-deep': { kind: 'kialo-too-deep' },
  'markdown-no-claim': { kind: 'markdown-no-claim' },
}

const kinds: Readonly<Record<ForeignKind, true>> = {
  picture: true,
  packed: true,
  pdf: true,
  rtf: true,
  'old-office': true,
  backup: true,
  word: true,
  excel: true,
  powerpoint: true,
  opendocument: true,
  xmind: true,
  mindmanager: true,
  'web-page': true,
  svg: true,
  dot: true,
  json: true,
}
const foreign = (Object.keys(kinds) as ForeignKind[]).map((what) => ({ kind: 'foreign', what }) as const)

const rules: readonly DataRule[] = 'share level text name grade url marks list number block flag'.split(
  ' ',
) as DataRule[]
const reasons: { readonly [Kind in Exclude<ReasonKind, 'data'>]: Extract<ArgdownReason, { kind: Kind }> } = {
  syntax: { kind: 'syntax', detail: 'Something in English.' },
  'cannot-stand': { kind: 'cannot-stand', found: 'words' },
  'something-missing': { kind: 'something-missing' },
  'not-indented': { kind: 'not-indented' },
  'sign-alone': { kind: 'sign-alone' },
  character: { kind: 'character' },
  yaml: { kind: 'yaml', detail: 'words' },
  'too-deep': { kind: 'too-deep' },
  empty: { kind: 'empty' },
}
const data = rules.flatMap((rule) =>
  ([{ value: 'words' }, 'nothing', 'list', 'block'] as const).map(
    (found) => ({ kind: 'data', path: 'topic', rule, found }) as const,
  ),
)
const argdown = [...Object.values(reasons), ...data].map(
  (reason): FileProblem => ({ kind: 'argdown', line: 41, column: 42, reason }),
)
const every: readonly FileProblem[] = [...Object.values(plain), ...foreign, ...argdown]

/** All that a problem names, by the names of its fields. */
function partsOf(node: object): [string, string][] {
  return Object.entries(node).flatMap(([key, part]): [string, string][] =>
    typeof part === 'object' && part !== null ? partsOf(part) : [[key, String(part)]],
  )
}

test('F325 what is wrong with a file has a sentence in both languages, with all that it names', () => {
  for (const problem of every) {
    const [english, japanese] = [en.exchange.problem(problem), ja.exchange.problem(problem)]
    expect(english).toMatch(/^\S[^\n]*\.$/u)
    expect(japanese).toMatch(/^\S[^\n]*。$/u)
    expect(japanese).toMatch(/[\p{sc=Hiragana}]/u)
    // What the parsers of others say is English, and so left out of the Japanese.
    const isTheirs = problem.kind === 'xml-syntax' || problem.kind === 'argdown'
    for (const [key, part] of partsOf(problem)) {
      if (['kind', 'what', 'list', 'rule'].includes(key) && !/^(topic|words)$/.test(part)) continue
      if (key === 'found' && /^(nothing|list|block)$/.test(part)) continue
      expect(english, key).toContain(part)
      if (key !== 'detail' || !isTheirs) expect(japanese, key).toContain(part)
    }
  }
})

test('F325 no two problems have the same sentence', () => {
  const telling = every.filter(({ kind }) => kind !== 'argdown')
  for (const { exchange } of [en, ja]) expect(new Set(telling.map(exchange.problem)).size).toBe(telling.length)
})
