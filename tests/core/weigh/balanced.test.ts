// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanced, mlpBased } from '../../../src/core/weigh/balanced.ts'
import { strengthsOf } from '../../../src/core/weigh/strengths.ts'
import { frameworkFrom, type RawEdge, type RawFramework, strengthsByName } from './rawFramework.ts'

const asPublished = mlpBased({ k: 1, least: 0 })
const twice = mlpBased({ k: 2, least: 0 })

interface Entry {
  readonly id: string
  readonly nodes: Record<string, number>
  readonly edges: readonly RawEdge[]
  readonly expected: { readonly mlp?: Record<string, number>; readonly mlp_k2?: Record<string, number> }
}

function expectStrengths(raw: RawFramework, semantics: typeof balanced, expected: Record<string, number>): void {
  const strengths = strengthsByName(raw, semantics)
  for (const [name, strength] of Object.entries(expected)) {
    expect(Math.abs((strengths[name] as number) - strength), name).toBeLessThanOrEqual(1e-12)
  }
}

describe('reference graphs', () => {
  const fixture = new URL('../../fixtures/weighing-reference.json', import.meta.url)
  const entries: readonly Entry[] = JSON.parse(readFileSync(fixture, 'utf8'))

  test('W1 none was lost', () => {
    expect(entries).toHaveLength(11)
    expect(entries.filter(({ expected }) => expected.mlp_k2 !== undefined)).toHaveLength(10)
    expect(entries.filter(({ expected }) => expected.mlp !== undefined)).toHaveLength(10)
  })

  test.each(entries)('W1 $id', ({ nodes, edges, expected }) => {
    if (expected.mlp_k2 !== undefined) expectStrengths({ nodes, edges }, twice, expected.mlp_k2)
    if (expected.mlp !== undefined) expectStrengths({ nodes, edges }, asPublished, expected.mlp)
  })
})

describe('figures worked out by hand', () => {
  test('W2 one full support of strength 0.5 adds 0.5 to the log-odds where k is 1', () => {
    const { a } = strengthsByName({ nodes: { a: 0.5, b: 0.5 }, edges: [{ src: ['b'], dst: 'a', pol: 1 }] }, asPublished)
    expect(Math.log((a as number) / (1 - (a as number)))).toBeCloseTo(0.5, 12)
  })

  test('W2 one full attack of full relevance takes 50% to 12%', () => {
    const raw = { nodes: { a: 0.5, b: 1 }, edges: [{ src: ['b'], dst: 'a', pol: -1 }] }
    expect(strengthsByName(raw, twice).a).toBeCloseTo(0.1192, 4)
  })

  test('W2 linked premises 0.8 and 0.6 at 0.9 against 0.5 at 0.7', () => {
    const raw = {
      nodes: { m: 0.5, a: 0.8, b: 0.6, c: 0.5 },
      edges: [
        { src: ['a', 'b'], dst: 'm', pol: 1, w: 0.9 },
        { src: ['c'], dst: 'm', pol: -1, w: 0.7 },
      ],
    }
    expect(strengthsByName(raw, balanced).m).toBeCloseTo(0.540908352, 9)
  })

  test('W2 an undercut gives the motion back what an attack took', () => {
    const nodes = { m: 0.5, p: 0.8, c: 0.6, u: 0.5 }
    const edges = [
      { src: ['p'], dst: 'm', pol: 1, w: 0.9 },
      { src: ['c'], dst: 'm', pol: -1, w: 0.7 },
    ]
    expect(strengthsByName({ nodes, edges }, balanced).m).toBeCloseTo(0.645656306, 9)
    const undercut = { src: ['u'], dst: 1, pol: -1 }
    expect(strengthsByName({ nodes, edges: [...edges, undercut] }, balanced).m).toBeCloseTo(0.734972599, 9)
  })
})

