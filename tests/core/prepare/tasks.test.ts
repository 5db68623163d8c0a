// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimId, Side } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { workMarks } from '../../../src/core/model/marks.ts'
import { entries, put } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { answers, pathUp, subtreeOf } from '../../../src/core/model/walk.ts'
import { claimTasks } from '../../../src/core/prepare/claimTasks.ts'
import { progressOf } from '../../../src/core/prepare/progress.ts'
import { type TaskQuestion, taskKinds } from '../../../src/core/prepare/task.ts'
import { tasksOf } from '../../../src/core/prepare/tasks.ts'
import { anyBrokenDebate } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'
import { kindsPlainly } from './kindsPlainly.ts'
import { anyQuotingDebate, changing, largeDebate, type Quoted, quoting } from './quoting.ts'

const today = { year: 2026, month: 6 }
const heavy: TaskQuestion = { side: 'pro', swing: () => 0.1, today }
const light: TaskQuestion = { side: 'pro', swing: () => 0, today }
const bare = (sketch: string, cards: Record<ClaimId, readonly Quoted[]> = {}) => quoting(debateFrom(sketch), cards)

/** The tasks as "kind claim", in their order. */
const told = (debate: Debate, question: TaskQuestion): string[] =>
  tasksOf(debate, question).map(({ kind, claim, evidence }) => [kind, claim, evidence].join(' ').trim())

test('R30 what the other side says and nobody rebuts or undercuts is to be answered', () => {
  const debate = bare(`
+ ours
  - doubt
  - fear
    _ beside
- theirs
  + proof
    - fault
  + second
`)
  expect(told(debate, light)).toEqual(['unanswered doubt', 'unanswered theirs', 'unanswered second'])
  const ofCon = ['undefended fear', 'unanswered beside', 'undefended proof', 'unanswered fault']
  expect(told(debate, { ...light, side: 'con' })).toEqual(ofCon)
})

test('R30 a reference is told once, with its original, but for itself where it speaks for the other side', () => {
  const debate = bare(`
+ ours
  - doubt
  + =theirs
- theirs
  + =doubt
`)
  expect(told(debate, light)).toEqual(['undefended ours', 'unanswered doubt', 'unprepared theirs'])
  expect(told(debate, { ...light, side: 'con' })).toEqual(['unanswered =theirs'])
})

test('R30 a reference is answered where its original is, and in its own place', () => {
  const debate = bare(`
+ ours
  - doubt
    - reply
- theirs
  + =doubt
- more
  + point
  + other
    _ =point
      _ beside
`)
  expect(told(debate, light)).not.toContain('unanswered =doubt')
  expect(told(debate, light)).toEqual([
    'unanswered theirs',
    'unanswered more',
    'unanswered point',
    'undefended =point',
    'unanswered beside',
  ])
})

test('R31 a contention of the other side with no answer in all its branch is unprepared, and not unanswered too', () => {
  const debate = bare(`
- alone
- begun
  + proof
    - fault
- whole
  + reason
- met
  - answer
`)
  expect(told(debate, light)).toEqual(['unprepared alone', 'unanswered begun', 'unprepared whole', 'unanswered reason'])
  expect(told(bare('+ a\n- b'), { ...light, side: 'con' })).toEqual(['unprepared a'])
})

test('R32 our claim is undefended while none of the attacks on it is answered', () => {
  const debate = bare(`
+ open
  - one
  _ two
+ held
  - three
    - reply
  - four
+ quiet
`)
  const undefended = told(debate, light).filter((task) => task.startsWith('undefended'))
  expect(undefended).toEqual(['undefended open'])
})

test('R33 our claim that carries weight wants evidence: on it, on its original, or on what supports it', () => {
  const sketch = `
+ carded
+ upheld
  + under
    + deep
+ bare
  - against
    + proof
+ =deep
- theirs
`
  const debate = bare(sketch, {
    carded: [{ title: 'Report' }],
    deep: [{ quote: 'Words.' }],
    proof: [{ title: 'Theirs' }],
  })
  const unsourced = (question: TaskQuestion) => told(debate, question).filter((task) => task.startsWith('unsourced'))
  expect(unsourced(heavy)).toEqual(['unsourced bare'])
  expect(unsourced({ ...heavy, swing: () => -0.2 })).toEqual(['unsourced bare'])
  expect(unsourced(light)).toEqual([])
  expect(told(bare(sketch), heavy).filter((task) => task.startsWith('unsourced'))).toEqual(
    ['carded', 'upheld', 'under', 'deep', 'bare'].map((claim) => `unsourced ${claim}`),
  )
})

