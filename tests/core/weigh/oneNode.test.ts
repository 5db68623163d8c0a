// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanced, mlpBased } from '../../../src/core/weigh/balanced.ts'
import { type Method, methods } from '../../../src/core/weigh/semantics.ts'
import { semanticsOf } from '../../../src/core/weigh/standing.ts'
import { type RawFramework, strengthsByName } from './rawFramework.ts'
import { slack } from './sample.ts'

interface Argument {
  readonly strength: number
  readonly pol: number
  readonly w: number
}

/** A node x and the arguments about it, which nothing bears on. */
interface Star {
  readonly base: number
  readonly args: readonly Argument[]
}

const anyUnit = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.5, 1) },
)
const anyInner = fc.double({ min: 0.02, max: 0.98, noNaN: true })
const anyArgument = fc.record({ strength: anyUnit, pol: fc.constantFrom(1, -1), w: anyUnit })
const anyStar: fc.Arbitrary<Star> = fc.record({ base: anyInner, args: fc.array(anyArgument, { maxLength: 6 }) })

function rawStar({ base, args }: Star): RawFramework {
  return {
    nodes: { x: base, ...Object.fromEntries(args.map(({ strength }, i) => [`y${i}`, strength])) },
    edges: args.map(({ pol, w }, i) => ({ src: [`y${i}`], dst: 'x', pol, w })),
  }
}

/** Balanced but for its clamp, under which no argument would have strength 0 or 1. */
const twice = mlpBased({ k: 2, least: 0 })

function sigma(method: Method, star: Star): number {
  return strengthsByName(rawStar(star), method === 'balanced' ? twice : semanticsOf[method]).x as number
}

/** a, as the papers write it. */
function aggregate(method: Method, { args }: Star): number {
  const pulls = (side: number): number[] =>
    args.filter(({ pol }) => pol === side).map(({ strength, w }) => strength * w)
  const sum = (side: number): number => pulls(side).reduce((total, c) => total + c, 0)
  const left = (side: number): number => pulls(side).reduce((product, c) => product * (1 - c), 1)
  if (method === 'knock-out') return left(-1) - left(1)
  return (method === 'balanced' ? 2 : 1) * (sum(1) - sum(-1))
}

/** How steep σ can be by a single pull: k/4, 1, and the steepest place of a²/(1 + a²), which is at a = 1/√3. */
const steepest: Readonly<Record<Method, number>> = {
  balanced: 0.5,
  'knock-out': 1,
  cautious: (3 * Math.sqrt(3)) / 8,
}

