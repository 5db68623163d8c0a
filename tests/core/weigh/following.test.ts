// @vitest-environment node
import fc from 'fast-check'
import { freeze } from 'immer'
import { expect, test } from 'vitest'
import { addClaim } from '../../../src/core/edit/add.ts'
import type { Change, Edited } from '../../../src/core/edit/change.ts'
import { emptyHistory, type History, record, redo, undo } from '../../../src/core/edit/history.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import type { Ballot } from '../../../src/core/model/ballot.ts'
import { claimOf, type Debate, motionOf } from '../../../src/core/model/debate.ts'
import { entries, shelfOf, slotOf } from '../../../src/core/model/shelf.ts'
import { carryTree } from '../../../src/core/model/tree.ts'
import { debateGraphOf } from '../../../src/core/weigh/debateGraph.ts'
import { frameworkOf } from '../../../src/core/weigh/framework.ts'
import { type Graph, isLink, vertexOfLink, vertexOfNode } from '../../../src/core/weigh/graph.ts'
import { rippleFrom } from '../../../src/core/weigh/ripple.ts'
import type { Method } from '../../../src/core/weigh/semantics.ts'
import { semanticsOf, standings } from '../../../src/core/weigh/standing.ts'
import { strengthsOf } from '../../../src/core/weigh/strengths.ts'
import { anyBrokenDebate, anyClaimOf, anyDebate, anyWeight, debateOf } from '../anyDebate.ts'
import { anyAct, Person } from '../edit/anyEdit.ts'
import { edited, made, testClerk } from '../edit/prove.ts'
import { plainly } from './plainStanding.ts'
import { anyMethod, ballotOf, claim, claimsOf, firstBallot, having, ids, motion, motionOn, slack } from './sample.ts'

/** A random debate among so many other claims that standings follow an edit, and do not begin anew. */
const anyLarge = anyDebate({ least: 6, most: 16 }).map((debate) => {
  const more = Array.from({ length: 90 }, (_, i) => claim(`x${i}`, i % 3 === 0 ? 'm' : `x${i - 1}`, 'rebuts'))
  const sources = [...entries(debate.sources)].map(([, source]) => source)
  return plain(debateOf([...claimsOf(debate), ...more], Object.values(debate.ballots), { sources }))
})

/** Plain JSON, as debates are that edits are made on. */
function plain(debate: Debate): Debate {
  return freeze(JSON.parse(JSON.stringify(debate)) as Debate, true)
}

/** The same debate, of which nothing is remembered. */
function anew(debate: Debate, method: Method) {
  const copy = structuredClone(debate)
  return standings(copy, firstBallot(copy), method)
}

function expectAnew(debate: Debate, method: Method, following: ReturnType<typeof standings>): void {
  const fresh = anew(debate, method)
  for (const id of ids(debate)) expect(Math.abs(following.of(id) - fresh.of(id)), id).toBeLessThanOrEqual(slack)
  expect(Math.abs(following.motion - fresh.motion)).toBeLessThanOrEqual(slack)
}

/** Every vertex once, after all that it depends on, and every link, premise and reference in its chain. */
function expectOrdered({ nodes, order, links, targets, originals, onto, premises, references }: Graph): void {
  const places = new Map([...order].map((vertex, place) => [vertex, place]))
  expect([order.length, places.size]).toEqual([2 * nodes, 2 * nodes])
  const chained = { links: 0, premises: 0, references: 0 }
  for (const vertex of order) {
    const i = vertex >> 1
    const before = (other: number): void => expect(places.get(other)).toBeLessThan(places.get(vertex) as number)
    for (let link = onto.first[vertex] as number; link >= 0; link = onto.next[link] as number) {
      expect(targets[link]).toBe(vertex)
      before(vertexOfLink(link))
      chained.links++
    }
    if (isLink(vertex)) {
      for (let node = premises.first[i] as number; node >= 0; node = premises.next[node] as number) {
        expect(links[node]).toBe(i)
        before(vertexOfNode(node))
        chained.premises++
      }
      continue
    }
    if ((originals[i] as number) >= 0) before(vertexOfNode(originals[i] as number))
    for (let node = references.first[i] as number; node >= 0; node = references.next[node] as number) {
      expect(originals[node]).toBe(i)
      chained.references++
    }
  }
  const set = (values: Int32Array): number => values.filter((value) => value >= 0).length
  expect(chained).toEqual({ links: set(targets), premises: set(links), references: set(originals) })
}

