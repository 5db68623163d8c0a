// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { branchOfRows } from '../../src/formats/branchText.ts'
import { htmlOutline } from '../../src/session/htmlOutline.ts'

/** What is pasted, a line each: how deep, how it bears on the line above, its words. */
function pasted(html: string): string[] | null {
  const rows = htmlOutline(html)
  if (rows === null) return null
  const levels = new Map<string | null, number>([[null, -1]])
  return (branchOfRows(rows)?.claims ?? []).map(({ key, parent, relation, text }) => {
    const level = (levels.get(parent) ?? 0) + 1
    levels.set(key, level)
    return `${'  '.repeat(level)}${{ supports: '+', rebuts: '-', undercuts: '_' }[relation]} ${text}`
  })
}

const ignored = "<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>"
const word = (level: number, words: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;text-indent:-18pt;mso-list:l0 level${level} lfo1'>${ignored}${words}<o:p></o:p></p>`

test.each([
  [
    'Word: paragraphs that say of which list and level they are',
    `<html><head><style>p{}</style><title>x</title></head><body><!--StartFragment-->
     <h1>Homework<o:p></o:p></h1>${word(1, 'It takes\n evenings')}${word(2, '− It is <b>short</b>')}${word(1, 'It helps')}</body></html>`,
    ['+ Homework', '  + It takes evenings', '    - It is short', '  + It helps'],
  ],
  [
    'Google Docs: lists that stand in lists beside their items',
    `<meta charset="utf-8"><b style="font-weight:normal"><h2 dir="ltr"><span>Homework</span></h2><br />
     <ul><li dir="ltr" aria-level="1"><p role="presentation"><span>It takes evenings</span></p></li>
     <ul><li aria-level="2"><p><span>They are long</span></p></li></ul>
     <li aria-level="1"><p><span>It helps</span></p></li></ul></b>`,
    ['+ Homework', '  + It takes evenings', '    + They are long', '  + It helps'],
  ],
  [
    'LibreOffice: lists within items, and paragraphs in them',
    `<p style="line-height: 100%">Homework</p><ol><li><p>It takes evenings</p><ol><li><p>They are long</p></li></ol></li>
     <li><p>It helps</p><p>and more so</p></li></ol>`,
    ['+ Homework', '  + It takes evenings', '    + They are long', '  + It helps\nand more so'],
  ],
  [
    'Word on the web: a list for each item',
    `<div class="OutlineElement"><ul><li data-aria-level="1"><p>One</p></li></ul></div>
     <div><ul><li data-aria-level="2"><p>Two</p></li></ul></div><div><ul><li data-aria-level="1"><p>Three</p></li></ul></div>`,
    ['+ One', '  + Two', '+ Three'],
  ],
  [
    'paragraphs that are moved in',
    '<p>Top</p><p style="margin-left: 0.5in">Inner</p><p style="margin-left:72pt">Innermost</p><p>Next<br>line</p>',
    ['+ Top', '  + Inner', '    + Innermost', '+ Next\nline'],
  ],
  [
    'headings by their levels, with what stands below them',
    '<p class=MsoTitle>Title</p><h1>A</h1><h2>B</h2><p>Words</p><h1>C</h1><ul><li>D<ul><li>E</li></ul>F</li></ul>',
    ['+ Title', '  + A', '    + B', '      + Words', '  + C', '    + D', '      + E', '    + F'],
  ],
])('F326 %s', (_, html, lines) => {
  expect(pasted(html)).toEqual(lines)
})

test.each([
  ['nothing', ''],
  ['one line', '<meta charset="utf-8"><span>words</span>'],
  [
    "an editor's lines, whose blanks the text has",
    '<div><div><span>- a</span></div><div><span>&nbsp; - b</span></div></div>',
  ],
])('F326 %s has no levels in HTML, so that the text counts', (_, html) => {
  expect(pasted(html)).toBeNull()
})

test('F326 nothing that is pasted runs, loads or is kept but its words', () => {
  const ran = vi.fn()
  Object.assign(globalThis, { ran })
  const lines = pasted(
    `<ul><li><img src="x" onerror="ran()">One <a href="javascript:ran()">two</a><script>ran()</script><style>b{}</style></li>
     <li onclick="ran()"><iframe srcdoc="<script>parent.ran()</script>"></iframe>&lt;script&gt;</li></ul>`,
  )
  expect(lines).toEqual(['+ One two', '+ <script>'])
  expect(ran).not.toHaveBeenCalled()
})

test('F326 4,000 items and 400 levels are read at once', () => {
  const deep = '<ul><li>a'.repeat(400) + '</li></ul>'.repeat(400)
  const wide = `<ul>${'<li>b</li>'.repeat(4_000)}</ul>`
  expect(htmlOutline(deep + wide)).toHaveLength(4_400)
})

test('F347 what looks like a style stays in the words, and what is in a style is none', () => {
  const html = `<style>ul { color: red }</style><ul><li style='display:none'>gone<li>Write a style="x" &lt;b style = y>, or <i
   style="color:red">style =</i><ul><li>Lower</li></ul></li></ul>`
  expect(pasted(html)).toEqual(['+ Write a style="x" <b style = y>, or style =', '  + Lower'])
})
