import type { BlockGap } from '../../../core/prepare/blocks.ts'
import type { BlockVersion } from '../../../formats/documents/blocksDocument.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

export const blocks = {
  title: 'Blocks',
  list: 'Blocks by theme',
  search: 'Search the blocks',
  theme: 'Theme',
  all: 'All themes',
  version: 'How much',
  versions: { short: 'One-liners', full: 'With evidence' } satisfies Record<BlockVersion, string>,
  unfold: 'Unfold all',
  fold: 'Fold all',
  none: 'No block has these words.',
  nothing: (side: string) => `${side} has no claims yet, so there is nothing to answer.`,
  count: (n: number) => count(n, { one: '# block', other: '# blocks' }),
  gapCount: (n: number) => count(n, { one: '# without an answer', other: '# without an answer' }),
  at: (claim: string) => `AT: ${claim}`,
  above: (place: { relation: string; claim: string }) => `${place.relation}: ${place.claim}`,
  answers: 'Answers in the order in which they are said',
  gaps: {
    'no-answer': 'No answer yet',
    'no-evidence': 'No answer has evidence',
    'answer-attacked': 'Every answer is attacked, and no attack is answered',
  } satisfies Record<BlockGap, string>,
  standing: (standing: string) => `standing ${standing}`,
  unsourced: 'no source',
  attacked: 'attacked, not defended',
  defended: 'attacked, defended',
  up: (claim: string) => `Up: ${claim}`,
  down: (claim: string) => `Down: ${claim}`,
  moveHint: 'Alt+↑ and Alt+↓ move it; it can be dragged too',
  moved: (place: { at: string; of: string }) => `Place ${place.at} of ${place.of}`,
  rebut: 'Rebut',
  rebutNamed: (claim: string) => `Rebut: ${claim}`,
  byStrength: 'Back to order of strength',
  pocket: (sides: { ours: string; theirs: string }) => `${sides.ours}: blocks against ${sides.theirs}`,
  contents: 'Contents',
}
