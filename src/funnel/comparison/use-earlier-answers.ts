import { useQueries } from '@tanstack/react-query'
import { useApiClient } from '~/api/client-context'
import { type FunnelAnswer, funnelQuery } from '~/api/funnel-query'
import type { TimeWindow } from '~/lib/window'
import { type EarlierWindow, earlierWindows } from './earlier-windows'

export type EarlierAnswer = EarlierWindow & {
  result: { kind: 'loading' } | { kind: 'answered'; answer: FunnelAnswer } | { kind: 'refused'; error: Error }
}

/** Asks for each window to compare with, once. One that the API refuses says nothing about the others. */
export function useEarlierAnswers(window: TimeWindow, tenantZone: string): readonly EarlierAnswer[] {
  const client = useApiClient()
  const earlier = earlierWindows(window, tenantZone)
  const queries = useQueries({ queries: earlier.map((each) => funnelQuery(client, each.window)) })
  return earlier.map((each, index) => ({ ...each, result: resultOf(queries[index]) }))
}

function resultOf(query: { data: FunnelAnswer | undefined; error: Error | null } | undefined): EarlierAnswer['result'] {
  // A failure to ask again takes nothing away from what the API has said.
  if (query?.data) return { kind: 'answered', answer: query.data }
  if (query?.error) return { kind: 'refused', error: query.error }
  return { kind: 'loading' }
}
