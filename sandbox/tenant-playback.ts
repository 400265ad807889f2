import type { SandboxClock } from './sandbox-clock.ts'
import type { TenantRun } from './simulator/tenant-run.ts'

const LIVE_STEP_MS = 1000

export type TenantPlayback = {
  /** Resolves when everything due by now is in the store. */
  upToDate: () => Promise<void>
  stop: () => Promise<void>
}

/** Keeps the tenant's recorded events level with the clock: the past at once, then second by second. */
export function startPlayback(run: TenantRun, clock: SandboxClock): TenantPlayback {
  let stopped = false
  let last: Promise<void> = Promise.resolve()

  // One after the other: two advances at once would write the same events twice.
  const upToDate = () => {
    last = last.catch(() => undefined).then(() => (stopped ? undefined : run.advanceInSlices(clock.nowMs())))
    return last
  }
  // A failed advance is told by the request that waits for it; the timer must not end the process.
  const step = () => void upToDate().catch(() => undefined)
  const timer = setInterval(() => clock.isLive() && step(), LIVE_STEP_MS)
  timer.unref()
  step()

  return {
    upToDate,
    async stop() {
      stopped = true
      clearInterval(timer)
      await last.catch(() => undefined)
    },
  }
}
