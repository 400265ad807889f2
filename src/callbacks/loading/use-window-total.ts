import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import { useApiClient } from '~/api/client-context'
import { funnelQuery } from '~/api/funnel-query'
import { useZone } from '~/ui/zone-context'

/** The funnel counts whole windows only: any other filter makes its number another one. */
function isWindowOnly(filter: CallbackFilter): boolean {
  return (
    filter.entityNumber === null &&
    filter.entityType === null &&
    filter.workflowId === null &&
    filter.changeTypes.length === 0
  )
}

/**
 * How many callbacks the window has, from the funnel endpoint; null where it cannot tell. An open end is counted up to
 * `asOfMs`, the moment of the first page. Asked only where it matters: while there are more rows than are loaded.
 */
export function useWindowTotal(filter: CallbackFilter, asOfMs: number, hasMore: boolean): number | null {
  const client = useApiClient()
  const sinceMs = filter.sinceMs ?? 0
  const untilMs = filter.untilMs ?? asOfMs
  const isCounted = isWindowOnly(filter) && filter.sinceMs !== null && untilMs > sinceMs
  const { data } = useQuery({
    ...funnelQuery(client, { sinceMs, untilMs }),
    enabled: isCounted && hasMore,
    staleTime: Infinity,
  })
  const { setTenantZone } = useZone()
  const timezone = data?.funnel.window.timezone ?? null
  // The tenant's zone is the whole app's, and only the funnel tells it.
  useEffect(() => {
    if (timezone !== null) setTenantZone(timezone)
  }, [timezone, setTenantZone])
  if (!isCounted || !data) return null
  const { received, filteredOut } = data.funnel.callbacks
  return filter.filteredOnly ? filteredOut : received
}
