// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { balanced, mlpBased } from '../../../src/core/weigh/balanced.ts'
import { cautious } from '../../../src/core/weigh/cautious.ts'
import { concessionsOf } from '../../../src/core/weigh/concession.ts'
import { knockOut } from '../../../src/core/weigh/knockOut.ts'
import { pullThroughOf } from '../../../src/core/weigh/pullThrough.ts'
import type { Semantics } from '../../../src/core/weigh/semantics.ts'
import { strengthsOf } from '../../../src/core/weigh/strengths.ts'
import { weighedFrom } from '../../../src/core/weigh/weighed.ts'
import { conceding, frameworkFrom, type RawEdge, type RawFramework, strengthsByName } from './rawFramework.ts'
import { slack } from './sample.ts'

type Figures = Readonly<Record<string, number>>

interface Entry extends RawFramework {
  readonly id: string
  readonly topic: string
  readonly edges: readonly RawEdge[]
  readonly expected: Readonly<Record<string, Figures>>
  /** As the sources print them: for the topic alone, by claim, or by semantics and claim. */
  readonly published?: Readonly<Record<string, number | Readonly<Record<string, number | Figures>>>>
  readonly extra?: Readonly<Record<string, Figures>>
}

const asPublished = mlpBased({ k: 1, least: 0 })
const twice = mlpBased({ k: 2, least: 0 })

const bySource: Readonly<Record<string, Semantics>> = {
  dfquad: knockOut,
  // Printed to two places.
  dfquad2dp: knockOut,
  qe: cautious,
  mlp: asPublished,
  mlp_k2: twice,
}

const fixture = new URL('../../fixtures/weighing-reference.json', import.meta.url)
const entries: readonly Entry[] = JSON.parse(readFileSync(fixture, 'utf8'))
const named = (name: string): Entry => entries.find(({ id }) => id.startsWith(`${name} `)) as Entry

/** Figures that an entry prints, by name. */
function printedIn(entry: Entry, kind: string, source?: string): [string, number][] {
  const figures = (entry.published?.[kind] ?? entry.extra?.[kind]) as Readonly<Record<string, number | Figures>>
  return Object.entries((source === undefined ? figures : figures[source]) as Figures)
}

/** A number that was printed to so many places may be half of the last one off. */
function expectPrinted(actual: number | undefined, printed: number, what: string): void {
  const places = String(printed).split('.')[1]?.length ?? 0
  expect(Math.abs((actual ?? Number.NaN) - printed), what).toBeLessThanOrEqual(0.5 * 10 ** -places + slack)
}

/** The topic's strength, less its strength with an argument conceded. */
function removals(entry: Entry, semantics: Semantics): Figures {
  const { strengths, concessions, names, topic } = judged(entry, semantics)
  const now = strengths[topic] as number
  return Object.fromEntries(names.map((name, i) => [name, now - (concessions[i] as number)]))
}

/** d(topic)/dτ of every argument. */
function gradients(entry: Entry, semantics: Semantics): Figures {
  const { framework, weighed, names, topic } = judged(entry, semantics)
  const { nodes } = pullThroughOf(framework, semantics, weighed.leverage, topic)
  const byBase = (name: string, i: number): number =>
    semantics.baseSlope(entry.nodes[name] as number, weighed.leverage.aggregates[i] as number)
  return Object.fromEntries(names.map((name, i) => [name, (nodes[i] as number) * byBase(name, i)]))
}

function judged(entry: Entry, semantics: Semantics) {
  const names = Object.keys(entry.nodes)
  const topic = names.indexOf(entry.topic)
  const framework = frameworkFrom(entry)
  const strengths = strengthsOf(framework, semantics)
  const weighed = weighedFrom(framework, semantics, strengths, topic)
  return { framework, strengths: strengths.nodes, weighed, concessions: concessionsOf(weighed), names, topic }
}

/** What an argument adds to the topic on average over all orders in which all arguments could come. */
function shapleyValue(entry: Entry, semantics: Semantics, argument: string): number {
  const others = Object.keys(entry.nodes).filter((name) => name !== entry.topic && name !== argument)
  const topic = (silent: readonly string[]): number =>
    strengthsByName(conceding(entry, silent), semantics)[entry.topic] as number
  let value = 0
  for (let subset = 0; subset < 2 ** others.length; subset++) {
    const missing = others.filter((_, i) => ((subset >> i) & 1) === 0)
    const before = others.length - missing.length
    const share = (factorial(before) * factorial(missing.length)) / factorial(others.length + 1)
    value += share * (topic(missing) - topic([...missing, argument]))
  }
  return value
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}

