import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Format, FormatId } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import { WrongCall } from './wrongCall.ts'

/** What stands after a command. */
export interface Options<N extends string> {
  /** As many as the command takes. */
  readonly files: readonly string[]
  readonly values: { readonly [name in N]?: string }
  readonly json: boolean
}

/**
 * Reads what stands after a command.
 * @param files how many names of files it takes, by what they are called
 * @param names its options that have a value
 * @throws WrongCall where there is more, less or something else
 */
export function readOptions<N extends string>(
  args: readonly string[],
  files: readonly string[],
  names: readonly N[],
  switches: readonly 'json'[] = [],
): Options<N> {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' as const }]),
    ...switches.map((name) => [name, { type: 'boolean' as const }]),
  ])
  const { positionals, values } = parsed(args, options)
  const missing = files[positionals.length]
  if (missing !== undefined) throw new WrongCall(`${missing} is missing.`)
  const extra = positionals[files.length]
  if (extra !== undefined) throw new WrongCall(`There is nothing to be done with "${extra}".`)
  const { json = false, ...rest } = values
  return { files: positionals, values: rest as Options<N>['values'], json: json === true }
}

function parsed(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/)
    throw new WrongCall(`${sentence.replace(/\.$/, '')}.`)
  }
}

/** A format by the id that was given. @throws WrongCall where there is none, or it is not read, or not written */
export function formatNamed(id: string, use: 'reader' | 'writer'): Format {
  const able = formats.filter((format) => format[use] !== undefined)
  const found = able.find((format) => format.id === (id as FormatId))
  if (found !== undefined) return found
  const list = able.map((format) => format.id).join(', ')
  throw new WrongCall(`"${id}" is no format that is ${use === 'reader' ? 'read' : 'written'}; these are: ${list}.`)
}
