import { useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { ApiFailure } from '~/api/failure'
import { type FunnelAnswer, sliceQuery } from '~/api/funnel-query'
import { KeptFunnelsContext } from '~/api/kept-funnels-context'
import { createSliceRun, type SliceResult, type SliceRun } from './slice-run'
import type { Slice } from './slices'

/** The slices of one window, each asked for on its own. It stays the same object while they arrive. */
export type FunnelSlices = { cut: readonly Slice[]; run: SliceRun<FunnelAnswer> }

/**
 * Asks for the slices while the page is open, and stops when it is left. `cut` must keep its identity. With each other
 * `wholeAnsweredAtMs` the slices that may have changed are asked for again, as the whole was; null stops, since the
 * whole is about to be of another window.
 */
export function useSliceRun(cut: readonly Slice[], wholeAnsweredAtMs: number | null): FunnelSlices {
  const queryClient = useQueryClient()
  const client = useApiClient()
  const kept = useContext(KeptFunnelsContext)
  const slices = useMemo(
    () => ({
      cut,
      run: createSliceRun<FunnelAnswer>({
        slices: cut,
        endsRun: (error) => error instanceof ApiFailure && (error.kind === 'forbidden' || error.kind === 'signed-out'),
        isFinal: (answer) => answer.isSettled,
        load: (slice, signal) => {
          const query = sliceQuery(client, slice, kept)
          signal.addEventListener('abort', () => {
            void queryClient.cancelQueries({ queryKey: query.queryKey, exact: true })
          })
          return queryClient.fetchQuery(query)
        },
      }),
    }),
    [cut, client, queryClient, kept],
  )
  useEffect(() => {
    if (wholeAnsweredAtMs === null) return undefined
    slices.run.start()
    return slices.run.stop
  }, [slices, wholeAnsweredAtMs])
  return slices
}

/** A slice with its whole answer; a TrendSlice too. */
export type ArrivedSlice = Slice & { result: SliceResult<FunnelAnswer> }

/** The slices with what is known of them by now. */
export function arrivedSlices(cut: readonly Slice[], results: readonly SliceResult<FunnelAnswer>[]): readonly ArrivedSlice[] {
  return cut.map((slice, index) => ({ ...slice, result: results[index] ?? { kind: 'waiting' } }))
}

/** The slices as they arrive, and whether more is being asked for. Whoever calls this is drawn anew with each news. */
export function useArrivedSlices({ cut, run }: FunnelSlices): { slices: readonly ArrivedSlice[]; isRunning: boolean } {
  const state = useSyncExternalStore(run.subscribe, run.get)
  return useMemo(() => ({ slices: arrivedSlices(cut, state.results), isRunning: state.isRunning }), [cut, state])
}
