import { freeze } from 'immer'
import type { FormatId } from '../formats/format.ts'
import { doJob, type Job, type JobResults } from './formatJobs.ts'

/** What the worker answers. */
export type Answer =
  | { readonly result: unknown }
  | { readonly reason: string; readonly candidates: readonly FormatId[] }

/** A file that could not be read or written: one sentence for a person. */
export class WorkFailed extends Error {
  override name = 'WorkFailed'
  /** What the file may be, where only a person can say. */
  readonly candidates: readonly FormatId[]

  constructor(reason: string, candidates: readonly FormatId[]) {
    super(reason)
    this.candidates = candidates
  }
}

/** Work that goes on beside the page. */
export interface Work<T> {
  /** Rejects with WorkFailed; never settles once it was cancelled. */
  readonly result: Promise<T>
  cancel(): void
}

/** Reads or writes a file beside the page, in a worker of its own; where there are no workers, in the page. */
export function work<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Work<JobResults[K]> {
  if (typeof Worker === 'undefined') return inPage(job)
  const worker = new Worker(new URL('./formatWorker.ts', import.meta.url), { type: 'module' })
  const result = new Promise<JobResults[K]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      worker.terminate()
      if ('result' in data) resolve(freeze(data.result as JobResults[K], job.kind === 'read' || job.kind === 'unzip'))
      else reject(new WorkFailed(data.reason, data.candidates))
    })
    worker.addEventListener('error', (event) => {
      worker.terminate()
      event.preventDefault()
      reject(new WorkFailed(event.message || 'The part of the program that does this could not be loaded.', []))
    })
  })
  worker.postMessage(job)
  return { result, cancel: () => worker.terminate() }
}

function inPage<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Work<JobResults[K]> {
  let cancelled = false
  const result = new Promise<JobResults[K]>((resolve, reject) => {
    doJob(job).then(
      (done) => {
        if (!cancelled) resolve(done)
      },
      (error: unknown) => {
        const candidates = error instanceof Error && 'candidates' in error ? (error.candidates as FormatId[]) : []
        if (!cancelled) reject(new WorkFailed(error instanceof Error ? error.message : String(error), candidates))
      },
    )
  })
  return {
    result,
    cancel: () => {
      cancelled = true
    },
  }
}
