// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { remove } from '../../src/core/edit/remove.ts'
import { type Weight, weightSet } from '../../src/core/model/ballot.ts'
import { ballotOf, type Debate, needClaim, originalOf } from '../../src/core/model/debate.ts'
import { ratingOf } from '../../src/core/weigh/rating.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { createNotices } from '../../src/session/notices.ts'
import { createOpenDebate, type OpenDebate } from '../../src/session/openDebate.ts'
import { readStored } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { openDatabase } from '../../src/storage/schema.ts'
import { anyClaimOf, anyWeighedDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { tabsTogether } from './bus.ts'

const sketch = debateFrom('- against\n+ for\n  - doubt\n    + why\n  + =against\n+ more')
const endings: (() => void)[] = []

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
})
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** A debate on the desk, nothing selected. */
async function desk(debate: Debate = sketch): Promise<OpenDebate> {
  const db = await openDatabase()
  await createDebate(db, debate, 1)
  const stored = await readStored(db, debate.id)
  if (stored === null) throw new Error('The debate is not there.')
  return createRoot((dispose) => {
    endings.push(dispose)
    const means = { connect: async () => db, tabs: tabsTogether()(), clerk: createClerk(), notices: createNotices() }
    return createOpenDebate(stored, means)
  })
}

const set = (open: OpenDebate, weight: Weight, claim: string) => weightSet(open.ballot(), weight, claim)
const edits = (open: OpenDebate) => open.writer.history().done.length
/** Rates the selected claim. */
const rate = (open: OpenDebate, value: number | null) => open.rating.rate(open.selection.claim() ?? 'm', value)

test('S30 a run begins at the first unrated claim of the branch, and every rating leads on to the next one', async () => {
  const open = await desk()
  open.weighing.set('doubt', 'conviction', 0.2)
  open.rating.begin('m')
  expect(open.rating.active()).toBe(true)
  const met: (string | null)[] = []
  for (const value of [0.2, 0.4, 0.6, 1]) {
    met.push(open.selection.claim())
    rate(open, value)
  }
  expect(met).toEqual(['for', 'why', 'more', 'against'])
  expect(met.map((claim) => set(open, 'conviction', claim as string))).toEqual([0.2, 0.4, 0.6, 1])
  // Nothing is left to go to: the claim stays in hand, and the run waits to be ended.
  expect(open.rating.progress()).toMatchObject({ rated: 5, of: 5 })
  expect(open.selection.claim()).toBe('against')
  rate(open, 0.8)
  expect(open.selection.claim()).toBe('against')
  expect(open.rating.branch()).toBe('m')
  open.rating.end()
  expect(open.rating.active()).toBe(false)
  expect(open.rating.progress()).toBeNull()
  expect(open.selection.claim()).toBe('against')
})

test('S31 what hides the next claim is unfolded, its column shows, and the focus is on its way to it', async () => {
  const open = await desk()
  open.selection.foldAll(true)
  open.weighing.set('for', 'conviction', 1)
  open.rating.begin('for')
  expect(open.selection.claim()).toBe('doubt')
  expect(open.selection.focusing()).toBe('doubt')
  expect(open.selection.folded()).toEqual(new Set(['doubt']))
  open.rating.begin('against')
  expect(open.selection.column()).toBe('con')
})

test('S32 clearing leaves a claim unset and goes on; what was passed over comes again at the end', async () => {
  const open = await desk()
  open.rating.begin('for')
  rate(open, null)
  expect(open.selection.claim()).toBe('doubt')
  expect(edits(open)).toBe(0)
  rate(open, 0.4)
  rate(open, 0.4)
  expect(open.selection.claim()).toBe('for')
  open.selection.focus('doubt')
  rate(open, null)
  expect(set(open, 'conviction', 'doubt')).toBeUndefined()
  expect(open.rating.progress()).toMatchObject({ rated: 1, of: 3 })
})

