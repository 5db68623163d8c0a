// @vitest-environment node
import { test } from 'vitest'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import { writeAif } from '../../src/formats/aif/writeAif.ts'
import { readAif } from '../../src/formats/aif/readAif.ts'
import { debateOf } from '../core/anyDebate.ts'
import { countedIds } from './likeness.ts'
import { context } from './wholeDebate.ts'
export function big(n: number, deep = false) {
  const claims = [bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Motion')]
  for (let i = 0; i < n; i++) {
    const parent = i === 0 ? 'm' : deep ? `c${i - 1}` : i < 10 ? 'm' : `c${Math.floor(i / 4)}`
    claims.push({ ...bareClaim({ id: `c${i}`, parent, order: `a${String(i).padStart(6, '0')}`, relation: i % 3 === 0 ? 'supports' : 'rebuts' }, `Claim number ${i} says that something of importance follows from what is said above, and that it matters to people.`), note: i % 5 === 0 ? 'A note' : '' })
  }
  const ballot = { ...blankBallot({ id: 'b', order: 'a0', name: 'Judge' }), relevance: shelfOf(claims.map(({ id }, i) => [id, (i % 10) / 10] as const)) }
  return debateOf(claims, [ballot])
}
test('big', async () => {
  for (const deep of [false, true]) {
    const debate = big(10_000, deep)
    for (let i = 0; i < 3; i++) {
      let t = performance.now()
      const text = writeAif(debate, context) as string
      const w = performance.now() - t
      t = performance.now()
      readAif(text, countedIds(), { title: 't', ballot: 'b', relation: 'supports' })
      console.log(deep, 'aif write', w.toFixed(0), 'read', (performance.now() - t).toFixed(0), text.length)
    }
    for (const [name, load] of [['svg', () => import('../../src/formats/svg.ts').then((m) => m.writeSvg)], ['dot', () => import('../../src/formats/dot.ts').then((m) => m.writeDot)]] as const) {
      try {
        const write = await load()
        for (let i = 0; i < 3; i++) { const t = performance.now(); const out = write(debate, context) as string; console.log(deep, name, (performance.now() - t).toFixed(0), out.length) }
      } catch (e) { console.log(name, String(e).slice(0, 100)) }
    }
  }
})
