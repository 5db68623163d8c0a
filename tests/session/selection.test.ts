// @vitest-environment jsdom
import { createRoot, createSignal } from 'solid-js'
import { beforeEach, expect, test } from 'vitest'
import { remove } from '../../src/core/edit/remove.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { createVisits } from '../../src/session/picture.ts'
import { createSelection } from '../../src/session/selection.ts'
import { testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'

const start = debateFrom('+ a\n  - b\n    + c\n+ d\n- e')

beforeEach(() => localStorage.clear())

/** A selection over a debate that can change. */
function setUp() {
  return createRoot((end) => {
    const [debate, setDebate] = createSignal<Debate>(start)
    const drop = (claim: string) => {
      const outcome = remove(debate(), { claim }, testClerk())
      if ('refused' in outcome) throw new Error(outcome.refused)
      setDebate(outcome.debate)
    }
    return {
      end,
      drop,
      restore: () => setDebate(start),
      selection: createSelection(debate),
      visits: createVisits(debate),
    }
  })
}

const chosen = ({ selection }: ReturnType<typeof setUp>) => [...selection.chosen()]

test('S50 claims are chosen beside the selected one, and taken out again', () => {
  const on = setUp()
  on.selection.focus('a')
  expect(chosen(on)).toEqual([])
  on.selection.turnChosen('d')
  expect(chosen(on)).toEqual(['a', 'd'])
  expect(on.selection.claim()).toBe('d')
  on.selection.turnChosen('e')
  on.selection.turnChosen('d')
  expect(chosen(on)).toEqual(['a', 'e'])
  on.selection.turnChosen('a')
  expect(chosen(on)).toEqual([])
  expect(on.selection.claim()).toBe('e')
  on.end()
})

test('S50 whatever selects another claim chooses it alone; focus that arrives chooses nothing anew', () => {
  const on = setUp()
  on.selection.choose(['a', 'd'])
  on.selection.select('d')
  expect(chosen(on)).toEqual(['a', 'd'])
  on.selection.select('e')
  expect(chosen(on)).toEqual([])
  on.selection.choose(['a', 'd'])
  on.selection.focus('a')
  expect(chosen(on)).toEqual([])
  on.selection.choose(['a', 'd'])
  on.selection.select(null)
  expect(chosen(on)).toEqual([])
  on.end()
})

test('S50 the motion is never among them, nor is a claim that is gone', () => {
  const on = setUp()
  on.selection.choose(['a', start.motion, 'd', 'nobody'])
  expect(chosen(on)).toEqual(['a', 'd'])
  on.drop('d')
  expect(chosen(on)).toEqual([])
  on.end()
})

test('S51 back and forward lead through what was visited, and fork where one goes elsewhere', () => {
  const { visits, end } = setUp()
  for (const claim of ['a', 'b', 'c']) visits.visit(claim)
  expect([visits.back(), visits.forward()]).toEqual(['b', undefined])
  visits.visit('b')
  expect([visits.back(), visits.forward()]).toEqual(['a', 'c'])
  visits.visit('e')
  expect([visits.back(), visits.forward()]).toEqual(['b', undefined])
  end()
})

test('S51 claims that are gone are passed over, and come again when they are back', () => {
  const { visits, drop, restore, end } = setUp()
  for (const claim of ['a', 'd', 'e']) visits.visit(claim)
  drop('d')
  expect(visits.back()).toBe('a')
  restore()
  expect(visits.back()).toBe('d')
  end()
})
