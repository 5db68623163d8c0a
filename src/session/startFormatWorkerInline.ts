import FormatWorker from './formatWorker.ts?worker&inline'

/** Starts the worker that reads and writes files from what the page itself holds: a page from a disk may load no other file. */
export function startFormatWorker(): Worker {
  return new FormatWorker()
}
