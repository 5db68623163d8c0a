import { tagsOf } from '../../core/model/claim.ts'
import { motionOf } from '../../core/model/debate.ts'
import { tellerOf } from '../documentFacts.ts'
import { documentRows } from '../documentRows.ts'
import type { Write } from '../format.ts'
import { escaped } from '../xml.ts'
import { columnHtml } from './columnHtml.ts'
import { pagePolicy } from './pagePolicy.ts'
import { pageScript } from './pageScript.ts'
import { pageStyle } from './pageStyle.ts'
import { sourcesHtml } from './sourceHtml.ts'

/**
 * Writes a debate as one page that opens from a disk: an outline that folds and can be searched, Pro and Con side by side
 * where there is room. It asks for nothing from anywhere; its policy lets only its own script and style run.
 * HTML Living Standard, https://html.spec.whatwg.org/.
 */
export const writeHtml: Write = (debate, context) => {
  const { words, language, today } = context
  const motion = motionOf(debate)
  const rows = documentRows(debate)
  const teller = tellerOf(debate, context)
  const { standing, weights } = teller.facts(motion)
  const title = escaped(motion.text || words.untitled)
  const facts = [`${words.standing} · ${teller.ballot.name}`, ...weights.map((weight) => weight.join(' '))]
  const note = motion.note === '' ? '' : `<p class="note" dir="auto">${escaped(motion.note)}</p>`
  const width = Math.round(standing * 100)
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title.replaceAll(/\s+/g, ' ')}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
<div class="motion-standing">
<a class="pro" href="#pro">+ ${escaped(words.pro)} ${teller.percent(standing)}</a>
<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="con" width="100" height="4"/><rect class="pro" width="${width}" height="4"/></svg>
<a class="con" href="#con">− ${escaped(words.con)} ${teller.percent(1 - standing)}</a>
</div>
<p class="facts">${[...facts, ...tagsOf(motion).map((tag) => `#${tag}`)].map((fact) => `<bdi>${escaped(fact)}</bdi>`).join(' ')}</p>
${note}${sourcesHtml(debate, motion, context)}
</header>
<div id="tools" role="search" hidden>
<input type="search" id="search" aria-label="${escaped(words.search)}" placeholder="${escaped(words.search)}" autocomplete="off" spellcheck="false">
<output id="count" for="search"></output>
<button type="button" id="fold">${escaped(words.foldAll)}</button>
<button type="button" id="unfold">${escaped(words.unfoldAll)}</button>
</div>
<main>
${columnHtml(debate, 'pro', rows, context, teller)}
${columnHtml(debate, 'con', rows, context, teller)}
</main>
<footer><time datetime="${escaped(today)}">${escaped(today)}</time></footer>
<script>${pageScript}</script>
</body>
</html>
`
}
