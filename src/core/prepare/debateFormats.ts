import type { DebateFormat, Speech, SpeechId } from '../model/case.ts'
import type { Side } from '../model/claim.ts'

/** What the sides are called; the words for it are the screen's business. */
export type SideWords = 'pro-con' | 'affirmative-negative' | 'proposition-opposition' | 'government-opposition'

/** What else is to be known of a format. Points of information are offered after the first and before the last minute. */
export type FormatNote = 'points-of-information' | 'four-teams' | 'three-motions'

/** One speech of a preset. Its id stays the same for ever: cases hold it. */
export interface PresetSpeech extends Speech {
  /** Whether a side sets out its contentions in it, rather than answering, asking or summing up. */
  readonly setsOut: boolean
}

/** A format as it is offered to begin with. */
export interface DebateFormatPreset {
  readonly id: string
  readonly name: string
  readonly sideWords: SideWords
  /** Whether its times were not checked against the rules of the body that holds such debates. */
  readonly fromMemory: boolean
  readonly notes: readonly FormatNote[]
  /** In the order of the round. */
  readonly speeches: readonly PresetSpeech[]
  /** Minutes for each team; 0 for none. */
  readonly preparation: number
}

/** The formats that a case can begin with. Whatever a league does otherwise is edited in the case. */
export const debateFormats: readonly DebateFormatPreset[] = [
  {
    id: 'public-forum',
    name: 'Public Forum',
    sideWords: 'pro-con',
    fromMemory: false,
    notes: [],
    speeches: [
      setsOut('pf-ac', 'AC', 4, 'pro'),
      setsOut('pf-nc', 'NC', 4, 'con'),
      both('pf-crossfire-1', 'Crossfire', 3),
      follows('pf-ar', 'AR', 4, 'pro'),
      follows('pf-nr', 'NR', 4, 'con'),
      both('pf-crossfire-2', 'Crossfire', 3),
      follows('pf-a-summary', 'A summary', 3, 'pro'),
      follows('pf-n-summary', 'N summary', 3, 'con'),
      both('pf-grand-crossfire', 'Grand crossfire', 3),
      follows('pf-a-final-focus', 'A final focus', 2, 'pro'),
      follows('pf-n-final-focus', 'N final focus', 2, 'con'),
    ],
    preparation: 3,
  },
  {
    id: 'lincoln-douglas',
    name: 'Lincoln–Douglas',
    sideWords: 'affirmative-negative',
    fromMemory: false,
    notes: [],
    speeches: [
      setsOut('ld-ac', 'AC', 6, 'pro'),
      both('ld-cx-1', 'CX', 3),
      setsOut('ld-nc', 'NC', 7, 'con'),
      both('ld-cx-2', 'CX', 3),
      follows('ld-1ar', '1AR', 4, 'pro'),
      follows('ld-nr', 'NR', 6, 'con'),
      follows('ld-2ar', '2AR', 3, 'pro'),
    ],
    preparation: 4,
  },
  {
    id: 'policy',
    name: 'Policy',
    sideWords: 'affirmative-negative',
    fromMemory: false,
    notes: [],
    // The second constructives may bring new matter, but a case stands whole in the first.
    speeches: [
      setsOut('policy-1ac', '1AC', 8, 'pro'),
      both('policy-cx-1', 'CX', 3),
      setsOut('policy-1nc', '1NC', 8, 'con'),
      both('policy-cx-2', 'CX', 3),
      follows('policy-2ac', '2AC', 8, 'pro'),
      both('policy-cx-3', 'CX', 3),
      follows('policy-2nc', '2NC', 8, 'con'),
      both('policy-cx-4', 'CX', 3),
      follows('policy-1nr', '1NR', 5, 'con'),
      follows('policy-1ar', '1AR', 5, 'pro'),
      follows('policy-2nr', '2NR', 5, 'con'),
      follows('policy-2ar', '2AR', 5, 'pro'),
    ],
    preparation: 8,
  },
  {
    id: 'world-schools',
    name: 'World Schools',
    sideWords: 'proposition-opposition',
    fromMemory: false,
    notes: ['points-of-information'],
    speeches: [
      setsOut('ws-p1', 'P1', 8, 'pro'),
      setsOut('ws-o1', 'O1', 8, 'con'),
      setsOut('ws-p2', 'P2', 8, 'pro'),
      setsOut('ws-o2', 'O2', 8, 'con'),
      follows('ws-p3', 'P3', 8, 'pro'),
      follows('ws-o3', 'O3', 8, 'con'),
      follows('ws-o-reply', 'O reply', 4, 'con'),
      follows('ws-p-reply', 'P reply', 4, 'pro'),
    ],
    preparation: 0,
  },
  {
    id: 'big-questions',
    name: 'Big Questions',
    sideWords: 'affirmative-negative',
    fromMemory: false,
    notes: [],
    speeches: [
      setsOut('bq-ac', 'AC', 5, 'pro'),
      setsOut('bq-nc', 'NC', 5, 'con'),
      both('bq-questions-1', 'Questions', 3),
      follows('bq-ar', 'AR', 4, 'pro'),
      follows('bq-nr', 'NR', 4, 'con'),
      both('bq-questions-2', 'Questions', 3),
      follows('bq-a', 'A', 3, 'pro'),
      follows('bq-n', 'N', 3, 'con'),
      follows('bq-a-rationale', 'A rationale', 3, 'pro'),
      follows('bq-n-rationale', 'N rationale', 3, 'con'),
    ],
    preparation: 3,
  },
  {
    id: 'british-parliamentary',
    name: 'British Parliamentary',
    sideWords: 'government-opposition',
    fromMemory: true,
    notes: ['four-teams', 'points-of-information'],
    speeches: [
      setsOut('bp-pm', 'PM', 7, 'pro'),
      setsOut('bp-lo', 'LO', 7, 'con'),
      setsOut('bp-dpm', 'DPM', 7, 'pro'),
      setsOut('bp-dlo', 'DLO', 7, 'con'),
      setsOut('bp-mg', 'MG', 7, 'pro'),
      setsOut('bp-mo', 'MO', 7, 'con'),
      follows('bp-gw', 'GW', 7, 'pro'),
      follows('bp-ow', 'OW', 7, 'con'),
    ],
    preparation: 0,
  },
  {
    id: 'asian-parliamentary',
    name: 'Asian Parliamentary',
    sideWords: 'government-opposition',
    fromMemory: true,
    notes: ['three-motions'],
    speeches: [
      setsOut('ap-pm', 'PM', 7, 'pro'),
      setsOut('ap-lo', 'LO', 7, 'con'),
      setsOut('ap-dpm', 'DPM', 7, 'pro'),
      setsOut('ap-dlo', 'DLO', 7, 'con'),
      follows('ap-gw', 'GW', 7, 'pro'),
      follows('ap-ow', 'OW', 7, 'con'),
      follows('ap-o-reply', 'O reply', 4, 'con'),
      follows('ap-g-reply', 'G reply', 4, 'pro'),
    ],
    preparation: 0,
  },
  {
    id: 'karl-popper',
    name: 'Karl Popper',
    sideWords: 'affirmative-negative',
    fromMemory: true,
    notes: [],
    speeches: [
      setsOut('kp-a1', 'A1', 6, 'pro'),
      both('kp-cx-1', 'CX', 3),
      setsOut('kp-n1', 'N1', 6, 'con'),
      both('kp-cx-2', 'CX', 3),
      follows('kp-a2', 'A2', 5, 'pro'),
      both('kp-cx-3', 'CX', 3),
      follows('kp-n2', 'N2', 5, 'con'),
      both('kp-cx-4', 'CX', 3),
      follows('kp-a3', 'A3', 5, 'pro'),
      follows('kp-n3', 'N3', 5, 'con'),
    ],
    preparation: 8,
  },
]

