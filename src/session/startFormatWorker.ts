/** Starts the worker that reads and writes files, a script of its own. The build of a single file has another in its place. */
export function startFormatWorker(): Worker {
  return new Worker(new URL('./formatWorker.ts', import.meta.url), { type: 'module' })
}
