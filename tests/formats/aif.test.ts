// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { claimOf, type Debate, motionOf, textOf } from '../../src/core/model/debate.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import { readAif } from '../../src/formats/aif/readAif.ts'
import { writeAif } from '../../src/formats/aif/writeAif.ts'
import type { Imported } from '../../src/formats/format.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { formatOf } from '../../src/formats/formats.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { debateFrom, sketchOf } from '../core/edit/sketch.ts'
import { countedIds, likeness } from './likeness.ts'
import { tangledDebate } from './tangledDebate.ts'
import { context } from './wholeDebate.ts'

const { holds } = formatOf('aif')
const unsaid = { title: 'What is argued', ballot: 'Judge', relation: 'supports' } as const
const write = (debate: Debate) => writeAif(debate, context) as string
const read = (text: string) => readAif(text, countedIds(), unsaid) as Imported

interface Graph {
  nodes: Record<string, unknown>[]
  edges: Record<string, unknown>[]
}

/** A file from a sketch: "1 I words" is a node, "1>2" an edge. */
function graph(sketch: string): Graph {
  const nodes: Graph['nodes'] = []
  const edges: Graph['edges'] = []
  for (const line of sketch.split('\n').map((text) => text.trim())) {
    const [, nodeID, type, text = ''] = /^(\w+) ([A-Z]+) ?(.*)$/.exec(line) ?? []
    if (nodeID !== undefined) nodes.push({ nodeID, type, text })
    for (const [, fromID, toID] of line.matchAll(/(\w+)>(\w+)/g)) edges.push({ edgeID: edges.length, fromID, toID })
  }
  return { nodes, edges }
}

const readGraph = (sketch: string) => read(JSON.stringify(graph(sketch)))

/** The tree as a sketch, under its motion, and the report without lines. */
function told({ debate, report }: Imported) {
  expect(check(debate)).toEqual([])
  return {
    tree: `${textOf(debate, motionOf(debate))}\n${sketchOf(debate)}`.trim(),
    report: report.map((line) => {
      expect(reportInWords(line)).not.toContain('undefined')
      return Object.values({ ...line, line: '' }).filter((part) => part !== '')
    }),
  }
}

test('F160 a debate that is written as AIF and read again is the same', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const { debate: back, report } = read(write(debate))
      expect(likeness(back, holds)).toEqual(likeness(debate, holds))
      expect(check(back)).toEqual([])
      expect(report).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('F160 ballots of one name, and of names with a meaning of their own, keep their weights', () => {
  const debate = debateFrom('+ one')
  const named = (id: string, name: string, share: number) => ({
    ...blankBallot({ id, order: id, name }),
    conviction: shelfOf([['one', share]]),
  })
  const ballots = { a: named('a', '__proto__', 0.1), b: named('b', 'Judge', 0.2), c: named('c', 'Judge', 0.3) }
  const { debate: back } = read(write({ ...debate, ballots }))
  const whole = likeness({ ...debate, ballots: { ...ballots, c: { ...ballots.c, name: 'Judge 2' } } }, holds)
  expect(likeness(back, holds)).toEqual(whole)
})

test('F160 a whole debate is written as the golden file has it', async () => {
  await expect(write(tangledDebate())).toMatchFileSnapshot('../fixtures/formats/whole.aif.json')
})

test('F161 what is written is sound AIF: statements meet in schemes alone, each with premises and one conclusion', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const { nodes, edges } = JSON.parse(write(debate)) as Graph
      const types = new Map(nodes.map(({ nodeID, type }) => [nodeID, type]))
      expect(types.size).toBe(nodes.length)
      expect(new Set(edges.map(({ edgeID }) => edgeID)).size).toBe(edges.length)
      for (const { fromID, toID } of edges) {
        expect(types.has(fromID) && types.has(toID)).toBe(true)
        expect(types.get(fromID) === 'I' && types.get(toID) === 'I').toBe(false)
      }
      for (const [id, type] of types) {
        if (type === 'I') continue
        const out = edges.filter(({ fromID }) => fromID === id)
        expect(out).toHaveLength(1)
        expect(edges.some(({ toID }) => toID === id)).toBe(true)
        expect(type === 'RA' ? types.get(out[0]?.toID) : 'I').toBe('I')
      }
    }),
    { numRuns: 100 },
  )
})

test('F161 without what we add, a file of ours still holds relations, undercuts and groups', () => {
  fc.assert(
    fc.property(anyDebate({ references: false }), (debate) => {
      const file = JSON.parse(write(debate), (key, value) => (key === 'rejoinder' ? undefined : value)) as Graph
      const { debate: back } = read(JSON.stringify(file))
      expect(check(back)).toEqual([])
      // Which of several linked claims is undercut, AIF cannot say.
      const claims = Object.values(debate.claims).flatMap((slot) => Object.values(slot))
      const unclear = claims.some(
        ({ relation, parent }) => relation === 'undercuts' && claimOf(debate, parent ?? '')?.group !== undefined,
      )
      if (!unclear) {
        const least = ['relations', 'undercuts', 'groups'] as const
        expect(likeness(back, least)).toEqual(likeness(debate, least))
      }
    }),
    { numRuns: 100 },
  )
})

