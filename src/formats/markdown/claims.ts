import type { Relation } from '../../core/model/claim.ts'
import type { ReportTally } from '../reportTally.ts'
import type { Block, Outline, Part } from './blocks.ts'
import type { Source } from './citation.ts'
import type { Content, ContentReader } from './content.ts'
import type { Data } from './data.ts'
import { shownLines, shownText } from './escape.ts'
import { isSourceHeading, sectionIn, spokenIn } from './spoken.ts'
import { type Trailer, trailerOf } from './trailer.ts'

/** A claim as a Markdown file has it, before it is known what it points to. */
export interface MarkdownClaim {
  readonly parent: MarkdownClaim | null
  readonly line: number
  /** null where the file does not say. */
  readonly relation: Relation | null
  readonly text: string
  readonly note: string
  readonly tags: readonly string[]
  readonly evidence: readonly Partial<Source>[]
  readonly percents: Trailer['percents']
  readonly group: string | null
  readonly data: Data
  /** Whether it hangs under "Pro" or the like, above which no claim stands. */
  readonly isHeaded: boolean
}

/** What stands directly under something that is no claim. */
type Section = Relation | 'source'

/** A claim while its parts are still coming in. */
interface Started {
  readonly claim: Omit<MarkdownClaim, 'parent' | 'note' | 'evidence' | 'text' | 'data' | 'tags' | 'percents' | 'group'>
  readonly parent: Started | null
  readonly kind: Block['kind']
  readonly trailer: Trailer
  readonly data: Data
  readonly content: Content
  readonly parts: Part[]
  /** From items such as "Source: …". */
  readonly sources: Partial<Source>[]
}

/**
 * Makes claims of an outline's blocks. A heading such as "Con", or an item of just that over others, is none: it says how all bears
 * that stands under it. An item such as "Source: …" is a source of the claim above.
 * @returns the claims, parents before children, and the parts that stand under none
 * @throws FormatError where a newer program wrote the file
 */
export function claimsOf(
  outline: Outline,
  reader: ContentReader,
  tally: ReportTally,
): { readonly claims: readonly MarkdownClaim[]; readonly loose: readonly Part[] } {
  const parents = new Set(outline.blocks.map(({ parent }) => parent))
  const over = new Map<Block, { claim: Started | null; section: Section | null }>()
  const started: Started[] = []
  const loose = [...outline.loose]
  for (const block of outline.blocks) {
    const above = (block.parent === null ? undefined : over.get(block.parent)) ?? { claim: null, section: null }
    const trailer = trailerOf(withoutMarks(block, tally))
    const data = reader.comments(trailer.comments, block.line)
    const section = data.section ?? block.section ?? sectionOf(block, trailer, above.claim, parents)
    const spoken = spokenIn(trailer.rest)
    const said = spoken === null || spoken.as === 'source' ? null : { relation: spoken.as, from: spoken.from }
    const isSource = spoken?.as === 'source' || (said === null && above.section === 'source')
    if (section !== null) {
      over.set(block, { claim: above.claim, section })
      const parts = above.claim?.parts ?? loose
      for (const part of block.parts) parts.push(part)
    } else if (isSource && above.claim !== null && !parents.has(block)) {
      const { text, notes, evidence } = reader.sentence(trailer.rest.slice(spoken?.from ?? 0), block.line)
      const isLink = evidence.length > 0 && evidence.every(({ title, url }) => text === (title ?? url))
      const url = evidence[0]?.url
      above.claim.sources.push(...(isLink ? evidence : [{ title: text, ...(url === undefined ? {} : { url }) }]))
      for (const note of notes) above.claim.parts.push({ kind: 'paragraph', line: block.line, lines: [note] })
      for (const part of block.parts) above.claim.parts.push(part)
      over.set(block, above)
    } else {
      const sign = outline.style.hasSigns ? bulletSigns[block.bullet] : undefined
      const headed = above.section === 'source' ? null : above.section
      const claim: Started = {
        claim: {
          line: block.line,
          relation: said?.relation ?? sign ?? headed,
          isHeaded: above.claim === null && headed !== null,
        },
        parent: above.claim,
        kind: block.kind,
        trailer,
        data,
        content: reader.sentence(trailer.rest.slice(said?.from ?? 0), block.line),
        parts: [...block.parts],
        sources: [],
      }
      over.set(block, { claim, section: null })
      started.push(claim)
    }
  }
  const finished = new Map<Started, MarkdownClaim>()
  for (const one of started) {
    const parent = one.parent === null ? null : (finished.get(one.parent) as MarkdownClaim)
    finished.set(one, finish(one, parent, reader))
  }
  return { claims: [...finished.values()], loose }
}

const bulletSigns: Readonly<Record<string, Relation>> = { '+': 'supports', '-': 'rebuts' }

/** What a block says without a heading's number, an item's box for a task, and a backslash before its sign. */
function withoutMarks(block: Block, tally: ReportTally): string {
  const raw = block.lines.join('\n')
  if (block.kind === 'heading') return raw.replace(/^[0-9]{1,9}(?:\.[0-9]{1,4}){0,9}[.)][ \t]+(?=\S)/, '')
  if (block.kind === 'line') return raw
  const [box] = /^\[[ xX]\][ \t]+/.exec(raw) ?? []
  if (box !== undefined) tally.leftOut(box.trim(), block.line)
  return raw.slice(box?.length ?? 0).replace(/^\\(?=[+-](?:[ \t]|$))/, '')
}

/** What an item or a line over others says of them, or that a heading stands over sources. */
function sectionOf(
  block: Block,
  { rest, tags, comments }: Trailer,
  above: Started | null,
  parents: ReadonlySet<Block | null>,
): Section | null {
  if (block.kind === 'heading') return above !== null && isSourceHeading(rest) ? 'source' : null
  const isBare = parents.has(block) && spokenIn(rest) === null && tags.length + comments.length === 0
  return isBare ? sectionIn(rest) : null
}

function finish(
  { claim, kind, trailer, data, content, parts, sources }: Started,
  parent: MarkdownClaim | null,
  reader: ContentReader,
): MarkdownClaim {
  // Under a heading, weights and tags stand in a paragraph of their own.
  const [first] = parts
  const isAfter = kind !== 'item' && first?.kind === 'paragraph'
  const after = isAfter ? trailerOf(first.lines.join('\n')) : null
  const own = after?.rest === '' ? after : null
  const under = reader.parts(own === null ? parts : parts.slice(1))
  const all: Data = {
    ...data,
    ...(own === null ? {} : reader.comments(own.comments, first?.line ?? claim.line)),
    ...under.data,
  }
  const note = [...content.notes, ...under.notes].join('\n\n')
  const shown = all.text === undefined ? [] : shownLines(all.text)
  const isText = all.text !== undefined && [shown.join('\n'), shown.join(' ')].includes(content.text)
  return {
    ...claim,
    parent,
    // What a comment says counts as long as the words still show it.
    text: isText ? (all.text as string) : content.text,
    note: all.note !== undefined && shownText(all.note) === note ? all.note : note,
    tags: [...new Set([...trailer.tags, ...(own?.tags ?? []), ...(all.tags ?? [])])],
    evidence: [...content.evidence, ...sources, ...under.evidence],
    percents: { ...trailer.percents, ...own?.percents },
    group: all.group ?? trailer.group,
    data: all,
  }
}
