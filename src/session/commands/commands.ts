import { choosingCommands } from './choosing.ts'
import { type Command, type CommandGroup, commandGroups } from './command.ts'
import { copyingCommands } from './copying.ts'
import { goingCommands } from './going.ts'
import { keepingCommands } from './keeping.ts'
import { mappingCommands } from './mapping.ts'
import { markingCommands } from './marking.ts'
import { movingCommands } from './moving.ts'
import { ratingCommands } from './rating.ts'
import { weighingCommands } from './weighing.ts'
import { writingCommands } from './writing.ts'

const all = [
  ...writingCommands,
  ...markingCommands,
  ...movingCommands,
  ...weighingCommands,
  ...ratingCommands,
  ...copyingCommands,
  ...goingCommands,
  ...choosingCommands,
  ...mappingCommands,
  ...keepingCommands,
] as const

export type CommandId = (typeof all)[number]['id']

/** Everything a person can do, in the order that sheets and menus show. */
export const commands: readonly Command<CommandId>[] = all

const byId = new Map(commands.map((command) => [command.id, command]))

/** The command called `id`. */
export function commandCalled(id: CommandId): Command<CommandId> {
  return byId.get(id) as Command<CommandId>
}

/** The commands of each group, empty groups left out. */
export function commandsByGroup(
  shown: (command: Command<CommandId>) => boolean,
): [CommandGroup, Command<CommandId>[]][] {
  return commandGroups
    .map((group): [CommandGroup, Command<CommandId>[]] => [
      group,
      commands.filter((command) => command.group === group && shown(command)),
    ])
    .filter(([, list]) => list.length > 0)
}
