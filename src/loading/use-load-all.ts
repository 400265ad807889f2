import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import { callbacksQuery } from '~/api/callbacks-query'
import { useApiClient } from '~/api/client-context'
import { sparingWaitMs } from '~/api/rate-sparing'
import { formatCount } from '~/lib/number'
import { mergePages } from '~/store/loaded-callbacks'
import { announce } from '~/ui/live-region'
import { type LoadEnd, type LoadRun, type LoadStatus, runLoading } from './load-run'
import { addPage } from './page-adding'
import { isConnectionLost, untilReconnected } from './reconnection'
import { fetchUnfinishedAgain } from './unfinished-again'

type LoadedPages = { pages: readonly CallbackPage[] } | undefined

/** A list of callbacks that comes page by page. */
type PagedList = {
  query: {
    data: LoadedPages
    fetchNextPage: () => Promise<{ data: LoadedPages; error: Error | null; hasNextPage: boolean }>
  }
  /** Ends the request that is under way. */
  stop: () => void
}

/** A loading under way, and the ways to hold it. */
export type LoadAllRun = LoadStatus & Pick<LoadRun, 'pause' | 'goOn'>

const END_WORDS: Record<LoadEnd, (count: number) => string> = {
  all: (count) => `All ${formatCount(count)} callbacks loaded`,
  full: (count) => `${formatCount(count)} callbacks loaded, as many as this page holds`,
  failed: (count) => `Loading was interrupted; ${formatCount(count)} callbacks loaded`,
  stopped: () => 'Loading stopped',
}

function countOf(found: LoadedPages): number {
  return mergePages(found?.pages ?? []).rows.length
}

/**
 * Loads all of a list: page by page until there is no more, somebody stops it, or a page fails. It rests while the tab is
 * hidden, goes slower while the tenant's limit is nearly used up, and goes on when a lost connection is back. What is loaded
 * stays, and it can be begun again.
 */
export function useLoadAll({ query, stop }: PagedList, filter: CallbackFilter) {
  const client = useApiClient()
  const queryClient = useQueryClient()
  const [run, setRun] = useState<LoadAllRun | null>(null)
  const current = useRef<LoadRun | null>(null)

  const finish = async (signal: AbortSignal) => {
    const { queryKey } = callbacksQuery(client, filter)
    const { rows } = mergePages(queryClient.getQueryData(queryKey)?.pages ?? [])
    try {
      for (const page of await fetchUnfinishedAgain(client, filter, rows, signal)) addPage(queryClient, queryKey, page)
    } catch {
      // Nothing is missing for that: the rows stand as they came.
    }
  }

  const start = async () => {
    if (current.current) return
    let count = countOf(query.data)
    const mine = runLoading({
      loadPage: async () => {
        const result = await query.fetchNextPage()
        count = countOf(result.data)
        const { error, hasNextPage: hasMore } = result
        return { count, hasMore, failure: error === null ? null : isConnectionLost(error) ? 'connection-lost' : 'other' }
      },
      untilReconnected,
      finish,
      countBefore: count,
      isHidden: document.hidden,
      sparingMs: () => sparingWaitMs(client.budget.get(), client.nowMs()),
      onStatus: (status) => setRun({ ...status, pause: () => mine.pause(), goOn: () => mine.goOn() }),
    })
    current.current = mine
    const end = await mine.end
    announce(END_WORDS[end](count))
    if (current.current !== mine) return
    current.current = null
    setRun(null)
  }
  const cancel = () => {
    current.current?.stop()
    current.current = null
    stop()
    setRun(null)
  }

  // The run lives outside React: it has to be told that nobody looks, and that its page is gone.
  useEffect(() => {
    const onVisibility = () => current.current?.hide(document.hidden)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      current.current?.stop()
    }
  }, [])
  return { run, start: () => void start(), cancel }
}