test('F162 inferences, conflicts, linked premises, undercuts and undercuts of those are read', () => {
  const file = readGraph(`
    1 I motion
    2 I one
    3 I two
    4 I con
    5 I under
    6 I deeper
    r RA Default Inference
    c CA Default Conflict
    u CA Default Conflict
    v CA Default Conflict
    2>r 3>r r>1 4>c c>1 5>u u>r 6>v v>u`)
  expect(told(file)).toEqual({
    tree: ['motion', '+ one {1}', '  _ under', '    _ deeper', '+ two {1}', '- con'].join('\n'),
    report: [],
  })
})

test('F162 a statement that bears on several stands under the first, and is referred to under the others', () => {
  const file = readGraph(`
    1 I motion
    2 I one
    3 I two
    4 I both
    5 I under
    a RA
    b RA
    c RA
    d CA
    e CA
    2>a a>1 3>b b>1 4>c c>2 4>d d>3 5>e e>d`)
  expect(told(file)).toEqual({
    tree: ['motion', '+ one', '  + both', '+ two', '  - =both', '    _ under'].join('\n'),
    report: [['second-place', 'both']],
  })
})

test('F163 several roots, and what is linked to nothing, become contentions under a motion that is asked for', () => {
  const file = readGraph('1 I one\n2 I two\n3 I under one\nr RA\n3>r r>1')
  expect(told(file)).toEqual({
    tree: ['What is argued', '+ one', '  + under one', '+ two'].join('\n'),
    report: [
      ['several-roots', 2, 'What is argued'],
      ['relation-guessed', 2, 'supports'],
    ],
  })
})

test('F163 rings are cut where they close, and conflicts that go both ways go one way', () => {
  const ring = readGraph('1 I one\n2 I two\n3 I three\na RA\nb RA\nc CA\n1>a a>2 2>b b>1 3>c c>1')
  expect(told(ring)).toEqual({ tree: 'one\n+ two\n- three', report: [['ring', 'one']] })
  const both = readGraph('1 I one\n2 I two\na CA\nb CA\n1>a a>2 2>b b>1')
  expect(told(both)).toEqual({ tree: 'one\n- two', report: [['contradiction', 'two']] })
  const single = readGraph('1 I one\n2 I two\na CA\n1>a a>2 2>a a>1')
  expect(told(single)).toEqual({ tree: 'one\n- two', report: [['contradiction', 'two']] })
  const placed = readGraph('1 I motion\n2 I one\n3 I two\nr RA\na CA\nb CA\n3>r r>1 2>a a>3 3>b b>2')
  expect(told(placed)).toEqual({ tree: 'motion\n+ two\n  - one', report: [['contradiction', 'one']] })
  const self = readGraph('1 I one\nr RA\n1>r r>1')
  expect(told(self)).toEqual({ tree: 'one', report: [['ring', 'one']] })
  const undercuts = readGraph('1 I one\n2 I two\na CA\nb CA\n1>a a>b 2>b b>a')
  expect(told(undercuts).report).toContainEqual(['left-out', 'CA', 2])
})

test('F164 a rephrase is the same statement: the wording it leads to counts, the other goes into the note', () => {
  const file = readGraph(`
    1 I motion
    2 I one
    3 I one in other words
    4 I under the other words
    r RA
    s RA
    m MA Default Rephrase
    2>r r>1 3>m m>2 4>s s>3`)
  expect(told(file)).toEqual({
    tree: 'motion\n+ one\n  + under the other words',
    report: [['into-note', 'MA', 1]],
  })
  expect(claimOf(file.debate, 'claim2')?.note).toBe('one in other words')
})

test('F164 a scheme of its own name goes into the note of the claim that bears by it', () => {
  const file = readGraph('1 I motion\n2 I one\nr RA Argument From Expert Opinion\n2>r r>1')
  expect(told(file)).toEqual({ tree: 'motion\n+ one', report: [['into-note', 'scheme', 1]] })
  expect(claimOf(file.debate, 'claim2')?.note).toBe('Argument From Expert Opinion')
})

