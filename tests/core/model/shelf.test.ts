// @vitest-environment node
import fc from 'fast-check'
import { applyPatches, enablePatches, produceWithPatches } from 'immer'
import { expect, test } from 'vitest'
import {
  at,
  drop,
  emptyShelf,
  entries,
  isReserved,
  put,
  shelfOf,
  sizeOf,
  slotOf,
} from '../../../src/core/model/shelf.ts'

enablePatches()

/** Ids that every plain object seems to hold. */
const inherited = ['toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__', 'isPrototypeOf']
const reserved = ['__proto__', 'constructor']
const anyId = fc
  .oneof(fc.string(), fc.uuid(), fc.constantFrom('', '0', '63', ...inherited))
  .filter((id) => !isReserved(id))

test('M1 what was put is found, until it is dropped', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyId, fc.option(fc.nat(), { freq: 3 })), { maxLength: 60 }), (steps) => {
      const shelf = emptyShelf<number>()
      const known = new Map<string, number>()
      for (const [id, value] of steps) {
        if (value === null) drop(shelf, id)
        else put(shelf, id, value)
        if (value === null) known.delete(id)
        else known.set(id, value)
      }
      for (const [id] of steps) expect(at(shelf, id)).toBe(known.get(id))
      expect(sizeOf(shelf)).toBe(known.size)
      expect(new Map(entries(shelf))).toEqual(known)
    }),
  )
})

test.each([...inherited, ...reserved])('M1 an empty shelf has no %s', (id) => {
  const shelf = emptyShelf<number>()
  expect(at(shelf, id)).toBeUndefined()
  drop(shelf, id)
  expect(sizeOf(shelf)).toBe(0)
})

test.each(inherited)('M1 a record may be called %s', (id) => {
  const before = shelfOf<{ text: string }>([])
  const [added, add] = produceWithPatches(before, (draft) => put(draft, id, { text: 'one' }))
  const [changed, change, back] = produceWithPatches(added, (draft) => {
    const record = at(draft, id)
    if (record !== undefined) record.text = 'two'
  })
  expect(at(changed, id)?.text).toBe('two')
  expect(applyPatches(applyPatches(before, add), change)).toEqual(changed)
  expect(applyPatches(changed, back)).toEqual(added)
})

test.each(reserved)('M2 no record may be called %s, and refusing it harms nothing', (id) => {
  const shelf = emptyShelf<{ text: string }>()
  expect(() => put(shelf, id, { text: 'x' })).toThrow(id)
  expect(() => shelfOf([[id, { text: 'x' }]])).toThrow(id)
  expect(shelf).toEqual(emptyShelf())
  expect(Object.values(shelf).every((slot) => Object.getPrototypeOf(slot) === Object.prototype)).toBe(true)
})

test('M3 every slot is there from the start, and every id has one', () => {
  expect(Object.keys(emptyShelf())).toEqual(Array.from({ length: 64 }, (_, i) => String(i)))
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      expect(Object.hasOwn(emptyShelf(), slotOf(id))).toBe(true)
    }),
  )
})

test('M3 ids that count up spread over the slots', () => {
  const perSlot = new Map<string, number>()
  for (let i = 0; i < 6400; i++) perSlot.set(slotOf(`claim-${i}`), (perSlot.get(slotOf(`claim-${i}`)) ?? 0) + 1)
  expect(perSlot.size).toBe(64)
  expect(Math.max(...perSlot.values())).toBeLessThan(200)
})

test('M3 a shelf is plain JSON', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyId, fc.nat())), (pairs) => {
      const shelf = shelfOf(pairs)
      expect(JSON.parse(JSON.stringify(shelf))).toEqual(shelf)
    }),
  )
})
