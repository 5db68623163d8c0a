import { freeze } from 'immer'
import type { Debate } from '../../core/model/debate.ts'
import { draftSources } from '../draftSources.ts'
import type { Unsaid } from '../format.ts'
import type { NewId } from '../ids.ts'
import type { ReportLine } from '../report.ts'
import { makeBallots } from './ballots.ts'
import { makeClaims } from './claims.ts'
import { frozenShelf } from './frozenShelf.ts'
import { readOutline } from './outline.ts'
import { normalise, parse } from './parse.ts'
import { placeAll } from './place.ts'
import { isTellingNothing } from './titles.ts'

/** What stands in where a file is silent: the motion of several roots without a title or heading, and the ballot's name. */
type Silent = Pick<Unsaid, 'title' | 'ballot'>

/**
 * Reads an Argdown file.
 * @param text the file
 * @param ids called for the claims first, in the tree's order from the motion down
 * @param unsaid what stands in where the file is silent
 * @returns a sound, frozen debate; what a person should know of, by line; and the place that the file asks for in a list
 * @throws ArgdownError where the file is not Argdown or its data breaks a rule
 */
export function readArgdown(
  text: string,
  ids: NewId,
  unsaid: Silent = { title: '', ballot: 'Ballot' },
): { debate: Debate; report: ReportLine[]; position: number | null } {
  const source = normalise(text)
  const report: ReportLine[] = []
  const outline = readOutline(parse(source), source, report)
  const placed = placeAll(outline, report)
  const title = outline.title || unsaid.title
  const sources = draftSources(ids)
  const made = makeClaims(placed, title, sources, ids, report)
  const ballots = makeBallots(made, outline.front, unsaid.ballot, ids, report)
  const [motion] = made.claims
  if (motion === undefined) throw new Error('A file with a claim gave none.')
  if (outline.title !== '' && motion.text !== outline.title) {
    report.push({ line: 1, kind: 'title-unused', title: outline.title })
  }
  const titled = new Set<string>()
  for (const { titled: has, key, name, text } of outline.mentions) {
    if (has && text !== null && !isTellingNothing(name, text)) titled.add(key)
  }
  if (titled.size > 0) report.push({ line: 1, kind: 'titles-left-out', count: titled.size })
  const debate: Debate = {
    id: ids('debate'),
    motion: motion.id,
    claims: frozenShelf(made.claims.map((claim) => [claim.id, claim])),
    sources: frozenShelf(sources.made()),
    ballots: Object.fromEntries(ballots.map((ballot) => [ballot.id, ballot])),
    cases: {},
  }
  freeze(debate, true)
  return { debate, report: report.sort((a, b) => a.line - b.line), position: outline.front.position ?? null }
}