test('F165 the dialogue is counted: its nodes by type, locutions and participants', () => {
  const file = {
    ...graph(`
      1 I motion
      2 I one
      r RA
      5 L A says: motion
      6 L B says: one
      7 YA Asserting
      8 YA Asserting
      9 TA Default Transition
      2>r r>1 5>7 7>1 6>8 8>2 5>9 9>6`),
    locutions: [{ nodeID: '5', personID: '1' }],
    participants: [{ participantID: '1', firstname: 'A' }],
    schemefulfillments: null,
  }
  for (const node of file.nodes.slice(0, 2)) node.timestamp = '2020-01-01 10:00:00'
  expect(told(read(JSON.stringify(file)))).toEqual({
    tree: 'motion\n+ one',
    report: [
      ['left-out', 'locutions', 1],
      ['left-out', 'participants', 1],
      ['left-out', 'timestamp', 2],
      ['left-out', 'L', 2],
      ['left-out', 'YA', 2],
      ['left-out', 'TA', 1],
    ],
  })
})

test('F165 dangling edges, schemes without premises or conclusions, unknown types and bare edges', () => {
  const file = readGraph(`
    1 I motion
    2 I one
    3 I bare
    a RA
    b CA
    c RA
    d CA
    p PA
    e XX
    2>a a>1 2>b c>1 3>1 1>gone gone>2 d>a`)
  expect(told(file)).toEqual({
    tree: 'motion\n+ one\n+ bare',
    report: [
      ['left-out', 'edge', 2],
      ['left-out', 'PA', 1],
      ['left-out', 'XX', 1],
      ['left-out', 'CA', 2],
      ['left-out', 'RA', 1],
      ['relation-guessed', 1, 'supports'],
    ],
  })
})

test('F165 an inference that attacks, or backs another, speaks by its conclusion or its premises', () => {
  const attacks = readGraph('1 I motion\n2 I one\n3 I why\na RA\nc CA\n3>a a>2 a>c c>1')
  expect(told(attacks)).toEqual({ tree: 'motion\n- one\n  + why', report: [['relation-guessed', 1, 'rebuts']] })
  const backs = readGraph('1 I motion\n2 I one\n3 I warrant\na RA\nb RA\n2>a a>1 3>b b>a')
  expect(told(backs)).toEqual({
    tree: 'motion\n+ one {1}\n+ warrant {1}',
    report: [['relation-guessed', 1, 'supports']],
  })
})

test('F166 ids are strings or numbers, and one that is given twice names one node', () => {
  const file = {
    nodes: [
      { nodeID: 1, type: 'I', text: 'motion' },
      { nodeID: '2', type: 'I', text: 'one' },
      { nodeID: 2, type: 'I', text: 'one' },
      { nodeID: '1', type: 'I', text: 'motion, reworded' },
      { nodeID: 3, type: 'ra' },
    ],
    edges: [
      { edgeID: 1, fromID: '2', toID: 3 },
      { edgeID: 1, fromID: 2, toID: '3' },
      { fromID: 3, toID: 1 },
    ],
  }
  expect(told(read(JSON.stringify(file)))).toEqual({
    tree: 'motion, reworded\n+ one',
    report: [['second-wording', 'motion, reworded', 'motion']],
  })
})

test('F166 files of OVA and xAIF are read: wrapped, with their own names, with a byte order mark', () => {
  const { nodes, edges } = graph('1 I motion\n2 I one\nr RA\n2>r r>1')
  const wrapped = { AIF: { nodes, edges, participants: [] }, text: 'The text.', ova: [], dialog: false }
  expect(told(read(`\uFEFF${JSON.stringify(wrapped)}`))).toEqual({
    tree: 'motion\n+ one',
    report: [
      ['left-out', 'text', 1],
      ['left-out', 'dialog', 1],
    ],
  })
  const ova = {
    nodes: nodes.map(({ nodeID: id, type, text }) => ({ id, type, text })),
    edges: edges.map(({ fromID, toID }) => ({ from: { id: fromID }, to: { id: toID } })),
  }
  expect(told(read(JSON.stringify(ova)))).toEqual({ tree: 'motion\n+ one', report: [] })
})

test('F166 lines of the report are lines of the file', () => {
  const { nodes, edges } = graph('1 I motion\n2 I one\n3 I both\na RA\nb RA\nc RA\n2>a a>1 3>b b>1 3>c c>2')
  const { report } = read(JSON.stringify({ nodes, edges }, null, 1).replaceAll('\n', '\r\n'))
  expect(report).toEqual([{ line: 14, kind: 'second-place', title: 'both' }])
})

