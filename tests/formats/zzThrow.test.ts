// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { argdown } from '@argdown/core/dist/argdown.js'
import { bareClaim } from '../../src/core/model/claim.ts'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { readArgdown } from '../../src/formats/argdown/read.ts'
import { writeArgdown } from '../../src/formats/argdown/write.ts'
import { plainSentence } from '../../src/formats/argdown/plain.ts'
import { features } from '../../src/formats/format.ts'
import { debateOf } from '../core/anyDebate.ts'
import { countedIds, likeness } from './likeness.ts'


const piece = fc.constantFrom(...['[', ']', '<', '>', '{', '}', '+', '-', '_', '#', '*', '**', '__', '\n', '  ', ' ', ' ', ' ', ':', '//', '/', '/*', '*/', '<!--', '-->', '\\', '(1)', '(', ')', '==', '===', 'ab', 'c', '@', 'é', '--', '1.', '.', '.A.', ':smile:', 'e.g.', 'https://x.org/a?b#c', '[l](http://u.v/w)', '**b**', '_i_', '*j k*', 'あ', '　', '\u00a0', '\t', '😀', ',', ';', '~', '`', '"', "'", '|', '\u2028', '\u0000', '\ud800', '!', '?', '[T]: ', '<A>:', '@[m]', '#t', '#(a b)', '{a: 1}', ']:', '} x', '\r\n', '\u0085', '\ufeff', '$', '%', '>-<', '><', '+>'])
const text = fc.array(piece, { maxLength: 10 }).map((p) => p.join(''))
const run = (t: string) => argdown.run({ input: t, process: ['parse-input', 'build-model'], logLevel: 'silent' } as never) as any

test('zz nasty', () => {
  let n = 0
  fc.assert(
    fc.property(fc.array(fc.record({ t: text, note: text, tag: text, url: text, up: fc.nat(), rel: fc.constantFrom('supports', 'rebuts', 'undercuts') }), { minLength: 1, maxLength: 6 }), text, text, (rows, m, name) => {
      const claims = [bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, m)]
      rows.forEach((r, i) => {
        const up = r.up % claims.length
        claims.push({ ...bareClaim({ id: `c${i}`, parent: claims[up]!.id, order: `a${i}`, relation: up === 0 && r.rel === 'undercuts' ? 'rebuts' : r.rel as any }, r.t), note: r.note, tags: r.tag.trim() === '' ? {} : { [r.tag]: true },
          evidence: r.url === '' ? {} : { e: { id: 'e', order: 'a', title: r.url, publisher: '', date: '', url: r.url, quote: r.note, marks: [], grade: null } } })
      })
      const debate = debateOf(claims, [{ ...blankBallot({ id: 'b', order: 'a', name }) }, { ...blankBallot({ id: 'b2', order: 'b', name }) }])
      const out = writeArgdown(debate, undefined as never) as string
      const read = readArgdown(out, countedIds())
      expect(likeness(read.debate, features)).toEqual(likeness(debate, features))
      expect(read.report.filter((l) => l.kind !== 'x')).toEqual([])
      const res = run(out)
      expect(res.lexerErrors ?? []).toEqual([])
      expect(res.parserErrors.map((e: any) => e.message)).toEqual([])
      expect(res.relations.length).toBe(claims.length - 1)
      const texts = Object.values(res.statements).map((s: any) => s.members[0]?.text?.trim() ?? '')
      for (const c of claims) {
        const p = plainSentence(c.text)
        if (/ {2}|\[l\]|\*|_|[\u3000\u00a0]/.test(p) || Object.keys(c.tags).length) continue
        n++
        expect(texts.map((x) => x.replace(/ /g, ''))).toContain(p.replace(/ /g, ''))
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 2000) },
  )
  console.log(n)
}, 600000)
