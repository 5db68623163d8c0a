import { type MarkKind, markKinds } from '../../core/model/evidence.ts'
import type { Command } from './command.ts'

/**
 * The keys that mark selected words of a passage: those of the Word template that most debaters know, and others for keyboards
 * and browsers that keep the function keys for themselves.
 */
export const markingKeys: Readonly<Record<MarkKind, readonly string[]>> = {
  underlined: ['F9', 'Mod+u'],
  emphasised: ['F10', 'Mod+b'],
  marks: ['F11', 'Mod+Shift+H'],
}

function marking<const Kind extends MarkKind>(kind: Kind): Command<`mark-${Kind}`> {
  return {
    id: `mark-${kind}`,
    group: 'write',
    keys: markingKeys[kind],
    keysOnly: true,
    native: true,
    can: () => false,
    run: () => {},
  }
}

/** Marking words of a passage. The box in which the passage is written handles the keys, as it knows which words are selected. */
export const markingCommands = [
  marking('underlined'),
  marking('emphasised'),
  marking('marks'),
] as const satisfies readonly Command[]

/** How a key press marks, by the key's name; undefined where it does not. */
export function markedBy(key: string): MarkKind | undefined {
  return markKinds.find((kind) => markingKeys[kind].includes(key))
}
