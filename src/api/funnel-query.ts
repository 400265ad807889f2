import { queryOptions } from '@tanstack/react-query'
import { MINUTE_MS, type TimeWindow } from '~/lib/window'
import type { ApiClient } from './client'
import { Funnel } from './contract/funnel'
import { brokenAnswer, readEnvelope } from './envelope-reading'
import { issueWords } from './issue-words'
import type { KeptFunnels, SentFunnel } from './kept-funnels'
import type { ServerTimingsMs } from './server-timings'

export type FunnelAnswer = {
  funnel: Funnel
  requestId: string | null
  warnings: string[]
  timingsMs: ServerTimingsMs
  /** Whether the window had been over for so long, when this was answered, that its numbers no longer change. */
  isSettled: boolean
}

/** Callbacks received last may still be under way: only what is older than this no longer changes. */
const SETTLED_AFTER_MS = 30 * MINUTE_MS

/** Rejects as `client.get` does, and with a broken answer where the contract can't read it. A settled answer is kept. */
export async function fetchFunnel(
  client: ApiClient,
  window: TimeWindow,
  signal: AbortSignal,
  kept: KeptFunnels | null = null,
): Promise<FunnelAnswer> {
  const params = {
    since: new Date(window.sinceMs).toISOString(),
    until: new Date(window.untilMs).toISOString(),
  }
  const answer = await client.get('/observability/callback-funnel', params, signal)
  const { data, meta, requestId } = readEnvelope(answer)
  const read = Funnel.safeParse(data)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw brokenAnswer(
      answer,
      requestId,
      `The funnel could not be read: ${issue ? issueWords(issue, data) : 'unknown'}`,
    )
  }
  const isSettled = window.untilMs < client.nowMs() - SETTLED_AFTER_MS
  const sent = { data, meta: { ...meta, request_id: requestId } }
  if (isSettled) kept?.keep(window, sent)
  return answerOf(read.data, sent, isSettled)
}

function answerOf(funnel: Funnel, { meta }: SentFunnel, isSettled: boolean): FunnelAnswer {
  return { funnel, requestId: meta.request_id, warnings: meta.warnings, timingsMs: meta.timings_ms, isSettled }
}

/** The answer kept for a window, read by the contract as it is today; null where there is none that can be read. */
function readKept(kept: KeptFunnels, window: TimeWindow): FunnelAnswer | null {
  const sent = kept.read(window)
  if (!sent) return null
  const read = Funnel.safeParse(sent.data)
  if (read.success) return answerOf(read.data, sent, true)
  kept.drop(window)
  return null
}

/** The funnel of one window. */
export const funnelQuery = (client: ApiClient, window: TimeWindow) =>
  queryOptions({
    queryKey: ['funnel', window.sinceMs, window.untilMs] as const,
    queryFn: ({ signal }) => fetchFunnel(client, window, signal),
    staleTime: (query) => (query.state.data?.isSettled ? Infinity : MINUTE_MS),
    retry: false,
  })

/** One of many parts of a window: what is settled is never asked for again in this session, the rest each time. */
export const sliceQuery = (client: ApiClient, window: TimeWindow, kept: KeptFunnels | null) =>
  queryOptions({
    ...funnelQuery(client, window),
    queryFn: async ({ signal }) => (kept && readKept(kept, window)) ?? (await fetchFunnel(client, window, signal, kept)),
    staleTime: (query) => (query.state.data?.isSettled ? Infinity : 0),
    gcTime: Infinity,
  })
