import type { Ballot } from '../../core/model/ballot.ts'
import type { BranchWeights } from '../../core/model/branch.ts'
import { type Relation, relations } from '../../core/model/claim.ts'
import { type Grade, grades, type Mark, markKinds } from '../../core/model/evidence.ts'
import { type Impact, type ImpactPart, impactParts, isImpactLevel } from '../../core/model/impact.ts'
import { type Field, sourceParts } from './fieldsOf.ts'
import type { Source } from './outlineNode.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** What a claim's fields say. */
export interface FieldsRead {
  relation?: Relation
  group?: string
  /** The id of the claim that it stands for. */
  reference?: string
  readonly tags: string[]
  /** In the order of their numbers. */
  readonly sources: readonly Source[]
  /** By the ballot's number, from 1. */
  readonly weights: ReadonlyMap<number, BranchWeights>
  readonly ballots: ReadonlyMap<number, { name?: string; conviction?: number; relevance?: number }>
  /** Fields that are not ours, or that hold what we would not have written. */
  readonly strangers: readonly Field[]
}

const named =
  /^(relation|group|reference|tag|conviction|relevance|impact|ballot|source)(?:-([1-9][0-9]{0,3}))?(?:-([a-z]+))?$/

/** Reads what `fieldsOf` and its neighbours write. The order of the fields does not matter. */
export function readFields(fields: readonly Field[]): FieldsRead {
  const tags = new Map<number, string>()
  const sources = new Map<number, Writable<Source>>()
  const weights = new Map<number, Writable<BranchWeights>>()
  const ballots = new Map<number, Writable<Partial<Ballot['defaults']> & { name?: string }>>()
  const strangers: Field[] = []
  const read: Pick<FieldsRead, 'relation' | 'group' | 'reference'> = {}
  for (const field of fields) {
    const [, name = '', digits = '1', part] = named.exec(field[0]) ?? []
    if (!take(name, Number(digits), part, field[1])) strangers.push(field)
  }
  return { ...read, tags: inOrder(tags), sources: inOrder(sources), weights, ballots, strangers }

  /** Whether it is one of ours. */
  function take(name: string, number: number, part: string | undefined, value: string): boolean {
    if (name === 'source') return takeSource(entry(sources, number), part, value)
    if (name === 'ballot') return takeBallot(number, part, value)
    if (part !== undefined) return false
    switch (name) {
      case 'relation': {
        const relation = relations.find((each) => each === value)
        if (relation === undefined) return false
        read.relation = relation
        return true
      }
      case 'group':
      case 'reference':
        read[name] = value
        return true
      case 'tag':
        tags.set(number, value)
        return true
      case 'conviction':
      case 'relevance': {
        const share = shareIn(value)
        if (share !== null) entry(weights, number)[name] = share
        return share !== null
      }
      case 'impact': {
        const impact = impactIn(value)
        if (impact !== null) entry(weights, number).impact = impact
        return impact !== null
      }
      default:
        return false
    }
  }

  function takeBallot(number: number, part: string | undefined, value: string): boolean {
    if (part === undefined) {
      entry(ballots, number).name = value
      return true
    }
    const share = shareIn(value)
    if (share === null || (part !== 'conviction' && part !== 'relevance')) return false
    entry(ballots, number)[part] = share
    return true
  }
}

function takeSource(source: Writable<Source>, part: string | undefined, value: string): boolean {
  const text = part === undefined ? 'title' : sourceParts.find((each) => each === part)
  const marked = markKinds.find((each) => each === part)
  if (text !== undefined) source[text] = value
  else if (part === 'grade' && grades.some((grade) => grade === value)) source.grade = value as Grade
  else if (marked !== undefined && /^\d{1,9}-\d{1,9}(?: \d{1,9}-\d{1,9})*$/.test(value)) source[marked] = marksIn(value)
  else return false
  return true
}

function marksIn(value: string): Mark[] {
  return [...value.matchAll(/(\d+)-(\d+)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }))
}

/** A number from 0 to 1, or null. */
function shareIn(value: string): number | null {
  const share = /^[0-9]*\.?[0-9]+(?:e-?[0-9]+)?$/i.test(value.trim()) ? Number(value) : Number.NaN
  return share >= 0 && share <= 1 ? share : null
}

function impactIn(value: string): Impact | null {
  const impact: Partial<Record<ImpactPart, Impact[ImpactPart]>> = {}
  for (const said of value.split(',')) {
    const [, name, digit] = /^\s*([a-z]+) ([1-5])\s*$/.exec(said) ?? []
    const part = impactParts.find((each) => each === name)
    const level = Number(digit)
    if (part === undefined || !isImpactLevel(level)) return null
    impact[part] = level
  }
  return impact as Impact
}

function entry<T extends object>(map: Map<number, T>, number: number): T {
  const found = map.get(number) ?? ({} as T)
  map.set(number, found)
  return found
}

function inOrder<T>(map: ReadonlyMap<number, T>): T[] {
  return [...map].sort(([a], [b]) => a - b).map(([, value]) => value)
}
