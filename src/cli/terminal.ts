/** Where a command reads from and writes to. */
export interface Terminal {
  /** What stands on the standard input, up to `most` bytes and a little more. */
  input(most: number): Promise<Uint8Array>
  /** Writes results. */
  out(content: string | Uint8Array): Promise<void>
  /** Writes a line of what is no result: reports and errors. */
  say(line: string): void
  /** Says what goes on, to a person who waits; the next words replace it, and null takes it away. */
  progress(words: string | null): void
  /** How many characters fit into a line of results; null where nobody looks at them. */
  readonly columns: number | null
}

/** The terminal that the program runs in. A reader of the results that goes away ends the program without a word. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
  let inProgress = false
  const progress = (words: string | null) => {
    if (!stderr.isTTY || (words === null && !inProgress)) return
    stderr.write(`\r\x1b[K${words ?? ''}`)
    inProgress = words !== null
  }
  return {
    input: (most) => gathered(stdin, most),
    out(content) {
      progress(null)
      return new Promise((resolve) => stdout.write(content, () => resolve()))
    },
    say(line) {
      progress(null)
      stderr.write(`${line}\n`)
    },
    progress,
    // A terminal may not know how wide it is, or be too narrow for a table.
    columns: stdout.isTTY && stdout.columns >= 60 ? stdout.columns : null,
  }
}

/** What a stream gives until it ends, or until it has given more than `most` bytes. */
export async function gathered(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > most) break
  }
  return Buffer.concat(chunks)
}
