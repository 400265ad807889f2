import type { Callback } from '~/api/contract/callback'
import { breathe, STRETCH_MS } from '~/lib/breathe'
import { type BreakDown, createTally } from './break-down'

type Follow = (rows: readonly Callback[], signal: AbortSignal) => Promise<BreakDown | null>

/**
 * The break-down of a list of different callbacks that grows: what was counted before is not counted again, and ten
 * thousand rows at once are counted in stretches that leave the screen free. Resolves with null where `signal` ended it;
 * what was counted by then counts for the next time. Never rejects.
 */
export function createFollowingBreakDown(): Follow {
  let tally = createTally()
  let counted = new Map<string, Callback>()

  const countRow = (row: Callback) => {
    const before = counted.get(row.callbackId)
    if (before === row) return
    if (before) tally.takeAway(before)
    tally.add(row)
    counted.set(row.callbackId, row)
  }

  return async (rows, signal) => {
    // Whatever brought the rows is drawn first.
    await breathe()
    if (signal.aborted) return null
    const fresh = rows.filter(({ callbackId }) => !counted.has(callbackId))
    // Rows counted before are gone: the list was begun anew.
    if (counted.size + fresh.length !== rows.length) {
      tally = createTally()
      counted = new Map()
    }
    let stretchEndsMs = performance.now() + STRETCH_MS
    for (const row of rows) {
      countRow(row)
      if (performance.now() < stretchEndsMs) continue
      // One after the other is the point: to stop in between.
      // oxlint-disable-next-line no-await-in-loop
      await breathe()
      if (signal.aborted) return null
      stretchEndsMs = performance.now() + STRETCH_MS
    }
    return tally.breakDown()
  }
}
