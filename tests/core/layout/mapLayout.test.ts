// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addClaim } from '../../../src/core/edit/add.ts'
import type { Branch } from '../../../src/core/layout/branch.ts'
import { type Direction, directions, type MapLayout, mapLayoutOf } from '../../../src/core/layout/mapLayout.ts'
import { boundsOf, boxesIn, boxOf, type MapBox, overlap } from '../../../src/core/layout/places.ts'
import type { Claim } from '../../../src/core/model/claim.ts'
import { claimOf, type Debate } from '../../../src/core/model/debate.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { answers } from '../../../src/core/model/walk.ts'
import { anyBrokenDebate, anyDebate, debateOf } from '../anyDebate.ts'
import { anyAct, Person } from '../edit/anyEdit.ts'
import { edited, testClerk } from '../edit/prove.ts'
import { claim, motion } from '../weigh/sample.ts'
import {
  anyDirection,
  anyFolds,
  boxesById,
  everything,
  middleOf,
  options,
  parentOf,
  shared,
  showing,
  sizeOf,
  spacing,
  square,
} from './picture.ts'

const anyMap = anyDebate({ least: 2, most: 30 }).chain((debate) =>
  fc.record({ debate: fc.constant(debate), folded: anyFolds(debate), direction: anyDirection }),
)

test('G1 every claim that no fold hides has its box, once, and boxes keep their distance', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, folded, direction }) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const boxes = boxesIn(layout, everything)
      expect(boxes.map((box) => box.claim).sort()).toEqual(showing(debate, folded).sort())
      expectApart(debate, boxes, direction)
    }),
    { numRuns: 150 },
  )
})

/** Boxes beside one another are as far apart as they should be. */
function expectApart(debate: Debate, boxes: readonly MapBox[], direction: Direction): void {
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const x = shared(a.x, b.x, a.width, b.width)
      const y = shared(a.y, b.y, a.height, b.height)
      const [along, across] = direction === 'down' ? [y, x] : [x, y]
      const siblings = parentOf(debate, a.claim) === parentOf(debate, b.claim)
      const apart = siblings ? Math.min(spacing.siblings, spacing.branches) : spacing.branches
      if (along > -1e-6) expect(across, `${a.claim} ${b.claim}`).toBeLessThanOrEqual(-apart + 1e-6)
      else expect(Math.min(along, across)).toBeLessThanOrEqual(0)
    }
  }
}

test('G2 answers stand in order, one gap behind their claim, which is midway between the first and the last', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, folded, direction }) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const boxes = boxesById(boxesIn(layout, everything))
      for (const [id, box] of boxes) {
        const lists =
          direction === 'wings' && id === debate.motion
            ? [true, false].map((con) =>
                childrenOf(debate, id).filter((c) => answers(claimOf(debate, c) as Claim) === con),
              )
            : [childrenOf(debate, id)]
        for (const list of lists) {
          const children = list.flatMap((child) => boxes.get(child) ?? [])
          const middles = children.map((child) => (direction === 'down' ? middleOf(child).x : middleOf(child).y))
          expect(middles).toEqual([...middles].sort((a, b) => a - b))
          if (children.length === 0) continue
          const own = direction === 'down' ? middleOf(box).x : middleOf(box).y
          expect(own).toBeCloseTo(((middles[0] as number) + (middles.at(-1) as number)) / 2, 6)
          for (const child of children) {
            const gap =
              direction === 'down'
                ? child.y - box.y - box.height
                : child.x > box.x
                  ? child.x - box.x - box.width
                  : box.x - child.x - child.width
            expect(gap).toBeCloseTo(spacing.gap, 6)
          }
        }
        expect(box.level).toBe(layerOf(debate, id))
      }
      const { x, y } = middleOf(boxes.get(debate.motion) as { x: number; y: number; width: number; height: number })
      expect(Math.hypot(x, y)).toBeLessThan(1e-9)
    }),
    { numRuns: 150 },
  )
})

function layerOf(debate: Debate, id: string): number {
  const parent = parentOf(debate, id)
  return parent === null ? 0 : 1 + layerOf(debate, parent)
}

