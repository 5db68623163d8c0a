import type { Conflict } from '../../core/merge/conflict.ts'
import { caseOf } from '../../core/model/case.ts'
import { relations } from '../../core/model/claim.ts'
import { claimOf, type Debate, textOf } from '../../core/model/debate.ts'
import { grades } from '../../core/model/evidence.ts'
import { impactParts } from '../../core/model/impact.ts'
import { at } from '../../core/model/shelf.ts'
import { citationParts, sourceOf } from '../../core/model/source.ts'
import { sourceName } from '../citation/sourceName.ts'
import type { Speech } from '../words/language.tsx'

/** What a conflict is about: what is asked, and of which claim, source, ballot or case. */
export function conflictInWords(speech: Speech, copies: readonly Debate[], conflict: Conflict): string {
  const { t } = speech
  const { what, of, part } = conflict
  // Both sentences stand below in full.
  const where = what === 'sentence' ? '' : t('merge.quoted', shortened(subjectInWords(speech, copies, of)))
  const known = <T extends string>(parts: readonly T[]) => parts.find((each) => each === part)
  const ballot = what === 'conviction' || what === 'relevance'
  const detail = () => {
    if (ballot) return copies.map((copy) => copy.ballots[part ?? '']?.name).find((name) => name !== undefined)
    if (what === 'citation') {
      const field = known(citationParts)
      return field === undefined ? undefined : t(`evidence.${field}`)
    }
    if (what === 'impact') {
      const field = known(impactParts)
      return field === undefined ? undefined : t(`impact.names.${field}`)
    }
    if (what === 'unset-weights') return part === 'relevance' ? t('panel.relevance') : t('panel.conviction')
    return undefined
  }
  return [t(`merge.disputed.${what}`), detail(), where].filter((part) => part !== undefined && part !== '').join(' · ')
}

/** One of the two answers, as a person reads it. */
export function answerInWords(speech: Speech, copy: Debate, conflict: Conflict, answer: string | number): string {
  const { t } = speech
  const told = String(answer)
  const said = (words: string | undefined) => words || t('merge.notSaid')
  switch (conflict.what) {
    case 'relation': {
      const relation = relations.find((each) => each === told)
      return said(relation === undefined ? told : t(`claim.relations.${relation}`))
    }
    case 'grade': {
      const grade = grades.find((each) => each === told)
      return said(grade === undefined ? told : t(`evidence.grades.${grade}`))
    }
    case 'place':
      return t('merge.quoted', subjectInWords(speech, [copy], { kind: 'claim', id: told }))
    case 'quoted-source':
      return sourceName(sourceOf(copy, told), t('evidence.untitled'))
    case 'case-side':
      return told === 'con' ? t('sides.con') : t('sides.pro')
    case 'speech-part': {
      const held = caseOf(copy, conflict.of.id)
      return said(held?.format.speeches.find(({ id }) => id === told)?.name)
    }
    default:
      return said(told)
  }
}

/** As much of a sentence as tells which one it is. */
function shortened(words: string): string {
  const letters = [...words]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : words
}

const mostLetters = 90

function subjectInWords({ t }: Speech, copies: readonly Debate[], { kind, id }: Conflict['of']): string {
  for (const copy of copies) {
    if (kind === 'claim') {
      const claim = claimOf(copy, id)
      if (claim !== undefined) return textOf(copy, claim) || t('versions.wordless')
    } else if (kind === 'source') {
      const source = at(copy.sources, id)
      if (source !== undefined) return sourceName(source, t('evidence.untitled'))
    } else {
      const name = kind === 'ballot' ? copy.ballots[id]?.name : caseOf(copy, id)?.name
      if (name !== undefined) return name
    }
  }
  return ''
}
