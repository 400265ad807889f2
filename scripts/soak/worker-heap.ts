import type { CDPSession } from 'playwright'
import * as z from 'zod/mini'

const HeapUsage = z.object({ id: z.number(), result: z.object({ usedSize: z.optional(z.number()) }) })
const PATIENCE_MS = 5000

/** The heaps of a page's workers, which have no session of their own: they are asked through the page's. */
export async function watchWorkers(session: CDPSession): Promise<{ heapBytes: () => Promise<number> }> {
  const workers = new Set<string>()
  const answers = new Map<number, (bytes: number) => void>()
  let asked = 0

  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId)
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const read = HeapUsage.safeParse(JSON.parse(message))
    if (read.success) answers.get(read.data.id)?.(read.data.result.usedSize ?? 0)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })

  const ask = (sessionId: string, method: string): Promise<number> => {
    asked += 1
    const id = asked
    const answered = new Promise<number>((resolve) => {
      answers.set(id, resolve)
      // A worker that ends meanwhile answers nothing, and holds nothing.
      setTimeout(() => resolve(0), PATIENCE_MS).unref()
    }).finally(() => answers.delete(id))
    return session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).then(() => answered)
  }

  return {
    heapBytes: async () => {
      const sizes = [...workers].map(async (sessionId) => {
        await ask(sessionId, 'HeapProfiler.collectGarbage')
        return ask(sessionId, 'Runtime.getHeapUsage')
      })
      return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
    },
  }
}
