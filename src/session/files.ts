import { motionOf } from '../core/model/debate.ts'
import { FormatError } from '../formats/formatError.ts'
import { readJson } from '../formats/json.ts'
import type { Session } from './session.ts'

/** A file's name made from the motion, without the signs that some system forbids. */
export function fileName(motion: string, extension: string): string {
  const words = motion
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\\/:*?"<>|.]+/gu, ' ')
    .trim()
  return `${[...words].slice(0, 60).join('').trim() || 'debate'}.${extension}`
}

/** Hands a file to the browser as a download. @returns its name, made from the motion */
export function saveFile(motion: string, extension: string, content: Blob): string {
  const name = fileName(motion, extension)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return name
}

/** JSON text as a file's content. */
export function jsonFile(text: string): Blob {
  return new Blob([text], { type: 'application/json' })
}

/** Lets a person choose a file and adds its debate to the library. What cannot be read is told, and changes nothing. */
export async function importFile(session: Session): Promise<void> {
  const file = await chooseFile('.json,application/json')
  if (file === null) return
  try {
    const debate = readJson(await file.text())
    const id = await session.library.add(debate)
    session.openDebate(id)
    session.notices.say({ kind: 'imported', motion: motionOf(debate).text, notes: [] })
  } catch (error) {
    const reason = error instanceof FormatError ? error.message : String(error)
    session.notices.say({ kind: 'import-failed', file: file.name, reason })
  }
}

function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