describe('reference graphs', () => {
  test('W1 none was lost, nor any semantics of one', () => {
    expect(entries).toHaveLength(11)
    const counts = Object.keys(bySource).map((name) => entries.filter(({ expected }) => name in expected).length)
    expect(counts).toEqual([11, 0, 11, 10, 10])
  })

  const computed = entries.flatMap((entry) =>
    Object.entries(entry.expected).map(([source, figures]) => ({ entry, source, figures })),
  )

  test.each(computed)('W1 $entry.id, every node by $source', ({ entry, source, figures }) => {
    const strengths = strengthsByName(entry, bySource[source] as Semantics)
    expect(Object.keys(figures).sort()).toEqual(Object.keys(entry.nodes).sort())
    for (const [name, strength] of Object.entries(figures)) {
      expect(Math.abs((strengths[name] as number) - strength), name).toBeLessThanOrEqual(slack)
    }
  })

  const printed = entries.flatMap((entry) =>
    Object.entries(entry.published ?? {})
      .filter(([source]) => source in bySource)
      .map(([source, figures]) => ({ entry, source, figures })),
  )

  test.each(printed)('W1 $entry.id, as published by $source', ({ entry, source, figures }) => {
    const strengths = strengthsByName(entry, bySource[source] as Semantics)
    const byName = typeof figures === 'number' ? { [entry.topic]: figures } : (figures as Figures)
    for (const [name, strength] of Object.entries(byName)) expectPrinted(strengths[name], strength, name)
  })

  test('W1 every figure that was published is looked at, but for those of a semantics that is not here', () => {
    const kinds = entries.flatMap(({ published = {}, extra = {} }) => [
      ...Object.keys(published),
      ...Object.keys(extra),
    ])
    const checked = [...Object.keys(bySource), 'removal', 'grad', 'shapley', 'dfquad_grad']
    expect(kinds.filter((kind) => !checked.includes(kind))).toEqual(['euler2dp'])
  })
})

describe('what the sources say of arguments', () => {
  const [chain, tree] = [named('R14'), named('R9')]

  test('W22 what the topic loses without an argument', () => {
    const losses = removals(tree, knockOut)
    for (const [name, loss] of printedIn(tree, 'removal')) expectPrinted(losses[name], loss, name)
    for (const source of ['qe', 'dfquad']) {
      const bySemantics = removals(chain, bySource[source] as Semantics)
      for (const [name, loss] of printedIn(chain, 'removal', source)) expectPrinted(bySemantics[name], loss, name)
    }
  })

  test('W19 by how much the topic follows an argument’s base score', () => {
    const slopes = gradients(tree, knockOut)
    for (const [name, slope] of printedIn(tree, 'grad')) expectPrinted(slopes[name], slope, name)
    for (const entry of [named('R3'), named('R4')]) {
      const bySemantics = gradients(entry, knockOut)
      for (const [name, slope] of printedIn(entry, 'dfquad_grad')) expectPrinted(bySemantics[name], slope, name)
    }
  })

  test('W1 the Shapley values of arguments', () => {
    for (const [name, value] of printedIn(tree, 'shapley')) {
      expectPrinted(shapleyValue(tree, knockOut, name), value, name)
    }
  })
})

describe('figures worked out by hand', () => {
  const base = { m: 0.5, p: 0.8, c: 0.6, u: 0.5 }
  const pair = [
    { src: ['p'], dst: 'm', pol: 1, w: 0.9 },
    { src: ['c'], dst: 'm', pol: -1, w: 0.7 },
  ]

  test('W2 one full support of strength 0.5 adds 0.5 to the log-odds where k is 1', () => {
    const raw = { nodes: { a: 0.5, b: 0.5 }, edges: [{ src: ['b'], dst: 'a', pol: 1 }] }
    const { a } = strengthsByName(raw, asPublished)
    expect(Math.log((a as number) / (1 - (a as number)))).toBeCloseTo(0.5, 12)
  })

  test('W2 one full attack of full relevance takes 50% to 12%, to nothing, to 25%', () => {
    const raw = { nodes: { a: 0.5, b: 1 }, edges: [{ src: ['b'], dst: 'a', pol: -1 }] }
    expect(strengthsByName(raw, twice).a).toBeCloseTo(0.1192, 4)
    expect(strengthsByName(raw, knockOut).a).toBe(0)
    expect(strengthsByName(raw, cautious).a).toBe(0.25)
  })

  test('W2 linked premises 0.8 and 0.6 at 0.9 against 0.5 at 0.7', () => {
    const raw = {
      nodes: { m: 0.5, a: 0.8, b: 0.6, c: 0.5 },
      edges: [
        { src: ['a', 'b'], dst: 'm', pol: 1, w: 0.9 },
        { src: ['c'], dst: 'm', pol: -1, w: 0.7 },
      ],
    }
    expectPrinted(strengthsByName(raw, balanced).m, 0.540908352, 'balanced')
    expectPrinted(strengthsByName(raw, knockOut).m, 0.541, 'knock-out')
    expectPrinted(strengthsByName(raw, cautious).m, 0.503339545, 'cautious')
  })

  test('W2 an undercut gives the motion back what an attack took', () => {
    const undercut = { src: ['u'], dst: 1, pol: -1 }
    for (const [semantics, before, after] of [
      [balanced, 0.645656306, 0.734972599],
      [knockOut, 0.65, 0.755],
      [cautious, 0.541284404, 0.603206095],
    ] as const) {
      expectPrinted(strengthsByName({ nodes: base, edges: pair }, semantics).m, before, 'before')
      expectPrinted(strengthsByName({ nodes: base, edges: [...pair, undercut] }, semantics).m, after, 'after')
    }
  })

  test('W2 ten pros against eight cons of 0.5: Knock-out sees hardly a difference, Cautious a clear one', () => {
    const names = Array.from({ length: 18 }, (_, i) => `y${i}`)
    const raw = {
      nodes: { m: 0.5, ...Object.fromEntries(names.map((name) => [name, 0.5])) },
      edges: names.map((name, i) => ({ src: [name], dst: 'm', pol: i < 10 ? 1 : -1 })),
    }
    expectPrinted(strengthsByName(raw, knockOut).m, 0.5015, 'knock-out')
    expectPrinted(strengthsByName(raw, cautious).m, 0.75, 'cautious')
  })
})
