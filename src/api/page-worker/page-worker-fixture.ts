import { createColumns } from '~/api/columns/callback-columns'
import { transferred } from '~/api/columns/page-transfer'
import type { ReadPage } from '~/api/page-reading'
import type { Received } from '~/api/sender'
import type { FromPageWorker, PostedPage, ToPageWorker } from './messages'
import { runPageWorker } from './running-page-worker'

/** A worker of which a test plays the part that runs elsewhere. */
class PlayedWorker extends EventTarget {
  readonly posted: ToPageWorker[] = []
  isTerminated = false
  onerror = null
  onmessage = null
  onmessageerror = null

  postMessage(message: ToPageWorker): void {
    this.posted.push(message)
  }

  terminate(): void {
    this.isTerminated = true
  }

  says(data: FromPageWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }

  asks(): { id: number; url: string; bearer: string }[] {
    return this.posted.flatMap((message) => (message.kind === 'ask' ? [{ id: message.id, ...message.request }] : []))
  }
}

const META = { request_id: 'r', timings_ms: {}, pagination: undefined, warnings: [] }

function readPageOf(requestId: string): ReadPage {
  return {
    columns: createColumns(),
    rejected: [],
    meta: META,
    requestId,
    rowCount: 0,
    characters: 2,
    parseMs: 0,
    packMs: 0,
  }
}

export function postedPage(requestId: string): Received<PostedPage> {
  const page = readPageOf(requestId)
  return {
    kind: 'answer',
    head: { status: 200, headers: {} },
    value: { ...page, columns: transferred(page.columns) },
  }
}

/** Starts played workers; each lock is granted by `frees`, with the worker's place in `workers`. */
export function playedWorkers() {
  const workers: PlayedWorker[] = []
  const names: string[] = []
  const granted = new Map<string, () => void>()
  const locks = {
    request: (name: string, ...rest: unknown[]) =>
      new Promise((resolve, reject) => {
        const [options, callback] = rest
        const signal: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'signal') : null
        if (signal instanceof AbortSignal) signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
        granted.set(name, () => resolve(typeof callback === 'function' ? callback(null) : null))
      }),
  }
  const run = () =>
    runPageWorker((name) => {
      const worker = new PlayedWorker()
      workers.push(worker)
      names.push(name)
      return worker
    }, locks)
  const frees = (index: number) => granted.get(names[index] ?? '')?.()
  return { run, workers, frees }
}
