import { type CallbackFilter, EMPTY_FILTER } from '~/api/callback-filter'
import type { Callback } from '~/api/contract/callback'
import { HOUR_MS, MINUTE_MS } from '~/lib/window'

/** The API's window is by receipt, which is not recorded: some time after the PSA's own clock, before processing ended. */
const BEFORE_MS = 10 * MINUTE_MS
const AFTER_MS = 2 * MINUTE_MS
/** Where no end of processing is recorded, in case a window is all there is to ask by. */
const UNFINISHED_MS = HOUR_MS

function toMinute(ms: number, round: (value: number) => number): number {
  return round(ms / MINUTE_MS) * MINUTE_MS
}

function endMs({ createdInPsaAtMs, finishedProcessingAtMs }: Callback): number | null {
  if (finishedProcessingAtMs === null) return null
  return toMinute(Math.max(createdInPsaAtMs, finishedProcessingAtMs) + AFTER_MS, Math.ceil)
}

/**
 * The question whose answer has this callback, today and tomorrow: by its number, else by entity, else by a narrow window.
 * The end of the window keeps what came later from pushing it off the first page. `byTimeOnly` names no entity.
 */
export function filterFinding(callback: Callback, byTimeOnly: boolean): CallbackFilter {
  const { createdInPsaAtMs, finishedProcessingAtMs } = callback
  const untilMs = endMs(callback)
  const number = callback.entityNumber?.trim() ?? ''
  if (!byTimeOnly && number !== '') return { ...EMPTY_FILTER, entityNumber: number, untilMs }
  const hasEntity = !['', 'unknown'].includes(callback.entityType.trim()) && callback.entityId.trim() !== ''
  if (!byTimeOnly && hasEntity) {
    return { ...EMPTY_FILTER, entityType: callback.entityType, entityId: callback.entityId, untilMs }
  }
  const startMs = Math.min(createdInPsaAtMs, finishedProcessingAtMs ?? createdInPsaAtMs)
  return {
    ...EMPTY_FILTER,
    sinceMs: toMinute(startMs - BEFORE_MS, Math.floor),
    untilMs: untilMs ?? toMinute(createdInPsaAtMs + UNFINISHED_MS, Math.ceil),
  }
}
