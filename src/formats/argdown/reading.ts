import type { Relation } from '../../core/model/claim.ts'
import type { ReportLine } from '../report.ts'
import type { ArgdownError } from './error.ts'
import { type Conclusion, type Link, type Mention, readMention, relationsUnder } from './mention.ts'
import { isRule, type Rule } from './syntax.ts'

/** What reading one element needs and adds to. */
export interface Reading {
  readonly source: string
  readonly report: ReportLine[]
  readonly mentions: Mention[]
  readonly links: Link[]
  readonly conclusions: Conclusion[]
  /** What breaks a rule, in the file's order. */
  readonly wrong: ArgdownError[]
}

const relationOf: Readonly<Record<string, { relation: Relation; outward: boolean }>> = {
  // Argdown's names are seen from the sign: outgoing "<+" goes from the nested element to the one above it.
  outgoingSupport: { relation: 'supports', outward: true },
  outgoingAttack: { relation: 'rebuts', outward: true },
  outgoingUndercut: { relation: 'undercuts', outward: true },
  incomingSupport: { relation: 'supports', outward: false },
  incomingAttack: { relation: 'rebuts', outward: false },
  incomingUndercut: { relation: 'undercuts', outward: false },
  contradiction: { relation: 'rebuts', outward: true },
}

/** Reads an element and all that is nested under it, in the file's order, and gives the element's own mention. */
export function readTree(element: Rule, reading: Reading, top: boolean): Mention {
  const { mentions, links } = reading
  let first: Mention | null = null
  const waiting: { element: Rule; above: Mention | null; sign: Rule | null }[] = [{ element, above: null, sign: null }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const mention = readMention(next.element, top && next.above === null, reading)
    mentions.push(mention)
    first ??= mention
    const relation = relationOf[next.sign?.name ?? '']
    if (next.above !== null && relation !== undefined) {
      const { outward } = relation
      const [from, to] = outward ? [mention, next.above] : [next.above, mention]
      const contradiction = next.sign?.name === 'contradiction'
      links.push({ from, to, relation: relation.relation, line: mention.line, own: outward, contradiction })
    }
    for (const sign of relationsUnder(next.element).reverse()) {
      const child = sign.children?.find((part): part is Rule => isRule(part))
      if (child !== undefined) waiting.push({ element: child, above: mention, sign })
    }
  }
  return first as unknown as Mention
}
