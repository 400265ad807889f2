import { ApiFailure } from '~/api/failure'
import type { ReadPage } from '~/api/page-reading'
import type { Received, Sendable, Sender } from '~/api/sender'
import { PageWorkerEnded, type RunningPageWorker } from './running-page-worker'

function failureOf({ hasRun }: PageWorkerEnded): ApiFailure {
  return new ApiFailure({
    kind: 'reader-ended',
    message: hasRun
      ? 'The worker that reads callbacks was ended twice over this page, for which a browser gives no reason; often memory runs short'
      : 'The worker that reads callbacks could not be started: its script did not come, or this browser does not allow it',
  })
}

/**
 * Reads pages in a worker. It is started by `run` when the first page is asked for, and again after it ended: what was under way
 * is asked for once more, each page in a worker of its own, so that a page which ends its worker takes no other with it.
 * A page that does so twice is a failure of kind "reader-ended".
 */
export function createPageSender(run: () => RunningPageWorker): Sender<ReadPage> {
  let shared: RunningPageWorker | null = null

  const askAlone = async (request: Sendable, signal: AbortSignal): Promise<Received<ReadPage>> => {
    const own = run()
    try {
      return await own.ask(request, signal)
    } finally {
      own.end()
    }
  }

  return async (request, signal) => {
    try {
      if (!shared || shared.hasEnded()) shared = run()
      return await shared.ask(request, signal)
    } catch (error) {
      if (!(error instanceof PageWorkerEnded)) throw error
    }
    return askAlone(request, signal).catch((error: unknown) => {
      throw error instanceof PageWorkerEnded ? failureOf(error) : error
    })
  }
}
