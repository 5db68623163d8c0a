import { AmbiguousFormat } from '../formats/importFile.ts'
import { messageOf } from './failure.ts'
import { doJob, type Job } from './formatJobs.ts'
import type { Answer } from './formatWork.ts'

/** Beside the page: reads and writes files there, so that the page stays at hand. One job at a time. */
addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  const answer = (answer: Answer) => postMessage(answer)
  doJob(job).then(
    (result) => answer({ result }),
    (error: unknown) =>
      answer({
        reason: messageOf(error),
        candidates: error instanceof AmbiguousFormat ? error.candidates : [],
      }),
  )
})