test('W17 new words and weights keep the graph, a new shape gets its own', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const before = debateGraphOf(debate)
      const reworded: Debate = {
        ...debate,
        claims: shelfOf(
          [...entries(debate.claims)].map(
            ([id, was]) => [id, id === 'm' ? { ...was, text: 'Other words' } : was] as const,
          ),
        ),
      }
      carryTree(debate, reworded, [{ op: 'replace', path: ['claims', '0', 'm', 'text'], value: 'Other words' }])
      expect(debateGraphOf(reworded)).toBe(before)
      expect(debateGraphOf({ ...debate, ballots: {} })).toBe(before)

      const grown = debateOf([...claimsOf(debate), claim('new', 'm', 'rebuts')], [])
      carryTree(debate, grown, [{ op: 'add', path: ['claims', '0', 'new'], value: {} }])
      const ballot = firstBallot(debate)
      expect(debateGraphOf(grown)).not.toBe(before)
      expect(standings(grown, ballot).motion).toBeCloseTo(plainly(grown, ballot).strength(motionOf(grown).id), 12)
    }),
  )
})

test('W17 a claim that comes to bear otherwise on its parent is weighed so', () => {
  const ballot = ballotOf({ a: 0.9 })
  const before = debateOf([motion, claim('a', 'm', 'supports')], [ballot])
  const after = debateOf([motion, claim('a', 'm', 'rebuts')], [ballot])
  expect(standings(before, ballot).motion).toBeGreaterThan(0.5)
  carryTree(before, after, [{ op: 'replace', path: ['claims', '0', 'a', 'relation'], value: 'rebuts' }])
  expect(standings(after, ballot).motion).toBeLessThan(0.5)
  expect(motionOn([claim('a', 'm', 'rebuts')], ballot)).toBe(standings(after, ballot).motion)
})

test('W18 standings that follow edits, undo and redo, and debates from before them, are what weighing anew gives', () => {
  const anyTurn = fc.constantFrom('undo', 'redo', 'return')
  const anyStep = fc.oneof({ weight: 3, arbitrary: anyAct }, anyTurn)
  fc.assert(
    fc.property(anyLarge, anyMethod, fc.array(anyStep, { minLength: 10, maxLength: 25 }), (start, method, steps) => {
      const person = new Person(testClerk('A'))
      const visited = [start]
      let history: History = emptyHistory
      let debate = start
      let before = standings(debate, firstBallot(debate), method)
      const follow = (after: Debate): void => {
        debate = after
        visited.push(debate)
        const following = standings(debate, firstBallot(debate), method, before)
        expectAnew(debate, method, following)
        expectOrdered(following.graph.graph)
        before = following
      }
      const land = (outcome: Edited, next: (change: Change) => History): void => {
        history = next(outcome.change)
        follow(outcome.debate)
      }
      for (const step of steps) {
        if (step === 'return') {
          // As after a failed save: where one was, with the standings of where one is.
          follow(visited[Math.floor(visited.length / 2)] as Debate)
          history = emptyHistory
        } else if (step === 'undo' || step === 'redo') {
          const turned = (step === 'undo' ? undo : redo)(history, debate, person.clerk)
          if (turned !== null) land(made(turned), () => turned.history)
        } else {
          const outcome = person.act(debate, step)
          if (outcome !== null && !('refused' in outcome)) land(outcome, (change) => record(history, change))
        }
      }
    }),
    { numRuns: 30, interruptAfterTimeLimit: 4000 },
  )
})

test('W18 whatever a debate becomes at once, sound or not, it is weighed as if nothing had been before', () => {
  const anyOne = fc.oneof(anyDebate({ least: 6, most: 12 }), anyBrokenDebate())
  // Every so many claims are those of the other debate, or go where it has none.
  const anyTurn = fc.record({ other: anyOne, every: fc.constantFrom(1, 2, 5, 9), from: fc.nat(8) })
  fc.assert(
    fc.property(anyOne, fc.array(anyTurn, { minLength: 1, maxLength: 4 }), anyMethod, (start, turns, method) => {
      let debate = start
      let before = standings(debate, firstBallot(debate), method)
      for (const { other, every, from } of turns) {
        const all = [...new Set([...ids(debate), ...ids(other)])]
        const mixed = all.flatMap((id, i) => claimOf((i + from) % every === 0 ? other : debate, id) ?? [])
        const after = debateOf(mixed, [firstBallot(other)])
        carryTree(
          debate,
          after,
          all.map((id) => ({ op: 'replace', path: ['claims', slotOf(id), id] })),
        )
        const following = standings(after, firstBallot(after), method, before)
        expectAnew(after, method, following)
        expectOrdered(following.graph.graph)
        debate = after
        before = following
      }
    }),
    { numRuns: 80 },
  )
})

