import type { BrowserContext, CDPSession, Page } from 'playwright'
import type { Sample } from './growth.ts'
import { watchWorkers } from './worker-heap.ts'

const MB = 1_000_000

/** Measures a page, and its workers, after everything that can go has gone. */
export async function memoryOf(context: BrowserContext, page: Page): Promise<() => Promise<Sample>> {
  const session = await context.newCDPSession(page)
  const workers = await watchWorkers(session)
  return async () => {
    await collect(session)
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters')
    return { heapMb: usedSize / MB, workerHeapMb: (await workers.heapBytes()) / MB, nodes, listeners }
  }
}

/** Twice: what finalizers and weak references let go in the first turn is only gone after the second. */
async function collect(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
}