test.each<[string, string, RegExp]>([
  ['that is no JSON', '{"nodes": [', /not JSON/],
  ['that is something else', '[1]', /no AIF/],
  ['without nodes', '{"a": 1}', /no list "nodes"/],
  ['of linked data', '{"@context": {}, "@graph": []}', /JSON-LD/],
  ['whose nodes are none', '{"nodes": 3}', /^nodes: /],
  ['with a node without an id', '{"nodes": [{"type": "I", "text": "x"}]}', /^nodes\.0\.nodeID: /],
  ['with an edge to nowhere', '{"nodes": [{"nodeID": 1, "type": "I"}], "edges": [{"fromID": 1}]}', /^edges\.0\.toID: /],
  ['without a statement', '{"nodes": [{"nodeID": 1, "type": "RA"}], "edges": []}', /no claim/],
  ['of a newer program', '{"nodes": [], "rejoinder": {"version": 2}}', /version 2.*Update/],
  [
    'with a weight beyond 1',
    '{"nodes": [{"nodeID": 1, "type": "I", "text": "x", "rejoinder": {"weights": {"J": {"conviction": 2}}}}]}',
    /^nodes\.0\.rejoinder\.weights\.J\.conviction: /,
  ],
])('F167 a file %s is refused in one sentence', (_, text, message) => {
  expect(() => read(text)).toThrow(FormatError)
  expect(() => read(text)).toThrow(message)
})

test('F167 deep chains are read, and so much linked with so much is refused', () => {
  const deep = Array.from({ length: 5000 }, (_, i) => `n${i} I text\nr${i} RA\nn${i + 1}>r${i} r${i}>n${i}`).join('\n')
  expect(check(readGraph(`${deep}\nn5000 I last`).debate)).toEqual([])
  const many = Array.from({ length: 2000 }, (_, i) => `n${i} I text\nn${i}>r r>m${i}\nm${i} I text`).join('\n')
  expect(() => readGraph(`r RA\n${many}`)).toThrow(/no debate can be read/)
})

test('F168 whatever is cut, put in, swapped or doubled in a file, it is read as a sound debate or refused', () => {
  const seeds = [write(tangledDebate()), write(debateFrom('+ a {1}\n+ b {1}\n  _ u\n- c\n  + =a'))]
  const place = fc.double({ min: 0, max: 0.999, noNaN: true })
  const piece = fc.constantFrom(
    '"',
    '{',
    '}',
    ',',
    '1',
    'RA',
    '"I"',
    'null',
    '[]',
    '"rejoinder":',
    '\n',
    '__proto__',
    '🙂',
  )
  const change = fc.record({
    kind: fc.constantFrom('cut', 'insert', 'swap', 'double', 'id'),
    at: place,
    to: place,
    piece,
  })
  let wasRead = 0
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 3 }), (seed, changes) => {
      let text = seed
      for (const { kind, at, to, piece } of changes) {
        const rows = text.split('\n')
        const [row, other] = [Math.floor(at * rows.length), Math.floor(to * rows.length)]
        const from = Math.floor(at * text.length)
        if (kind === 'cut' && to > 0.7) text = text.slice(0, from) + text.slice(from + Math.ceil(to * 9))
        else if (kind === 'cut') text = rows.filter((_, i) => i !== row).join('\n')
        else if (kind === 'insert') text = text.slice(0, from) + piece + text.slice(from)
        else if (kind === 'double') text = rows.toSpliced(row, 0, rows[other] ?? '').join('\n')
        else if (kind === 'id') {
          rows[row] = (rows[row] ?? '').replace(/"(fromID|toID|nodeID)":"\d+"/, `"$1":"${1 + Math.floor(to * 25)}"`)
          text = rows.join('\n')
        } else {
          ;[rows[row], rows[other]] = [rows[other] ?? '', rows[row] ?? '']
          text = rows.join('\n')
        }
      }
      try {
        const { debate, report } = read(text)
        wasRead++
        expect(check(debate)).toEqual([])
        for (const line of report) {
          expect(line.line).toBeGreaterThanOrEqual(1)
          expect(line.line).toBeLessThanOrEqual(text.split('\n').length)
        }
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        expect(error.message).toMatch(/^[^\n]+$/u)
      }
    }),
    { numRuns: 1000 },
  )
  expect(wasRead).toBeGreaterThan(150)
})

test('F168 whatever graph a file draws, it is read as a sound debate', () => {
  const type = fc.constantFrom('I', 'I', 'I', 'RA', 'CA', 'MA', 'YA')
  const anyGraph = fc.array(type, { minLength: 1, maxLength: 14 }).chain((types) =>
    fc.record({
      types: fc.constant(types),
      edges: fc.array(fc.tuple(fc.nat(types.length - 1), fc.nat(types.length - 1)), { maxLength: 30 }),
    }),
  )
  fc.assert(
    fc.property(anyGraph, ({ types, edges }) => {
      fc.pre(types.includes('I'))
      const nodes = types.map((type, nodeID) => ({ nodeID, type, text: type === 'I' ? `text ${nodeID}` : '' }))
      const file = { nodes, edges: edges.map(([fromID, toID]) => ({ fromID, toID })) }
      const imported = read(JSON.stringify(file))
      told(imported)
      const words = JSON.stringify(imported.debate)
      for (const { type, text } of nodes) if (type === 'I') expect(words).toContain(text)
    }),
    { numRuns: 1000 },
  )
})
