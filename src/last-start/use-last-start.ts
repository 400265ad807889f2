import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { fetchCallbackPage } from '~/api/callback-pages'
import { useApiClient } from '~/api/client-context'
import { type CallbackRows, noRows } from '~/api/columns/callback-rows'
import type { Callback } from '~/api/contract/callback'
import { lastStartRunOf } from './last-start-run'

/** What the page has already, to be looked at before anything is asked. */
export type LoadedForSearch = {
  rows: CallbackRows
  /** The rows are all that the API has of the one entity that the page is about. */
  isEntityLoaded: boolean
}

/** The search for one callback and workflow: begins when it is first shown, and keeps its result. */
export function useLastStart(here: Callback, workflowId: string, loaded: LoadedForSearch) {
  const client = useApiClient()
  const run = lastStartRunOf(client, here.callbackId, workflowId)
  const { state } = useSyncExternalStore(run.subscribe, run.get)
  const { rows, isEntityLoaded } = loaded
  const start = useCallback(
    (from: LoadedForSearch) =>
      run.start({
        here,
        workflowId,
        loaded: from.rows,
        isEntityLoaded: from.isEntityLoaded,
        fetchPage: (filter, position, signal) => fetchCallbackPage(client, filter, position, signal),
        nowMs: client.nowMs(),
      }),
    [run, here, workflowId, client],
  )
  // A link may open the comparison as well as a click: what shows it also begins it.
  useEffect(() => {
    if (run.get().state.phase === 'idle') start({ rows, isEntityLoaded })
  }, [run, start, rows, isEntityLoaded])
  return {
    state,
    cancel: run.cancel,
    searchAgain: () => start({ rows, isEntityLoaded }),
    /** Takes nothing that is loaded for an answer. */
    askTheApi: () => start({ rows: noRows(), isEntityLoaded: false }),
  }
}
