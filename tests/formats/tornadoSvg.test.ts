// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Tornado, type TornadoBar, tornadoSvg } from '../../src/formats/tornadoSvg.ts'

const colours = { paper: '#fff', ink: '#111', muted: '#666', line: '#ccc', pro: '#24477d', con: '#b5391c' }

function chart(bars: readonly TornadoBar[], more: Partial<Tornado> = {}): { svg: string; root: Element } {
  const svg = tornadoSvg({
    title: 'Ban homework',
    subtitle: 'Swings · Our judgement',
    bars,
    colours,
    language: 'en',
    measure: (text, size) => [...text].length * size * 0.55,
    ...more,
  })
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(parsed.querySelector('parsererror'), svg).toBeNull()
  return { svg, root: parsed.documentElement }
}

const bar = (text: string, swing: number): TornadoBar => ({
  text,
  side: swing < 0 ? 'con' : 'pro',
  swing,
  label: (swing * 100).toFixed(1),
})

test('F40 bars go from the middle, to the right for what holds the motion up, as long as their swings', () => {
  const { root } = chart([bar('It works', 0.2), bar('It costs', -0.1), bar('It rests', 0)])
  const [, works, costs, rests] = [...root.querySelectorAll('rect')].map((rect) => ({
    x: Number(rect.getAttribute('x')),
    width: Number(rect.getAttribute('width')),
    fill: rect.getAttribute('fill'),
  }))
  expect(works?.width).toBeCloseTo(2 * (costs?.width ?? 0), 1)
  expect((costs?.x ?? 0) + (costs?.width ?? 0)).toBeCloseTo(works?.x ?? 0, 1)
  expect(rests?.width).toBe(0)
  expect(works?.fill).toBe(colours.pro)
  expect(costs?.fill).toBe(colours.con)
})

test('F40 all words are there as text, long ones over several lines, and each bar says itself in a title', () => {
  const long = 'Staffing a command that equips one side of a war crosses the line that Article 9 draws, as many say.'
  const { root } = chart(
    [bar(long, 0.1), bar('短い主張ですが、日本語でも行が折り返されて読めるようになっていることを確かめます。', -0.3)],
    {
      language: 'ja',
    },
  )
  const shown = [...root.querySelectorAll('g')].map((group) =>
    [...group.querySelectorAll('text')].map((text) => text.textContent).join(' '),
  )
  for (const word of long.split(' ')) expect(shown[0]).toContain(word)
  expect(shown[1]?.replaceAll(' ', '')).toContain('読めるようになっていることを確かめます。')
  expect(root.querySelector('g > title')?.textContent).toBe(`${long}: 10.0`)
})

test('F41 any text makes a well-formed file, without a script and without what XML forbids', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      ']]>',
      '<script>alert(1)</script>',
      '&amp; & "\'',
      '\u0000\u0008\uFFFE',
      '\uD800',
      'שלום עולם',
      '',
      'x'.repeat(5000),
    ),
  )
  fc.assert(
    fc.property(
      anyText,
      fc.array(fc.record({ text: anyText, swing: fc.double({ min: -1, max: 1, noNaN: true }) }), { maxLength: 4 }),
      (title, bars) => {
        const { root } = chart(
          bars.map(({ text, swing }) => bar(text, swing)),
          { title, subtitle: title },
        )
        expect(root.querySelectorAll('g')).toHaveLength(bars.length)
        expect(root.querySelector('script')).toBeNull()
        for (const element of root.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on/)
            if (['x', 'y', 'width', 'height'].includes(name)) expect(Number(value)).not.toBeNaN()
          }
        }
      },
    ),
  )
})

test('F41 no bars, and swings that are all 0, are no trouble', () => {
  expect(chart([]).root.querySelectorAll('g')).toHaveLength(0)
  expect(chart([bar('Nothing', 0)]).svg).not.toContain('NaN')
})
