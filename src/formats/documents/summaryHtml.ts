import type { ClaimId, Side } from '../../core/model/claim.ts'
import { type Debate, motionOf, needClaim, textOf } from '../../core/model/debate.ts'
import type { Answer } from '../../core/prepare/blocks.ts'
import type { Summary, SummedUp, Weightiest } from '../../core/prepare/summary.ts'
import { escaped } from '../xml.ts'
import { shortened } from './shortened.ts'
import { summaryStyle } from './summaryStyle.ts'

/** The words of a one-page summary; all but sentences of the debate itself. */
export interface SummaryWords {
  readonly language: string
  /** Where the motion stands, whose judgement that is, by which method. */
  readonly verdict: string
  readonly basis: string
  readonly sides: Readonly<Record<Side, string>>
  /** A contention's numbers. */
  readonly facts: (claim: ClaimId) => string
  readonly relations: Readonly<Record<Answer['relation'], string>>
  readonly noAnswer: string
  readonly noContentions: string
  readonly more: (n: number) => string
  readonly decides: string
  /** How many claims decide alone, or what would flip the verdict together. */
  readonly decisive: string
  readonly unanswered: string
  /** Such as "Pro: 4 claims". */
  readonly unansweredOf: (side: Side, n: number) => string
  readonly allAnswered: string
  readonly untitled: string
  readonly wordless: string
  readonly map: string
  readonly mapLeftOut: string
}

/** All that a one-page summary shows. */
export interface SummaryPage {
  readonly debate: Debate
  readonly summary: Summary
  /** The claims that decide, as many as are named. */
  readonly deciding: readonly ClaimId[]
  /** The map as SVG, or null where its letters would be too small. */
  readonly map: string | null
  readonly words: SummaryWords
}

const sides: readonly Side[] = ['pro', 'con']

/** How long sentences may be, in em of their letters, so that all has room on one sheet. */
const widths = { motion: 90, contention: 72, answer: 58, other: 54 }

/** A one-page summary as a file of its own: it opens from a disk, needs nothing from anywhere, and runs no script. */
export function summaryHtml(page: SummaryPage, sheet: string): string {
  const { language, untitled } = page.words
  const title = escaped(motionOf(page.debate).text || untitled).replaceAll(/\s+/g, ' ')
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body { margin: 0 }${summaryStyle}${sheet}</style>
</head>
<body>
<main>
${summaryBody(page)}
</main>
</body>
</html>
`
}

/** The summary alone, as one element of the class "summary", to stand in a page that has its style. */
export function summaryBody({ debate, summary, deciding, map, words }: SummaryPage): string {
  const text = (id: ClaimId) => textOf(debate, needClaim(debate, id)) || words.wordless
  const said = (id: ClaimId, em: number) => escaped(shortened(text(id), em))
  const item = (id: ClaimId) => `<li dir="auto">${said(id, widths.other)}</li>`
  const title = motionOf(debate).text || words.untitled
  return `<article class="summary" lang="${escaped(words.language)}">
<header>
<h1 dir="auto">${escaped(shortened(title, widths.motion))}</h1>
<p><b>${escaped(words.verdict)}</b> <span class="facts">${escaped(words.basis)}</span></p>
</header>
<div class="summary-sides">
${sides.map((side) => `<section class="${side}">\n${sideHtml(side, summary.contentions[side])}\n</section>`).join('\n')}
</div>
<div class="summary-sides">
<section>
<h2>${escaped(words.decides)}</h2>
<p>${escaped(words.decisive)}</p>
${deciding.length === 0 ? '' : `<ul>${deciding.map(item).join('')}</ul>`}
</section>
<section>
<h2>${escaped(words.unanswered)}</h2>
${unansweredHtml()}
</section>
</div>
${map === null ? `<p class="facts">${escaped(words.mapLeftOut)}</p>` : `<figure aria-label="${escaped(words.map)}">${map.trim()}</figure>`}
</article>`

  function sideHtml(side: Side, { named, of }: Weightiest<SummedUp>): string {
    const heading = `<h2>${side === 'pro' ? '+' : '−'} ${escaped(words.sides[side])}</h2>`
    if (of === 0) return `${heading}\n<p class="facts">${escaped(words.noContentions)}</p>`
    const rest = of - named.length
    const more = rest === 0 ? '' : `\n<p class="facts">${escaped(words.more(rest))}</p>`
    return `${heading}\n<ol>\n${named.map(contentionHtml).join('\n')}\n</ol>${more}`
  }

  function contentionHtml({ claim, answers }: SummedUp): string {
    const lines = answers.map(
      (answer) =>
        `<li dir="auto"><span class="facts">${escaped(words.relations[answer.relation])} ·</span> ${said(answer.claim, widths.answer)}</li>`,
    )
    const against =
      lines.length === 0 ? `<p class="missing">${escaped(words.noAnswer)}</p>` : `<ul>${lines.join('')}</ul>`
    return `<li><p class="claim" dir="auto">${said(claim, widths.contention)}</p><p class="facts">${escaped(words.facts(claim))}</p>${against}</li>`
  }

  function unansweredHtml(): string {
    const open = sides.filter((side) => summary.unanswered[side].of > 0)
    if (open.length === 0) return `<p>${escaped(words.allAnswered)}</p>`
    return open
      .map((side) => {
        const { named, of } = summary.unanswered[side]
        return `<p class="${side}">${escaped(words.unansweredOf(side, of))}</p>\n<ul>${named.map(item).join('')}</ul>`
      })
      .join('\n')
  }
}
