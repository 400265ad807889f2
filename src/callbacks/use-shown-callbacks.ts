import { useDeferredValue, useMemo } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import { zoneOffsetMs } from '~/lib/zone'
import { evidenceOf } from '~/store/evidence-of-rows'
import { applyRowFilter } from '~/store/row-filter'
import { workflowNamesOf } from '~/store/workflow-names'
import { useZone } from '~/ui/zone-context'
import { histogramOf } from '~/callbacks/histogram/histogram-bins'
import type { CallbacksSearch } from './search'
import type { FoundCallbacks } from '~/callbacks/loading/use-found-callbacks'
import { useSteady } from './use-steady'
import { useThrottled } from '~/ui/use-throttled'

/** What is shown of what is loaded. Deferred, so that typing and loading never wait for it to be drawn. */
export function useShownCallbacks(found: FoundCallbacks, filter: CallbackFilter, search: CallbacksSearch, firstAnswerMs: number) {
  const { zone } = useZone()
  const rows = useDeferredValue(useThrottled(found.loaded.rows, found.query.isFetchingNextPage))
  const rowFilter = useDeferredValue(useSteady(search.rows))
  const shown = useMemo(() => applyRowFilter(rows, rowFilter), [rows, rowFilter])
  const evidence = useMemo(() => evidenceOf(rows), [rows])
  const workflowNames = useMemo(() => workflowNamesOf(rows), [rows])

  const { sinceMs } = filter
  const untilMs = filter.untilMs ?? (sinceMs === null ? null : firstAnswerMs)
  const histogram = useMemo(
    () => histogramOf(shown, { sinceMs, untilMs }, zoneOffsetMs(zone, shown.headAt(0)?.createdInPsaAtMs ?? untilMs ?? 0)),
    [shown, sinceMs, untilMs, zone],
  )
  const newestMs = rows.headAt(0)?.createdInPsaAtMs
  const oldestMs = rows.headAt(-1)?.createdInPsaAtMs
  const loadedSpan = useMemo(
    () =>
      found.query.hasNextPage && oldestMs !== undefined && newestMs !== undefined
        ? { fromMs: oldestMs, toMs: newestMs }
        : null,
    [found.query.hasNextPage, oldestMs, newestMs],
  )
  return { shown, evidence, workflowNames, histogram, loadedSpan }
}
