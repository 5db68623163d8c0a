import type { Size } from '../../core/layout/mapLayout.ts'

/** How a one-page summary looks. All of it is under the class "summary", so that it may stand in a page of the program. */
export const summaryStyle = `
.summary { --ink: #1c1b19; --muted: #6d6a63; --line: #d8d3c8; --pro: #24477d; --con: #b5391c; --warn: #8a5d00;
  box-sizing: border-box; max-width: 186mm; margin: 0 auto; padding: 1rem; color: var(--ink); background: #fff;
  font: 9pt/1.35 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif;
  line-break: strict; overflow-wrap: anywhere }
.summary h1, .summary h2, .summary p, .summary ol, .summary ul, .summary figure { margin: 0; padding: 0 }
.summary h1, .summary h2 { font-family: Georgia, "Iowan Old Style", "Times New Roman", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif; line-height: 1.25; text-wrap: pretty }
.summary h1 { font-size: 16pt; font-weight: 400 }
.summary header p { margin-top: 2pt; font-size: 10pt }
.summary h2 { margin-bottom: 2pt; padding-top: 3pt; border-top: 1.5pt solid currentcolor; font-size: 11pt }
.summary .pro > h2, .summary p.pro { color: var(--pro) }
.summary .con > h2, .summary p.con { color: var(--con) }
.summary p.pro, .summary p.con { font-weight: 650 }
.summary .summary-sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 6pt 5mm; margin-top: 6pt }
.summary ol { padding-inline-start: 1.5em }
.summary ul { padding-inline-start: 1em; list-style: "– " }
.summary ol > li { margin-top: 3pt }
.summary ol > li::marker { color: var(--muted) }
.summary .claim { font-weight: 650 }
.summary .facts { color: var(--muted); font-size: .92em }
.summary .missing { color: var(--warn) }
.summary figure { margin-top: 6pt; padding-top: 4pt; border-top: .75pt solid var(--line) }
.summary figure svg { display: block; width: 100%; height: auto }
@media print {
  .summary { display: flex; flex-direction: column; max-width: none; padding: 0; overflow: hidden; print-color-adjust: exact }
  .summary .summary-sides { grid-template-columns: 1fr 1fr }
  .summary figure { flex: 1 1 0; min-height: 0 }
  .summary figure svg { height: 100% }
}
`

/** Blank at each edge, in millimetres. */
const margin = 12

/** What of a sheet of paper a summary fills, in millimetres. A hair less than there is, for rounding makes a second sheet. */
export function summaryRoom({ width, height }: Size): Size {
  return { width: width - 2 * margin, height: height - 2 * margin - 0.5 }
}

/** The one sheet of a summary. @param paper in millimetres, upright */
export function summarySheet(paper: Size): string {
  return `@page { size: ${paper.width}mm ${paper.height}mm; margin: ${margin}mm }\n@media print { .summary { height: ${summaryRoom(paper).height}mm } }\n`
}
