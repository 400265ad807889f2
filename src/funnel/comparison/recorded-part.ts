import type { Funnel } from '~/api/contract/funnel'
import type { FunnelAnswer } from '~/api/funnel-query'
import { parseInstant } from '~/lib/instant'
import type { TimeWindow } from '~/lib/window'
import { type Change, changesBetween } from './changes'

/**
 * How far an earlier answer is about recorded time at all. `before-records`: its window begins before the records do, as
 * read from the API's warning, or ends before them too. `nothing`: it counted nothing, whatever the reason.
 */
export type RecordedPart = { kind: 'whole' } | { kind: 'before-records'; recordsSinceMs: number; isWholly: boolean } | { kind: 'nothing' }

const RECORDS_SINCE = /\brecords since (\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)/i

export function recordedPart(answer: FunnelAnswer, window: TimeWindow): RecordedPart {
  const sinceMs = answer.warnings.flatMap((warning) => parseInstant(RECORDS_SINCE.exec(warning)?.[1] ?? '') ?? [])
  const recordsSinceMs = Math.max(...sinceMs)
  if (recordsSinceMs > window.sinceMs) {
    return { kind: 'before-records', recordsSinceMs, isWholly: recordsSinceMs >= window.untilMs }
  }
  return countedNothing(answer.funnel) ? { kind: 'nothing' } : { kind: 'whole' }
}

/** The changes that may be told: "up from 0" against a time that was not recorded is no finding. */
export function tellableChanges(now: Funnel, before: FunnelAnswer, beforeWindow: TimeWindow): readonly Change[] {
  if (recordedPart(before, beforeWindow).kind !== 'whole') return []
  const changes = changesBetween(now, before.funnel)
  return before.warnings.length === 0 ? changes : changes.filter((change) => change.before > 0)
}

function countedNothing({ callbacks, eventsProcessed, workflowsTriggered, psaApi }: Funnel): boolean {
  return [callbacks.received, eventsProcessed.count, workflowsTriggered.finished, psaApi.calls].every((count) => !count)
}
