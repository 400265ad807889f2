import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import { callbacksQuery } from '~/api/callbacks-query'
import { useApiClient } from '~/api/client-context'
import type { PagePosition } from '~/api/page-position'
import { addPage } from '~/loading/page-adding'
import { type LoadedCallbacks, mergePages } from '~/store/loaded-callbacks'

type Pages = InfiniteData<CallbackPage, PagePosition>

const NO_PAGES: readonly CallbackPage[] = []

/** The callbacks that the API gives for a filter, as far as they are loaded. Nothing is sent while `isAskable` is false. */
export function useFoundCallbacks(filter: CallbackFilter, isAskable: boolean) {
  const client = useApiClient()
  const queryClient = useQueryClient()
  const options = useMemo(() => callbacksQuery(client, filter), [client, filter])
  const query = useInfiniteQuery({ ...options, enabled: isAskable })
  const pages = query.data?.pages ?? NO_PAGES
  const loaded = useMemo(() => mergePages(pages), [pages])
  const { queryKey } = options

  /** Only the first page, and what is loaded stays until it has come. A failure is the query's own. */
  const askAgain = useCallback(() => {
    queryClient.fetchInfiniteQuery({ ...options, pages: 1, staleTime: 0 }).catch(() => {})
  }, [queryClient, options])
  const stop = useCallback(() => void queryClient.cancelQueries({ queryKey, exact: true }), [queryClient, queryKey])
  /** Adds rows that came outside the paging; not while a page is under way, and then the next poll brings them again. */
  const add = useCallback((page: CallbackPage) => addPage(queryClient, queryKey, page), [queryClient, queryKey])
  const loadedNow = useCallback(
    () => mergePages(queryClient.getQueryData<Pages>(queryKey)?.pages ?? NO_PAGES),
    [queryClient, queryKey],
  )
  return { query, pages, loaded, loadedNow, askAgain, stop, add }
}

type Asked = ReturnType<typeof useFoundCallbacks>

/** What the views need of it, so that a saved file can stand in its place. */
export type FoundCallbacks = Omit<Asked, 'query' | 'loadedNow'> & {
  loadedNow: () => LoadedCallbacks
  query: Pick<
    Asked['query'],
    | 'data'
    | 'dataUpdatedAt'
    | 'error'
    | 'hasNextPage'
    | 'isFetching'
    | 'isFetchingNextPage'
    | 'isFetchNextPageError'
    | 'fetchNextPage'
  >
}