test('W31 after changes of weights on one graph, the very same numbers as a full pass', () => {
  const anyChange = fc.record({ which: fc.nat(), relevance: fc.boolean(), value: anyWeight })
  fc.assert(
    fc.property(
      anyLarge,
      anyMethod,
      fc.array(anyChange, { minLength: 1, maxLength: 20 }),
      (debate, method, changes) => {
        let ballot = firstBallot(debate)
        let before = standings(debate, ballot, method)
        for (const { which, relevance, value } of changes) {
          const id = ids(debate)[which % ids(debate).length] as string
          ballot = having(ballot, relevance ? 'relevance' : 'conviction', id, value)
          before = standings(debate, ballot, method, before)
          const full = standings(debate, ballot, method)
          expect(before.graph.graph).toBe(full.graph.graph)
          expect(before.strengths).toEqual(full.strengths)
          expect(before.motion).toBe(full.motion)
        }
      },
    ),
  )
})

test('W31 what was held and let go leaves no trace, and what is held is held', () => {
  const anyHold = fc.record({ which: fc.nat(), link: fc.boolean(), value: anyWeight })
  fc.assert(
    fc.property(anyDebate({ least: 4 }), anyMethod, fc.array(anyHold, { maxLength: 5 }), (debate, method, holds) => {
      const framework = frameworkOf(debate, firstBallot(debate))
      const semantics = semanticsOf[method]
      const { nodes } = framework.graph
      const full = strengthsOf(framework, semantics)
      const ripple = rippleFrom(framework, semantics, full)
      const vertices = holds.map(({ which, link }) => (link ? vertexOfLink : vertexOfNode)(which % nodes))
      const valueAt = (vertex: number): number =>
        (isLink(vertex) ? ripple.strengths.pulls : ripple.strengths.nodes)[vertex >> 1] as number
      for (const [i, { value }] of holds.entries()) ripple.hold([vertices[i] as number], value)
      for (const vertex of vertices) expect(valueAt(vertex)).toBe(holds[vertices.lastIndexOf(vertex)]?.value)
      ripple.hold(vertices, null)
      expect(ripple.strengths).toEqual(full)
      ripple.hold(vertices, 0.3)
      ripple.takeBack()
      expect(ripple.strengths).toEqual(full)
      ripple.spread(framework.graph.order)
      expect(ripple.strengths).toEqual(full)
    }),
  )
})

test('W31 a copy of the standings is followed: those before stay what they were', () => {
  fc.assert(
    fc.property(
      anyLarge.chain((debate) => fc.record({ debate: fc.constant(debate), id: anyClaimOf(debate) })),
      anyWeight,
      ({ debate, id }, value) => {
        const ballot = firstBallot(debate)
        const before = standings(debate, ballot)
        const kept = structuredClone(before.strengths)
        standings(debate, having(ballot, 'conviction', id, value), 'balanced', before)
        expect(before.strengths).toEqual(kept)
      },
    ),
    { numRuns: 30 },
  )
})

/** A debate on which claims come and go, far more of them than ever stand there at once. */
function churn(each: (debate: Debate, ballot: Ballot) => void): Debate {
  const clerk = testClerk('A')
  let debate = plain(debateOf([motion, claim('kept', 'm', 'supports'), claim('u', 'kept', 'undercuts')], [ballotOf()]))
  const land = (outcome: Edited): void => {
    debate = outcome.debate
    each(debate, firstBallot(debate))
  }
  for (let round = 0; round < 60; round++) {
    const parent = ids(debate)[round % ids(debate).length] as string
    const relation =
      parent === 'm' ? 'rebuts' : ((['supports', 'rebuts', 'undercuts'] as const)[round % 3] ?? 'supports')
    land(edited(addClaim(debate, { parent, relation, text: 'A' }, clerk)))
    land(edited(addClaim(debate, { parent: 'm', relation: 'supports', text: 'B' }, clerk)))
    const gone = ids(debate).filter((id) => !['m', 'kept', 'u'].includes(id))
    if (gone.length > 3) land(edited(remove(debate, { claim: gone[0] as string }, clerk)))
    const last = gone.at(-1) as string
    if (gone.length > 6 && ids(debate).includes(last)) land(edited(remove(debate, { claim: last }, clerk)))
  }
  return debate
}

test('W32 numbers of claims that are gone are given anew once they are most of them, and nothing changes by it', () => {
  const numberings = new Set<unknown>()
  let before: ReturnType<typeof standings> | undefined
  let most = 0
  churn((debate, ballot) => {
    const following = standings(debate, ballot, 'cautious', before)
    expectAnew(debate, 'cautious', following)
    expectOrdered(following.graph.graph)
    numberings.add(following.graph.nodes)
    most = Math.max(most, following.graph.nodes.size)
    before = following
  })
  expect(numberings.size).toBeGreaterThan(1)
  expect(most).toBeLessThan(110)
})

test('W32 a claim that is gone has no node', () => {
  const seen = new Set<string>()
  const last = churn((debate) => {
    for (const id of ids(debate)) seen.add(id)
    const { nodeOf } = debateGraphOf(debate)
    for (const id of seen) expect(nodeOf(id) >= 0, id).toBe(ids(debate).includes(id))
  })
  expect(seen.size).toBeGreaterThan(2 * ids(last).length)
})
