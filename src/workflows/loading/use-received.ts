import { useQuery } from '@tanstack/react-query'
import { useApiClient } from '~/api/client-context'
import { funnelQuery } from '~/api/funnel-query'
import type { TimeWindow } from '~/lib/window'
import { useTenantZone } from '~/ui/zone-context'

/**
 * How many callbacks the funnel counts in the window; null where it does not tell, since not everybody who may see
 * callbacks may see the funnel.
 */
export function useReceived(window: TimeWindow): number | null {
  const client = useApiClient()
  const { data } = useQuery(funnelQuery(client, window))
  useTenantZone(data?.funnel.window.timezone)
  return data?.funnel.callbacks.received ?? null
}
