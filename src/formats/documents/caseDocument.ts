import type { Case, PartKind, Speech } from '../../core/model/case.ts'
import type { Debate } from '../../core/model/debate.ts'
import { isBlankCitation } from '../../core/model/source.ts'
import type { SpokenCounts } from '../../core/prepare/speaking.ts'
import { countsOf, type SpokenPiece, speechOf, spokenCitation } from '../../core/prepare/speech.ts'
import { citeWords } from './citeWords.ts'
import type { DocumentPart } from './documentPart.ts'

/** The words that a document of a case has of its own. */
export interface CaseWords {
  /** The heading over all, such as "Our case · Proposition". */
  readonly pocket: string
  /** How much a speech says and how long that takes beside how long it may. */
  readonly time: (speech: Speech, counts: SpokenCounts) => string
  readonly kinds: Readonly<Record<Exclude<PartKind, 'claim' | 'link'>, string>>
  readonly nothing: string
  readonly wordless: string
  /** The tag of a passage that nobody knows who wrote. */
  readonly evidence: string
  /** When somebody looked at a source. */
  readonly accessedOn: (date: string) => string
}

/**
 * A case, or some of its speeches, as a document: the case, each speech with its time, its contentions and sections. What
 * supports a contention is a tag where it has evidence, else a plain paragraph, as are words that lead on. A contention's own
 * evidence stands under tags that say what a speaker says of it, for its sentence is the heading over them already.
 */
export function caseDocument(
  debate: Debate,
  held: Case,
  speeches: readonly Speech[],
  words: CaseWords,
): DocumentPart[] {
  return [
    { kind: 'heading', level: 1, text: words.pocket },
    ...speeches.flatMap((speech): DocumentPart[] => {
      const pieces = speechOf(debate, held, speech.id)
      const said = pieces.length === 0 ? [quiet(words.nothing)] : saidParts(pieces)
      const side = speech.side === null ? {} : { side: speech.side }
      return [
        { kind: 'heading', level: 2, text: speech.name, ...side },
        { ...quiet(words.time(speech, countsOf(pieces))), leadsOn: true },
        ...said,
      ]
    }),
  ]

  function saidParts(pieces: readonly SpokenPiece[]): DocumentPart[] {
    let isContention = false
    return pieces.flatMap((piece, i): DocumentPart[] => {
      const text = piece.text || words.wordless
      switch (piece.kind) {
        case 'card':
          return cardParts(piece, isContention)
        case 'claim':
          isContention = true
          return [{ kind: 'heading', level: 3, text }]
        case 'support':
          isContention = false
          return [pieces[i + 1]?.kind === 'card' ? { kind: 'heading', level: 4, text } : { kind: 'paragraph', text }]
        case 'link':
          return [{ kind: 'paragraph', text, ...(i < pieces.length - 1 ? { leadsOn: true } : {}) }]
        default:
          return [
            { kind: 'heading', level: 3, text: words.kinds[piece.kind] },
            { kind: 'paragraph', text },
          ]
      }
    })
  }

  function cardParts({ evidence, passage }: SpokenPiece, isTagged: boolean): DocumentPart[] {
    if (evidence === undefined || passage === undefined) return []
    const tag = spokenCitation(evidence) || words.evidence
    return [
      ...(isTagged ? [{ kind: 'heading', level: 4, text: tag } as const] : []),
      ...(isBlankCitation(evidence) ? [] : [{ kind: 'cite', cite: citeWords(evidence, words.accessedOn) } as const]),
      ...(passage.quote === '' ? [] : [{ kind: 'passage', passage } as const]),
    ]
  }
}

function quiet(text: string): Extract<DocumentPart, { kind: 'paragraph' }> {
  return { kind: 'paragraph', text, quiet: true }
}
