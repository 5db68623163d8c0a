// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/core/model/check.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import type { Imported, Unsaid } from '../../src/formats/format.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { formatOf } from '../../src/formats/formats.ts'
import { readOpml } from '../../src/formats/opml/readOpml.ts'
import { writeOpml } from '../../src/formats/opml/writeOpml.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { anyXmlDamage, damaged } from './anyXmlDamage.ts'
import { hostileDebate } from './hostileDebate.ts'
import { countedIds, likeness } from './likeness.ts'
import { sketched } from './sketched.ts'
import { context, wholeDebate } from './wholeDebate.ts'

const { holds } = formatOf('opml')
const unsaid: Unsaid = { title: 'Untitled', ballot: 'Judge', relation: 'supports' }
const read = (text: string) => readOpml(text, countedIds(), unsaid) as Imported
const write = (debate: Debate) => writeOpml(debate, context) as string
const body = (outlines: string, head = '') =>
  `<opml version="2.0"><head>${head}</head><body>\n${outlines}\n</body></opml>`
const sketch = (outlines: string, head = '') => {
  const { debate, report } = read(body(outlines, head))
  expect(check(debate)).toEqual([])
  return [sketched(debate), ...report.map((line) => `${line.line}: ${reportInWords(line)}`)].join('\n')
}

test('F140 a debate that is written as OPML and read again says the same', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const { debate: again, report } = read(write(debate))
      expect(likeness(again, holds)).toEqual(likeness(debate, holds))
      expect(check(again)).toEqual([])
      expect(report).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('F140 characters that XML forbids, and what looks like their escapes, come back', () => {
  const odd =
    '\u0000\u0008\uD800x\uDC00\uFFFE_x0041_ _x0008_ _x005F_x0008_ _x0008\u0001 __x0008__x0009_ \r\n\t&#10;]]>\u0085\u2028\uFEFF'
  const motion = {
    ...bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, odd),
    note: odd,
    tags: { [odd]: true } as const,
  }
  const debate = debateOf(
    [motion],
    Object.values(wholeDebate().ballots).map((b) => ({ ...b, conviction: {}, relevance: {}, name: odd + b.name })),
  )
  expect(likeness(read(write(debate)).debate, holds)).toEqual(likeness(debate, holds))
})

test('F140 hostile words and addresses come back as they are', () => {
  const debate = hostileDebate()
  expect(likeness(read(write(debate)).debate, holds)).toEqual(likeness(debate, holds))
})

test('F140 what is written stays as it is', () => {
  const text = write(wholeDebate())
  const golden = 'tests/fixtures/formats/whole.opml'
  expect(text).toBe(readFileSync(golden, 'utf8'))
  expect(likeness(read(text).debate, holds)).toEqual(likeness(wholeDebate(), holds))
})

test('F140 two ballots of one name both come back', () => {
  const [first] = Object.values(wholeDebate().ballots)
  const twins = {
    ...wholeDebate(),
    ballots: { one: { ...first, id: 'one' }, two: { ...first, id: 'two', order: 'b' } },
  } as Debate
  const names = Object.values(read(write(twins)).debate.ballots).map(({ name }) => name)
  expect(names).toEqual(['Our judge', 'Our judge (2)'])
})

test('F141 an outline of another program is asked for its relations once, and its other words are kept or told', () => {
  expect(
    sketch(
      `<outline text="Ban cars" _note="First thoughts.&#10;More.">
<outline text="Cleaner air" _complete="true" created="Mon, 1 Jan 2024"/>
<outline text="Shops lose" type="link" url="https://example.org/shops" isComment="false"/>
<outline title="Only a title" description="Said at length"/>
<outline text="A feed" title="Feed" type="rss" htmlUrl="https://example.org/" xmlUrl="https://example.org/feed?a=1&b=2"/>
<outline text="With tags" category="/Boston/Weather, key"/>
</outline>`,
      '<title>Ban cars</title><ownerName>Ada</ownerName><dateCreated>today</dateCreated><expansionState>1,2</expansionState>',
    ),
  ).toMatchInlineSnapshot(`
    "motion: Ban cars | note "First thoughts.\\nMore."
      supports: Cleaner air
      supports: Shops lose | [](https://example.org/shops)
      supports: Only a title | note "Said at length"
      supports: A feed | note "Feed" | [](https://example.org/) | [](https://example.org/feed?a=1&b=2)
      supports: With tags | #/Boston/Weather | #key
    1: “ownerName” was left out: there is no place for it here.
    1: “dateCreated” was left out: there is no place for it here.
    1: 5 claims do not say how they bear on the one above; they became supports.
    3: “_complete” was left out: there is no place for it here.
    3: “created” was left out: there is no place for it here.
    5: “description” went into the note of the claim.
    6: “title” went into the note of the claim."
  `)
})

