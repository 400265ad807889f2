import type { CDPSession, Page } from 'playwright'

/** What any of the three commands answers. */
type Measured = {
  usedSize?: number
  embedderHeapUsedSize?: number
  backingStorageSize?: number
  result?: { value?: unknown }
}
type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage' | 'Runtime.evaluate') => Promise<Measured>

const WASM_BYTES = { expression: 'self.benchWasmBytes?.() ?? 0' }

/**
 * Measures a page with its workers. The browser's own measure for pages is not in the Chromium without windows, so it is
 * added up here: what lives on each JavaScript heap after a forced collection, what typed arrays hold, and the memories of
 * compiled modules. Compiled code is not in it. To be made before the page has workers.
 */
export async function pageMemory(page: Page): Promise<{ bytes: () => Promise<number> }> {
  const session = await page.context().newCDPSession(page)
  const workers = await workersOf(session)
  const main: Send = (method) => (method === 'Runtime.evaluate' ? session.send(method, WASM_BYTES) : session.send(method))
  return {
    bytes: async () => {
      let sum = 0
      for (const send of [main, ...workers()]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, so that nobody works while another is measured
        sum += await bytesOf(send)
      }
      return sum
    },
  }
}

async function bytesOf(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage')
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await send('Runtime.getHeapUsage')
  const { result } = await send('Runtime.evaluate')
  return usedSize + embedderHeapUsedSize + backingStorageSize + Number(result?.value ?? 0)
}

/** Functions that send to the page's workers, whichever there are when it is called. */
async function workersOf(session: CDPSession): Promise<() => Send[]> {
  const alive = new Map<string, Send>()
  const waiting = new Map<number, (result: Measured) => void>()
  let lastId = 0
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    alive.set(sessionId, async (method) => {
      lastId += 1
      const id = lastId
      const answered = new Promise<Measured>((resolve) => waiting.set(id, resolve))
      const sent = session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params: WASM_BYTES }) })
      // It may end just then, as the worker does that made the pages: it holds nothing any more.
      const gone = sent.then(() => answered).catch(() => ({}))
      return gone
    })
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => alive.delete(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result }: { id: number; result: Measured } = JSON.parse(message)
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return () => [...alive.values()]
}
