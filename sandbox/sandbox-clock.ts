/** The tenant's time. Tokens are not part of it: a browser judges those by its own clock. */
export type SandboxClock = {
  nowMs(): number
  isLive(): boolean
  advance(ms: number): void
  setLive(live: boolean): void
}

/** Real time, or standing still at `frozenAtMs` until advanced. */
export function createSandboxClock(frozenAtMs: number | null): SandboxClock {
  let standing = frozenAtMs
  let aheadMs = 0
  const nowMs = () => standing ?? Date.now() + aheadMs
  return {
    nowMs,
    isLive: () => standing === null,
    advance(ms) {
      if (standing === null) aheadMs += ms
      else standing += ms
    },
    setLive(live) {
      if (!live) standing ??= nowMs()
      else if (standing !== null) {
        aheadMs = standing - Date.now()
        standing = null
      }
    },
  }
}