test('R33 a card on which nothing is written yet is no evidence', () => {
  expect(told(bare('+ ours', { ours: [{}] }), heavy)).toEqual(['unsourced ours'])
  expect(told(bare('+ ours', { ours: [{ url: 'https://a.example/' }] }), heavy)).toEqual([])
})

test('R33 a claim that is rated above what unset counts as carries weight, whatever hangs on it', () => {
  const debate = bare('+ high\n+ half\n+ unset')
  const judge = structuredClone(debate.ballots.judge) as NonNullable<TaskQuestion['ballot']>
  put(judge.conviction as Record<string, Record<string, number>>, 'high', 0.8)
  put(judge.conviction as Record<string, Record<string, number>>, 'half', 0.5)
  expect(told(debate, { ...light, ballot: judge })).toEqual(['unsourced high'])
})

test('R34 evidence of ours that is older than the limit is dated, each piece for itself', () => {
  const debate = bare('+ ours\n  + =ours2\n+ ours2\n- theirs\n  - reply', {
    ours: [{ date: '2019' }, { date: 'May 2023' }, { date: 'June 2023' }, { date: 'n.d.' }, { date: '2022-12-31' }],
    ours2: [{ date: '2024年5月' }],
    theirs: [{ date: '1991' }],
  })
  const dated = (question: TaskQuestion) => told(debate, question).filter((task) => task.startsWith('dated'))
  expect(dated(light)).toEqual(['dated ours ours-1', 'dated ours ours-2', 'dated ours ours-5'])
  expect(dated({ ...light, olderThanYears: 5 })).toEqual(['dated ours ours-1'])
  expect(dated({ ...light, olderThanYears: 1 })).toContain('dated ours2 ours2-1')
  expect(dated({ ...light, olderThanYears: 1 })).not.toContain('dated =ours2 ours2-1')
  expect(dated({ ...light, side: 'con' })).toEqual(['dated theirs theirs-1'])
})

test('S80 evidence that is meant to be old is no task, whatever its age; the rest of the claim’s evidence may be', () => {
  const debate = bare('+ ours', { ours: [{ date: '1991', stillHolds: true }, { date: '2019' }] })
  expect(told(debate, light).filter((task) => task.startsWith('dated'))).toEqual(['dated ours ours-2'])
  expect(claimTasks(debate, 'ours', { today, isOurs: true })).toContain('dated')
  const all = bare('+ ours', { ours: [{ date: '1991', stillHolds: true }] })
  expect(told(all, light).filter((task) => task.startsWith('dated'))).toEqual([])
  expect(claimTasks(all, 'ours', { today, isOurs: true })).not.toContain('dated')
})

test('R34 a year without a month counts to its end', () => {
  const debate = bare('+ ours', { ours: [{ date: '2023' }] })
  expect(told(debate, { ...light, today: { year: 2026, month: 12 } })).toEqual([])
  expect(told(debate, { ...light, today: { year: 2027, month: 1 } })).toEqual(['dated ours ours-1'])
})

test('R35 claims that a person marked are there for both sides; a mark for evidence stands for the lack of it', () => {
  const debate = changing(bare('+ ours\n- theirs\n  - reply'), {
    m: { tags: { [workMarks['check-this']]: true } },
    ours: { tags: { [workMarks['needs-evidence']]: true, other: true } },
    theirs: { tags: { [workMarks['check-this']]: true } },
  })
  const kinds = ['check-this m', 'needs-evidence ours', 'check-this theirs', 'unsourced reply']
  expect(told(debate, heavy)).toEqual(kinds)
  expect(told(debate, { ...light, side: 'con' })).toContain('needs-evidence ours')
})

test('R36 what would move the motion most comes first, up or down; ties in reading order, Pro first', () => {
  const debate = bare('- late\n- first\n+ ours\n  - doubt\n- none')
  const swings: Record<ClaimId, number> = { first: -0.4, doubt: -0.1, ours: 0.3, late: -0.1, none: Number.NaN }
  const tasks = tasksOf(debate, { side: 'pro', swing: (id) => swings[id] ?? 0, today })
  expect(tasks.map(({ kind, claim, weight }) => [kind, claim, weight])).toEqual([
    ['unprepared', 'first', 0.4],
    ['undefended', 'ours', 0.3],
    ['unsourced', 'ours', 0.3],
    ['unanswered', 'doubt', 0.1],
    ['unprepared', 'late', 0.1],
    ['unprepared', 'none', 0],
  ])
})

