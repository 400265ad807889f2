import type { Page } from 'playwright'

type Timed = { startMs: number; durationMs: number }

declare global {
  interface Window {
    benchLongTasks: Timed[]
    benchEvents: (Timed & { name: string })[]
    benchFrames: number[]
  }
}

/** Lets the page note its own long tasks, frames and the time from each input to the paint that answers it. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchLongTasks = []
    window.benchEvents = []
    window.benchFrames = []
    performance.setResourceTimingBufferSize(5_000)
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        window.benchLongTasks.push({ startMs: startTime, durationMs: duration })
      }
    }).observe({ type: 'longtask', buffered: true })
    const events: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        window.benchEvents.push({ name, startMs: startTime, durationMs: duration })
      }
    }).observe(events)
    // No function here may have a name: the runner would wrap it in a helper that the page does not have.
    void (async () => {
      for (let lastMs = 0; ; ) {
        // oxlint-disable-next-line no-await-in-loop -- frames come one after the other
        const atMs = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
        if (lastMs > 0) window.benchFrames.push(atMs - lastMs)
        lastMs = atMs
      }
    })()
  })
}

export async function forgetNotes(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchLongTasks.length = 0
    window.benchEvents.length = 0
    window.benchFrames.length = 0
  })
}

/** Bytes in MB of 1,000,000 B after a forced collection. */
export async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 1e6
}
