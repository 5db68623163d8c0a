// @vitest-environment node
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { ClaimId } from '../../src/core/model/claim.ts'
import { ballotOf, type Debate, needClaim } from '../../src/core/model/debate.ts'
import { isAnswered, sideOf, subtreeOf } from '../../src/core/model/walk.ts'
import { summaryOf } from '../../src/core/prepare/summary.ts'
import { shortened } from '../../src/formats/documents/shortened.ts'
import { type SummaryWords, summaryHtml } from '../../src/formats/documents/summaryHtml.ts'
import { summaryRoom, summarySheet } from '../../src/formats/documents/summaryStyle.ts'
import { textWidth } from '../../src/formats/textWidth.ts'
import { anyBrokenDebate, anyDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { largeDebate, quoting } from '../core/prepare/quoting.ts'
import { allowed, hostileDebate, hostileTexts } from './hostileDebate.ts'

const limits = { contentions: 2, answers: 1, unanswered: 2 }
const swings = (given: Record<ClaimId, number>) => (id: ClaimId) => given[id] ?? 0
const summed = (debate: Debate, swing: (id: ClaimId) => number = () => 0, most = limits) =>
  summaryOf(debate, { standing: () => 0.5, swing, ballot: ballotOf(debate, undefined) }, most)

const words: SummaryWords = {
  language: 'en',
  verdict: 'The motion stands, on these weights.',
  basis: '51 of 100 on the ballot “Judge”, weighed by the method “Balanced”.',
  sides: { pro: 'Pro', con: 'Con' },
  facts: (id) => `standing of ${id}`,
  relations: { rebuts: 'rebuts', undercuts: 'undercuts' },
  noAnswer: 'Not answered yet',
  noContentions: 'No contentions yet.',
  more: (n) => `and ${n} more`,
  decides: 'What decides',
  decisive: '1 claim decides alone.',
  unanswered: 'Unanswered',
  unansweredOf: (side, n) => `${side}: ${n}`,
  allAnswered: 'Every claim is answered.',
  untitled: 'No motion yet',
  wordless: 'No words yet',
  map: 'The map',
  mapLeftOut: 'The map is too large.',
}
const paper = { width: 210, height: 297 }
const html = (debate: Debate, deciding: readonly ClaimId[] = [], map: string | null = null, summary = summed(debate)) =>
  summaryHtml({ debate, summary, deciding, map, words }, summarySheet(paper))
const page = (...given: Parameters<typeof html>) => new JSDOM(html(...given)).window.document
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent)

const sketch = () =>
  quoting(
    debateFrom(`
+ light
+ heavy
  - weak
    - reply
  _ strong
+ middling
- theirs
`),
    {},
  )

test('F340 a summary names on each side the contentions that the motion hangs on most, with the best answers', () => {
  const { contentions } = summed(sketch(), swings({ heavy: 0.3, middling: 0.2, light: 0.1, theirs: -0.4 }))
  expect(contentions.pro.named.map(({ claim }) => claim)).toEqual(['heavy', 'middling'])
  expect(contentions.pro.of).toBe(3)
  expect(contentions.con.named).toEqual([{ claim: 'theirs', answers: [] }])
  const [heavy] = contentions.pro.named
  expect(heavy?.answers.map(({ claim }) => claim)).toEqual(['weak'])
  const both = summed(sketch(), swings({ heavy: 0.3 }), { ...limits, answers: 5 })
  expect(both.contentions.pro.named[0]?.answers.map(({ claim, relation }) => [claim, relation])).toEqual([
    ['weak', 'rebuts'],
    ['strong', 'undercuts'],
  ])
})

test('F340 what nobody has answered is counted on each side, the weightiest first; what says nothing is not', () => {
  const { unanswered } = summed(sketch(), swings({ light: 0.1, middling: 0.2, reply: -0.3, strong: -0.2 }))
  expect(unanswered).toEqual({
    pro: { named: ['reply', 'middling'], of: 3 },
    con: { named: ['strong', 'theirs'], of: 2 },
  })
  const said = debateFrom('+ said\n+ silent')
  const silent = { ...needClaim(said, 'silent'), text: ' ' }
  const claims = Object.fromEntries(
    Object.entries(said.claims).map(([slot, held]) => [slot, 'silent' in held ? { ...held, silent } : held]),
  ) as Debate['claims']
  expect(summed({ ...said, claims }).unanswered.pro).toEqual({ named: ['said'], of: 1 })
})

