import { type Ballot, blankBallot, type Weight } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { type Impact, impactParts } from '../../core/model/impact.ts'
import { freshKeys } from '../../core/model/order.ts'
import type { NewId } from '../ids.ts'
import type { ReportLine } from '../report.ts'
import type { Claims } from './claims.ts'
import { frozenShelf } from './frozenShelf.ts'
import type { Mention } from './mention.ts'
import type { FrontData, Judgement } from './schema.ts'

const weights: readonly Weight[] = ['conviction', 'relevance']

/** What a file says on one ballot; what stands first counts. */
interface Sheet extends Record<Weight, Map<ClaimId, number>> {
  readonly impact: Map<ClaimId, Impact>
}

/**
 * The file's ballots: the default one first, then those that the front matter names, then as they come up.
 * @param defaultName what the default ballot is called where the front matter does not say
 */
export function makeBallots(
  { rows, homes }: Claims,
  front: FrontData,
  defaultName: string,
  ids: NewId,
  report: ReportLine[],
): Ballot[] {
  const main = front.ballot ?? defaultName
  const fronts = front.ballots ?? {}
  const sheets = new Map<string, Sheet>()
  const sheet = (name: string): Sheet => {
    const found = sheets.get(name) ?? { conviction: new Map(), relevance: new Map(), impact: new Map() }
    sheets.set(name, found)
    return found
  }
  sheet(main)
  for (const name of Object.keys(fronts)) sheet(name)
  const twice = (mention: Mention, key: string): void => {
    report.push({ line: mention.line, kind: 'weight-twice', title: mention.name, key })
  }
  const set = (name: string, weight: Weight, id: ClaimId, value: number, mention: Mention): void => {
    const known = sheet(name)[weight]
    if (!known.has(id)) known.set(id, value)
    else if (known.get(id) !== value) twice(mention, weight)
  }
  const setImpact = (name: string, id: ClaimId, given: NonNullable<Judgement['impact']>, mention: Mention): void => {
    const { impact } = sheet(name)
    for (const part of impactParts) {
      const level = given[part] ?? undefined
      const known = impact.get(id)
      if (level === undefined || known?.[part] === level) continue
      if (known?.[part] === undefined) impact.set(id, { ...known, [part]: level })
      else twice(mention, `impact.${part}`)
    }
  }
  for (const { id, place } of rows) {
    // How convincing a thing is does not depend on where it stands; how much it matters does.
    const home = homes.get(place.thing) as ClaimId
    const take = (name: string, { conviction, relevance, impact }: Judgement, mention: Mention): void => {
      if (typeof conviction === 'number') set(name, 'conviction', home, conviction, mention)
      if (typeof relevance === 'number') set(name, 'relevance', id, relevance, mention)
      if (impact) setImpact(name, id, impact, mention)
    }
    for (const mention of place.mentions) {
      if (mention.data === null) continue
      take(main, mention.data, mention)
      for (const [name, given] of Object.entries(mention.data.ballots ?? {})) take(name, given, mention)
    }
  }
  const keys = freshKeys(sheets.size)
  return [...sheets].map(([key, given], i): Ballot => {
    const said = Object.hasOwn(fronts, key) ? fronts[key] : undefined
    const blank = blankBallot({ id: ids('ballot'), order: keys[i] as string, name: said?.name ?? key })
    const defaults = { ...blank.defaults, ...definedOnly(said) }
    return {
      ...blank,
      defaults,
      conviction: frozenShelf(given.conviction),
      relevance: frozenShelf(given.relevance),
      impact: frozenShelf(given.impact),
    }
  })
}

function definedOnly(given: Judgement | null | undefined): Partial<Record<Weight, number>> {
  const pairs = weights.flatMap((weight) => {
    const value = given?.[weight]
    return typeof value === 'number' ? [[weight, value] as const] : []
  })
  return Object.fromEntries(pairs)
}
