import type { BlockGap } from '../../../core/prepare/blocks.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

export const blocks = {
  title: 'Blocks',
  search: 'Search the blocks',
  version: 'How much',
  versions: { short: 'One-liners', full: 'With evidence' },
  unfold: 'Unfold all',
  fold: 'Fold all',
  print: 'Print the open ones',
  none: 'The other side has said nothing that these words are in.',
  count: (n: number) => count(n, { one: '# block', other: '# blocks' }),
  gapCount: (n: number) => count(n, { one: '# without an answer', other: '# without an answer' }),
  at: (claim: string) => `AT: ${claim}`,
  gaps: {
    'no-answer': 'No answer yet.',
    'no-evidence': 'No answer has evidence.',
    'answer-attacked': 'Every answer is attacked, and none of the attacks is answered.',
  } satisfies Record<BlockGap, string>,
  move: (claim: string) => `Place of the answer: ${claim}`,
  moveHint: 'Alt+↑ and Alt+↓ move it; a click moves it up',
  rebut: 'Rebut',
  byStrength: 'Back to the order of strength',
}