test('F340 in any debate a summary counts every contention, and names nothing that is answered as unanswered', () => {
  const anySwing = fc.func(fc.constantFrom(0, -0.2, 0.3, Number.NaN))
  fc.assert(
    fc.property(anyDebate(), anySwing, (debate, swing) => {
      const { contentions, unanswered } = summed(debate, swing)
      const all = subtreeOf(debate, debate.motion).slice(1)
      for (const side of ['pro', 'con'] as const) {
        const own = all.filter((id) => needClaim(debate, id).parent === debate.motion && sideOf(debate, id) === side)
        expect(contentions[side].of).toBe(own.length)
        expect(contentions[side].named.length).toBe(Math.min(2, own.length))
        for (const id of unanswered[side].named) {
          expect([isAnswered(debate, id), sideOf(debate, id)]).toEqual([false, side])
        }
      }
    }),
  )
  fc.assert(fc.property(anyBrokenDebate(), (debate) => void summed(debate)))
})

test.each(['deep', 'wide'] as const)('F340 ten thousand claims in brief, %s', (shape) => {
  const { contentions } = summed(largeDebate(shape, 10_000), (id) => id.length / 10)
  expect(contentions.pro.of + contentions.con.of).toBe(shape === 'wide' ? 10_000 : 1)
})

test('F341 the page says the verdict and whose it is, both sides, what decides and what is unanswered, above the map', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>Map</title></svg>\n'
  const swing = swings({ heavy: 0.3, theirs: -0.4 })
  const document = page(sketch(), ['theirs'], svg, summed(sketch(), swing))
  expect(texts(document, 'header p')).toEqual([`${words.verdict} ${words.basis}`])
  expect(texts(document, 'h1, h2')).toEqual(['m', '+ Pro', '− Con', 'What decides', 'Unanswered'])
  expect(texts(document, '.claim')).toEqual(['heavy', 'light', 'theirs'])
  expect(texts(document, '.pro ol ul li')).toEqual(['rebuts · weak'])
  expect(texts(document, '.missing')).toEqual(['Not answered yet', 'Not answered yet'])
  expect(document.querySelector('.pro > .facts')?.textContent).toBe('and 1 more')
  const parts = [...(document.querySelector('.summary')?.children ?? [])]
  expect(parts.map(({ localName }) => localName)).toEqual(['header', 'div', 'div', 'figure'])
  expect(document.querySelector('figure')?.getAttribute('aria-label')).toBe('The map')
  expect(document.querySelector('figure svg')?.getAttribute('viewBox')).toBe('0 0 4 3')
})

test('F341 a page without a map, without contentions, or with nothing left to answer says so', () => {
  expect(page(sketch()).body.textContent).toContain('The map is too large.')
  const empty = page(debateFrom(''))
  expect(texts(empty, '.summary-sides .facts')).toEqual(['No contentions yet.', 'No contentions yet.'])
  expect(empty.body.textContent).toContain('Every claim is answered.')
})

test('F342 hostile words are shown as words, and the page runs nothing and asks for nothing', () => {
  const debate = hostileDebate()
  const all = summed(debate, () => 0, { contentions: 99, answers: 99, unanswered: 99 })
  const deciding = subtreeOf(debate, debate.motion).slice(1)
  const { window } = new JSDOM(html(debate, deciding, null, all), { runScripts: 'dangerously' })
  expect(Reflect.get(window, 'broken')).toBeUndefined()
  const { document } = window
  expect(document.querySelectorAll('script, img, link, iframe, object, form, a, [style], [src]')).toHaveLength(0)
  const [style] = texts(document, 'style') as [string]
  expect(style).not.toMatch(/url\(|@import/)
  const bare = (text: string) => allowed(text).replaceAll(/\s+/g, '')
  const shown = texts(document, 'h1, .claim, li').map((said) => bare(said ?? ''))
  for (const text of hostileTexts) {
    const start = bare(text).slice(0, 12)
    expect([start, shown.some((said) => said.includes(start))]).toEqual([start, true])
  }
})

test('F343 a sentence that is too long for its place is cut at a word, and the cut is shown', () => {
  expect(shortened('Short enough.', 20)).toBe('Short enough.')
  expect(shortened(' Two\nlines ', 20)).toBe('Two lines')
  expect(shortened('One two three four five six seven', 8)).toBe('One two three…')
  expect(shortened('高齢者は歩けません。高齢者は歩けません。', 8)).toBe('高齢者は歩けま…')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 4, max: 40 }), (text, em) => {
      const short = shortened(text, em)
      expect(textWidth(short, 1)).toBeLessThanOrEqual(em + 1)
      expect(short).not.toMatch(/\n/)
      const line = text.trim().replaceAll(/\s+/g, ' ')
      expect(line.startsWith(short.endsWith('…') && short !== line ? short.slice(0, -1) : short)).toBe(true)
    }),
  )
})

test('F344 the sheet is one page of the paper, with a hair of room to spare', () => {
  expect(summaryRoom(paper)).toEqual({ width: 186, height: 272.5 })
  expect(summarySheet(paper)).toContain('@page { size: 210mm 297mm; margin: 12mm }')
  expect(summarySheet(paper)).toContain('height: 272.5mm')
})
