import { useDeferredValue, useMemo } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import { loadedEvidence } from '~/audit/loaded-evidence'
import { zoneOffsetMs } from '~/lib/zone'
import { applyRowFilter } from '~/store/row-filter'
import { useZone } from '~/ui/zone-context'
import { histogramOf } from '~/callbacks/histogram/histogram-bins'
import type { CallbacksSearch } from './search'
import type { FoundCallbacks } from '~/callbacks/loading/use-found-callbacks'
import { useSteady } from './use-steady'
import { useThrottled } from '~/ui/use-throttled'

/**
 * What is shown of what is loaded. Deferred, so that typing and loading never wait for 20,000 rows to be filtered and
 * counted.
 */
export function useShownCallbacks(found: FoundCallbacks, filter: CallbackFilter, search: CallbacksSearch, firstAnswerMs: number) {
  const { zone } = useZone()
  const rows = useDeferredValue(useThrottled(found.loaded.rows, found.query.isFetchingNextPage))
  const rowFilter = useDeferredValue(useSteady(search.rows))
  const shown = useMemo(() => applyRowFilter(rows, rowFilter), [rows, rowFilter])
  const evidence = useMemo(() => loadedEvidence(rows), [rows])

  const { sinceMs } = filter
  const untilMs = filter.untilMs ?? (sinceMs === null ? null : firstAnswerMs)
  const histogram = useMemo(
    () => histogramOf(shown, { sinceMs, untilMs }, zoneOffsetMs(zone, shown[0]?.createdInPsaAtMs ?? untilMs ?? 0)),
    [shown, sinceMs, untilMs, zone],
  )
  const newestMs = rows[0]?.createdInPsaAtMs
  const oldestMs = rows.at(-1)?.createdInPsaAtMs
  const loadedSpan = useMemo(
    () =>
      found.query.hasNextPage && oldestMs !== undefined && newestMs !== undefined
        ? { fromMs: oldestMs, toMs: newestMs }
        : null,
    [found.query.hasNextPage, oldestMs, newestMs],
  )
  return { shown, evidence, histogram, loadedSpan }
}
