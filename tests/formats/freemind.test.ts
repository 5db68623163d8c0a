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
import { readFreemind } from '../../src/formats/freemind/readFreemind.ts'
import { writeFreemind } from '../../src/formats/freemind/writeFreemind.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { anyXmlDamage, damaged } from './anyXmlDamage.ts'
import { hostileDebate } from './hostileDebate.ts'
import { countedIds, likeness } from './likeness.ts'
import { sketched } from './sketched.ts'
import { context, wholeDebate } from './wholeDebate.ts'

const { holds } = formatOf('freemind')
const unsaid: Unsaid = { title: 'Untitled', ballot: 'Judge', relation: 'supports' }
const read = (text: string) => readFreemind(text, countedIds(), unsaid) as Imported
const write = (debate: Debate) => writeFreemind(debate, context) as string
const map = (nodes: string) => `<map version="1.0.1">\n${nodes}\n</map>`
const sketch = (text: string) => {
  const { debate, report } = read(text)
  expect(check(debate)).toEqual([])
  return [sketched(debate), ...report.map((line) => `${line.line}: ${reportInWords(line)}`)].join('\n')
}

/** Ballots that say nothing of any claim. */
const blank = Object.values(wholeDebate().ballots).map((ballot) => ({ ...ballot, conviction: {}, relevance: {} }))