test('S33 undo takes back one rating and goes back to its claim; redo leads on again', async () => {
  const open = await desk()
  open.rating.begin('for')
  rate(open, 0.2)
  rate(open, 0.4)
  expect(open.selection.claim()).toBe('why')
  open.undo()
  expect(open.selection.claim()).toBe('doubt')
  expect(set(open, 'conviction', 'doubt')).toBeUndefined()
  expect(set(open, 'conviction', 'for')).toBe(0.2)
  expect(open.rating.progress()).toMatchObject({ rated: 1, of: 3 })
  open.redo()
  expect(set(open, 'conviction', 'doubt')).toBe(0.4)
  open.undo()
  open.undo()
  expect(open.selection.claim()).toBe('for')
  expect(open.rating.progress()).toMatchObject({ rated: 0, of: 3 })
})

test('S34 in relevance mode the number keys set and clear relevance only; it is off by default, and after a run', async () => {
  const open = await desk()
  expect(open.rating.weight()).toBe('conviction')
  open.selection.focus('for')
  rate(open, 0.8)
  open.rating.turnTo('relevance')
  expect(open.rating.active()).toBe(true)
  expect(open.rating.branch()).toBeNull()
  rate(open, 0.4)
  expect(open.selection.claim()).toBe('for')
  expect([set(open, 'conviction', 'for'), set(open, 'relevance', 'for')]).toEqual([0.8, 0.4])
  rate(open, null)
  expect([set(open, 'conviction', 'for'), set(open, 'relevance', 'for')]).toEqual([0.8, undefined])
  // The motion bears on nothing.
  const before = edits(open)
  open.rating.rate('m', 0.4)
  open.rating.rate('m', null)
  expect(edits(open)).toBe(before)
  open.rating.turnTo('conviction')
  expect(open.rating.active()).toBe(false)
  open.rating.begin('m')
  open.rating.turnTo('relevance')
  open.rating.end()
  expect(open.rating.weight()).toBe('conviction')
  // Outside of a run "clear" is what its button says: both weights.
  open.weighing.set('for', 'relevance', 1)
  open.selection.focus('for')
  rate(open, null)
  expect([set(open, 'conviction', 'for'), set(open, 'relevance', 'for')]).toEqual([undefined, undefined])
})

test('S35 a reference is asked for its relevance, never for a conviction of its own', async () => {
  const open = await desk()
  open.rating.begin('for')
  expect(open.rating.progress()).toMatchObject({ rated: 0, of: 3 })
  open.rating.turnTo('relevance')
  expect(open.rating.progress()).toMatchObject({ rated: 0, of: 4 })
  const met: (string | null)[] = []
  for (let i = 0; i < 4; i++) {
    met.push(open.selection.claim())
    rate(open, 0.6)
  }
  expect(met).toEqual(['for', 'doubt', 'why', '=against'])
  expect(set(open, 'relevance', 'against')).toBeUndefined()
})

test('S36 turning to the other weight keeps the claim in hand where it lacks it, and begins anew where all was rated', async () => {
  const open = await desk()
  open.weighing.set('doubt', 'relevance', 1)
  open.rating.begin('for')
  rate(open, 0.2)
  rate(open, 0.2)
  expect(open.selection.claim()).toBe('why')
  open.rating.turnTo('relevance')
  expect(open.selection.claim()).toBe('why')
  open.rating.turnTo('conviction')
  open.selection.focus('doubt')
  open.rating.turnTo('relevance')
  expect(open.selection.claim()).toBe('why')
  open.rating.turnTo('conviction')
  rate(open, 0.2)
  expect(open.rating.progress()).toMatchObject({ rated: 3, of: 3 })
  open.rating.turnTo('relevance')
  expect(open.selection.claim()).toBe('for')
})

test('S37 outside of a run the next and the previous unrated claim are those of the whole debate', async () => {
  const open = await desk()
  const go = (by: 1 | -1) => {
    open.rating.go(by)
    return open.selection.claim()
  }
  open.weighing.set('doubt', 'conviction', 0)
  expect([go(1), go(1), go(1), go(1), go(1)]).toEqual(['for', 'why', 'more', 'against', 'for'])
  expect([go(-1), go(-1)]).toEqual(['against', 'more'])
  expect(open.rating.active()).toBe(false)
})

