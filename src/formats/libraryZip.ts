import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import { type Debate, type DebateId, motionOf } from '../core/model/debate.ts'
import type { FileProblem } from './fileProblem.ts'
import { mostBackupBytes } from './fileSize.ts'
import { FormatError } from './formatError.ts'
import { readJsonFile, writeJson } from './json.ts'

/** A debate in a backup. */
export interface Kept {
  readonly debate: Debate
  /** When it was last changed, in milliseconds since 1970. */
  readonly updated: number
  /** The states that it has gone through, oldest first, so that a copy that comes back can be merged. */
  readonly lineage?: readonly string[]
}

/** What a backup holds, and what of it could not be read. */
export interface LibraryBackup {
  /** When it was made, in milliseconds since 1970. */
  readonly made: number
  readonly debates: readonly Kept[]
  readonly unread: readonly { readonly file: string; readonly problem: FileProblem }[]
}

const version = 1
const contents = 'rejoinder.json'

const contentsShape = v.object({
  format: v.literal('rejoinder-library'),
  version: v.number(),
  made: v.number(),
  debates: v.array(v.object({ file: v.string(), updated: v.number() })),
})

/**
 * All debates as one .zip (APPNOTE.TXT 6.3): each a file of our own format with the motion in its name, and a list of them.
 * @param made when, in milliseconds since 1970
 * @param fileName makes a file's name of a motion, without an ending
 */
export function writeLibraryZip(
  debates: readonly Kept[],
  made: number,
  fileName: (motion: string) => string,
): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const list = debates.map(({ debate, updated, lineage }, i) => {
    const file = `${String(i + 1).padStart(3, '0')} ${fileName(motionOf(debate).text)}.json`
    files[file] = strToU8(writeJson(debate, lineage === undefined ? {} : { lineage }))
    return { file, id: debate.id, motion: motionOf(debate).text, updated }
  })
  const told = { format: 'rejoinder-library', version, made, debates: list }
  return zipSync(
    { [contents]: strToU8(`${JSON.stringify(told, null, 1)}\n`), ...files },
    { level: 6, mtime: inZip(made) },
  )
}

/** A time as .zip can say it: a machine whose clock is wrong makes backups too. */
function inZip(time: number): number {
  return Math.min(Math.max(time, Date.UTC(1980, 0, 2)), Date.UTC(2099, 0, 1))
}

/**
 * Reads what `writeLibraryZip` writes. A debate that cannot be read is told, and keeps no other from being read.
 * @throws FormatError where it is no backup, or one of a newer program
 */
export function readLibraryZip(bytes: Uint8Array): LibraryBackup {
  const files = unpack(bytes)
  const told = files[contents]
  if (told === undefined) {
    throw new FormatError({ kind: 'backup-none' })
  }
  const list = v.safeParse(contentsShape, jsonOf(told))
  if (!list.success) throw new FormatError({ kind: 'backup-list-damaged' })
  const { made, debates } = list.output
  if (list.output.version > version) {
    throw new FormatError({ kind: 'newer-version', theirs: list.output.version, ours: version })
  }
  const kept: Kept[] = []
  const unread: { file: string; problem: FileProblem }[] = []
  const seen = new Set<DebateId>()
  for (const { file, updated } of debates) {
    const held = files[file]
    try {
      if (held === undefined) throw new FormatError({ kind: 'backup-lacks' })
      const { debate, lineage } = readJsonFile(strFromU8(held))
      if (seen.has(debate.id)) throw new FormatError({ kind: 'backup-twice' })
      seen.add(debate.id)
      kept.push({ debate, updated, ...(lineage === undefined ? {} : { lineage }) })
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      unread.push({ file, problem: error.problem })
    }
  }
  return { made, debates: kept, unread }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let all = 0
  try {
    return unzipSync(bytes, {
      filter({ originalSize, name }) {
        all += originalSize
        if (all > mostBackupBytes) throw new FormatError({ kind: 'backup-too-large' })
        return name.endsWith('.json')
      },
    })
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw new FormatError({ kind: 'backup-damaged' })
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return null
  }
}
