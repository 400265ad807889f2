import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CallbackFilter } from './callback-filter'
import type { CallbackPage } from './callback-page'
import { fetchCallbackPage, firstPage } from './callback-pages'
import type { ApiClient } from './client'
import { fetchNewCallbacks, type KnownCallbacks } from './new-callbacks'

const POLL_EVERY_MS = 30_000

/** Pages of callbacks. To ask afresh use resetQueries: a refetch would ask for every loaded page again. */
export const callbacksQuery = (client: ApiClient, filter: CallbackFilter) =>
  infiniteQueryOptions({
    queryKey: ['callbacks', filter] as const,
    queryFn: ({ pageParam, signal }) => fetchCallbackPage(client, filter, pageParam, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (last: CallbackPage) => last.next,
    // Finished callbacks do not change, and comparing megabytes of rows costs more than parsing them did.
    structuralSharing: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // The client has retried what is worth it.
    retry: false,
  })

/**
 * Polls for new callbacks and newer versions of unfinished ones; not while the page is hidden. `known` is read at each
 * poll. A window whose end has passed brings nothing new: leave it disabled then.
 */
export const newCallbacksQuery = (client: ApiClient, filter: CallbackFilter, known: () => KnownCallbacks) =>
  queryOptions({
    queryKey: ['new-callbacks', filter] as const,
    queryFn: ({ signal }) => fetchNewCallbacks(client, filter, known(), signal),
    refetchInterval: POLL_EVERY_MS,
    refetchIntervalInBackground: false,
    staleTime: POLL_EVERY_MS,
    gcTime: 0,
    structuralSharing: false,
    retry: false,
  })
