import { queryOptions } from '@tanstack/react-query'
import { MINUTE_MS, type TimeWindow } from '~/lib/window'
import type { ApiClient } from './client'
import { Funnel } from './contract/funnel'
import { brokenAnswer, readEnvelope } from './envelope-reading'
import { issueWords } from './issue-words'
import type { ServerTimingsMs } from './server-timings'

export type FunnelAnswer = {
  funnel: Funnel
  requestId: string | null
  warnings: string[]
  timingsMs: ServerTimingsMs
}

/** Callbacks received last may still be under way: only what is older than this no longer changes. */
const SETTLED_AFTER_MS = 30 * MINUTE_MS

export async function fetchFunnel(
  client: ApiClient,
  window: TimeWindow,
  signal: AbortSignal,
): Promise<FunnelAnswer> {
  const params = {
    since: new Date(window.sinceMs).toISOString(),
    until: new Date(window.untilMs).toISOString(),
  }
  const answer = await client.get('/observability/callback-funnel', params, signal)
  const { data, meta, requestId } = readEnvelope(answer)
  const read = Funnel.safeParse(data)
  if (read.success) {
    return { funnel: read.data, requestId, warnings: meta.warnings, timingsMs: meta.timings_ms }
  }
  const issue = read.error.issues[0]
  throw brokenAnswer(
    answer,
    requestId,
    `The funnel could not be read: ${issue ? issueWords(issue, data) : 'unknown'}`,
  )
}

/** The funnel of one window, or of one slice of it. */
export const funnelQuery = (client: ApiClient, window: TimeWindow) =>
  queryOptions({
    queryKey: ['funnel', window.sinceMs, window.untilMs] as const,
    queryFn: ({ signal }) => fetchFunnel(client, window, signal),
    staleTime: () => (window.untilMs < client.nowMs() - SETTLED_AFTER_MS ? Infinity : MINUTE_MS),
    retry: false,
  })