test('S38 each ballot is rated on its own; a branch that goes ends its run, and undo brings both back', async () => {
  const open = await desk()
  open.rating.begin('for')
  rate(open, 0.2)
  open.chooseBallot('coach')
  expect(open.rating.progress()).toMatchObject({ rated: 0, of: 3 })
  open.chooseBallot('judge')
  expect(open.rating.progress()).toMatchObject({ rated: 1, of: 3 })
  open.make((now, clerk) => remove(now, { claim: 'for' }, clerk))
  expect(open.rating.active()).toBe(false)
  open.undo()
  expect(open.rating.progress()).toMatchObject({ rated: 1, of: 3 })
})

test('S39 while something is tried out, rating only supposes, and what is supposed counts as rated', async () => {
  const open = await desk()
  open.weighing.whatIf.begin()
  open.rating.begin('for')
  rate(open, 0.2)
  expect(open.selection.claim()).toBe('doubt')
  expect(open.rating.progress()).toMatchObject({ rated: 1, of: 3 })
  expect(edits(open)).toBe(0)
  open.weighing.whatIf.end()
  expect(open.rating.progress()).toMatchObject({ rated: 0, of: 3 })
})

type Step =
  | { does: 'rate'; value: number | null }
  | { does: 'turn' | 'undo' | 'redo' | 'end' }
  | { does: 'go'; by: 1 | -1 }
  | { does: 'begin' | 'select'; claim: string }

const anyRun = anyWeighedDebate({ least: 2, most: 10 }).chain(({ debate }) =>
  fc.record({
    debate: fc.constant(debate),
    steps: fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({ does: fc.constant('rate' as const), value: fc.constantFrom(0.2, 1, null) }),
        },
        { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('turn', 'undo', 'redo', 'end') }) },
        { weight: 1, arbitrary: fc.record({ does: fc.constant('go' as const), by: fc.constantFrom<1 | -1>(1, -1) }) },
        { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('begin', 'select'), claim: anyClaimOf(debate) }) },
      ) as fc.Arbitrary<Step>,
      { maxLength: 25 },
    ),
  }),
)

test('S40 whatever is pressed, a rating is one edit of one weight, and a run goes to unrated claims while there are any', async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ debate, steps }) => {
      globalThis.indexedDB = new IDBFactory()
      const open = await desk(debate)
      const { rating, selection } = open
      const act: { [Does in Step['does']]: (step: Extract<Step, { does: Does }>) => void } = {
        rate: ({ value }) => rating.rate(selection.claim() ?? debate.motion, value),
        turn: () => rating.turnTo(rating.weight() === 'conviction' ? 'relevance' : 'conviction'),
        undo: () => open.undo(),
        redo: () => open.redo(),
        end: () => rating.end(),
        go: ({ by }) => rating.go(by),
        begin: ({ claim }) => rating.begin(claim),
        select: ({ claim }) => selection.select(claim),
      }
      for (const step of steps) {
        const before = { debate: open.debate(), claim: selection.claim() ?? debate.motion, edits: edits(open) }
        act[step.does](step as never)
        const running = rating.branch()
        const progress = running === null ? null : ratingOf(open.debate(), open.ballot(), running, rating.weight())
        expect(rating.progress()?.rated).toBe(progress?.rated)
        if (running !== null && ['rate', 'go', 'begin'].includes(step.does)) {
          const claim = selection.claim() as string
          expect(progress?.rated === progress?.of || progress?.lacks(claim)).toBe(true)
        }
        if (step.does !== 'rate') continue
        expect(edits(open) - before.edits).toBeLessThanOrEqual(1)
        const other = rating.weight() === 'conviction' ? 'relevance' : 'conviction'
        const now = ballotOf(open.debate(), open.ballot().id)
        if (step.value === null) continue
        expect(now[other]).toBe(ballotOf(before.debate, now.id)[other])
        const rated = needClaim(open.debate(), before.claim)
        if (rating.weight() === 'relevance' && rated.id === debate.motion) expect(open.debate()).toBe(before.debate)
        else {
          const held = rating.weight() === 'conviction' ? originalOf(open.debate(), rated).id : rated.id
          expect(weightSet(now, rating.weight(), held)).toBe(step.value)
        }
      }
      for (const end of endings.splice(0)) end()
    }),
    { numRuns: 60 },
  )
})
