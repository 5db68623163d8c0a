import { problemOf } from '../formats/formatError.ts'
import { doJob, type Job } from './formatJobs.ts'
import { type Answer, candidatesOf } from './formatWork.ts'

/** Beside the page: reads and writes files there, so that the page stays at hand. One job at a time. */
addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  const answer = (answer: Answer) => postMessage(answer)
  doJob(job).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ problem: problemOf(error), candidates: candidatesOf(error) }),
  )
})
