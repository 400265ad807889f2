import { abortError } from '~/api/abort'
import { received as columnsOf } from '~/api/columns/page-transfer'
import type { ReadPage } from '~/api/page-reading'
import type { Received, Sendable, Sender } from '~/api/sender'
import type { FromPageWorker, PostedPage, ToPageWorker } from './messages'

/** A start takes a tenth of a second and 13 kB. A worker that ends before it holds its lock is noticed by this alone. */
const STARTS_WITHIN_MS = 20_000

/** Why a request has no answer: its worker is gone. */
export class PageWorkerEnded extends Error {
  override readonly name = 'PageWorkerEnded'
  /** Whether it ever ran. */
  readonly hasRun: boolean

  constructor(hasRun: boolean) {
    super(hasRun ? 'The worker that reads pages ended' : 'The worker that reads pages did not start')
    this.hasRun = hasRun
  }
}

export type RunningPageWorker = {
  /** Rejects with PageWorkerEnded where the worker ends before it has answered. */
  ask: Sender<ReadPage>
  hasEnded: () => boolean
  end: () => void
}

type Asked = { resolve: (received: Received<ReadPage>) => void; reject: (error: Error) => void }

function revived(received: Received<PostedPage>): Received<ReadPage> {
  if (received.kind === 'failure') return received
  return { ...received, value: { ...received.value, columns: columnsOf(received.value.columns) } }
}

/** One worker, from its start to its end. `create` is given the name under which it has to hold its lock. */
export function runPageWorker(create: (name: string) => Worker, locks: Pick<LockManager, 'request'>): RunningPageWorker {
  const name = `page-worker-${crypto.randomUUID()}`
  const worker = create(name)
  const asked = new Map<number, Asked>()
  const ended = new AbortController()
  let hasRun = false
  let lastId = 0

  const end = () => {
    if (ended.signal.aborted) return
    ended.abort()
    clearTimeout(startTimer)
    worker.terminate()
    for (const { reject } of asked.values()) reject(new PageWorkerEnded(hasRun))
    asked.clear()
  }
  const startTimer = setTimeout(end, STARTS_WITHIN_MS)
  const take = (id: number) => {
    const one = asked.get(id)
    asked.delete(id)
    return one
  }

  worker.addEventListener('error', (event) => {
    // It is told by the failure of what was asked.
    event.preventDefault()
    end()
  })
  worker.addEventListener('messageerror', end)
  worker.addEventListener('message', ({ data }: MessageEvent<FromPageWorker>) => {
    if (data.kind === 'ready') {
      hasRun = true
      clearTimeout(startTimer)
      // Granted when the worker is gone, whatever ended it; given up when we end it ourselves.
      locks.request(name, { signal: ended.signal }, end).catch(() => {})
    } else if (data.kind === 'received') take(data.id)?.resolve(revived(data.received))
    else take(data.id)?.reject(new Error(data.message))
  })

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
  const post = (message: ToPageWorker) => worker.postMessage(message)
  const ask = (request: Sendable, signal: AbortSignal) =>
    new Promise<Received<ReadPage>>((resolve, reject) => {
      if (signal.aborted) return reject(abortError())
      if (ended.signal.aborted) return reject(new PageWorkerEnded(hasRun))
      lastId += 1
      const id = lastId
      const onAbort = () => {
        post({ kind: 'abort', id })
        take(id)?.reject(abortError())
      }
      const settled = () => signal.removeEventListener('abort', onAbort)
      signal.addEventListener('abort', onAbort, { once: true })
      asked.set(id, {
        resolve: (received) => {
          settled()
          resolve(received)
        },
        reject: (error) => {
          settled()
          reject(error)
        },
      })
      post({ kind: 'ask', id, request })
    })

  return { ask, hasEnded: () => ended.signal.aborted, end }
}
