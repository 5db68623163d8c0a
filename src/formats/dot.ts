import { linesOf } from '../core/layout/lines.ts'
import { weightOf } from '../core/model/ballot.ts'
import type { Claim, ClaimId, Relation, Side } from '../core/model/claim.ts'
import { type Debate, needClaim, textOf } from '../core/model/debate.ts'
import { groupOf, subtreeOf } from '../core/model/walk.ts'
import { tellerOf } from './documentFacts.ts'
import type { Write, WriteContext } from './format.ts'
import { lightColours as colours } from './pageLook.ts'
import { isRightToLeft } from './rightToLeft.ts'
import { sidesOf } from './sides.ts'
import { wordWidths } from './textWidth.ts'
import { px } from './xml.ts'

const fontSize = 11
/** Of the lines in a box, in points. */
const lineWidth = 210

const styles: Readonly<Record<Relation, string>> = { supports: 'solid', rebuts: 'dashed', undercuts: 'dotted' }

/**
 * Writes a debate as a graph in the DOT language of Graphviz (graphviz.org/doc/info/lang.html): the motion to the left, each claim
 * a box with its side, relation and standing, and a link to what it bears on, as wide as it matters. What is undercut is a link, so
 * its link has a point in its middle, on which the undercut ends. Linked claims meet in a point that has one link.
 */
export const writeDot: Write = (debate, context) => {
  const order = subtreeOf(debate, debate.motion)
  const names = new Map(order.map((id, i) => [id, `n${i}`]))
  const middles = middlesOf(debate, order, names)
  const sides = sidesOf(debate)
  const labelOf = labels(debate, context)
  const { ballot } = tellerOf(debate, context)
  const boxes: string[] = []
  const links: string[] = []
  const braced = new Set<string>()
  for (const id of order) {
    const claim = needClaim(debate, id)
    const name = names.get(id) as string
    const side = sides.get(id) ?? 'pro'
    const colour = colours[side]
    const look =
      claim.parent === null
        ? `color=${quoted(colours.ink)}, fillcolor=${quoted(colours.ink)}, fontcolor="#ffffff"`
        : `color=${quoted(colour)}${claim.reference === undefined ? '' : ', style="rounded,filled,dashed"'}`
    boxes.push(`${name} [label=${quoted(labelOf(claim, side))}, ${look}]`)
    if (claim.reference !== undefined) {
      const link = `style=dotted, color=${quoted(colours.muted)}, arrowhead=open, constraint=false`
      links.push(`${name} -> ${names.get(claim.reference)} [${link}]`)
    }
    if (claim.parent === null) continue
    const { relation, group } = claim
    const onLink = relation === 'undercuts' ? middles.get(claim.parent) : undefined
    const end = onLink ?? `${names.get(claim.parent)}:e`
    const middle = middles.get(id)
    const relevance = weightOf(ballot, 'relevance', id)
    const drawn = (share: number): string =>
      `style=${styles[relation]}, color=${quoted(colour)}, penwidth=${px(1 + 4 * share)}`
    // All links but those on links are as long as two, so that what has a middle stands in one column with what has none.
    if (middle === undefined)
      links.push(`${name}:w -> ${end} [${drawn(relevance)}${onLink === undefined ? ', minlen=2' : ''}]`)
    else {
      links.push(`${name}:w -> ${middle} [${drawn(relevance)}, arrowhead=none]`)
      if (braced.has(middle)) continue
      braced.add(middle)
      const least = Math.min(...groupOf(debate, id).map((member) => weightOf(ballot, 'relevance', member)))
      boxes.push(
        `${middle} [shape=point, width=${group === undefined ? 0.05 : 0.1}, label="", color=${quoted(colour)}, fillcolor=${quoted(colour)}]`,
      )
      links.push(`${middle} -> ${end} [${drawn(least)}]`)
    }
  }
  return [
    'digraph debate {',
    '  graph [charset="UTF-8", rankdir=RL, ordering=in, ranksep=0.45, nodesep=0.15]',
    `  node [shape=box, style="rounded,filled", fillcolor=${quoted(colours.raised)}, fontcolor=${quoted(colours.ink)}, fontname="Helvetica,Arial,sans-serif", fontsize=${fontSize}, margin="0.12,0.08"]`,
    '  edge [arrowsize=0.6]',
    ...boxes.map((line) => `  ${line}`),
    ...links.map((line) => `  ${line}`),
    '}\n',
  ].join('\n')
}

/** The points in the middle of links, by claim: of those that are undercut, and one for all claims of a group. */
function middlesOf(
  debate: Debate,
  order: readonly ClaimId[],
  names: ReadonlyMap<ClaimId, string>,
): ReadonlyMap<ClaimId, string> {
  const middles = new Map<ClaimId, string>()
  const groups = new Map<string, string>()
  for (const id of order) {
    const { group } = needClaim(debate, id)
    if (group === undefined) continue
    if (!groups.has(group)) groups.set(group, `group${groups.size}`)
    middles.set(id, groups.get(group) as string)
  }
  for (const id of order) {
    const { parent, relation } = needClaim(debate, id)
    if (relation === 'undercuts' && parent !== null && !middles.has(parent))
      middles.set(parent, `on_${names.get(parent)}`)
  }
  return middles
}

/** What stands in a claim's box: its side, relation and standing, and under that its words. */
function labels(debate: Debate, context: WriteContext): (claim: Claim, side: Side) => string {
  const { words, standing } = context
  const { percent } = tellerOf(debate, context)
  const widthOf = wordWidths(fontSize)
  return (claim, side) => {
    const head = [
      words[side],
      ...(claim.parent === null ? [] : [words[claim.relation]]),
      percent(standing(claim.id)),
      ...(claim.reference === undefined ? [] : [`${words.see} →`]),
    ]
    const text = textOf(debate, claim) || (claim.parent === null ? words.untitled : '…')
    const end = isRightToLeft(text) ? '\\r' : '\\l'
    const lines = linesOf(text, widthOf, { width: lineWidth, lines: Number.POSITIVE_INFINITY })
    return `${inLabel(head.join(' · '))}\\l${lines.map((line) => `${inLabel(line)}${end}`).join('')}`
  }
}

/** What no XML and no C string holds, and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text inside of a quoted label: Graphviz takes backslashes for escapes there, and names like "&lt;" for signs. */
function inLabel(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/&(?=#?\w+;)/g, '&amp;')
}

function quoted(text: string): string {
  return `"${text}"`
}
