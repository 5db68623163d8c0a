import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { mostBytes } from '../formats/fileSize.ts'
import type { FormatId, Imported } from '../formats/format.ts'
import { AmbiguousFormat, importFile } from '../formats/importFile.ts'
import { formatNamed } from './options.ts'
import { gathered, type Terminal } from './terminal.ts'
import { WrongCall } from './wrongCall.ts'

/** A debate that was read, and where from. */
export interface Input extends Imported {
  readonly format: FormatId
}

/** The bytes of a file, or of the standard input where its name is `-`. @throws WrongCall where there is no such file */
export async function bytesOf(file: string, terminal: Terminal): Promise<Uint8Array> {
  if (file === '-') return terminal.input(mostBytes)
  try {
    return await gathered(createReadStream(file), mostBytes)
  } catch (error) {
    throw new WrongCall(`${inputName(file)} cannot be read: ${systemReason(error)}.`)
  }
}

/**
 * Reads a debate. The same bytes give the same debate: ids are counted, and the debate is called by a digest of them.
 * @param from the id of a format, where it was given
 * @throws FormatError where there is no debate in it
 * @throws WrongCall where the format cannot be read
 */
export async function readInput(bytes: Uint8Array, file: string, from: string | undefined): Promise<Input> {
  const format = from === undefined ? undefined : formatNamed(from, 'reader').id
  const title = file === '-' ? '' : basename(file).replace(/(.)\.[^.]{1,8}$/, '$1')
  let last = 0
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
  try {
    return await importFile(bytes, file === '-' ? '' : file, {
      ids: (what) => (what === 'debate' ? digest : `${what.charAt(0)}${++last}`),
      unsaid: { title, ballot: 'Ballot', relation: 'supports' },
      ...(format === undefined ? {} : { format }),
    })
  } catch (error) {
    if (error instanceof AmbiguousFormat) {
      error.message += ` Add ${error.candidates.map((id) => `--from ${id}`).join(' or ')}.`
    }
    throw error
  }
}

/** How a person calls the place that something is read from. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** What the system says of a file that it does not open. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? message
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
}
