import { type ClaimDifference, type Comparison, countsOf, type WeightDifference } from '../../core/compare/compare.ts'
import { type Claim, type ClaimId, tagsOf } from '../../core/model/claim.ts'
import { claimOf, type Debate, textOf } from '../../core/model/debate.ts'
import { type Impact, impactParts } from '../../core/model/impact.ts'
import { same } from '../../core/model/same.ts'
import type { Speech } from '../words/language.tsx'

/** Two states of a debate, of which one came of the other. */
export interface TwoStates {
  readonly was: Debate
  readonly is: Debate
}

/** How many claims, sources, ballots and cases differ, in words; empty where none do. */
export function countsInWords({ t, language }: Speech, comparison: Comparison): string {
  const counts = countsOf(comparison)
  const claims = (['added', 'changed', 'moved', 'removed'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [t(`versions.counted.${kind}`, counts[kind])],
  )
  const rest = (['sources', 'ballots', 'cases'] as const).flatMap((kind) =>
    comparison[kind].length === 0 ? [] : [t(`versions.counted.${kind}`, comparison[kind].length)],
  )
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format([...claims, ...rest])
}

/** What a claim is called in a list: its words, or its original's. */
export function claimInWords({ t }: Speech, debate: Debate, claim: Claim): string {
  return textOf(debate, claim) || t('versions.wordless')
}

/** What differs of a claim beside its sentence and its note, a line each. */
export function factsOf(speech: Speech, states: TwoStates, difference: ClaimDifference): string[] {
  const { t } = speech
  const { was, is, fields, moved } = difference
  const facts: string[] = []
  if (was !== undefined && is !== undefined) {
    const differs = new Set(fields)
    if (differs.has('relation')) {
      facts.push(t('versions.relation', t(`claim.relations.${was.relation}`), t(`claim.relations.${is.relation}`)))
    }
    if (differs.has('parent')) {
      facts.push(t('versions.movedFrom', above(speech, states.was, was.parent), above(speech, states.is, is.parent)))
    } else if (moved) facts.push(t('versions.movedAmong'))
    const tags = (claim: Claim) => tagsOf(claim).join(', ') || t('versions.nothing')
    if (differs.has('tags')) facts.push(t('versions.tags', tags(was), tags(is)))
    if (differs.has('evidence')) facts.push(evidenceInWords(speech, was, is))
    for (const field of ['group', 'rank', 'reference'] as const) {
      if (differs.has(field)) facts.push(t(`versions.${field}`))
    }
  }
  for (const weight of difference.weights) facts.push(weightInWords(speech, states, weight))
  return facts
}

function above(speech: Speech, debate: Debate, parent: ClaimId | null): string {
  const claim = parent === null ? undefined : claimOf(debate, parent)
  return claim === undefined ? speech.t('versions.nothing') : claimInWords(speech, debate, claim)
}

function evidenceInWords({ t }: Speech, was: Claim, is: Claim): string {
  const before = Object.keys(was.evidence)
  const after = Object.keys(is.evidence)
  const added = after.filter((id) => was.evidence[id] === undefined).length
  const removed = before.filter((id) => is.evidence[id] === undefined).length
  const changed = after.filter((id) => was.evidence[id] !== undefined && !same(was.evidence[id], is.evidence[id]))
  return t('versions.evidence', added, removed, changed.length)
}

function weightInWords({ t, percent }: Speech, { is }: TwoStates, weight: WeightDifference): string {
  const told = (says: number | Impact | undefined): string => {
    if (says === undefined) return t('versions.unset')
    if (typeof says === 'number') return percent(says)
    return impactParts
      .flatMap((part) => (says[part] === undefined ? [] : [`${t(`impact.signs.${part}`)}${says[part]}`]))
      .join(' ')
  }
  const what = weight.shelf === 'impact' ? t('impact.title') : t(`panel.${weight.shelf}`)
  return t('versions.weight', what, is.ballots[weight.ballot]?.name ?? '', told(weight.was), told(weight.is))
}
