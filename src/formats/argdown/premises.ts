import { leaves, type Mention, relationsUnder } from './mention.ts'
import { type Reading, readTree } from './reading.ts'
import { isRule, type Rule } from './syntax.ts'

/**
 * Reads a premise–conclusion structure: the premises of a step, linked in a group, support what it concludes; a later
 * step takes the conclusion before it as one more premise; the last step's premises support the argument itself.
 * @param above the argument that stands right before the structure, or null
 */
export function readPremises(pcs: Rule, above: Mention | null, reading: Reading): void {
  const line = pcs.startLine ?? 1
  const parts = steps(pcs)
  const statements = parts.filter((part) => part.name === 'statement').length
  let premises: Mention[] = []
  let count = 0
  let last: Mention | null = null
  let inference: Rule | null = null
  for (const part of parts) {
    if (part.name === 'inference') {
      inference = part
      continue
    }
    const mention = readTree(part, reading, false)
    count++
    if (inference === null) {
      premises.push(mention)
      continue
    }
    const main = count === statements
    const target = main ? (above ?? mention) : mention
    conclude(premises, target, inference, reading)
    premises = [mention]
    last = mention
    inference = null
  }
  if (last === null) return
  if (above !== null) reading.conclusions.push({ argument: above, conclusion: last })
  const concluded = parts.filter((part) => part.name === 'inference').length
  reading.report.push({ line, kind: 'premises', title: (above ?? last).name, count: statements - concluded })
}

function conclude(premises: readonly Mention[], target: Mention, inference: Rule, reading: Reading): void {
  const step = premises.length > 1 ? `step ${inference.startLine}` : undefined
  for (const from of premises) {
    const link = { from, to: target, relation: 'supports', line: from.line, own: true, contradiction: false } as const
    reading.links.push(step === undefined ? link : { ...link, step })
  }
  const line = inference.startLine ?? 1
  for (const token of leaves(inference)) {
    if (token.tokenType.name === 'Data') reading.report.push({ line, kind: 'data-ignored', key: token.image })
  }
  for (const rule of ruleNames(inference)) reading.report.push({ line, kind: 'inference-rule', rule })
  for (const sign of relationsUnder(inference)) {
    const child = sign.children?.find((part): part is Rule => isRule(part))
    if (child === undefined) continue
    const from = readTree(child, reading, false)
    reading.links.push({ from, to: target, relation: 'undercuts', line: from.line, own: true, contradiction: false })
  }
}

/** The statements and inferences of a structure in order. */
function steps(pcs: Rule): Rule[] {
  const found: Rule[] = []
  for (const child of pcs.children ?? []) {
    if (!isRule(child)) continue
    if (child.name === 'inference') found.push(child)
    else if (child.name === 'pcsTail') found.push(...steps(child))
    else found.push(...(child.children ?? []).filter((part): part is Rule => isRule(part)))
  }
  return found
}

function ruleNames(inference: Rule): string[] {
  const rules = inference.children?.find((part): part is Rule => isRule(part) && part.name === 'inferenceRules')
  return (rules?.children ?? [])
    .filter((part): part is Rule => isRule(part))
    .map((part) =>
      leaves(part)
        .map((token) => token.image)
        .join('')
        .trim(),
    )
}
