// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type Debate, needClaim, textOf } from '../../src/core/model/debate.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { lightColours, pageFonts } from '../../src/formats/pageLook.ts'
import { writeSvg } from '../../src/formats/svg.ts'
import { textWidth } from '../../src/formats/textWidth.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { ballotOf, claim, motion } from '../core/weigh/sample.ts'
import { tangledDebate } from './tangledDebate.ts'
import { context } from './wholeDebate.ts'

const write = (debate: Debate) => writeSvg(debate, context) as string
const bare = (text: string) => text.replace(/[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\s/gu, '')

interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of an SVG, read by a strict XML parser. */
function parsed(svg: string): Drawn[] {
  const elements: Drawn[] = []
  const open: Drawn[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  return elements
}

test('F175 any debate is a well-formed SVG that needs no browser, and holds the words of every claim', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const elements = parsed(write(debate))
      expect(elements[0]).toMatchObject({ name: 'svg', attributes: { 'xml:lang': 'en' } })
      for (const { name } of elements) expect(name).toMatch(/^(svg|g|title|rect|path|circle|text)$/)
      const words = bare(elements.flatMap(({ name, text }) => (name === 'text' ? [text] : [])).join(''))
      for (const id of subtreeOf(debate, debate.motion)) {
        expect(words).toContain(bare(textOf(debate, needClaim(debate, id))))
      }
    }),
    { numRuns: 100 },
  )
})

test('F175 on paper nothing of a long sentence is left out', () => {
  const long = { ...claim('a', 'm', 'supports'), text: `${'word upon word '.repeat(120)}and the end` }
  const svg = write(debateOf([motion, long], [ballotOf()]))
  expect(svg.match(/word/g)?.length).toBeGreaterThanOrEqual(240)
  expect(svg).toContain('the end')
})

test('F175 a tangled debate is drawn as the golden file has it', async () => {
  await expect(write(tangledDebate())).toMatchFileSnapshot('../fixtures/formats/whole.svg')
})

test('F176 what is drawn is in the words and on the standings that it is written with', () => {
  const debate = debateOf([motion, claim('a', 'm', 'rebuts'), claim('b', 'a', 'undercuts')], [ballotOf()])
  const words = { ...context.words, pro: 'Dafür', rebuts: 'widerspricht', undercuts: 'untergräbt' }
  const standing = (id: string) => ({ m: 0.31, a: 0.62 })[id] ?? 0.9
  const texts = parsed(writeSvg(debate, { ...context, words, standing }) as string)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Dafür 31%', 'widerspricht', '62%', 'untergräbt', '90%']))
  expect(texts).toContain('2026-10-03 · Judge')
})

test('F177 lines are broken so that each is within its card', () => {
  fc.assert(
    fc.property(anyDebate({ least: 3 }), (debate) => {
      const cards = parsed(write(debate)).filter(
        ({ name, attributes }) => name === 'text' && attributes['font-size'] === '14',
      )
      for (const { attributes } of cards)
        if (attributes.textLength) expect(Number(attributes.textLength)).toBeLessThan(232)
    }),
    { numRuns: 50 },
  )
})

test('F177 the estimate: an em for each character of Chinese and Japanese, letters by their kind, nothing for marks', () => {
  expect(textWidth('日本語', 10)).toBe(30)
  expect(textWidth('ｶﾅ', 10)).toBe(10)
  expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10))
  expect(textWidth('ill', 10)).toBeLessThan(textWidth('mow', 10) / 3)
  expect(textWidth('\u0000\u200b\ud800', 10)).toBe(0)
  // In Arial a browser measures 24.29.
  expect(textWidth('Cities should close their centres to cars in the morning.', 1)).toBeCloseTo(24.3, 0)
})

test('F178 colours and fonts are those of the page', () => {
  const tokens =
    readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8').split('@media')[0] ?? ''
  const token = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)?.[1]?.replace(/\s+/g, ' ')
  for (const [name, colour] of Object.entries({ ...lightColours, ...pageFonts })) expect(colour).toBe(token(name))
})

test('F179 a chain of ten thousand claims, and one of twenty thousand characters, are drawn', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, 'rebuts'))
  const long = { ...motion, text: 'あ'.repeat(20_000) }
  const svg = write(debateOf([long, ...chain], [ballotOf()]))
  expect(svg.split('<circle')).toHaveLength(1)
  expect(svg).toContain('>c9999<')
})