test('F142 words and signs at the start of a sentence say its relation, and headings that of all under them', () => {
  expect(
    sketch(
      `<outline text="Pro: not stripped from a motion">
<outline text="Pro: Cleaner air"><outline text="con:Not there"/><outline text="+ Measured"/><outline text="- Once"/></outline>
<outline text="− Costs"/>
<outline text="Pros:"><outline text="Quiet"/><outline text="Con: Boring"/></outline>
<outline text="CON"><outline text="Dear"><outline text="For whom?"/></outline></outline>
<outline text="Profit matters"/><outline text="Con:"/><outline text="反対：高い"/><outline text=""/>
</outline>`,
    ),
  ).toMatchInlineSnapshot(`
    "motion: Pro: not stripped from a motion
      supports: Cleaner air
        rebuts: Not there
        supports: Measured
        rebuts: Once
      rebuts: Costs
      supports: Quiet
      rebuts: Boring
      rebuts: Dear
        supports: For whom?
      supports: Profit matters
      supports: Con:
      rebuts: 高い
    1: 3 claims do not say how they bear on the one above; they became supports.
    5: The heading "Pros:" was left out.
    6: The heading "CON" was left out.
    7: “<outline/>” was left out: there is no place for it here."
  `)
})

test('F142 a hyphen is a bullet where there is no plus', () => {
  expect(sketch('<outline text="M"><outline text="- One"/><outline text="- Two"/></outline>')).toMatchInlineSnapshot(`
    "motion: M
      supports: - One
      supports: - Two
    1: 2 claims do not say how they bear on the one above; they became supports."
  `)
})

test('F142 what we wrote is taken as it stands', () => {
  const claims = ['Pro: x', '+ y', ' - z ', '<b>w</b>', 'Con', '', '&amp;'].map((text, i) =>
    bareClaim({ id: `c${i}`, parent: i === 5 ? 'c4' : 'm', order: `a${i}`, relation: 'rebuts' }, text),
  )
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Pro: <i>m</i>')
  const debate = debateOf(
    [motion, ...claims],
    Object.values(wholeDebate().ballots).map((b) => ({ ...b, conviction: {}, relevance: {} })),
  )
  expect(likeness(read(write(debate)).debate, holds)).toEqual(likeness(debate, holds))
})

test('F143 several roots stand under the title', () => {
  expect(sketch('<outline text="Con: One"/><outline text="Two"/>', '<title>The motion</title>')).toMatchInlineSnapshot(`
    "motion: The motion
      rebuts: One
      supports: Two
    1: 2 claims stand at the top, so "The motion" became the motion and they its contentions.
    1: 1 claim does not say how it bears on the one above; it became a support."
  `)
  expect(sketch('<outline text="One"/><outline text="Two"/>')).toMatchInlineSnapshot(`
    "motion: Untitled
      supports: One
      supports: Two
    1: 2 claims stand at the top, so "Untitled" became the motion and they its contentions.
    1: 2 claims do not say how they bear on the one above; they became supports."
  `)
  expect(sketch('<outline text="One"/>', '<title>Another</title>')).toMatchInlineSnapshot(`
    "motion: One
    1: The file's title "Another" was left out, because the motion has a sentence of its own."
  `)
})

test('F144 what is commented out goes to the note above; loose text too', () => {
  expect(
    sketch(`<outline text="M">loose <![CDATA[<words>]]>
<outline text="A"><outline text="No" isComment="true"><outline text="Nor this" _note="n"/></outline></outline>
<group><outline text="B"/></group></outline>`),
  ).toMatchInlineSnapshot(`
    "motion: M | note "loose <words>"
      supports: A | note "No\\n  Nor this\\n  n"
      supports: B
    1: 2 claims do not say how they bear on the one above; they became supports.
    2: “outline” went into the note of the claim.
    3: 2 × “isComment” went into the note of the claim."
  `)
})

test('F145 markup of outliners becomes plain text, its links sources, and nothing is run', () => {
  expect(
    sketch(`<outline text="&lt;b&gt;Bold&lt;/b&gt; &amp;amp; &lt;a href=&quot;https://example.org&quot;&gt;here&lt;/a&gt;" _note="a&#10;&lt;i&gt;b&lt;/i&gt;">
<outline text="a &lt; b > c"/><outline text="&lt;a href='javascript:alert(1)'&gt;x&lt;/a&gt;"/>
</outline>`),
  ).toMatchInlineSnapshot(`
    "motion: Bold & here | note "a\\nb" | [here](https://example.org)
      supports: a < b > c
      supports: x | [x (javascript:alert(1))]()
    1: 2 claims do not say how they bear on the one above; they became supports."
  `)
})

