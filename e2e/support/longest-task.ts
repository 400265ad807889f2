import type { Page } from 'playwright/test'
import * as z from 'zod/mini'

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.optional(z.number()),
      args: z.optional(z.object({ name: z.optional(z.unknown()) })),
    }),
  ),
})

/**
 * The longest task of the page's main thread meanwhile, in the time that a processor spent on it: what else runs on the
 * machine makes it wait, and that does not count.
 */
export async function longestTaskMs(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  await browser.startTracing(page, { categories: ['__metadata', 'disabled-by-default-devtools.timeline'] })
  let recorded: Buffer
  try {
    await act()
  } finally {
    recorded = await browser.stopTracing()
  }
  const { traceEvents } = Trace.parse(JSON.parse(recorded.toString()))
  const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`
  const mainThreads = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mainThreads.has(threadOf(event)))
  if (tasks.length === 0) throw new Error('the browser recorded no task of the page')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}