test('G3 after edits, undo and folds the layout that follows is the one made anew', () => {
  fc.assert(
    fc.property(
      anyDebate({ least: 4, most: 20 }),
      anyDirection,
      fc.array(anyAct, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (debate, direction, acts, salt) => {
        let layout: MapLayout | undefined
        const person = new Person(testClerk())
        let now = debate
        const follow = (state: Debate, folded: ReadonlySet<string>): void => {
          layout = mapLayoutOf(state, options({ direction, folded }), layout)
          expect(layout.wings).toEqual(mapLayoutOf(structuredClone(state), options({ direction, folded })).wings)
        }
        const folds = new Set<string>()
        follow(debate, folds)
        for (const [i, act] of acts.entries()) {
          const outcome = person.act(now, act)
          if (outcome !== null && 'change' in outcome) now = outcome.debate
          const shown = showing(now, new Set())
          const some = shown[(salt + i) % shown.length] as string
          follow(now, i % 3 === 0 ? new Set([some]) : folds)
        }
        follow(debate, folds)
      },
    ),
    { numRuns: 120 },
  )
})

test('G3 a branch in which nothing changed is the very same', () => {
  const clerk = testClerk()
  const { debate } = edited(
    addClaim(
      debateOf([motion, claim('a', 'm', 'supports'), claim('b', 'm', 'rebuts'), claim('c', 'b', 'rebuts')], []),
      { parent: 'a', relation: 'rebuts' },
      clerk,
    ),
  )
  const before = mapLayoutOf(debate, options())
  const after = edited(addClaim(debate, { parent: 'a', relation: 'supports' }, clerk)).debate
  const following = mapLayoutOf(after, options(), before)
  const branches = (layout: MapLayout): readonly Branch[] => layout.wings[0]?.branch.children ?? []
  expect(branches(following)[0]).not.toBe(branches(before)[0])
  expect(branches(following)[1]).toBe(branches(before)[1])
  expect(branches(following)[0]?.children[0]).toBe(branches(before)[0]?.children[0])
  const reworded = mapLayoutOf({ ...after, ballots: {} }, options(), following)
  expect(reworded.wings[0]?.branch).toBe(following.wings[0]?.branch)
})

test('G3 other words in a box of the same size move nothing: the whole picture is the very same', () => {
  const claims = [motion, claim('a', 'm', 'supports'), claim('b', 'a', 'rebuts')]
  const before = mapLayoutOf(debateOf(claims, []), options({ sizeOf: square }))
  const reworded = debateOf(
    claims.map((claim) => (claim.id === 'b' ? { ...claim, text: 'Other words.' } : claim)),
    [],
  )
  const after = mapLayoutOf(reworded, options({ sizeOf: square }), before)
  expect(after.debate).toBe(reworded)
  expect(after.wings[0]?.branch).toBe(before.wings[0]?.branch)
})

test('G15 a claim that is being written has as much room as its box takes, and the others keep their distance from it', () => {
  fc.assert(
    fc.property(
      anyMap,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 2000 })), { minLength: 1, maxLength: 6 }),
      ({ debate, folded, direction }, heights) => {
        const shown = showing(debate, folded)
        let layout: MapLayout = mapLayoutOf(debate, options({ folded, direction }))
        const rest = layout.wings
        for (const [salt, height] of heights) {
          const written = { claim: shown[salt % shown.length] as string, height }
          layout = mapLayoutOf(debate, options({ folded, direction, written }), layout)
          expect(layout.wings).toEqual(mapLayoutOf(debate, options({ folded, direction, written })).wings)
          expect(boxOf(layout, written.claim)?.height).toBe(height)
          expectApart(debate, boxesIn(layout, everything), direction)
        }
        layout = mapLayoutOf(debate, options({ folded, direction }), layout)
        expect(layout.wings).toEqual(rest)
      },
    ),
    { numRuns: 100 },
  )
})

test('G15 while a box grows, only what it hangs under is laid out again', () => {
  const claims = [motion, claim('a', 'm', 'supports'), claim('b', 'm', 'rebuts'), claim('c', 'a', 'rebuts')]
  const debate = debateOf(claims, [])
  const before = mapLayoutOf(debate, options({ written: { claim: 'a', height: 100 } }))
  const after = mapLayoutOf(debate, options({ written: { claim: 'a', height: 130 } }), before)
  const [a, b] = before.wings[0]?.branch.children ?? []
  expect(after.wings[0]?.branch.children[0]).not.toBe(a)
  expect(after.wings[0]?.branch.children[0]?.children[0]).toBe(a?.children[0])
  expect(after.wings[0]?.branch.children[1]).toBe(b)
  const still = mapLayoutOf(debate, options({ written: { claim: 'a', height: 130 } }), after)
  expect(still.wings[0]?.branch).toBe(after.wings[0]?.branch)
})

