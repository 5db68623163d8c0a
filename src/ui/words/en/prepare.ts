import type { ClaimTaskKind } from '../../../core/prepare/claimTasks.ts'
import type { CaseView } from '../../../session/route.ts'

export const prepare = {
  heading: (part: string) => `Case: ${part}`,
  parts: 'Prepare',
  names: {
    next: 'To do',
    blocks: 'Blocks',
    speeches: 'Speeches',
    sources: 'Sources',
    practise: 'Practise',
  } satisfies Record<CaseView, string>,
  side: 'We are',
  flip: 'Change sides',
  out: 'Print or save',
  print: 'Print',
  saveAs: (format: string) => `Save as ${format}`,
  refused: (told: { why: string; holds: string }) => `${told.why} Until then ${told.holds} holds.`,
  putBack: (n: string) => `Back to ${n}`,
  /** On cards and rows: what there is to do about a claim. */
  marks: {
    unanswered: 'unanswered',
    undefended: 'undefended',
    'needs-evidence': 'needs evidence',
    dated: 'dated',
    'check-this': 'check this',
  } satisfies Record<ClaimTaskKind, string>,
  marksHint: {
    unanswered: 'Nothing answers it',
    undefended: 'It is attacked, and no attack is answered',
    'needs-evidence': 'Marked: needs evidence',
    dated: 'Its evidence may be dated',
    'check-this': 'Marked: check this',
  } satisfies Record<ClaimTaskKind, string>,
}