describe.each(methods)('%s', (method) => {
  test('W4 whatever bears on a node, its strength lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyStar, anyUnit, ({ args }, base) => {
        const strength = sigma(method, { base, args })
        expect(strength).toBeGreaterThanOrEqual(0)
        expect(strength).toBeLessThanOrEqual(1)
      }),
    )
    for (const pol of [1, -1]) {
      const many = { base: 0.5, args: Array.from({ length: 1000 }, () => ({ strength: 1, pol, w: 1 })) }
      expect(sigma(method, many)).toBeGreaterThanOrEqual(0)
      expect(sigma(method, many)).toBeLessThanOrEqual(1)
    }
  })

  test('W5 without arguments a node stands exactly at its base score', () => {
    fc.assert(
      fc.property(anyUnit, (tau) => {
        expect(sigma(method, { base: tau, args: [] })).toBe(tau)
        expect(semanticsOf[method].influence(tau, 0)).toBe(tau)
      }),
    )
  })

  test('W6 the order of arguments does not matter', () => {
    fc.assert(
      fc.property(anyStar, fc.infiniteStream(fc.nat()), (star, stream) => {
        const keyed = star.args.map((arg) => ({ arg, key: stream.next().value as number }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ arg }) => arg)
        const apart = sigma(method, { ...star, args: shuffled }) - sigma(method, star)
        expect(Math.abs(apart)).toBeLessThanOrEqual(slack)
      }),
    )
  })

  test('W7 an argument of strength 0, or of relevance 0, changes nothing', () => {
    fc.assert(
      fc.property(anyStar, anyArgument, (star, extra) => {
        const before = sigma(method, star)
        expect(sigma(method, { ...star, args: [...star.args, { ...extra, strength: 0 }] })).toBe(before)
        expect(sigma(method, { ...star, args: [...star.args, { ...extra, w: 0 }] })).toBe(before)
      }),
    )
  })

  test('W8 a node rises above its base score exactly where more speaks for it than against it', () => {
    fc.assert(
      fc.property(anyStar, (star) => {
        const a = aggregate(method, star)
        // Cautious moves by a²; what is smaller than the last bit of the base score cannot be seen.
        if (Math.abs(a) <= 1e-7 && a !== 0) return
        expect(Math.sign(sigma(method, star) - star.base)).toBe(Math.sign(a))
      }),
    )
  })

  test('W9 weakly monotone: more conviction, a stronger support or a weaker attack never counts for less', () => {
    fc.assert(
      fc.property(anyStar, fc.nat(5), anyUnit, anyUnit, (star, which, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(sigma(method, { ...star, base: more })).toBeGreaterThanOrEqual(
          sigma(method, { ...star, base: less }) - slack,
        )
        const arg = star.args[which]
        if (arg === undefined) return
        for (const part of ['strength', 'w'] as const) {
          const at = (value: number): number =>
            sigma(method, { ...star, args: star.args.with(which, { ...arg, [part]: value }) })
          expect((at(more) - at(less)) * arg.pol).toBeGreaterThanOrEqual(-slack)
        }
      }),
    )
  })

  test('W10 without an attacker a node stands no lower, without a supporter no higher', () => {
    fc.assert(
      fc.property(anyStar, fc.nat(5), (star, which) => {
        const arg = star.args[which]
        if (arg === undefined) return
        const moved = sigma(method, { ...star, args: star.args.toSpliced(which, 1) }) - sigma(method, star)
        expect(moved * arg.pol).toBeLessThanOrEqual(slack)
      }),
    )
  })

  test('W11 dual: with support and attack exchanged, σ(τ) is 1 − σ(1 − τ)', () => {
    fc.assert(
      fc.property(anyStar, ({ base, args }) => {
        const exchanged = args.map((arg) => ({ ...arg, pol: -arg.pol }))
        const both = sigma(method, { base, args }) + sigma(method, { base: 1 - base, args: exchanged })
        expect(Math.abs(both - 1)).toBeLessThanOrEqual(slack)
      }),
    )
  })

  test('W29 continuous: a small change of a pull moves the node by no more than the method’s steepest slope', () => {
    fc.assert(
      fc.property(anyStar, fc.nat(5), fc.double({ min: -9, max: -1, noNaN: true }), (star, which, magnitude) => {
        const arg = star.args[which]
        if (arg === undefined) return
        const small = 10 ** magnitude
        for (const part of ['strength', 'w'] as const) {
          const near = { ...arg, [part]: arg[part] > 0.5 ? arg[part] - small : arg[part] + small }
          const moved = sigma(method, { ...star, args: star.args.with(which, near) }) - sigma(method, star)
          expect(Math.abs(moved)).toBeLessThanOrEqual(steepest[method] * small + slack)
        }
      }),
    )
  })
})

describe.each(['balanced', 'cautious'] as const)('%s', (method) => {
  test('W9 strictly monotone: more conviction, a stronger support or a weaker attack always shows', () => {
    const anySmall = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(anyStar, fc.nat(5), anySmall, anySmall, (star, which, more, w) => {
        const raised = sigma(method, { ...star, base: star.base + more * (0.99 - star.base) })
        expect(raised).toBeGreaterThan(sigma(method, star))
        const arg = star.args[which]
        if (arg === undefined) return
        const at = (strength: number): number =>
          sigma(method, { ...star, args: star.args.with(which, { ...arg, w, strength }) })
        const [weak, strong] = [at(arg.strength * 0.9), at(arg.strength * 0.9 + 0.1 * more)]
        expect(Math.sign(strong - weak)).toBe(arg.pol)
      }),
    )
  })
})

test('W9 Knock-out is not strictly monotone: beside a full attack no other attack shows', () => {
  const beside = (strength: number): number =>
    sigma('knock-out', {
      base: 0.5,
      args: [
        { strength: 1, pol: -1, w: 1 },
        { strength, pol: -1, w: 1 },
      ],
    })
  expect(beside(0.2)).toBe(beside(0.9))
})

test('W8 under Balanced every link moves the log-odds by exactly ±2c, whatever else bears on the node', () => {
  fc.assert(
    fc.property(anyStar, (star) => {
      const logit = (p: number): number => Math.log(p / (1 - p))
      expect(logit(sigma('balanced', star)) - logit(star.base)).toBeCloseTo(aggregate('balanced', star), 7)
    }),
  )
})

test('W5 Balanced keeps base scores within 0.01 and 0.99: 0 and 1 would be beyond all argument', () => {
  fc.assert(
    fc.property(anyUnit, (tau) => {
      expect(strengthsByName({ nodes: { x: tau }, edges: [] }, balanced).x).toBe(Math.min(0.99, Math.max(0.01, tau)))
    }),
  )
  const raw = (x: number) => ({ nodes: { x, y: 0.9 }, edges: [{ src: ['y'], dst: 'x', pol: x === 1 ? -1 : 1 }] })
  expect(strengthsByName(raw(1), twice).x).toBe(1)
  expect(strengthsByName(raw(0), twice).x).toBe(0)
  expect(strengthsByName(raw(1), balanced).x).toBeLessThan(0.95)
  expect(strengthsByName(raw(0), balanced).x).toBeGreaterThan(0.05)
})
