import type { ClaimId, Side } from '../../core/model/claim.ts'
import { type Debate, needClaim, originalOf, textOf } from '../../core/model/debate.ts'
import { cardsOf } from '../../core/model/evidence.ts'
import { isBlankCitation } from '../../core/model/source.ts'
import { sideOf } from '../../core/model/walk.ts'
import type { Answer, Block, Theme } from '../../core/prepare/blocks.ts'
import { citeWords } from './citeWords.ts'
import type { DocumentPart, ListItem } from './documentPart.ts'

/** How much of the answers a document of blocks holds: a line for each, or all that supports them with its evidence. */
export const blockVersions = ['short', 'full'] as const
export type BlockVersion = (typeof blockVersions)[number]

/** The words that a document of blocks has of its own. */
export interface BlockWords {
  /** The heading over all, such as "Pro: blocks". */
  readonly pocket: string
  /** A contention with the side that it speaks for. */
  readonly theme: (side: Side, contention: string) => string
  /** A claim as what is answered, such as "AT: …". */
  readonly at: (claim: string) => string
  readonly undercuts: string
  readonly noAnswer: string
  readonly wordless: string
  /** When somebody looked at a source. */
  readonly accessedOn: (date: string) => string
}

/**
 * Blocks as a document: the side that they are for, the contentions, the claims that are answered, the answers in their
 * order. An answer, or what supports it, is a tag where it has evidence, else a plain paragraph.
 */
export function blocksDocument(
  debate: Debate,
  themes: readonly Theme[],
  version: BlockVersion,
  words: BlockWords,
): DocumentPart[] {
  const text = (id: ClaimId) => textOf(debate, needClaim(debate, id)) || words.wordless
  return [
    { kind: 'heading', level: 1, text: words.pocket },
    ...themes.flatMap(({ contention, blocks }): DocumentPart[] => {
      const side = sideOf(debate, contention)
      return [
        { kind: 'heading', level: 2, text: words.theme(side, text(contention)), side },
        ...blocks.flatMap((block) => blockParts(block)),
      ]
    }),
  ]

  function blockParts({ claim, answers }: Block): DocumentPart[] {
    const heading: DocumentPart = { kind: 'heading', level: 3, text: words.at(text(claim)) }
    if (answers.length === 0) return [heading, { kind: 'paragraph', text: words.noAnswer, quiet: true }]
    if (version === 'short') return [heading, { kind: 'list', items: answers.map(lineOf) }]
    return [heading, ...answers.flatMap((answer, i) => answerParts(answer, i + 1))]
  }

  function lineOf(answer: Answer): ListItem {
    return { text: text(answer.claim), ...leadOf(answer) }
  }

  function leadOf({ relation }: Answer): { lead?: string } {
    return relation === 'undercuts' ? { lead: words.undercuts } : {}
  }

  function answerParts(answer: Answer, number: number): DocumentPart[] {
    const own = saidParts(answer.claim, { number, ...leadOf(answer) })
    return [...own, ...answer.supports.flatMap((id) => saidParts(id, {}))]
  }

  function saidParts(id: ClaimId, before: { number?: number; lead?: string }): DocumentPart[] {
    const said = text(id)
    const cards = cardsOf(debate, originalOf(debate, needClaim(debate, id))).filter(
      (card) => card.quote !== '' || !isBlankCitation(card),
    )
    if (cards.length === 0) return [{ kind: 'paragraph', text: said, ...before }]
    return [
      { kind: 'heading', level: 4, text: said, ...before },
      ...cards.flatMap((card): DocumentPart[] => [
        ...(isBlankCitation(card) ? [] : [{ kind: 'cite', cite: citeWords(card, words.accessedOn) } as const]),
        ...(card.quote === '' ? [] : [{ kind: 'passage', passage: card } as const]),
      ]),
    ]
  }
}