test('G4 what is asked of a part of the picture is what is there, and one box is found by its claim', () => {
  const anyPart = fc.record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: -600, max: 600 }),
    width: fc.integer({ min: 0, max: 400 }),
    height: fc.integer({ min: 0, max: 400 }),
  })
  fc.assert(
    fc.property(anyMap, anyPart, ({ debate, folded, direction }, part) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const all = boxesIn(layout, everything)
      expect(boxesIn(layout, part)).toEqual(all.filter((box) => overlap(box, part)))
      for (const box of all) expect(boxOf(layout, box.claim)).toEqual(box)
      const bounds = boundsOf(layout)
      expect(bounds.x).toBeCloseTo(Math.min(...all.map((box) => box.x)), 6)
      expect(bounds.y + bounds.height).toBeCloseTo(Math.max(...all.map((box) => box.y + box.height)), 6)
      for (const id of folded) {
        for (const hidden of childrenOf(debate, id)) expect(boxOf(layout, hidden)).toBeUndefined()
      }
    }),
    { numRuns: 150 },
  )
})

test('G5 downward is to the right, turned over; wings are Con to the right and Pro to the left', () => {
  fc.assert(
    fc.property(anyDebate({ least: 2, most: 20 }), (debate) => {
      const right = boxesById(boxesIn(mapLayoutOf(debate, options({ sizeOf: square })), everything))
      const down = boxesIn(mapLayoutOf(debate, options({ sizeOf: square, direction: 'down' })), everything)
      for (const box of down) expect([box.y, box.x]).toEqual([right.get(box.claim)?.x, right.get(box.claim)?.y])
      for (const box of boxesIn(mapLayoutOf(debate, options({ direction: 'wings' })), everything)) {
        if (box.level !== 1) continue
        expect(Math.sign(middleOf(box).x)).toBe(answers(claimOf(debate, box.claim) as Claim) ? 1 : -1)
      }
    }),
    { numRuns: 60 },
  )
})

test('G6 a broken debate is drawn as far as it hangs together', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), anyDirection, (debate, direction) => {
      if (claimOf(debate, debate.motion) === undefined) return
      const boxes = boxesIn(mapLayoutOf(debate, options({ direction })), everything)
      expect(new Set(boxes.map((box) => box.claim)).size).toBe(boxes.length)
      expect(boxes[0]?.claim).toBe(debate.motion)
    }),
    { numRuns: 150 },
  )
})

describe.each(directions)('%s', (direction) => {
  const ten = 10_000
  const deep = debateOf(
    [motion, ...Array.from({ length: ten }, (_, i) => claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, 'supports'))],
    [],
  )
  const wide = debateOf([motion, ...Array.from({ length: ten }, (_, i) => claim(`c${i}`, 'm', 'rebuts'))], [])
  test.each([
    ['deep', deep],
    ['wide', wide],
  ])('G7 ten thousand claims %s', (_, debate) => {
    const layout = mapLayoutOf(debate, options({ direction }))
    expect(boxesIn(layout, everything)).toHaveLength(ten + 1)
    expect(boxOf(layout, 'c9999')?.claim).toBe('c9999')
  })
})

test('G7 contours share what they have in common: a comb of combs takes a few pieces for each claim', () => {
  const claims = [motion]
  for (let i = 0; i < 300; i++) {
    for (let j = 0; j <= i % 40; j++) claims.push(claim(`c${i}-${j}`, j === 0 ? 'm' : `c${i}-${j - 1}`, 'supports'))
  }
  const { branch } = mapLayoutOf(debateOf(claims, []), options({ sizeOf })).wings[0] as { branch: Branch }
  const pieces = new Set<object>()
  const waiting = [branch]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const side of [next.silhouette.near, next.silhouette.far]) {
      for (let piece = side as object | null; piece !== null && !pieces.has(piece); ) {
        pieces.add(piece)
        piece = (piece as { next: object | null }).next
      }
    }
    waiting.push(...next.children)
  }
  expect(pieces.size).toBeLessThan(8 * claims.length)
})
