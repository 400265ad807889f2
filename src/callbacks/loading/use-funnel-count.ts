import { useQuery } from '@tanstack/react-query'
import type { CallbackFilter } from '~/api/callback-filter'
import { useApiClient } from '~/api/client-context'
import { funnelQuery } from '~/api/funnel-query'
import { useTenantZone } from '~/ui/zone-context'
import { funnelCountOf, isCounted } from './funnel-count'

/**
 * How many callbacks the funnel counts for the list's question up to `untilMs`; null where it cannot tell. Asked once for
 * a question, and only while `isAsked`: a refusal is no one's trouble here.
 */
export function useFunnelCount(filter: CallbackFilter, untilMs: number | null, isAsked: boolean): number | null {
  const client = useApiClient()
  const window = { sinceMs: filter.sinceMs ?? 0, untilMs: untilMs ?? 0 }
  const isCountable = isCounted(filter) && window.untilMs > window.sinceMs
  const { data } = useQuery({
    ...funnelQuery(client, window),
    enabled: isCountable && isAsked,
    staleTime: Infinity,
    retryOnMount: false,
  })
  useTenantZone(data?.funnel.window.timezone)
  return isCountable && data ? funnelCountOf(filter, window, data.funnel) : null
}
