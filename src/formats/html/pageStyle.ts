/** How far a bar is filled, in steps of a twentieth: the page's policy allows no style that stands on an element. */
const fills = Array.from({ length: 21 }, (_, n) => `.b${n}::before { width: ${n * 5}% }`).join('\n')

/** How a written page looks: paper and ink, Pro and Con side by side where there is room, and a plain print. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #fff; --ink: #1c1b19; --muted: #6d6a63; --line: #e5e1d8; --control: #8a867d;
  --pro: #24477d; --con: #b5391c; --focus: #7c5cff; --warn: #8a5d00; --aloud: #fbe9a4; --found: #ffd54a;
  --serif: Georgia, "Iowan Old Style", "Times New Roman", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171613; --raised: #201f1b; --ink: #eeebe4; --muted: #aaa69b; --line: #38352e; --control: #7d796f;
    --pro: #92b4ee; --con: #f28a6c; --focus: #a892ff; --warn: #e6bb63; --aloud: #5a4d17; --found: #7a5c00;
  }
}
*, ::before, ::after { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); line-break: strict; overflow-wrap: anywhere; text-size-adjust: 100%; scroll-padding-top: 4.5rem }
:lang(ja) { word-break: auto-phrase }
body { max-width: 88rem; margin: 0 auto; padding: 0 clamp(.8rem, 3vw, 2rem) }
h1, h2, h3, p, ul, ol, blockquote { margin: 0; padding: 0; font-weight: 400 }
a { color: inherit; text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px }
.pro { --side: var(--pro) }
.con { --side: var(--con) }

header { padding: 1.8rem 0 .6rem }
h1 { max-width: 44em; font: 1.75rem/1.3 var(--serif); white-space: pre-line; text-wrap: pretty }
.motion-standing { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .9rem; margin: .8rem 0 .4rem }
.motion-standing a { color: var(--side); font-weight: 650; text-decoration: none; white-space: nowrap }
.motion-standing a:hover { text-decoration: underline }
.motion-standing svg { flex: 1 1 8rem; max-width: 34rem; height: .6rem; border-radius: 99px }
.motion-standing rect { fill: var(--side) }

#tools { position: sticky; z-index: 1; top: 0; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; padding: .6rem 0; border-bottom: 1px solid var(--line); background: var(--paper) }
#tools[hidden] { display: none }
input, button { min-height: 2.2rem; padding: .2rem .7rem; border: 1px solid var(--control); border-radius: 7px; background: var(--raised); color: inherit; font: inherit }
input { flex: 1 1 12rem; max-width: 24rem }
button { cursor: pointer }
button:hover { border-color: var(--ink) }
::placeholder { color: var(--muted); opacity: 1 }
output { flex: 1; min-width: 4.5rem; color: var(--muted); font-variant-numeric: tabular-nums }

main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.6rem; padding: 1.2rem 0 3rem }
@media (min-width: 60rem) { main { grid-template-columns: repeat(2, minmax(0, 1fr)) } }
h2 { margin-bottom: .6rem; color: var(--side); font: 650 1.15rem/1.4 var(--serif) }
h2 small { color: var(--muted); font: .85rem var(--sans) }
ul { list-style: none }
ul ul { margin-inline-start: .55rem; padding-inline-start: .9rem; border-inline-start: 1px solid var(--line) }
ul.deep { margin-inline-start: 0; padding-inline-start: 1px }
@media (max-width: 40rem) { ul ul { margin-inline-start: .2rem; padding-inline-start: .4rem } }

.head { position: relative; display: block; margin: .35rem 0; padding: .45rem .7rem .4rem 1.9rem; border: 1px solid var(--line); border-left: 3px solid var(--side); border-radius: 8px; background: var(--raised); list-style: none; break-inside: avoid }
.head::-webkit-details-marker { display: none }
summary { cursor: pointer }
summary.head { padding-right: 2rem }
summary.head::after { position: absolute; top: .45rem; right: .7rem; color: var(--muted); content: "\\25B8" }
[open] > summary.head::after { content: "\\25BE" }
.sign { position: absolute; left: .65rem; color: var(--side); font-weight: 700 }
.sentence { display: block; font: inherit; white-space: pre-line; text-wrap: pretty }
h3.sentence { font: 1.07rem/1.4 var(--serif) }
.wordless, .see { color: var(--muted) }
.facts, .sources > summary, .up, footer { color: var(--muted); font-size: .82rem }
.facts { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: center; font-variant-numeric: tabular-nums }
.bar { display: inline-block; width: 2.8rem; height: .32rem; margin-inline-end: .35rem; overflow: hidden; border-radius: 99px; background: var(--line); vertical-align: middle }
.bar::before { display: block; height: 100%; background: var(--muted); content: "" }
${fills}
.unanswered { color: var(--warn) }
.note, .sources, .up { margin: .3rem 0 .5rem 1.9rem }
.note { color: var(--muted); font-size: .92rem; white-space: pre-line }
header .note, header .sources { margin-inline-start: 0 }
.note b, .sources b { font-weight: 650 }
.sources > summary { width: fit-content }
.sources ol { padding-inline-start: 1.5rem; font-size: .9rem }
.sources li { margin: .4rem 0 }
blockquote { margin: .25rem 0; padding-inline-start: .7rem; border-inline-start: 2px solid var(--line); white-space: pre-line }
mark { background: var(--found); color: var(--ink); border-radius: 2px }
mark.aloud { background: var(--aloud); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em }
/* What is off the screen takes no time. As list items thousands of rows would be counted anew each time that one is hidden. */
.claim { display: block; margin-inline: -4px; padding: 0 4px }
@media screen { .claim { content-visibility: auto; contain-intrinsic-size: auto 5rem } }
.claim:target > * > .head { outline: 2px solid var(--focus); outline-offset: 1px }
footer { padding: .8rem 0 2rem; border-top: 1px solid var(--line) }

@media screen {
  .searching .claim:not(.hit, .way, .hit .claim) { display: none }
  .searching .hit > * > .head { border-block-color: var(--control); border-inline-end-color: var(--control) }
}
@media (forced-colors: active) {
  .bar, rect { forced-color-adjust: none }
  .bar { background: Canvas; border: 1px solid CanvasText }
  .bar::before { background: CanvasText }
  .motion-standing rect.pro { fill: CanvasText }
  .motion-standing rect.con { fill: GrayText }
}
@media print {
  @page { margin: 16mm 14mm; @bottom-center { content: counter(page); font: 9pt sans-serif } }
  :root { --paper: #fff; --line: #bbb; --muted: #555 }
  html { font-size: 10pt; print-color-adjust: exact }
  body { max-width: none; padding: 0 }
  header { padding-top: 0 }
  #tools, summary.head::after { display: none !important }
  main { display: block }
  section + section { margin-top: 1.5rem }
  details::details-content { display: block; height: auto; content-visibility: visible }
  h2, .sources > summary { break-after: avoid }
  .head { padding-block: .2rem; border-width: 0 0 0 3px; border-radius: 0 }
  .sources li { break-inside: avoid }
}
`
