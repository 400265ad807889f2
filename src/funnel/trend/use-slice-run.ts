import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { ApiFailure } from '~/api/failure'
import { type FunnelAnswer, funnelQuery } from '~/api/funnel-query'
import { createSliceRun, type SliceRun, type SliceRunState } from './slice-run'
import type { Slice } from './slices'

/** Asks for the slices while the page is open, and stops when it is left. `slices` must keep its identity. */
export function useSliceRun(slices: readonly Slice[]): {
  run: SliceRun<FunnelAnswer>
  state: SliceRunState<FunnelAnswer>
} {
  const queryClient = useQueryClient()
  const client = useApiClient()
  const run = useMemo(
    () =>
      createSliceRun<FunnelAnswer>({
        slices,
        endsRun: (error) => error instanceof ApiFailure && (error.kind === 'forbidden' || error.kind === 'signed-out'),
        load: (slice, signal) => {
          const query = funnelQuery(client, slice)
          signal.addEventListener('abort', () => {
            void queryClient.cancelQueries({ queryKey: query.queryKey, exact: true })
          })
          // A slice that no longer changes is kept while the browser is open, and never asked for again.
          return queryClient.fetchQuery({ ...query, gcTime: Infinity })
        },
      }),
    [slices, client, queryClient],
  )
  useEffect(() => {
    run.start()
    return run.stop
  }, [run])
  return { run, state: useSyncExternalStore(run.subscribe, run.get) }
}
