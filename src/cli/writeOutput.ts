import { constants } from 'node:fs'
import { access, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemReason } from './readInput.ts'
import { WrongCall } from './wrongCall.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Writes a file whole or not at all: beside it first, then in its place. What stood there before keeps its rights and stays until
 * then; a link goes on pointing to it. A signal to end takes away what is half written.
 * @throws WrongCall where it cannot be written
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    const before = await stat(file).catch(() => null)
    if (before === null) await replace(file, content, undefined)
    // A device or a pipe is no file to be put in place of another.
    else if (!before.isFile()) await writeFile(file, content)
    else {
      await access(file, constants.W_OK)
      await replace(await realpath(file), content, before.mode)
    }
  } catch (error) {
    throw new WrongCall(`${file} cannot be written: ${systemReason(error)}.`)
  }
}

async function replace(file: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const beside = join(dirname(file), `.${basename(file).slice(0, 50)}.${process.pid}.part`)
  let ended: NodeJS.Signals | undefined
  const end = (signal: NodeJS.Signals) => {
    ended = signal
  }
  for (const signal of signals) process.on(signal, end)
  try {
    const handle = await open(beside, 'wx', mode)
    try {
      if (mode !== undefined) await handle.chmod(mode)
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (ended === undefined) await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
    for (const signal of signals) process.removeListener(signal, end)
  }
  // Now that nothing is left behind, end as the signal wanted.
  if (ended !== undefined) process.kill(process.pid, ended)
}
