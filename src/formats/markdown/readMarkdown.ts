import type { BranchWeights } from '../../core/model/branch.ts'
import { type DraftClaim, type DraftDebate, debateFromDraft } from '../draft.ts'
import type { Imported, Unsaid } from '../format.ts'
import { FormatError } from '../formatError.ts'
import type { NewId } from '../ids.ts'
import type { ReportLine } from '../report.ts'
import { reportTally } from '../reportTally.ts'
import { outlineOf } from './blocks.ts'
import { claimsOf, type MarkdownClaim } from './claims.ts'
import { contentReader } from './content.ts'
import { pointedTo } from './spoken.ts'

/**
 * Reads what `writeMarkdown` writes, and other people's outlines: headings, lists of any bullets and numbers, plain lines further
 * in or not; "Pro" and "Con" in English and Japanese as headings or before sentences, signs. Emphasis goes, links and quotes are
 * sources, paragraphs notes.
 * @param unsaid what stands in where the file is silent
 * @throws FormatError where there is no claim, or a newer program wrote the file
 */
export function readMarkdown(text: string, ids: NewId, unsaid: Unsaid): Imported {
  const report: ReportLine[] = []
  const tally = reportTally()
  const outline = outlineOf(text)
  const reader = contentReader(outline, tally, (key, line) => report.push({ line, kind: 'data-ignored', key }))
  const { claims, loose } = claimsOf(outline, reader, tally)
  if (claims.length === 0) {
    throw new FormatError({ kind: 'markdown-no-claim' })
  }
  const title = titleIn(outline.front)
  const tops = claims.filter(({ parent }) => parent === null)
  const [only] = tops
  const above = reader.parts(loose)
  const isOver = tops.length > 1 || only?.isHeaded === true
  const motion = title || unsaid.title
  if (isOver) report.push({ line: 1, kind: 'several-roots', count: tops.length, motion })
  if (outline.front !== null && (!isOver || outline.front.includes('\n') || title === ''))
    tally.leftOut('front matter', 1)
  const keys = new Map(claims.map((claim, i) => [claim, String(i)]))
  const ballots = claims.flatMap(({ data }) => data.ballots ?? [])
  const first = ballots[0]?.name ?? unsaid.ballot
  const find = finderOf(claims, keys)
  const drafts = inPlace(claims).map((claim): DraftClaim => {
    const { parent, text, data } = claim
    const isMotion = parent === null && !isOver
    const reference = isMotion ? undefined : find(claim)
    const extra = isMotion ? above : { notes: [], evidence: [] }
    return {
      key: keys.get(claim) as string,
      parent: parent === null ? (isOver ? overAll : null) : (keys.get(parent) as string),
      relation: claim.relation,
      text: data.see === undefined || data.see === false ? text : (pointedTo(text) ?? text),
      line: claim.line,
      note: [...extra.notes, claim.note].filter((note) => note !== '').join('\n\n'),
      tags: claim.tags,
      evidence: [...extra.evidence, ...claim.evidence],
      ...(claim.group === null ? {} : { group: claim.group }),
      ...(reference === undefined ? {} : { reference }),
      weights: weightsOf(claim, first),
    }
  })
  const over: DraftClaim = {
    key: overAll,
    parent: null,
    relation: null,
    text: motion,
    line: 1,
    note: above.notes.join('\n\n'),
    evidence: above.evidence,
  }
  const draft: DraftDebate = {
    claims: isOver ? [over, ...drafts] : drafts,
    ballots: ballots.map(({ name, ...defaults }) => ({ name, defaults })),
  }
  report.push(...tally.lines())
  return debateFromDraft(draft, ids, unsaid, report)
}

/** The key of a motion that no line of the file holds. */
const overAll = 'motion'

/** What front matter says the title is; '' where it does not. */
function titleIn(front: string | null): string {
  const [, title = ''] = /^title:[ \t]*(.*)$/im.exec(front ?? '') ?? []
  return title.replace(/^(["'])(.*)\1$/, '$2').trim()
}

/** Puts the contentions that sections parted back among each other; one that somebody added stays behind the one before it. */
function inPlace(claims: readonly MarkdownClaim[]): MarkdownClaim[] {
  let last = 0
  const places = new Map<MarkdownClaim, number>()
  for (const claim of claims) {
    if (claim.parent?.parent !== null) continue
    last = claim.data.place ?? last
    places.set(claim, last)
  }
  const contentions = [...places.keys()].sort((a, b) => (places.get(a) as number) - (places.get(b) as number))
  const placed = claims.some(({ data }) => data.place !== undefined)
  return placed
    ? claims.map((claim) => (places.has(claim) ? (contentions.shift() as MarkdownClaim) : claim))
    : [...claims]
}

/** Finds the key of what a claim points to: by a number of ours, or by the sentence; undefined where it does not point. */
function finderOf(
  claims: readonly MarkdownClaim[],
  keys: ReadonlyMap<MarkdownClaim, string>,
): (claim: MarkdownClaim) => string | undefined {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const ids = new Map<string, string>()
  const sentences = new Map<string, string>()
  for (const claim of claims) {
    const key = keys.get(claim) as string
    const { id } = claim.data
    if (id !== undefined && !ids.has(id)) ids.set(id, key)
    if (!sentences.has(plain(claim.text))) sentences.set(plain(claim.text), key)
  }
  return ({ data, text }) => {
    if (data.see === false) return undefined
    if (data.see !== undefined) return ids.get(data.see) ?? 'missing'
    const sentence = pointedTo(text)
    return sentence === null || sentence.trim() === '' ? undefined : sentences.get(plain(sentence))
  }
}

function weightsOf({ percents, data }: MarkdownClaim, first: string): Record<string, BranchWeights> {
  const share = (weight: 'conviction' | 'relevance'): number | undefined => {
    const [percent, exact] = [percents[weight], data[weight]]
    if (percent === undefined) return undefined
    return exact !== undefined && Math.round(exact * 100) === percent ? exact : percent / 100
  }
  const [conviction, relevance, impact] = [share('conviction'), share('relevance'), data.impact]
  const own: BranchWeights = {
    ...(conviction === undefined ? {} : { conviction }),
    ...(relevance === undefined ? {} : { relevance }),
    ...(impact === undefined ? {} : { impact }),
  }
  const others = (data.weights ?? []).map(({ ballot, ...said }) => [ballot, said] as const)
  return Object.fromEntries(Object.keys(own).length === 0 ? others : [[first, own], ...others])
}
