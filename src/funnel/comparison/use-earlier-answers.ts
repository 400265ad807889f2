import { useQuery } from '@tanstack/react-query'
import type { ApiClient } from '~/api/client'
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
  const [first, second] = earlierWindows(window, tenantZone)
  // Not useQueries: it alone would take a kilobyte of every page's first load.
  const queries = [useQuery(queryOf(client, first)), useQuery(queryOf(client, second))]
  return [first, second].flatMap((each, index) => (each ? { ...each, result: resultOf(queries[index]) } : []))
}

function queryOf(client: ApiClient, earlier: EarlierWindow | undefined) {
  const window = earlier?.window ?? { sinceMs: 0, untilMs: 0 }
  return { ...funnelQuery(client, window), enabled: earlier !== undefined }
}

function resultOf(query: { data: FunnelAnswer | undefined; error: Error | null } | undefined): EarlierAnswer['result'] {
  // A failure to ask again takes nothing away from what the API has said.
  if (query?.data) return { kind: 'answered', answer: query.data }
  if (query?.error) return { kind: 'refused', error: query.error }
  return { kind: 'loading' }
}