test('F146 a node of ours that was changed elsewhere: a bad weight is told, a reworded reference keeps both wordings', () => {
  const text = write(wholeDebate())
  const { report } = read(
    text
      .replace('_conviction="0.8"', '_conviction="8"')
      .replace('text="Places make trade." _relation="rebuts"', 'text="Reworded" _relation="rebuts"'),
  )
  expect(report.map(reportInWords)).toMatchInlineSnapshot(`
    [
      "“_conviction” was left out: there is no place for it here.",
      "“text” went into the note of the claim.",
    ]
  `)
})

test('F147 slips that can mean one thing only are mended', () => {
  const { debate, report } = read(
    `\uFEFF\r\n <?xml version="1.1" encoding="UTF-16"?>\r\n<!-- -- sloppy -- -->\r\n<!DOCTYPE opml SYSTEM "http://example.org/opml.dtd">\r\n${body('<outline text="A&nbsp;b &eacute; R&D &#xd83d;&#xde00; &#xb;|"/>')}\r\n`,
  )
  expect(sketched(debate)).toBe('motion: A\u00a0b é R&D 😀 \u000b|')
  expect(report).toEqual([])
})

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "&a;&a;&a;">`)}]><opml><body><outline text="&a8;"/></body></opml>`
test.each<[string, string, RegExp]>([
  ['that is a bomb of entities', bomb, /DOCTYPE that ends on line 1/],
  [
    'with an external entity',
    `<!DOCTYPE o [\n<!ENTITY x SYSTEM "file:///etc/passwd">\n]><opml><outline text="&x;"/></opml>`,
    /line 3/,
  ],
  ['with an unknown entity', body('<outline text="a"/>\n<outline text="&what;"/>'), /^Line 3 .*name/],
  ['with an entity by the name of what every object has', body('<outline text="&constructor;"/>'), /^Line 2 /],
  [
    'that breaks off',
    body('<outline text="a">\n<outline text="b"/>').slice(0, 82),
    /breaks off on line \d, before <outline> of line 2/,
  ],
  ['that breaks off in a tag', body('<outline text="abc"/>').slice(0, 60), /breaks off on line 2/],
  [
    'whose tags do not match',
    body('<outline text="a">\n<outline text="b">\n</outlin>\n</outline>'),
    /^Line 4 has <\/outlin> where <outline> of line 3/,
  ],
  ['with two attributes of one name', body('<outline text="a" text="b"/>'), /line 2 \(duplicate attribute/],
  ['that is another XML', '<rss><channel/></rss>', /begins with <rss>/],
  ['that is no XML', 'Hello', /not XML/],
  ['that is empty', '', /not XML/],
  ['without an outline', body(''), /no claim/],
  ['of commented outlines', body('<outline text="a" isComment="true"/>'), /no claim/],
  ['that is nested without end', '<opml>'.repeat(100_001), /nested deeper/],
])('F148 a file %s is refused in one sentence that names the place', (_, text, words) => {
  expect(() => read(text)).toThrow(FormatError)
  expect(() => read(text)).toThrow(words)
  expect(() => read(text)).toThrow(/^[^\n\r]{10,300}\.$/u)
})

test('F148 a damaged file is read as a sound debate or refused in one sentence', () => {
  const texts = [
    write(wholeDebate()),
    body('<outline text="Pro"><outline text="a &lt;b&gt;" _note="n"/></outline><outline text="+ x"/>'),
  ]
  let sound = 0
  fc.assert(
    fc.property(fc.constantFrom(...texts), anyXmlDamage, (text, damages) => {
      try {
        const { debate, report } = read(damaged(text, damages))
        expect(check(debate)).toEqual([])
        for (const line of report) expect(reportInWords(line)).not.toContain('undefined')
        sound++
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        expect(error.message).toMatch(/^[^\n\r]{10,400}\.$/u)
      }
    }),
    { numRuns: 1000 },
  )
  expect(sound).toBeGreaterThan(80)
})

test('F149 10,000 levels are written and read', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => `c${i}`)
  const claims = ids.map((id, i) =>
    bareClaim({ id, parent: i === 0 ? 'm' : `c${i - 1}`, order: 'a0', relation: 'rebuts' }, id),
  )
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'M')
  const ballots = Object.values(wholeDebate().ballots).map((b) => ({ ...b, conviction: {}, relevance: {} }))
  const { debate, report } = read(write(debateOf([motion, ...claims], ballots)))
  expect(report).toEqual([])
  expect(check(debate)).toEqual([])
  expect(subtreeOf(debate, debate.motion)).toHaveLength(10_001)
})
