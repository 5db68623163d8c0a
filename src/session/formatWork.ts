import { freeze } from 'immer'
import type { FormatId } from '../formats/format.ts'
import { messageOf } from './failure.ts'
import { doJob, type Job, type JobResults } from './formatJobs.ts'
import { startFormatWorker } from './startFormatWorker.ts'

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

/**
 * Reads or writes a file beside the page, in a worker that no other job shares; where there are no workers, in the page. A worker
 * that is done takes the next job, should one come soon: of many files each would wait for a new one to start.
 */
export function work<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Work<JobResults[K]> {
  if (typeof Worker === 'undefined') return inPage(job)
  const worker = takeWorker()
  let over = false
  const result = new Promise<JobResults[K]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      over = true
      keepWorker(worker)
      if ('result' in data) resolve(freeze(data.result as JobResults[K], job.kind === 'read' || job.kind === 'unzip'))
      else reject(new WorkFailed(data.reason, data.candidates))
    }
    worker.onerror = (event) => {
      over = true
      worker.terminate()
      event.preventDefault()
      reject(new WorkFailed(event.message || 'The part of the program that does this could not be loaded.', []))
    }
  })
  worker.postMessage(job)
  return {
    result,
    cancel: () => {
      // A worker that is done may be at another job by now.
      if (!over) worker.terminate()
    },
  }
}

/** So long a worker without a job is kept, in milliseconds: what it holds on to may be large. */
const patience = 2000

let spare: { readonly worker: Worker; readonly timer: ReturnType<typeof setTimeout> } | null = null

function takeWorker(): Worker {
  if (spare === null) return startFormatWorker()
  const { worker, timer } = spare
  clearTimeout(timer)
  spare = null
  return worker
}

function keepWorker(worker: Worker): void {
  if (spare !== null) {
    worker.terminate()
    return
  }
  const timer = setTimeout(() => {
    spare = null
    worker.terminate()
  }, patience)
  spare = { worker, timer }
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
        if (!cancelled) reject(new WorkFailed(messageOf(error), candidates))
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
