import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { ApiFailure } from '~/api/failure'
import { type FunnelAnswer, funnelQuery } from '~/api/funnel-query'
import { createSliceRun, type SliceRun } from './slice-run'
import type { Slice } from './slices'
import type { TrendSlice } from './trend-points'

/** The slices of one window, each asked for on its own. It stays the same object while they arrive. */
export type FunnelSlices = { cut: readonly Slice[]; run: SliceRun<FunnelAnswer> }

/** Asks for the slices while the page is open, and stops when it is left. `cut` must keep its identity. */
export function useSliceRun(cut: readonly Slice[]): FunnelSlices {
  const queryClient = useQueryClient()
  const client = useApiClient()
  const slices = useMemo(
    () => ({
      cut,
      run: createSliceRun<FunnelAnswer>({
        slices: cut,
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
    }),
    [cut, client, queryClient],
  )
  useEffect(() => {
    slices.run.start()
    return slices.run.stop
  }, [slices])
  return slices
}

/** The slices with what is known of them by now, and whether more is being asked for. Whoever calls this is drawn anew with each news. */
export function useArrivedSlices({ cut, run }: FunnelSlices): { slices: readonly TrendSlice[]; isRunning: boolean } {
  const state = useSyncExternalStore(run.subscribe, run.get)
  return useMemo(
    () => ({
      slices: cut.map((slice, index) => ({ ...slice, result: state.results[index] ?? { kind: 'waiting' } })),
      isRunning: state.isRunning,
    }),
    [cut, state],
  )
}
