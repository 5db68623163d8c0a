// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Debate, needClaim, textOf } from '../../src/core/model/debate.ts'
import { sideOf, subtreeOf } from '../../src/core/model/walk.ts'
import { writeDot } from '../../src/formats/dot.ts'
import { lightColours } from '../../src/formats/pageLook.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { ballotOf, claim, motion } from '../core/weigh/sample.ts'
import { dotGraph, labelLines } from './dotGraph.ts'
import { tangledDebate } from './tangledDebate.ts'
import { context } from './wholeDebate.ts'

const write = (debate: Debate) => writeDot(debate, context) as string
const bare = (text: string) => text.replace(/[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\s/gu, '')

/** The graph of a debate, and its claims' names by where they stand in reading order. */
function drawn(debate: Debate) {
  const graph = dotGraph(write(debate))
  const order = subtreeOf(debate, debate.motion)
  const linkOf = (id: string) => {
    const own = graph.edges.filter(({ from, look }) => from === `n${order.indexOf(id)}` && look.arrowhead !== 'open')
    expect(own).toHaveLength(id === debate.motion ? 0 : 1)
    return own[0]
  }
  return { ...graph, order, name: (id: string) => `n${order.indexOf(id)}`, linkOf }
}

test('F170 any debate is sound DOT: each claim a box with its words, side and relation, all that is linked there', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const { nodes, edges, order, name } = drawn(debate)
      for (const id of order) {
        const record = needClaim(debate, id)
        const [head = '', ...lines] = labelLines(nodes.get(name(id))?.label ?? '')
        const side = sideOf(debate, id)
        expect(head.split(' · ')).toContain(context.words[side])
        if (id !== debate.motion) expect(head.split(' · ')).toContain(context.words[record.relation])
        const words = textOf(debate, record)
        if (words !== '') expect(bare(lines.join(''))).toBe(bare(words))
      }
      for (const { from, to } of edges) expect(nodes.has(from) && nodes.has(to)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('F170 a tangled debate is written as the golden file has it', async () => {
  await expect(write(tangledDebate())).toMatchFileSnapshot('../fixtures/formats/whole.dot')
})

test('F171 lines tell the relation, colours the side, and width how much it matters', () => {
  const debate = debateOf(
    [motion, claim('s', 'm', 'supports'), claim('r', 'm', 'rebuts'), claim('u', 'r', 'undercuts')],
    [ballotOf({}, { s: 1, r: 0 })],
  )
  const { linkOf } = drawn(debate)
  expect(linkOf('s')?.look).toMatchObject({ style: 'solid', color: lightColours.pro, penwidth: '5' })
  expect(linkOf('r')?.look).toMatchObject({ style: 'dashed', color: lightColours.con, penwidth: '1' })
  expect(linkOf('u')?.look).toMatchObject({ style: 'dotted', color: lightColours.pro, penwidth: '3' })
})

test('F172 an undercut ends in the middle of the link that it attacks, and an undercut of that on its own', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const { nodes, edges, order, name, linkOf } = drawn(debate)
      for (const id of order) {
        const { parent, relation } = needClaim(debate, id)
        if (parent === null) continue
        // All the way: through the point in the middle, where there is one.
        const first = linkOf(id)?.to ?? ''
        const own = nodes.get(first)?.shape === 'point' && !(relation === 'undercuts' && linkOf(parent)?.to === first)
        const last = own ? edges.find(({ from }) => from === first)?.to : first
        expect(last).toBe(relation === 'undercuts' ? linkOf(parent)?.to : name(parent))
        if (relation === 'undercuts') expect(nodes.get(last ?? '')?.shape).toBe('point')
      }
    }),
    { numRuns: 200 },
  )
})

test('F172 linked claims meet in one point, which has one link as weak as the weakest of them', () => {
  const debate = debateOf(
    [motion, claim('a', 'm', 'rebuts', { group: 'g' }), claim('b', 'm', 'rebuts', { group: 'g' })],
    [ballotOf({}, { a: 0.25, b: 1 })],
  )
  const { edges, linkOf } = drawn(debate)
  expect(linkOf('a')?.to).toBe(linkOf('b')?.to)
  const out = edges.filter(({ from }) => from === linkOf('a')?.to)
  expect(out).toMatchObject([{ to: 'n0', look: { penwidth: '2', style: 'dashed' } }])
})

test('F173 a reference shows its original’s words, and a dotted line leads to it', () => {
  const debate = debateOf(
    [
      motion,
      claim('a', 'm', 'supports', { text: 'Once' }),
      claim('b', 'm', 'rebuts'),
      claim('c', 'b', 'rebuts', { text: '', reference: 'a' }),
    ],
    [ballotOf()],
  )
  const { nodes, edges, name } = drawn(debate)
  expect(labelLines(nodes.get(name('c'))?.label ?? '')).toEqual(['Pro · rebuts · 42% · see →', 'Once'])
  const link = edges.find(({ from, look }) => from === name('c') && look.arrowhead === 'open')
  expect(link).toMatchObject({ to: name('a'), look: { style: 'dotted', constraint: 'false' } })
})

test('F174 quotes, backslashes, tags, names of signs and line breaks are words in a label, and nothing else', () => {
  const text = '<b>"C:\\new\\"</b>\n&lt; &#39; & \\N\u0000\ud800 \\'
  const { nodes } = drawn(debateOf([{ ...motion, text }], [ballotOf()]))
  expect(labelLines(nodes.get('n0')?.label ?? '')).toEqual(['Pro · 57%', '<b>"C:\\new\\"</b>', '&lt; &#39; & \\N \\'])
  expect(write(debateOf([{ ...motion, text }], [ballotOf()]))).toContain('&amp;lt; &amp;#39; & \\\\N')
})

test('F174 a chain of ten thousand claims is written', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, 'rebuts'))
  expect(dotGraph(write(debateOf([motion, ...chain], [ballotOf()]))).edges).toHaveLength(10_000)
})
