// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Debate, needClaim, textOf } from '../../src/core/model/debate.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { writeFreemind } from '../../src/formats/freemind/writeFreemind.ts'
import { writeOpml } from '../../src/formats/opml/writeOpml.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { hostileDebate } from './hostileDebate.ts'
import { context } from './wholeDebate.ts'

/** The document that a browser's parser makes of XML; it must find nothing wrong. */
function parsed(xml: string): Document {
  const page = new DOMParser().parseFromString(xml, 'application/xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page
}

function sentences(debate: Debate): string[] {
  return subtreeOf(debate, debate.motion).map((id) => textOf(debate, needClaim(debate, id)))
}

test("F140 a browser's parser reads the same outline", () => {
  fc.assert(
    fc.property(anyDebate({ most: 8 }), (debate) => {
      const outlines = [...parsed(writeOpml(debate, context) as string).querySelectorAll('outline')]
      expect(outlines.map((outline) => outline.getAttribute('text'))).toEqual(sentences(debate))
    }),
    { numRuns: 50 },
  )
})

test("F150 a browser's parser finds a node for each claim and an arrow for each reference", () => {
  fc.assert(
    fc.property(anyDebate({ most: 8 }), (debate) => {
      const page = parsed(writeFreemind(debate, context) as string)
      const nodes = [...page.querySelectorAll('node')]
      expect(nodes.map((node) => node.getAttribute('TEXT'))).toEqual(sentences(debate))
      const ids = nodes.map((node) => node.getAttribute('ID'))
      expect(new Set(ids).size).toBe(nodes.length)
      for (const arrow of page.querySelectorAll('arrowlink')) expect(ids).toContain(arrow.getAttribute('DESTINATION'))
    }),
    { numRuns: 50 },
  )
})

test('F140 F150 hostile words and addresses stay well-formed', () => {
  const debate = hostileDebate()
  for (const text of [writeOpml(debate, context), writeFreemind(debate, context)]) {
    expect(parsed(text as string).querySelector('script, img, iframe')).toBeNull()
  }
})
