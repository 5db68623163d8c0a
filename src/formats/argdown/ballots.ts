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
  const mainSheet = sheet(main)
  for (const name of Object.keys(fronts)) sheet(name)
  const twice = (mention: Mention, key: string): void => {
    report.push({ line: mention.line, kind: 'weight-twice', title: mention.name, key })
  }
  const set = (known: Map<ClaimId, number>, weight: Weight, id: ClaimId, value: number, mention: Mention): void => {
    const before = known.get(id)
    if (before === undefined) known.set(id, value)
    else if (before !== value) twice(mention, weight)
  }
  const setImpact = (
    impacts: Map<ClaimId, Impact>,
    id: ClaimId,
    given: NonNullable<Judgement['impact']>,
    mention: Mention,
  ): void => {
    for (const part of impactParts) {
      const level = given[part] ?? undefined
      const known = impacts.get(id)
      if (level === undefined || known?.[part] === level) continue
      if (known?.[part] === undefined) impacts.set(id, { ...known, [part]: level })
      else twice(mention, `impact.${part}`)
    }
  }
  // How convincing a thing is does not depend on where it stands; how much it matters does.
  const take = (on: Sheet, given: Judgement, home: ClaimId, id: ClaimId, mention: Mention): void => {
    const { conviction, relevance, impact } = given
    if (typeof conviction === 'number') set(on.conviction, 'conviction', home, conviction, mention)
    if (typeof relevance === 'number') set(on.relevance, 'relevance', id, relevance, mention)
    if (impact) setImpact(on.impact, id, impact, mention)
  }
  for (const { id, place } of rows) {
    const home = homes.get(place.thing) as ClaimId
    for (const mention of place.mentions) {
      const { data } = mention
      if (data === null) continue
      take(mainSheet, data, home, id, mention)
      for (const name of Object.keys(data.ballots ?? {})) {
        take(sheet(name), data.ballots?.[name] as Judgement, home, id, mention)
      }
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