test('R37 the same question of the same debate has the very same answer, another one its own', () => {
  const debate = bare('+ ours\n- theirs')
  const first = tasksOf(debate, heavy)
  expect(tasksOf(debate, { ...heavy })).toBe(first)
  expect(tasksOf(debate, { ...heavy, side: 'con' })).not.toEqual(first)
  expect(tasksOf(debate, heavy)).toBe(first)
  expect(tasksOf(debate, { ...heavy, swing: () => 0 })).not.toEqual(first)
})

test('R38 progress counts the other side’s claims, by contention too', () => {
  const debate = bare(`
+ ours
  - doubt
  - fear
    - reply
+ quiet
- theirs
  - answer
  + proof
  + =doubt
`)
  expect(progressOf(debate, 'pro')).toEqual({
    answered: 2,
    of: 4,
    contentions: [
      { contention: 'ours', answered: 1, of: 2 },
      { contention: 'theirs', answered: 1, of: 2 },
    ],
  })
  expect(progressOf(bare(''), 'con')).toEqual({ answered: 0, of: 0, contentions: [] })
})

const anySide = fc.constantFrom<Side>('pro', 'con')
const anySwing = fc.func(fc.double({ min: -1, max: 1, noNaN: true }))

test('R37 in any debate each claim has the tasks that the rules give it, and each task is told once', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), anySide, anySwing, (debate, side, swing) => {
      const question: TaskQuestion = { side, swing, today }
      const tasks = tasksOf(debate, question)
      for (const [id, claim] of entries(debate.claims)) {
        const kinds = kindsPlainly(debate, id, question)
        const own = new Set(tasks.filter((task) => task.claim === id).map((task) => task.kind))
        const said = claim.reference === undefined ? [] : kindsPlainly(debate, claim.reference, question)
        const left = kinds.filter(
          (kind) => !said.includes(kind) && !(kind === 'unanswered' && said.includes('unprepared')),
        )
        expect([...own]).toEqual(left)
      }
    }),
  )
})

test('R36 in any debate tasks fall in weight, and reading order breaks ties', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), anySide, anySwing, (debate, side, swing) => {
      const coarse = (id: ClaimId): number => Math.round(swing(id) * 2) / 2
      const tasks = tasksOf(debate, { side, swing: coarse, today })
      const contentions = childrenOf(debate, debate.motion)
      const columns = [false, true].flatMap((con) => contentions.filter((id) => answers(needClaim(debate, id)) === con))
      const places = [debate.motion, ...columns.flatMap((id) => subtreeOf(debate, id))]
      for (const [i, task] of tasks.entries()) {
        expect(task.weight).toBe(Math.abs(coarse(task.claim)))
        const next = tasks[i + 1]
        if (next === undefined) continue
        expect(next.weight).toBeLessThanOrEqual(task.weight)
        if (next.weight < task.weight) continue
        const gap = places.indexOf(next.claim) - places.indexOf(task.claim)
        const step = taskKinds.indexOf(next.kind) - taskKinds.indexOf(task.kind)
        expect(gap > 0 || (gap === 0 && step >= 0)).toBe(true)
      }
    }),
  )
})

test('R38 in any debate what progress leaves open is what there is to answer', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), anySide, (debate, side) => {
      const { answered, of, contentions } = progressOf(debate, side)
      const open = tasksOf(debate, { side, swing: () => 0, today }).filter(({ kind }) => kind.startsWith('un'))
      expect(open.filter(({ kind }) => kind === 'unanswered' || kind === 'unprepared')).toHaveLength(of - answered)
      expect(contentions.reduce((sum, one) => sum + one.of, 0)).toBe(of)
      expect(contentions.reduce((sum, one) => sum + one.answered, 0)).toBe(answered)
      for (const { contention } of contentions) expect(pathUp(debate, contention)).toHaveLength(2)
    }),
  )
})

test('R39 a broken debate does not stop it', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), anySide, (broken, side) => {
      const debate = quoting(broken, {})
      tasksOf(debate, { side, swing: () => 1, today })
      progressOf(debate, side)
    }),
  )
})

test.each(['deep', 'wide'] as const)('R39 ten thousand claims, %s', (shape) => {
  const debate = largeDebate(shape, 10_000)
  expect(tasksOf(debate, heavy).length).toBeGreaterThan(4000)
  expect(progressOf(debate, 'pro').of).toBe(5000)
})
