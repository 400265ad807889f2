import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApiClient } from '~/api/client-context'
import type { Callback } from '~/api/contract/callback'
import { funnelQuery } from '~/api/funnel-query'
import { isUnfinished } from '~/api/new-callbacks'
import type { UsualDuration } from '~/audit/contradiction'
import { DAY_MS, HOUR_MS } from '~/lib/window'

/**
 * How long processing usually takes, from the funnel of the 24 full hours before now: asked only for a callback that is
 * still pending or processing. Undefined where the funnel does not say or may not be read: then nothing is concluded.
 */
export function useUsualDuration(callback: Callback, mayAsk: boolean): UsualDuration | undefined {
  const client = useApiClient()
  const [nowMs] = useState(() => client.nowMs())
  const untilMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS
  const { data } = useQuery({
    ...funnelQuery(client, { sinceMs: untilMs - DAY_MS, untilMs }),
    enabled: mayAsk && isUnfinished(callback),
  })
  const p95TotalSeconds = data?.funnel.eventsProcessed.p95TotalDurationSeconds ?? null
  return useMemo(
    () => (p95TotalSeconds === null ? undefined : { nowMs, p95TotalSeconds }),
    [nowMs, p95TotalSeconds],
  )
}
