import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** What a call of the command line gave. */
export interface Called {
  readonly code: number
  readonly out: string
  /** The results as bytes. */
  readonly bytes: Buffer
  /** What was said beside the results, by line. */
  readonly said: readonly string[]
}

/** Calls the command line within this process. @param input what stands on standard input */
export async function called(args: readonly string[], input: string | Uint8Array = ''): Promise<Called> {
  const out: Buffer[] = []
  const said: string[] = []
  const terminal: Terminal = {
    input: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    out: async (content) => void out.push(Buffer.from(content as string)),
    say: (line) => said.push(line),
    progress: () => {},
    columns: null,
  }
  const code = await run(args, terminal, '1.2.3')
  const bytes = Buffer.concat(out)
  return { code, out: bytes.toString('utf8'), bytes, said }
}

/** A folder that is gone after the test. @returns makes a path in it */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'rejoinder-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return (name) => join(folder, name)
}
