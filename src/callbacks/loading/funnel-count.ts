import type { CallbackFilter } from '~/api/callback-filter'
import type { Funnel } from '~/api/contract/funnel'
import { SECOND_MS, type TimeWindow } from '~/lib/window'

/** Whether the funnel counts this question at all: a window, and of it what was filtered out or one change type. */
export function isCounted(filter: CallbackFilter): boolean {
  const { entityNumber, entityType, entityId, workflowId, changeTypes, filteredOnly, sinceMs } = filter
  return (
    sinceMs !== null &&
    [entityNumber, entityType, entityId, workflowId].every((given) => given === null) &&
    changeTypes.length + (filteredOnly ? 1 : 0) <= 1
  )
}

/** The funnel's count for a question that it counts; null where it has none, or answered for another window. */
export function funnelCountOf(filter: CallbackFilter, asked: TimeWindow, { window, callbacks }: Funnel): number | null {
  const isOther = (usedMs: number | null, askedMs: number) => usedMs !== null && Math.abs(usedMs - askedMs) >= SECOND_MS
  if (isOther(window.sinceMs, asked.sinceMs) || isOther(window.untilMs, asked.untilMs)) return null
  const [changeType] = filter.changeTypes
  if (changeType !== undefined) return callbacks.byChangeType.get(changeType) ?? null
  return filter.filteredOnly ? callbacks.filteredOut : callbacks.received
}