describe('one node and what bears on it', () => {
  const anyInner = fc.double({ min: 0.02, max: 0.98, noNaN: true })
  const anyArgument = fc.record({
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    pol: fc.constantFrom(1, -1),
    w: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const anyStar = fc.record({ base: anyInner, args: fc.array(anyArgument, { maxLength: 6 }) })
  type Star = { base: number; args: { strength: number; pol: number; w: number }[] }

  function rawStar({ base, args }: Star): RawFramework {
    return {
      nodes: { x: base, ...Object.fromEntries(args.map(({ strength }, i) => [`y${i}`, strength])) },
      edges: args.map(({ pol, w }, i) => ({ src: [`y${i}`], dst: 'x', pol, w })),
    }
  }
  const sigma = (star: Star): number => strengthsByName(rawStar(star), twice).x as number

  test('W5 without arguments a node stands exactly at its base score, clamped', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (tau) => {
        const { x } = strengthsByName({ nodes: { x: tau }, edges: [] }, balanced)
        expect(x).toBe(Math.min(0.99, Math.max(0.01, tau)))
      }),
    )
  })

  test('W5 a base score of 0 or 1 would be beyond all argument, so Balanced clamps it and argument counts', () => {
    const raw = (x: number) => ({ nodes: { x, y: 0.9 }, edges: [{ src: ['y'], dst: 'x', pol: x === 1 ? -1 : 1 }] })
    expect(strengthsByName(raw(1), twice).x).toBe(1)
    expect(strengthsByName(raw(0), twice).x).toBe(0)
    expect(strengthsByName(raw(1), balanced).x).toBeLessThan(0.95)
    expect(strengthsByName(raw(0), balanced).x).toBeGreaterThan(0.05)
  })

  test('W7 an argument of strength 0, or of relevance 0, changes nothing', () => {
    fc.assert(
      fc.property(anyStar, anyArgument, (star, extra) => {
        const before = sigma(star)
        expect(sigma({ ...star, args: [...star.args, { ...extra, strength: 0 }] })).toBe(before)
        expect(sigma({ ...star, args: [...star.args, { ...extra, w: 0 }] })).toBe(before)
      }),
    )
  })

  test('W8 every link moves the log-odds by exactly ±2c, whatever else bears on the node', () => {
    fc.assert(
      fc.property(anyStar, ({ base, args }) => {
        const after = sigma({ base, args })
        const logit = (p: number): number => Math.log(p / (1 - p))
        const shares = args.reduce((sum, { strength, pol, w }) => sum + 2 * pol * w * strength, 0)
        expect(logit(after) - logit(base)).toBeCloseTo(shares, 7)
      }),
    )
  })

  test('W8 a node rises above its base score exactly where more speaks for it than against it', () => {
    fc.assert(
      fc.property(anyStar, ({ base, args }) => {
        const framework = frameworkFrom(rawStar({ base, args }))
        const { nodes, pulls } = strengthsOf(framework, twice)
        const a = twice.aggregation.total(framework.graph, 0, pulls)
        // Below the last bit of the base score there is nothing left to see.
        if (Math.abs(a) > 1e-9 || a === 0) expect(Math.sign((nodes[0] as number) - base)).toBe(Math.sign(a))
      }),
    )
  })

  test('W9 strictly monotone: more conviction, a stronger support or a weaker attack always shows', () => {
    const anySmall = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(anyStar, fc.nat(5), anySmall, anySmall, (star, which, more, w) => {
        const before = sigma(star)
        expect(sigma({ ...star, base: star.base + more * (0.99 - star.base) })).toBeGreaterThan(before)
        const arg = star.args[which]
        if (arg === undefined) return
        const at = (strength: number): number =>
          sigma({ ...star, args: star.args.with(which, { ...arg, w, strength }) })
        const [weak, strong] = [at(arg.strength * 0.9), at(arg.strength * 0.9 + 0.1 * more)]
        expect(Math.sign(strong - weak)).toBe(arg.pol)
      }),
    )
  })

  test('W11 dual: with support and attack exchanged, σ(τ) is 1 − σ(1 − τ)', () => {
    fc.assert(
      fc.property(anyStar, ({ base, args }) => {
        const exchanged = args.map((arg) => ({ ...arg, pol: -arg.pol }))
        expect(sigma({ base, args }) + sigma({ base: 1 - base, args: exchanged })).toBeCloseTo(1, 12)
      }),
    )
  })

  test('W4 a thousand attacks leave a number between 0 and 1', () => {
    const many = (pol: number): Star => ({
      base: 0.5,
      args: Array.from({ length: 1000 }, () => ({ strength: 1, pol, w: 1 })),
    })
    expect(sigma(many(-1))).toBeGreaterThanOrEqual(0)
    expect(sigma(many(1))).toBeLessThanOrEqual(1)
  })
})

describe('rings', () => {
  const ring = [
    { src: ['a'], dst: 'b', pol: 1 },
    { src: ['b'], dst: 'a', pol: -1 },
  ]

  test('W16 nodes on a ring count as their base score, those beyond it are weighed as ever', () => {
    const nodes = { a: 0.7, b: 0.4, x: 0.5, y: 0.9 }
    const beyond = [
      { src: ['a'], dst: 'x', pol: 1 },
      { src: ['y'], dst: 'a', pol: -1 },
    ]
    const strengths = strengthsByName({ nodes, edges: [...ring, ...beyond] }, balanced)
    expect(strengths.a).toBe(0.7)
    expect(strengths.b).toBe(0.4)
    const alone = strengthsByName({ nodes: { a: 0.7, x: 0.5 }, edges: [{ src: ['a'], dst: 'x', pol: 1 }] }, balanced)
    expect(strengths.x).toBe(alone.x)
  })

  test('W16 links that undercut each other in a ring keep their relevance', () => {
    const nodes = { x: 0.5, p: 0.6, q: 0.8 }
    const edges = [
      { src: ['p'], dst: 1, pol: -1 },
      { src: ['q'], dst: 0, pol: -1 },
      { src: ['q'], dst: 'x', pol: 1 },
    ]
    const { pulls } = strengthsOf(frameworkFrom({ nodes, edges }), balanced)
    // The links follow the three nodes.
    expect([...pulls.slice(3)]).toEqual([0.6, 0.8, 0.8])
  })
})
