// @vitest-environment node
import fc from 'fast-check'
import { castDraft, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer'
import { expect, test } from 'vitest'
import { bareClaim, type ClaimId, relations } from '../../../src/core/model/claim.ts'
import { claimOf, type Debate } from '../../../src/core/model/debate.ts'
import { at, drop, put, sizeOf } from '../../../src/core/model/shelf.ts'
import { carryTree, childrenOf, referrersOf, touchedClaims, treeOf } from '../../../src/core/model/tree.ts'
import { anyDebate, debateOf } from '../anyDebate.ts'

enablePatches()

/** The tree of the same claims, grown as if nothing had been known before. */
function grownAnew(debate: Debate) {
  return treeOf(structuredClone(debate))
}

const anyId = fc.nat(30).map((i) => (i === 0 ? 'm' : `c${i}`))

/** One write to a debate, sound or not: what an edit, an undo or another tab's change may do to one claim. */
const anyWrite: fc.Arbitrary<(draft: Draft<Debate>) => void> = fc
  .record({
    id: anyId,
    other: anyId,
    relation: fc.constantFrom(...relations),
    order: fc.constantFrom('Zz', 'a0', 'a1', 'a1V'),
    group: fc.option(fc.constantFrom('g', 'h')),
    what: fc.constantFrom('add', 'drop', 'parent', 'order', 'relation', 'group', 'reference', 'text', 'weight'),
  })
  .map(({ id, other, relation, order, group, what }) => (draft) => {
    const claim = at(draft.claims, id)
    if (what === 'add') put(draft.claims, id, castDraft(bareClaim({ id, parent: other, order, relation })))
    else if (what === 'drop') drop(draft.claims, id)
    else if (what === 'weight') for (const ballot of Object.values(draft.ballots)) put(ballot.conviction, id, 0.5)
    else if (claim === undefined) return
    else if (what === 'parent') claim.parent = other
    else if (what === 'order') claim.order = order
    else if (what === 'relation') claim.relation = relation
    else if (what === 'text') claim.text = order
    else if (what === 'group' && group !== null) claim.group = group
    else if (what === 'group') delete claim.group
    else if (group === null) delete claim.reference
    else claim.reference = other
  })

test('M4 a tree that is carried from change to change is the tree that grows from scratch', () => {
  fc.assert(
    fc.property(anyDebate(), fc.array(fc.array(anyWrite, { maxLength: 5 }), { maxLength: 8 }), (start, changes) => {
      let debate = start
      treeOf(debate)
      for (const writes of changes) {
        const [after, patches] = produceWithPatches(debate, (draft) => {
          for (const write of writes) write(draft)
        })
        carryTree(debate, after, patches)
        expect(treeOf(after)).toEqual(grownAnew(after))
        debate = after
      }
    }),
    { numRuns: 300 },
  )
})

test('M4 a tree is carried back over the inverse, too', () => {
  fc.assert(
    fc.property(anyDebate(), fc.array(anyWrite, { maxLength: 5 }), (before, writes) => {
      const [after, patches, inverse] = produceWithPatches(before, (draft) => {
        for (const write of writes) write(draft)
      })
      treeOf(before)
      carryTree(before, after, patches)
      const back: Debate = { ...structuredClone(before), motion: before.motion }
      carryTree(after, back, inverse)
      expect(treeOf(back)).toEqual(treeOf(before))
    }),
  )
})

test('M4 where no shape changes, the tree stays the same value', () => {
  const debate = debateOf([bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' })], [])
  const before = treeOf(debate)
  const [after, patches] = produceWithPatches(debate, (draft) => {
    const motion = at(draft.claims, 'm')
    if (motion !== undefined) motion.text = 'Other words'
  })
  carryTree(debate, after, patches)
  expect(treeOf(after)).toBe(before)
  expect(claimOf(after, 'm')?.text).toBe('Other words')
})

test('M4 a patch that writes whole shelves makes the tree grow anew', () => {
  const whole: Patch[] = [{ op: 'replace', path: ['claims'], value: {} }]
  expect(touchedClaims(whole)).toBe('all')
  expect(touchedClaims([{ op: 'replace', path: [], value: {} }])).toBe('all')
  expect(touchedClaims([{ op: 'replace', path: ['claims', '3'], value: {} }])).toBe('all')
  const before = debateOf([bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' })], [])
  treeOf(before)
  const child = bareClaim({ id: 'c', parent: 'm', order: 'a0', relation: 'supports' })
  const after = debateOf([bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }), child], [])
  carryTree(before, after, whole)
  expect(childrenOf(after, 'm')).toEqual(['c'])
})

test('M5 children stand by order, ties by id; every claim but the motion stands under exactly one', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const tree = treeOf(debate)
      const seen: ClaimId[] = []
      for (const [parent, children] of tree.children) {
        expect(children.length).toBeGreaterThan(0)
        seen.push(...children)
        const keys = children.map((id) => `${claimOf(debate, id)?.order} ${id}`)
        expect(keys).toEqual([...keys].sort())
        for (const id of children) expect(claimOf(debate, id)?.parent).toBe(parent)
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBe(tree.size)
      expect(tree.size).toBe(sizeOf(debate.claims) - 1)
    }),
  )
})

test('M5 originals know their references', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const [original, referrers] of treeOf(debate).referrers) {
        expect(referrersOf(debate, original)).toBe(referrers)
        for (const id of referrers) expect(claimOf(debate, id)?.reference).toBe(original)
      }
    }),
  )
  expect(referrersOf(debateOf([], []), 'm')).toEqual([])
})
