import { FormatError } from '../formats/formatError.ts'
import { plain } from './plain.ts'
import type { Terminal } from './terminal.ts'
import { help } from './words.ts'
import { WrongCall } from './wrongCall.ts'

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>

/** The commands. Each loads what it needs when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  convert: async () => (await import('./convert.ts')).convert,
  check: async () => (await import('./checkFile.ts')).checkFile,
  weigh: async () => (await import('./weigh.ts')).weigh,
  formats: async () => (await import('./listFormats.ts')).listFormats,
}

/**
 * Runs the command line.
 * @param args what stands after the program's name
 * @param version what `--version` says
 * @returns the exit code: 0 done, 1 problems in the input, 2 a wrong call
 */
export async function run(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const [name, ...rest] = args
  const ended = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (ended.includes('--help') || ended.includes('-h')) {
    await terminal.out(help)
    return 0
  }
  if (name === '--version' || name === '-v') {
    await terminal.out(`${version}\n`)
    return 0
  }
  try {
    if (name === undefined || !Object.hasOwn(commands, name)) {
      const what = name === undefined ? 'Say what to do' : `There is no command "${name}"`
      throw new WrongCall(`${what}; the commands are ${Object.keys(commands).join(', ')}.`)
    }
    const command = await (commands[name] as () => Promise<Command>)()
    return await command(rest, terminal)
  } catch (error) {
    if (error instanceof WrongCall) {
      terminal.say(`rejoinder: ${plain(error.message)} "rejoinder --help" tells more.`)
      return 2
    }
    const sentence = error instanceof Error ? error.message : String(error)
    terminal.say(`rejoinder: ${error instanceof FormatError ? '' : 'An error of the program: '}${plain(sentence)}`)
    return 1
  }
}