test('F150 a debate that is written as a mind map and read again says the same', () => {
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

test('F150 blanks in notes, what looks like HTML, and characters that XML forbids come back', () => {
  const notes = [
    ' a',
    'a ',
    'a  b',
    '\n',
    'a\n\nb',
    '\na',
    'a\n',
    'a\tb',
    '- a\n- b',
    '-',
    '<p>x</p>',
    ' \n ',
    'a\r\nb',
    '\u00a0',
    '\u0000\uD800_x0001_',
    '<html>',
  ]
  const claims = notes.map((note, i) => ({
    ...bareClaim(
      { id: `c${i}`, parent: 'm', order: `a${String.fromCharCode(65 + i)}`, relation: 'supports' },
      `${note}`,
    ),
    note,
  }))
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, ' <HTML><b>Con</b>')
  const debate = debateOf([motion, ...claims], blank)
  expect(likeness(read(write(debate)).debate, holds)).toEqual(likeness(debate, holds))
})

test('F150 hostile words and addresses come back as they are', () => {
  const debate = hostileDebate()
  expect(likeness(read(write(debate)).debate, holds)).toEqual(likeness(debate, holds))
})

test('F150 what is written stays as it is', () => {
  const text = write(wholeDebate())
  const golden = 'tests/fixtures/formats/whole.mm'
  expect(text).toBe(readFileSync(golden, 'utf8'))
  expect(likeness(read(text).debate, holds)).toEqual(likeness(wholeDebate(), holds))
})

test('F151 a map of FreeMind 0.9: rich text, notes, links, and all that a debate has no place for', () => {
  expect(
    sketch(`<map version="0.9.0">
<!-- To view this file, download free mind mapping software FreeMind -->
<attribute_registry SHOW_ATTRIBUTES="hide"/>
<node COLOR="#000000" CREATED="1256084593421" ID="ID_1" MODIFIED="1256084601124">
<richcontent TYPE="NODE"><html>
  <head>
    <style type="text/css"><!-- p { margin-top: 0 } --></style>
  </head>
  <body>
    <p>
      Ban&#160;<b>cars</b>
    </p>
    <p>

    </p>
    <p>
      in <i>centres</i>&nbsp;&amp; <a href="https://example.org/centre">parks</a>
    </p>
  </body>
</html>
</richcontent>
<font NAME="SansSerif" SIZE="20"/>
<node FOLDED="true" HGAP="30" ID="Freemind_Link_2" LINK="https://example.org/air" POSITION="right" TEXT="Cleaner air" VSHIFT="-3">
<icon BUILTIN="button_ok"/><icon BUILTIN="idea"/><icon BUILTIN="idea"/><cloud COLOR="#ccffcc"/><edge COLOR="#ff0000" WIDTH="2"/>
<richcontent TYPE="NOTE"><html><head/><body><p>First.</p><ul><li>one</li><li><p>two</p></li></ul><table><tr><td>a</td><td>b</td></tr></table><pre>
  kept  as is</pre><script>alert(1)</script><img src="x.png" alt="A picture"/></body></html></richcontent>
<attribute NAME="year" VALUE="2020"/>
<node ID="a" TEXT="Unlike this"><icon BUILTIN="button_cancel"/><arrowlink DESTINATION="b" MIDDLE_LABEL="but" ID="x"/></node>
</node>
<node ID="b" POSITION="left" TEXT="Con: Trade" LINK="notes/trade.pdf"><linktarget DESTINATION="b" SOURCE="a" ID="x"/>
<node ID="c" TEXT="Cleaner air"><arrowlink DESTINATION="Freemind_Link_2"/></node>
<node ID="d" TEXT="Lost"><arrowlink DESTINATION="gone"/></node>
</node>
</node>
</map>`),
  ).toMatchInlineSnapshot(`
    "motion: Ban cars

    in centres & parks | [parks](https://example.org/centre)
      supports: Cleaner air | note "First.\\n- one\\n- two\\na | b\\n  kept  as is\\nA picture\\n\\nyear: 2020" | [](https://example.org/air)
        rebuts: Unlike this | note "→ Con: Trade (but)"
      rebuts: Trade | [notes/trade.pdf]()
        supports: → Cleaner air
        supports: Lost
    1: 2 claims do not say how they bear on the one above; they became supports.
    4: “COLOR” was left out: there is no place for it here.
    4: “CREATED” was left out: there is no place for it here.
    4: “MODIFIED” was left out: there is no place for it here.
    22: “font” was left out: there is no place for it here.
    23: 2 × “icon idea” were left out: there is no place for it here.
    23: “edge” was left out: there is no place for it here.
    23: “attribute” went into the note of the claim.
    24: “cloud” was left out: there is no place for it here.
    25: “script” was left out: there is no place for it here.
    25: “img” was left out: there is no place for it here.
    28: “arrowlink” went into the note of the claim.
    32: “arrowlink” was left out: there is no place for it here."
  `)
})

test('F152 a map of Freeplane: details, plain notes, clones, tags, hooks, styles', () => {
  expect(
    sketch(`<map version="freeplane 1.12.1">
<node TEXT="Motion" LOCALIZED_STYLE_REF="AutomaticLayout.level.root" ID="ID_1"><hook NAME="MapStyle" background="#2e3440">
<properties show_icons="true"/><map_styles><stylenode LOCALIZED_TEXT="styles.root_node" STYLE="oval"><font SIZE="24"/><node TEXT="no"/></stylenode></map_styles></hook>
<hook NAME="AutomaticEdgeColor" COUNTER="9"/>
<node TEXT="A" POSITION="bottom_or_right" ID="ID_2" TAGS="key&#xa;two words" HGAP_QUANTITY="14 pt" FORMAT="STANDARD_FORMAT">
<richcontent CONTENT-TYPE="plain/auto" TYPE="DETAILS"/>
<richcontent TYPE="DETAILS" CONTENT-TYPE="xml/"><html><body><p>In detail</p></body></html></richcontent>
<richcontent TYPE="NOTE" CONTENT-TYPE="plain/markdown">
<text>Line *one*
  line two</text>
</richcontent>
<hook EQUATION="x^2" NAME="plugins/latex/LatexNodeHook.properties"/>
<hook URI="image.png" SIZE="1.0" NAME="ExternalObject"/>
<node TEXT="A1" ID="ID_3"/><node TEXT="A2" ID="ID_4" LINK="#ID_6"/>
</node>
<node ID="ID_5" TREE_ID="ID_2"><node ID="ID_51" TREE_ID="ID_3"/><node ID="ID_52" TREE_ID="ID_4"/></node>
<node TEXT="Secret" ID="ID_6" ENCRYPTED_CONTENT="Jk8="/>
<node ID="ID_7" TREE_ID="ID_99"/>
<node ID="ID_8"><hook NAME="SummaryNode"/></node>
<node LOCALIZED_TEXT="new_mindmap"/>
</node>
</map>`),
  ).toMatchInlineSnapshot(`
    "motion: Motion
      supports: A | note "In detail\\n\\nLine *one*\\n  line two\\n\\nx^2" | #key | #two words | [image.png]()
        supports: A1
        supports: A2 | note "→ Secret"
      supports: → A
      supports: Secret
      supports: 
      supports: new_mindmap
    1: 7 claims do not say how they bear on the one above; they became supports.
    2: “LOCALIZED_STYLE_REF” was left out: there is no place for it here.
    5: “FORMAT” was left out: there is no place for it here.
    7: “DETAILS” went into the note of the claim.
    12: “LatexNodeHook.properties” went into the note of the claim.
    13: “ExternalObject” was left out: there is no place for it here.
    14: “arrowlink” went into the note of the claim.
    17: “ENCRYPTED_CONTENT” was left out: there is no place for it here.
    18: "" points to no other claim of this debate and was kept as a sentence.
    19: “SummaryNode” was left out: there is no place for it here.
    19: “<node/>” was left out: there is no place for it here."
  `)
})

test('F153 older maps: HTML in the attribute, notes in a hook, halves of characters by number', () => {
  expect(
    sketch(`<map version="0.7.1">
<node TEXT="Motion">
<node TEXT="&lt;html&gt;&lt;img src=&quot;a.png&quot;&gt;&lt;p&gt;Two&lt;br&gt;lines &amp;amp; &lt;a href=https://example.org/&gt;a link&lt;/a&gt;&lt;/html&gt;"/>
<node TEXT="Smile &#xd83d;&#xde00;"><hook NAME="accessories/plugins/NodeNote.properties">
<text>A note&#xa;of two lines
</text>
</hook></node>
<node/>
<node TEXT="Pro"><node TEXT="Under a heading"/></node>
</node>
</map>`),
  ).toMatchInlineSnapshot(`
    "motion: Motion
      supports: Two
    lines & a link | [a link](https://example.org/)
      supports: Smile 😀 | note "A note\\nof two lines"
      supports: Under a heading
    1: 2 claims do not say how they bear on the one above; they became supports.
    3: “img” was left out: there is no place for it here.
    8: “<node/>” was left out: there is no place for it here.
    9: The heading "Pro" was left out."
  `)
})

test('F154 a map of ours that was changed elsewhere: icons, colours and attributes of others are told', () => {
  const text = write(wholeDebate())
    .replace('<icon BUILTIN="button_cancel"/>', '<icon BUILTIN="flag"/><edge COLOR="#00ff00"/>')
    .replace('NAME="conviction" VALUE="0.8"', 'NAME="conviction" VALUE="high"')
    .replace('TEXT="高齢者は歩けません。"', 'TEXT="高齢者は歩けません。" LINK="https://example.org/walk"')
  const { debate, report } = read(text)
  expect(check(debate)).toEqual([])
  expect(report.map(reportInWords)).toMatchInlineSnapshot(`
    [
      "“attribute” went into the note of the claim.",
      "“icon flag” was left out: there is no place for it here.",
      "“edge” was left out: there is no place for it here.",
    ]
  `)
})

test('F155 several nodes at the top, text between tags, elements that nobody knows', () => {
  expect(
    sketch(map('stray<node TEXT="One">loose<thing><node TEXT="not read"/></thing></node><node TEXT="Two"/>')),
  ).toMatchInlineSnapshot(`
    "motion: Untitled
      supports: One | note "loose"
      supports: Two
    1: “text” was left out: there is no place for it here.
    1: 2 claims stand at the top, so "Untitled" became the motion and they its contentions.
    1: 2 claims do not say how they bear on the one above; they became supports.
    2: “text” went into the note of the claim.
    2: “thing” was left out: there is no place for it here."
  `)
})

test('F155 arrows that lead round, or from one to the next, end in sentences or references', () => {
  const arrow = (id: string, to: string, text = 'x') =>
    `<node ID="${id}" TEXT="${text}"><arrowlink DESTINATION="${to}"/></node>`
  const nodes = [
    arrow('a', 'b'),
    arrow('b', 'c'),
    '<node ID="c" TEXT="x"/>',
    arrow('d', 'e', 'y'),
    arrow('e', 'd', 'y'),
  ]
  expect(sketch(map(`<node TEXT="M">${nodes.join('')}</node>`))).toMatchInlineSnapshot(`
    "motion: M
      supports: → x
      supports: → x
      supports: x
      supports: y
      supports: y
    1: 5 claims do not say how they bear on the one above; they became supports.
    2: "y" points to no other claim of this debate and was kept as a sentence.
    2: "y" points to no other claim of this debate and was kept as a sentence."
  `)
})

test.each<[string, string, RegExp]>([
  [
    'that is a bomb of entities',
    `<!DOCTYPE map [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${map('<node TEXT="&b;"/>')}`,
    /DOCTYPE that ends on line 1/,
  ],
  [
    'that breaks off',
    map('<node TEXT="a">\n<node TEXT="b"/>').slice(0, -6),
    /breaks off on line 4, before <node> of line 2/,
  ],
  [
    'whose rich text does not match',
    map('<node><richcontent TYPE="NODE"><p>a\n<br></p></richcontent></node>'),
    /^Line 3 has <\/p> where <br> of line 3/,
  ],
  ['that is another XML', '<opml/>', /begins with <opml>/],
  ['without a node', map(''), /no claim/],
])('F156 a file %s is refused in one sentence that names the place', (_, text, words) => {
  expect(() => read(text)).toThrow(FormatError)
  expect(() => read(text)).toThrow(words)
  expect(() => read(text)).toThrow(/^[^\n\r]{10,300}\.$/u)
})

test('F156 a damaged file is read as a sound debate or refused in one sentence', () => {
  const texts = [
    write(wholeDebate()),
    map(
      '<node TEXT="M"><node TEXT="+ x" ID="a"/><node TEXT="Pro"><node ID="b" TREE_ID="a"><node TREE_ID="b"/></node></node></node>',
    ),
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

test('F157 10,000 levels, of nodes and of lists in a note, are written and read', () => {
  const claims = Array.from({ length: 10_000 }, (_, i) =>
    bareClaim({ id: `c${i}`, parent: i === 0 ? 'm' : `c${i - 1}`, order: 'a0', relation: 'rebuts' }, `${i}`),
  )
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'M')
  const { debate, report } = read(write(debateOf([motion, ...claims], blank)))
  expect(report).toEqual([])
  expect(subtreeOf(debate, debate.motion)).toHaveLength(10_001)
  const deep = `${'<ul><li>x'.repeat(10_000)}${'</li></ul>'.repeat(10_000)}`
  expect(() => read(map(`<node TEXT="M"><richcontent TYPE="NOTE">${deep}</richcontent></node>`))).not.toThrow()
})
