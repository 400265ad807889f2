import { isAbort } from '~/api/abort'
import { buffersOf, transferred } from '~/api/columns/page-transfer'
import { readPage } from '~/api/page-reading'
import { createSender, type Sendable } from '~/api/sender'
import type { FromPageWorker, ToPageWorker } from './messages'

// Fetches, parses, checks and packs pages of callbacks. It keeps nothing between two pages, least of all a token: if it
// ends, nothing is lost but the pages under way.

const send = createSender(fetch, readPage)
const underWay = new Map<number, AbortController>()

function post(message: FromPageWorker, transfer: ArrayBuffer[] = []) {
  self.postMessage(message, { transfer })
}

async function answer(id: number, request: Sendable) {
  const controller = new AbortController()
  underWay.set(id, controller)
  try {
    const received = await send(request, controller.signal)
    if (received.kind === 'failure') {
      post({ kind: 'received', id, received })
      return
    }
    const columns = transferred(received.value.columns)
    post({ kind: 'received', id, received: { ...received, value: { ...received.value, columns } } }, buffersOf(columns))
  } catch (error) {
    if (!isAbort(error)) post({ kind: 'fault', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    underWay.delete(id)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToPageWorker>) => {
  if (data.kind === 'ask') void answer(data.id, data.request)
  else underWay.get(data.id)?.abort()
})

// No event tells of a worker's end, but its locks are freed: the page waits for this one, whose name is the worker's.
void navigator.locks.request(self.name, () => {
  post({ kind: 'ready' })
  return new Promise<never>(() => {})
})
