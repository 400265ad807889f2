import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApiClient } from '~/api/client-context'
import { funnelQuery } from '~/api/funnel-query'
import type { TimeWindow } from '~/lib/window'
import { resolveZone } from '~/lib/zone'
import { useZone } from '~/ui/zone-context'

/**
 * How many callbacks the funnel counts in the window; null where it does not tell, since not everybody who may see
 * callbacks may see the funnel.
 */
export function useReceived(window: TimeWindow): number | null {
  const client = useApiClient()
  const { data } = useQuery(funnelQuery(client, window))
  const { setTenantZone } = useZone()
  const timezone = data?.funnel.window.timezone
  // The tenant's zone is the whole app's, and only the funnel tells it.
  useEffect(() => {
    if (timezone !== undefined && resolveZone(timezone).known) setTenantZone(timezone)
  }, [timezone, setTenantZone])
  return data?.funnel.callbacks.received ?? null
}