/** A case's own copy of a preset. @param sides what its side words are in the person's language */
export function formatFrom(preset: DebateFormatPreset, sides: DebateFormat['sides']): DebateFormat {
  return {
    name: preset.name,
    sides: { pro: sides.pro, con: sides.con },
    speeches: preset.speeches.map(({ id, name, minutes, side }) => ({ id, name, minutes, side })),
    preparation: preset.preparation,
  }
}

const opening: ReadonlySet<SpeechId> = new Set(
  debateFormats.flatMap(({ speeches }) => speeches.filter((speech) => speech.setsOut).map(({ id }) => id)),
)

/**
 * The speeches in which a side sets out its contentions, in the order of the round: those that came with a preset, however
 * they were edited since; where none of them is left, the first half of the side's speeches, the middle one among them.
 */
export function openingSpeeches(format: DebateFormat, side: Side): readonly Speech[] {
  const own = format.speeches.filter((speech) => speech.side === side)
  const known = own.filter(({ id }) => opening.has(id))
  return known.length > 0 ? known : own.slice(0, Math.ceil(own.length / 2))
}

function setsOut(id: SpeechId, name: string, minutes: number, side: Side): PresetSpeech {
  return { id, name, minutes, side, setsOut: true }
}

function follows(id: SpeechId, name: string, minutes: number, side: Side): PresetSpeech {
  return { id, name, minutes, side, setsOut: false }
}

/** A time in which both sides speak. */
function both(id: SpeechId, name: string, minutes: number): PresetSpeech {
  return { id, name, minutes, side: null, setsOut: false }
}
