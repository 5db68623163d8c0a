/**
 * How a document looks, on a screen and on paper. All of it is under the class "document", so that the program can lay a
 * document before the printer with the same rules.
 */
export const documentStyle = `
.document { --ink: #1c1b19; --muted: #6d6a63; --line: #d8d3c8; --pro: #24477d; --con: #b5391c; --aloud: #fbe9a4;
  max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif;
  line-break: strict; overflow-wrap: anywhere }
.document:lang(ja) { word-break: auto-phrase }
.document h1, .document h2, .document h3, .document h4, .document h5, .document p, .document ol, .document blockquote { margin: 0; padding: 0 }
.document h1, .document h2, .document h3, .document h4 { font-family: Georgia, "Iowan Old Style", "Times New Roman", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif; line-height: 1.3; text-wrap: pretty }
.document h1 { font-size: 1.7em; font-weight: 400 }
.document h2 { margin-top: 2rem; font-size: 1.4em }
.document h3 { margin-top: 1.8rem; padding-top: .5rem; border-top: 2px solid currentcolor; font-size: 1.3em }
.document h4 { margin-top: 1.2rem; font-size: 1.17em }
.document h5 { margin-top: .7rem; font: inherit; font-weight: 650 }
.document p { margin-top: .4rem; white-space: pre-line }
.document .pro { color: var(--pro) }
.document .con { color: var(--con) }
.document .place { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums }
.document .lead { color: var(--muted); font-weight: 400 }
.document .quiet { color: var(--muted); font-size: .9em }
.document ol { margin-top: .4rem; padding-inline-start: 1.6em }
.document li { margin-top: .25rem }
.document .cite { font-size: .9em; color: var(--muted) }
.document .cite b { color: var(--ink) }
.document a { color: inherit }
.document blockquote { margin-top: .25rem; padding-inline-start: .8rem; border-inline-start: 2px solid var(--line); white-space: pre-line }
.document mark { background: var(--aloud); color: inherit }
.document mark, .document u { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em }
.document blockquote strong { outline: 1px solid currentcolor }
.document nav { margin-top: 1.2rem }
.document nav p { font-weight: 650 }
.document nav ul { margin: 0; padding: 0; list-style: none }
.document nav li { margin-top: .15rem }
.document nav a { text-decoration: none }
.document nav a:hover { text-decoration: underline }
.document nav .level1 { margin-top: .5rem; font-weight: 650 }
.document nav .level2 { margin-inline-start: 1em }
.document nav .level3 { margin-inline-start: 2em; font-size: .9em }
@media print {
  .document { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact }
  .document h1, .document h2, .document h3, .document h4, .document h5, .document .leads-on, .document .cite:has(+ blockquote) { break-after: avoid }
  .document h1, .document h2, .document h3, .document h4, .document h5, .document p, .document li { break-inside: avoid }
  .document p, .document blockquote { orphans: 3; widows: 3 }
  .document section { break-inside: avoid-page }
  .document nav { break-after: page; font-size: 9pt }
  .document nav ul { columns: 2; column-gap: 8mm }
  .document nav .level1 { column-span: all }
  .document nav .level2 { margin-top: .5em; font-weight: 650; break-after: avoid }
  .document nav .level3 { font-size: 1em }
}
`

/** The sheets of a document: whatever paper the printer has, with the number of the page at the foot. */
export const documentSheets =
  '@page { margin: 16mm 14mm 18mm; @bottom-center { content: counter(page); font: 9pt sans-serif; color: #6d6a63 } }'
